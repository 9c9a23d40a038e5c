"""Examples of docstrings as Markdown: what stands indented behind `::` is Python."""

from __future__ import annotations

import re
import textwrap
from typing import Any

import griffe

_LITERAL = re.compile(r"(:?)\n*^( *)::\n\n((?:\2 {4}.*\n?|\n)+)", re.MULTILINE)


class LiteralBlocks(griffe.Extension):
    """Makes code blocks of the literal blocks in every docstring."""

    def on_object(self, *, obj: griffe.Object, **_: Any) -> None:
        """Rewrite the docstring of one object."""
        if obj.docstring:
            obj.docstring.value = fenced(obj.docstring.value)


def fenced(text: str) -> str:
    """Turn literal blocks into code blocks of Python."""

    def block(match: re.Match[str]) -> str:
        return f"{match[1]}\n\n```python\n{textwrap.dedent(match[3]).strip()}\n```\n\n"

    return _LITERAL.sub(block, text + "\n").strip()
