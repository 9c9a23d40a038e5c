"""What users install: both packages, typed, in a clean environment."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_wheel_carries_both_packages_and_works(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert {"meluxina/py.typed", "slurmrestd/py.typed", "slurmrestd/v0_0_38/api/slurm/get_jobs.py"} <= set(names)
    assert {name.split("/")[0].split("-")[0] for name in names} == {"meluxina", "slurmrestd"}
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
