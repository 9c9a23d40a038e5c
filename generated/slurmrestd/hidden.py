"""Secrets on their way: text and bytes that work as such and show nowhere."""

from __future__ import annotations

from typing import Any, NoReturn

MASK = "[secure]"
"""What stands in a secret's place; httpx writes the same for its own."""


class HiddenText(str):
    """Text that a traceback with locals, an f-string or a log can't show. Methods give plain text."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"'{MASK}'"

    def __str__(self) -> str:
        return MASK

    def __reduce__(self) -> NoReturn:
        raise TypeError("a token is not pickled")


class HiddenBytes(bytes):
    """A header's value. It stays hidden in `httpx.Headers`, `httpcore.Request` and `h11.Request`."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"b'{MASK}'"

    __str__ = __repr__

    def __bytes__(self) -> bytes:
        # h11 calls bytes() on what is not exactly bytes, which would give a plain copy.
        return self

    def decode(self, *arguments: Any, **keywords: Any) -> str:
        # For repr(httpx.Headers), which decodes everything before it masks the headers that it knows.
        return HiddenText(super().decode(*arguments, **keywords))

    def __reduce__(self) -> NoReturn:
        raise TypeError("a token is not pickled")


def hide(value: Any) -> Any:
    """The same value; if it is text, it shows no more. For an argument, before anything can fail."""
    return HiddenText(value) if type(value) is str else value


class WithoutFrames:
    """A block whose errors, and their causes, keep no traceback: the local variables there are a request's bytes."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, _type: type[BaseException] | None, error: BaseException | None, _traceback: object) -> None:
        seen: set[int] = set()
        links = [error]
        while links:
            link = links.pop()
            if link is not None and id(link) not in seen:
                seen.add(id(link))
                link.__traceback__ = None
                links += [link.__cause__, link.__context__]
