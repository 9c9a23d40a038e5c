"""What a fake Slurm answers keeps to the corrected document of its version, as conformance checks real servers."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from typing import Any

import pytest

import meluxina
import slurmrestd
from devtools.codegen.schemas import operations
from devtools.conformance.audit import audit
from devtools.conformance.service import Exchange
from devtools.environment import ROOT
from meluxina.testing import FakeSlurm
from meluxina.testing.service import HttpAnswer, routes
from tests.builders import HET_SCRIPT, submit_job

_PARAMETERS = {"job_id": "1", "node_name": "mel2001", "partition_name": "gpu", "reservation_name": "course"}


class RecordedSlurm(FakeSlurm):
    """Keeps what it is asked and answers."""

    def __init__(self, version: str, document: dict[str, Any]) -> None:
        super().__init__(version)
        self.exchanges: list[Exchange] = []
        self._ids = {
            (method.upper(), path.rstrip("/")): operation["operationId"]
            for path, method, operation in operations(document)
        }

    def answer(self, method: str, path: str, query: str, headers: Mapping[str, str], content: bytes) -> HttpAnswer:
        answer = super().answer(method, path, query, headers, content)
        for route in routes(self.api_version)[method]:
            if route.pattern.fullmatch(path):
                operation = self._ids[method, route.operation.path.rstrip("/")]
                own = {name.lower(): value for name, value in answer.headers.items()}
                exchange = Exchange(operation, "user", method, path, answer.status, own, answer.content)
                self.exchanges.append(exchange)
                break
        return answer


def live(slurm: FakeSlurm) -> None:
    """Let there be jobs of every kind, and ask about everything."""
    slurm.reserve("course", ["mel3001"], users=["u100001"])
    with slurm.client() as client:
        job = submit_job(client, "python train.py", comment="é", gpus_per_node=1, partition="gpu", licenses="matlab:1")
        array, het = submit_job(client, array="0-9%2"), submit_job(client, HET_SCRIPT)
        held = submit_job(client, hold=True)
        slurm.advance(minutes=1)
        slurm.finish(f"{array.id}_0", exit_code=3)
        slurm.fail_node("mel0001")
        client.update(held, comment="later")
        client.cancel([het, held])
        client.cancel(f"{array.id}_7")
        for refusal in ({"qos": "no"}, {"partition": "no"}, {"nodes": 9}):
            with contextlib.suppress(meluxina.MeluxinaError):
                submit_job(client, **refusal)
        ask_everything(slurm, "admin")
        slurm.finish(job, signal=9)
        ask_everything(slurm, "u100001")
        for name in _PARAMETERS:
            ask_everything(slurm, "u100001", {**_PARAMETERS, name: "999"})
        slurm.down(controller=True, accounting=True)
        ask_everything(slurm, "u100001")
        slurm.up()
        slurm.refuse_token()
        ask_everything(slurm, "u100001")


def ask_everything(slurm: FakeSlurm, user: str, parameters: Mapping[str, str] = _PARAMETERS) -> None:
    headers = {"x-slurm-user-name": user, "x-slurm-user-token": slurm.token(user)}
    for route in routes(slurm.api_version)["GET"]:
        if parameters.keys() >= route.pattern.groupindex.keys():
            slurm.answer("GET", route.operation.path.format_map(parameters), "", headers, b"")


@pytest.mark.parametrize("version", slurmrestd.VERSIONS)
def test_every_body_is_as_the_document_says(version: str) -> None:
    document = json.loads((ROOT / "generated" / "openapi" / f"{version}.json").read_text(encoding="utf-8"))
    slurm = RecordedSlurm(version, document)
    live(slurm)
    modelled = [exchange for exchange in slurm.exchanges if exchange.status != 501]
    assert len({exchange.operation for exchange in modelled}) >= 20
    accounts = audit(document, modelled)
    assert {name: list(account.disagreements) for name, account in accounts.items() if account.disagreements} == {}
