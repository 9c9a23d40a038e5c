"""What may be shown of a text that somebody else wrote: a terminal obeys some letters instead of showing them."""

from __future__ import annotations


def printable(text: str, most: int | None = None) -> str:
    """Show a text with a ? for each control character; line ends, bidirectional ones and halves of pairs are some.

    Args:
        text: What a server, another user or a command wrote.
        most: How many letters to show; None for all.

    """
    excerpt = text if most is None or len(text) <= most else f"{text[:most]}…"
    return excerpt if excerpt.isprintable() else "".join(letter if letter.isprintable() else "?" for letter in excerpt)


def quoted(value: object, most: int = 80) -> str:
    """Show any Python value, cut, as repr does. Of what repr can't show, such as a number of 5,000 digits, its type."""
    try:
        return f"{value!r:.{most}}"
    except Exception:  # noqa: BLE001 -- whatever a class does in its repr
        return f"<{type(value).__name__}>"


def tidy(text: str, most: int) -> str:
    """Show a text as `printable` does, with a blank for whatever is between its words."""
    # A text of a megabyte is cut before it is looked at letter by letter.
    return printable(" ".join(text[: 20 * most].split()), most)
