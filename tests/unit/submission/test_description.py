"""Arguments to a job description, for both shapes of the wire."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import meluxina
import slurmrestd
from meluxina.settings.config import resolve
from meluxina.submission import mandatory
from meluxina.submission.outcome import Submitted, submitted
from meluxina.submission.script import read
from tests.builders import NEW, OBLIGATORY, OLD, client_settings, submit_body


@pytest.mark.parametrize("version", slurmrestd.VERSIONS)
def test_a_submit_has_what_meluxina_obliges_it_to(version: str) -> None:
    body = submit_body(version, "hostname", **OBLIGATORY)
    job = body["job"]
    assert body["script"] == "#!/bin/bash -l\nhostname"
    assert job["account"] == "p200001"
    assert job["qos"] == "dev"
    assert job["current_working_directory"] == "/home/users/u100001"
    assert job["environment"]


def test_each_version_gets_numbers_and_environment_in_its_shape() -> None:
    old, new = submit_body(OLD, **OBLIGATORY)["job"], submit_body(NEW, **OBLIGATORY)["job"]
    assert old["time_limit"] == 5
    assert new["time_limit"] == {"set": True, "number": 5}
    assert old["environment"]["USER"] == "u100001"
    assert "USER=u100001" in new["environment"]


@pytest.mark.parametrize("version", slurmrestd.VERSIONS)
def test_a_wrong_type_is_refused_by_name(version: str) -> None:
    with pytest.raises(meluxina.InvalidRequestError, match=r"job\.tasks") as caught:
        submit_body(version, tasks="many", **OBLIGATORY)
    assert caught.value.status is None


def test_unknown_property_suggests_the_closest() -> None:
    with pytest.raises(meluxina.InvalidRequestError, match="Did you mean partition") as caught:
        submit_body(NEW, partitoin="cpu", **OBLIGATORY)
    assert "Nothing was sent" in str(caught.value)


def test_no_account_is_a_configuration_error() -> None:
    config = resolve(url="https://h", token="t", user="u", environment={})
    with pytest.raises(meluxina.ConfigurationError, match="ACCOUNT"):
        submit_body(NEW, config=config, **OBLIGATORY)


def test_a_script_without_an_interpreter_gets_a_login_shell() -> None:
    assert read("#!/bin/sh\ntrue\n").text == "#!/bin/sh\ntrue\n"
    assert read("true\n").text == "#!/bin/bash -l\ntrue\n"


@pytest.mark.parametrize("script", ["", "  \n", "true\0", "#!/bin/sh\r\ntrue\r\n"])
def test_scripts_that_cannot_run_are_refused(script: str) -> None:
    with pytest.raises(meluxina.InvalidRequestError):
        read(script)


def test_unreadable_script_files_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "job.sh"
    with pytest.raises(meluxina.InvalidRequestError, match="can't be read"):
        read(path)
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(meluxina.InvalidRequestError, match="can't be read"):
        read(path)


def test_environment_has_what_every_job_needs() -> None:
    environment = mandatory.environment("me", {"PATH": "/opt/bin", "X": "1"})
    assert environment == {"PATH": "/opt/bin", "USER": "me", "HOME": "/home/users/me", "X": "1"}
    assert mandatory.environment("me", {}) == mandatory.environment("me", None) != {}


@pytest.mark.parametrize("environment", [{"A=B": "c"}, {"": "c"}, {"A": 1}, {"A": "\0"}])
def test_a_bad_environment_is_refused(environment: Any) -> None:
    with pytest.raises(meluxina.InvalidRequestError):
        mandatory.environment("me", environment)


def test_a_job_id_decides_that_a_submit_succeeded() -> None:
    models = slurmrestd.load(NEW).models
    model, body = models.OpenapiJobSubmitResponse, models.JobSubmitReq.from_dict({"job": {"hold": False}})
    answer = model.from_dict({"job_id": 7, "errors": [{"error_number": 2042, "error": "held"}]})
    taken = submitted(body, answer)
    assert taken is not None
    assert taken.id == 7
    assert [note.number for note in taken.notes] == [2042]
    assert submitted(models.JobSubmitReq.from_dict({"jobs": [{"hold": True}, {}]}), answer) == Submitted(7, [])
    assert submitted(body, model.from_dict({"job_id": 0})) is None
    assert submitted(body, model.from_dict({})) is None
    assert submitted(body, None) is None


@pytest.mark.parametrize("properties", [{"argv": ["1"]}, {"batch_features": "x"}])
def test_properties_that_crash_the_server_are_never_sent(properties: dict[str, Any]) -> None:
    # No server is there: a request that was sent would end in ConnectionFailed.
    with (
        meluxina.Client(**client_settings(url="http://127.0.0.1:1", api_version=OLD)) as client,
        pytest.raises(meluxina.InvalidRequestError, match="Nothing was sent") as caught,
    ):
        client.submit("true", **OBLIGATORY, **properties)
    assert "segmentation fault" in str(caught.value)


def test_raw_requests_that_crash_the_server_are_never_sent() -> None:
    package = slurmrestd.load(NEW)
    model = package.models
    wckey = model.Wckey(name="w", cluster="c", user="u", accounting=[])
    request = package.api.slurmdb.post_wckeys.request(body=model.OpenapiWckeyResp(wckeys=[wckey]))
    with (
        meluxina.Client(**client_settings(url="http://127.0.0.1:1")) as client,
        pytest.raises(meluxina.InvalidRequestError, match="accounting"),
    ):
        client.send(request)
