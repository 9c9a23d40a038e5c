"""The file llms.txt: what the site has, for programs that read (https://llmstxt.org)."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from pathlib import Path

from markdown_it import MarkdownIt

_FRONT_MATTER = re.compile(r"\A---\n.*?^---\n", re.DOTALL | re.MULTILINE)
_HEAD = """\
# meluxina

> Python client for the Slurm REST API of the MeluXina supercomputer: every operation typed, one program for every API
> version, every submit exactly once.

`pip install meluxina`; `from meluxina import Client`. SLURM_URL, SLURM_JWT, USER_NAME and ACCOUNT say where and who.

## Pages
"""


def listing(pages: Iterable[tuple[str, str]], folder: Path) -> str:
    """List the pages, each with its first sentence."""
    lines = [f"- [{title}]({name}): {_first_sentence(folder / name)}" for title, name in pages]
    return "\n".join([_HEAD, *lines]) + "\n"


def _first_sentence(page: Path) -> str:
    text = _FRONT_MATTER.sub("", page.read_text(encoding="utf-8"))
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(text)
    for token, following in itertools.pairwise(tokens):
        is_text = token.type == "paragraph_open" and not token.level
        # Behind colons mkdocstrings puts a docstring.
        if is_text and not following.content.startswith(":::"):
            words = (" " if child.type == "softbreak" else child.content for child in following.children or ())
            return re.split(r"(?<=\.)\s", "".join(words))[0]
    return ""
