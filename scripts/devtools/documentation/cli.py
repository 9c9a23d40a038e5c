"""The command `scripts/docs`."""

from __future__ import annotations

import argparse
import contextlib
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence

from ..environment import ROOT
from . import checks, llms, notebooks, pages, pictures, terminal

_CONFIG = ROOT / "zensical.toml"
_PAGES = ROOT / "build" / "docs"
_SITE = ROOT / "build" / "site"
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit status is 1 if something of the site is missing or broken."""
    parser = argparse.ArgumentParser(
        prog="scripts/docs",
        description=f"Build the documentation into {_SITE.relative_to(ROOT)}/. A broken link, a page without a place,"
        " or a public name without documentation is an error.",
    )
    parser.add_argument("--serve", action="store_true", help="show it on this machine, on loopback alone")
    parser.add_argument("--record", action="store_true", help="write what terminals and notebooks in docs/ show now")
    parser.add_argument("--port", type=int, default=8000, help="where --serve listens (%(default)s)")
    options = parser.parse_args(arguments)
    if options.record:
        _record()
    if options.serve:
        return _serve(options.port)
    problems = build()
    print(*problems, sep="\n", end="\n" if problems else "")
    print(f"{len(problems)} problems; the site is in {_SITE.relative_to(ROOT)}/")
    return 1 if problems else 0


def _record() -> None:
    folder = ROOT / "docs"
    texts = {path: terminal.stale(path) for path in [ROOT / "README.md", *sorted(folder.rglob("*.md"))]}
    texts |= {path: notebooks.stale(path) for path in sorted(folder.rglob("*.ipynb"))}
    texts |= {ROOT / name: pictures.stale(ROOT / name, name) for name in pictures.PICTURES}
    for path, text in texts.items():
        if text is not None:
            path.write_text(text, encoding="utf-8")
            print(f"{path.relative_to(ROOT)}: written anew")


def build() -> list[str]:
    """Build the site; return what is wrong with it."""
    pages.lay(ROOT, _PAGES)
    missing = list(checks.missing_pages(_CONFIG, _PAGES))
    if missing:
        return missing
    shutil.rmtree(_SITE, ignore_errors=True)
    process = _zensical(["build", "--clean", "--strict", "--config-file", str(_CONFIG)], capture=True)
    if process.returncode:
        return [_COLOUR.sub("", process.stdout + process.stderr)]
    (_SITE / "llms.txt").write_text(llms.listing(checks.navigation(_CONFIG), _PAGES), encoding="utf-8")
    for name in (path.relative_to(_PAGES) for path in _PAGES.rglob("*.md")):
        # What llms.txt names: the pages as they were written.
        shutil.copyfile(_PAGES / name, _SITE / name)
    return list(checks.undocumented_names(_SITE))


def _serve(port: int) -> int:
    pages.lay(ROOT, _PAGES)
    with contextlib.suppress(KeyboardInterrupt):
        return _zensical(["serve", "--config-file", str(_CONFIG), "--dev-addr", f"127.0.0.1:{port}"]).returncode
    return 130


def _zensical(arguments: Sequence[str], *, capture: bool = False) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "zensical", *arguments]
    return subprocess.run(command, cwd=ROOT, text=True, check=False, capture_output=capture)
