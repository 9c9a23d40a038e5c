"""Every Python example of the README runs, on each Slurm that its API version is served by."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from devtools.sandbox import Sandbox

pytestmark = pytest.mark.live

ROOT = Path(__file__).parents[2]
EXAMPLES = re.findall(
    r"^```python\n(.*?)^```$", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
)


@pytest.mark.parametrize("example", EXAMPLES)
def test_example(example: str, slurm: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    named = re.findall(r"slurmrestd\.(v\d+_\d+_\d+)", example)
    if named and named[0].replace("_", ".") not in slurm.api_versions:
        pytest.skip(f"this example is for {named[0]}, which Slurm {slurm.release.slurm} does not serve")
    for name, value in slurm.environment("u100001").items():
        monkeypatch.setenv(name, value)
    exec(compile(example, "README.md", "exec"), {})  # noqa: S102 -- our own README
