"""The program that TypeScript checks."""

from __future__ import annotations

from devtools.conformance.recordings import load
from devtools.environment import ROOT
from devtools.typescript import program


def test_every_recorded_answer_has_the_type_of_its_operation() -> None:
    text, count = program(ROOT, "v0.0.43")
    answers = [answer for _, answer in load(ROOT / "tests" / "recordings" / "v0.0.43") if answer.is_json]
    assert count == len(answers) == text.count("export const ")
    kind = 'paths["/slurm/v0.0.43/ping/"]["get"]["responses"][200]["content"]["application/json"]'
    assert f': {kind} = {{"pings": [{{"hostname": "slurm1", ' in text
    assert '["responses"]["default"]["content"]' in text
