"""What docs/psij.md has users type, with a fake Slurm on loopback."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from devtools.environment import ROOT
from meluxina.testing import Exit, FakeSlurm, serving

TEXT = (ROOT / "docs" / "psij.md").read_text(encoding="utf-8")


def test_the_examples_work(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    slurm = FakeSlurm(speed=100, run=lambda _: (10, Exit(0)))
    monkeypatch.setenv("SLURM_JWT", slurm.token())
    monkeypatch.setenv("HOME", str(tmp_path))
    token = tmp_path / ".slurm-token"
    token.touch(mode=0o600)
    token.write_text(slurm.token(), encoding="utf-8")
    names: dict[str, object] = {}
    with serving(slurm) as url:
        for example in re.findall(r"```py\n(.*?)```", TEXT, re.DOTALL):
            code = example.replace("https://slurm-api.lxp.lu", url)
            for fake in slurm.jobs():
                mark = fake.comment.split()[-1].rstrip("]")
                code = re.sub(r'"1234567:[^"]*"', f'"{fake.job_id}:{mark}"', code)
            exec(code, names)  # noqa: S102 -- what users are told to type
    assert capsys.readouterr().out.splitlines()[1] == "COMPLETED 0 None"
    assert "COMPLETED" in str(names["job"])
