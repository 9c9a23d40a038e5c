"""The pages of the site: those of docs/, those that stand elsewhere, and those that are made."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import typer
import typer.cli

from meluxina.cli.app import app

from . import notebooks, properties, raw

_ELSEWHERE = {
    "CHANGELOG.md": "changelog.md",
    "openapi/README.md": "explanation/documents.md",
    "generated/openapi/corrections.md": "explanation/corrections.md",
    "scripts/devtools/httpx2/sitecustomize.py": "sitecustomize.txt",
}
"""Files of the repository that are pages of the site too."""
_WIDE = ("explanation/corrections.md", "reference/raw.md")
"""Pages of one table, without a list of their headings beside it."""
_NO_PAGES = ("names.txt", "benchmark.json")
_LINK = re.compile(r"(\]\()([^)#:\s]+)((?:#[^)\s]*)?\))")


def lay(root: Path, folder: Path) -> None:
    """Fill a folder with all pages of the site."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(root / "docs", folder, ignore=shutil.ignore_patterns(*_NO_PAGES))
    for source, target in _ELSEWHERE.items():
        _copy(root / source, folder / target)
    for path in [*(root / "docs").rglob("*.md"), *(root / source for source in _ELSEWHERE)]:
        if path.suffix == ".md":
            place = _place(root, path)
            (folder / place).write_text(_relinked(root, path, place), encoding="utf-8")
    for path in folder.rglob("*.ipynb"):
        path.with_suffix(".md").write_text(notebooks.page(path), encoding="utf-8")
    raw.lay(root, folder)
    for name in _WIDE:
        page = folder / name
        page.write_text(f"---\nhide:\n  - toc\n---\n\n{page.read_text(encoding='utf-8')}", encoding="utf-8")
    for name, make in _MADE.items():
        with (folder / name).open("a", encoding="utf-8") as stream:
            stream.write(make(root))


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _place(root: Path, path: Path) -> str:
    """Return where a file of the repository stands on the site."""
    name = path.relative_to(root).as_posix()
    return _ELSEWHERE.get(name, name.removeprefix("docs/").replace(".ipynb", ".md"))


def _relinked(root: Path, path: Path, place: str) -> str:
    """Return a page's text with links that lead where the site has it."""

    def link(match: re.Match[str]) -> str:
        target = Path(os.path.normpath(path.parent / match[2]))
        if not target.is_relative_to(root) or not target.exists():
            return match[0]
        return f"{match[1]}{os.path.relpath(_place(root, target), Path(place).parent)}{match[3]}"

    return _LINK.sub(link, path.read_text(encoding="utf-8"))


def _command_line(_root: Path) -> str:
    command = typer.main.get_command(app)
    text = typer.cli.get_docs_for_click(obj=command, ctx=typer.Context(command), name="meluxina")
    # Without the heading, which docs/ has, and the list of commands, which is cut short: docs/cli.md has it in full.
    return re.sub(r"\A# .*\n|\*\*Commands\*\*:\n\n(\* .*\n)+\n", "", text)


_MADE: dict[str, Callable[[Path], str]] = {
    "reference/command-line.md": _command_line,
    "reference/raw.md": raw.tables,
    "explanation/properties.md": properties.tables,
}
"""What is made, and stands behind what docs/ has of the same page."""
