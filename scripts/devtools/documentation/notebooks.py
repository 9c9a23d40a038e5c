"""The notebooks of docs/: run again, and as pages of the site."""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest.mock import patch

import nbclient
import nbformat

from .terminal import plain

_SECONDS = 60
_FOLDERS = ("HOME", "IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR")
_LOOKS = re.compile(r"<style.*?</style>|</?div>| (border|class|style)=\"[^\"]*\"", re.DOTALL)
_SHOWN = ("text/html", "text/plain")


def stale(path: Path) -> str | None:
    """Run a notebook; return its text with what its cells show now if that is something else."""
    old = nbformat.read(path, as_version=4)
    new = _executed(nbformat.from_dict(json.loads(json.dumps(old))))
    texts = [[list(_shown(cell)) for cell in notebook.cells] for notebook in (old, new)]
    return nbformat.writes(new) + "\n" if texts[0] != texts[1] else None


def page(path: Path) -> str:
    """Return a notebook as a page: its texts, its code, and what that shows."""
    return "\n\n".join(text for cell in nbformat.read(path, as_version=4).cells for text in _cell(cell)) + "\n"


def _executed(notebook: Any) -> Any:
    with tempfile.TemporaryDirectory() as folder, patch.dict(os.environ, dict.fromkeys(_FOLDERS, folder)):
        client = nbclient.NotebookClient(notebook, timeout=_SECONDS, kernel_name="python3", record_timing=False)
        client.execute()
    for cell in notebook.cells:
        # Of no use to readers, and other with each run.
        cell.metadata.pop("execution", None)
    return notebook


def _shown(cell: Any) -> Iterator[str]:
    yield from map(plain, _outputs(cell))


def _outputs(cell: Any) -> Iterator[str]:
    """Yield what a cell shows, as Markdown."""
    for output in cell.get("outputs", ()):
        if output.output_type == "stream":
            yield f"```text\n{output.text.rstrip()}\n```"
            continue
        kind = next(kind for kind in _SHOWN if kind in output.data)
        text = output.data[kind].strip()
        yield _plain_table(text) if kind == "text/html" else f"```text\n{text}\n```"


def _plain_table(text: str) -> str:
    """Leave the looks of a table to the site. An empty line would end the HTML."""
    return "\n".join(filter(str.strip, _LOOKS.sub("", text).splitlines()))


def _cell(cell: Any) -> Iterator[str]:
    if cell.cell_type == "markdown":
        yield cell.source
    else:
        yield f"```python\n{cell.source}\n```"
        yield from _outputs(cell)
