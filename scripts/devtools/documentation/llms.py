"""The file llms.txt: what the site has, for programs that read (https://llmstxt.org)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

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
    for paragraph in page.read_text(encoding="utf-8").split("\n\n"):
        text = " ".join(paragraph.split())
        if text and text[0] not in "#|`<:![>" and not text.startswith("---"):
            plain = re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", text)
            return re.split(r"(?<=[.:])\s", plain)[0].rstrip(":")
    return ""
