"""`generated/`: built aside, then compared or put in place."""

from __future__ import annotations

import filecmp
import json
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from .generator import GenerationError, copy_runtime, generate, tidy
from .vendored import Vendored, VendorError

_INIT = '''\
"""The raw layer: every operation of every API version, generated from the documents in `openapi/`.

Never edit this by hand: `scripts/regenerate` writes it.
"""

from __future__ import annotations

import importlib
from types import ModuleType
from typing import Final

VERSIONS: Final = ({versions})
"""The API versions in this package, oldest first."""

LATEST: Final = VERSIONS[-1]
"""The newest of them."""


def load(version: str) -> ModuleType:
    """The package of one API version (`load("v0.0.43")`), imported when asked for."""
    if version not in VERSIONS:
        raise ValueError(f"no {{version}} here, only {{', '.join(VERSIONS)}}")
    return importlib.import_module(f"{{__name__}}.{{version.replace('.', '_')}}")
'''


_TITLE = """\
# Which correction holds for which API version

Written by `scripts/regenerate` from `openapi/overlays/`: a correction that is marked changes that version's document.
"""


@contextmanager
def built(vendored: Vendored, versions: list[str], existing: Path) -> Iterator[Path]:
    """A complete `generated/` in a temporary folder: these versions anew, the others as they are."""
    with tempfile.TemporaryDirectory(prefix="meluxina-generated-") as name:
        root = Path(name) / "generated"
        package = root / "slurmrestd"
        package.mkdir(parents=True)
        (root / "openapi").mkdir()
        for version in vendored.versions:
            module = version.replace(".", "_")
            if version in versions:
                _build(vendored, version, package / module, root / "openapi" / f"{version}.json")
            elif (existing / "slurmrestd" / module).exists():
                shutil.copytree(existing / "slurmrestd" / module, package / module, ignore=_IGNORED)
                shutil.copyfile(existing / "openapi" / f"{version}.json", root / "openapi" / f"{version}.json")
        (root / "openapi" / "corrections.md").write_text(corrections(vendored), encoding="utf-8")
        copy_runtime(package)
        present = [version for version in vendored.versions if (package / version.replace(".", "_")).exists()]
        listed = " ".join(f'"{version}",' for version in present)
        (package / "__init__.py").write_text(_INIT.format(versions=listed), encoding="utf-8")
        for version in versions:
            try_out(root, version)
        tidy(package)
        yield root


def corrections(vendored: Vendored) -> str:
    """Write which correction holds for which version. Raises VendorError for one that holds for none."""
    effective = {version: set(vendored.correct(version)[1]) for version in vendored.versions}
    rows = []
    for action in vendored.corrections():
        marks = ["x" if action in actions else "" for actions in effective.values()]
        if not any(marks):
            raise VendorError(f"openapi/overlays: {action.name} ({action.target}) changes nothing in any version")
        cells = [f"`{action.target}`".replace("|", "\\|"), action.description.strip().replace("|", "\\|")]
        rows.append(f"| {' | '.join([*cells, *marks])} |")
    head = " | ".join(["place", "what is wrong there", *effective])
    return "\n".join([_TITLE, f"| {head} |", f"|{'---|' * (2 + len(effective))}", *rows, ""])


def _build(vendored: Vendored, version: str, package: Path, document_path: Path) -> None:
    try:
        document = vendored.corrected(version)
        document_path.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        generate(document, version, package)
    except (AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
        raise GenerationError(f"{version}: the document has a shape not met before: {error!r:.500}") from error


def try_out(root: Path, version: str) -> None:
    """Import all that was generated for a version. Raises GenerationError for what can't be, with its place."""
    program = [sys.executable, "-I", "-B", str(Path(__file__).parent / "trying.py"), str(root), version]
    done = subprocess.run(program, capture_output=True, text=True, check=False)
    if done.returncode:
        raise GenerationError(f"{version}: {done.stdout.strip() or done.stderr.strip()[-500:]}")


_IGNORED = shutil.ignore_patterns("__pycache__")


def differences(one: Path, other: Path) -> list[str]:
    """Files that differ between two trees, or are in one only, by relative path."""
    ours, theirs = _files(one), _files(other)
    differing = [name for name in ours & theirs if not filecmp.cmp(one / name, other / name, shallow=False)]
    return sorted([*(ours ^ theirs), *differing])


def _files(root: Path) -> set[str]:
    return {
        path.relative_to(root).as_posix()
        for path in root.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def replace(trees: Mapping[Path, Path]) -> None:
    """Put built trees (the keys) where old ones are: all of them or, whatever happens, none."""
    root = next(iter(trees.values())).parent
    with _undisturbed(), tempfile.TemporaryDirectory(prefix=".regenerate-", dir=root) as name:
        places = [(Path(name) / "new" / target.name, target) for target in trees.values()]
        for source, (fresh, _) in zip(trees, places, strict=True):
            shutil.copytree(source, fresh)
        _exchange(places, Path(name) / "old")


def _exchange(places: list[tuple[Path, Path]], old: Path) -> None:
    old.mkdir()
    undo: list[tuple[Path, Path]] = []
    try:
        for fresh, target in places:
            for source, destination in ((target, old / target.name), (fresh, target)):
                if source.exists():
                    source.rename(destination)
                    undo.append((destination, source))
    except BaseException:
        for source, destination in reversed(undo):
            source.rename(destination)
        raise


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let Ctrl-C and the like wait until the block is over."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM, signal.SIGHUP})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
