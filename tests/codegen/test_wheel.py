"""What users install: both packages, typed and small, in a clean environment."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import slurmrestd
from devtools.house import AROUND_THE_CORE

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    release = [sys.executable, str(ROOT / "scripts" / "release"), "--out", str(folder)]
    process = subprocess.run(release, check=False, capture_output=True, text=True)
    assert process.returncode == 0, process.stdout + process.stderr
    (path,) = folder.glob("*.whl")
    return path


def test_a_release_is_complete_and_works_and_says_what_it_brings(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    operations = {f"slurmrestd/{version.replace('.', '_')}/api/slurm/get_jobs.py" for version in slurmrestd.VERSIONS}
    assert operations <= set(names)
    (bill,) = wheel.parent.glob("*.cdx.json")
    brought = {component["name"] for component in json.loads(bill.read_text(encoding="utf-8"))["components"]}
    assert {"httpx", "msgspec", "attrs", "tenacity"} < brought
    assert not {"pip", "typer", "pytest"} & brought
    (sdist,) = wheel.parent.glob("*.tar.gz")
    assert sdist.stat().st_size < 4_000_000


def test_all_versions_are_installed_in_five_megabytes(wheel: Path) -> None:
    # As in docs/benchmark.md: without the bytecode that pip makes of it.
    assert sum(entry.file_size for entry in zipfile.ZipFile(wheel).infolist()) <= 5_000_000
    assert not [name for name in zipfile.ZipFile(wheel).namelist() if name.endswith(".json")]


def test_all_versions_take_little_of_the_wheel(wheel: Path) -> None:
    # The raw layer grows with each version, the core should not; the rooms around it grow with what they do.
    assert _packed(wheel, "slurmrestd/") <= 750_000
    around = sum(_packed(wheel, f"meluxina/{name.replace('.', '/')}") for name in AROUND_THE_CORE)
    assert _packed(wheel, "meluxina/") - around <= 200_000
    assert around <= 400_000


def _packed(wheel: Path, folder: str) -> int:
    """Count the bytes that the files of a folder take in an archive, with their two headers each."""
    entries = [entry for entry in zipfile.ZipFile(wheel).infolist() if entry.filename.startswith(folder)]
    return sum(entry.compress_size + 76 + 2 * len(entry.filename) for entry in entries)
