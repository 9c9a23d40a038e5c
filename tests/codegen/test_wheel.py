"""What users install: both packages, typed and small, in a clean environment."""

from __future__ import annotations

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
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    return path


def test_the_wheel_carries_both_packages_and_works(wheel: Path, tmp_path: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    operations = {f"slurmrestd/{version.replace('.', '_')}/api/slurm/get_jobs.py" for version in slurmrestd.VERSIONS}
    assert {"meluxina/py.typed", "slurmrestd/py.typed"} | operations <= set(names)
    assert {name.split("/")[0].split("-")[0] for name in names} == {"meluxina", "slurmrestd", "psij"}
    assert [name for name in names if name.startswith("psij")] == ["psij-descriptors/meluxina.py"]
    environment = tmp_path / "environment"
    subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
    python = str(environment / "bin" / "python")
    constraints = ["--constraint", str(ROOT / "constraints.txt")]
    subprocess.run([python, "-m", "pip", "install", "--quiet", *constraints, str(wheel)], check=True)
    program = (
        "import meluxina, slurmrestd, sys\n"
        "job = slurmrestd.load('v0.0.38').models.JobInfo.from_dict({'job_id': 1})\n"
        "print(job.job_id, meluxina.Client, 'editable' in meluxina.__file__)"
    )
    run = subprocess.run([python, "-c", program], check=True, capture_output=True, text=True, cwd=tmp_path)
    assert run.stdout == "1 <class 'meluxina._sync.client.Client'> False\n"


def test_all_versions_are_installed_in_five_megabytes(wheel: Path) -> None:
    # As in docs/benchmark.md: without the bytecode that pip makes of it.
    assert sum(entry.file_size for entry in zipfile.ZipFile(wheel).infolist()) <= 5_000_000
    assert not [name for name in zipfile.ZipFile(wheel).namelist() if name.endswith(".json")]


def test_all_versions_take_little_of_the_wheel(wheel: Path) -> None:
    # The raw layer grows with each version, the core should not; the rooms around it grow with what they do.
    assert _packed(wheel, "slurmrestd/") <= 750_000
    around = sum(_packed(wheel, f"meluxina/{room}") for room in AROUND_THE_CORE)
    assert _packed(wheel, "meluxina/") - around <= 260_000
    assert around <= 220_000


def _packed(wheel: Path, folder: str) -> int:
    """Count the bytes that the files of a folder take in an archive, with their two headers each."""
    entries = [entry for entry in zipfile.ZipFile(wheel).infolist() if entry.filename.startswith(folder)]
    return sum(entry.compress_size + 76 + 2 * len(entry.filename) for entry in entries)
