"""What may be shown of a text that somebody else wrote: a terminal obeys some letters instead of showing them."""

from __future__ import annotations


def printable(text: str, most: int | None = None) -> str:
    """Show a text on one line and without control characters, bidirectional ones and halves of characters included.

    Args:
        text: What a server, another user or a command wrote.
        most: How many letters to show; None for all.

    """
    shown = text if most is None or len(text) <= most else f"{text[:most]}…"
    return shown if shown.isprintable() else "".join(map(_letter, shown))


def _letter(letter: str) -> str:
    return letter if letter.isprintable() else " " if letter.isspace() else "?"


def tidy(text: str, most: int) -> str:
    """Show a text as `printable` does, with one blank where there are several."""
    # A text of a megabyte is cut before it is looked at letter by letter.
    return printable(" ".join(printable(text[: 20 * most]).split()), most)
