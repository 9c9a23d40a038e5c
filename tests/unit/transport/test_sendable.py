"""What is never sent, because it would end the server for everybody."""

from __future__ import annotations

from typing import Any

import pytest

import slurmrestd
from meluxina import InvalidRequestError
from meluxina.transport.sendable import httpx_arguments, refuse_unsendable

OLDER, BETWEEN, NEWER = (slurmrestd.load(version) for version in ("v0.0.38", "v0.0.42", "v0.0.43"))


def submit(package: Any, **job: Any) -> None:
    operation = package.api.slurm.post_job_submit.OPERATION
    refuse_unsendable(operation.body(script="#!/bin/sh", job=package.models.JobDescMsg(**job)), operation.body)
    refuse_unsendable({"script": "#!/bin/sh", "job": job}, operation.body)


@pytest.mark.parametrize("name", ["nodelist", "exclude_nodes"])
@pytest.mark.parametrize("text", ["mel[3-1]", "[mel0001]", "mel[a]", "mel[]", "mel[1..3]", "mel[1-70000]", "mel[1-3]x"])
def test_a_list_of_nodes_that_ends_the_server(name: str, text: str) -> None:
    operation = OLDER.api.slurm.post_job_submit.OPERATION
    submission = operation.body(script="#!/bin/sh", job=OLDER.models.JobDescMsg(**{name: text}))
    for body, type_ in (
        (submission, operation.body),
        (submission.job, Any),
        ({"job": {name: text}}, operation.body),
        ({"jobs": [{name: text}]}, operation.body),
    ):
        with pytest.raises(InvalidRequestError, match=rf"^{name} is no list of nodes .*Nothing was sent") as caught:
            refuse_unsendable(body, type_)
        assert "It is known to crash" in str(caught.value)


@pytest.mark.parametrize("text", ["mel[1-3]", "mel[1-3", "r[1-2]n[1-2]", "", 7, None])
def test_a_list_of_nodes_that_does_not(text: Any) -> None:
    submit(OLDER, nodelist=text, exclude_nodes=text)


@pytest.mark.parametrize("text", ["mel[3-1]", "mel[a]", "mel[0001", "[", "mel[1-70000]"])
def test_a_list_of_nodes_that_ends_a_server_of_24_11(text: str) -> None:
    delete, update = (getattr(BETWEEN.api.slurm, name).OPERATION.body for name in ("delete_jobs", "post_nodes"))
    for body, type_ in (
        (delete(nodes=["mel0001", text]), delete),
        ({"nodes": [text]}, delete),
        (update(name=(text,)), update),
        ({"name": ["mel0001"], "address": [text]}, update),
    ):
        with pytest.raises(InvalidRequestError, match=r"is no list of nodes .*Nothing was sent"):
            refuse_unsendable(body, type_)
    refuse_unsendable(delete(nodes=["mel[0001-0002]", "mel0003"]), delete)


def test_a_group_that_ends_a_server_of_24_11() -> None:
    with pytest.raises(InvalidRequestError, match="group_id must not be 'staff'"):
        submit(BETWEEN, group_id="staff")
    submit(BETWEEN, group_id="5001")


def test_what_crashes_is_refused_in_dictionaries_too() -> None:
    with pytest.raises(InvalidRequestError, match="argv must not be sent"):
        refuse_unsendable({"job": {"argv": ["1"]}}, OLDER.api.slurm.post_job_submit.OPERATION.body)


@pytest.mark.parametrize(
    "job",
    [
        {"tasks": "%n"},
        {"name": ["50%"]},
        {"name": {"a": "%s"}},
        {"required_nodes": "%n"},
        {"environment": "A=%p"},
        {"time_limit": {"set": True, "number": "%n"}},
        {"nodes": "1,%n"},
        {"flags": [["%n"]]},
    ],
)
def test_a_text_that_newer_servers_take_for_a_format(job: dict[str, Any]) -> None:
    with pytest.raises(InvalidRequestError, match="Nothing was sent"):
        submit(NEWER, **job)


@pytest.mark.parametrize(
    "job",
    [
        {"name": "50%", "standard_output": "%x-%j.out", "array": "0-9%2", "environment": ["A=%n"]},
        {"required_nodes": ["%n"], "nodes": "1-15:4", "no_such_property": "%n"},
        # What has another type than declared is for the server to judge.
        {"tasks": "5", "required_nodes": "mel0001", "time_limit": 5, "name": ["a"]},
    ],
)
def test_texts_that_harm_no_server(job: dict[str, Any]) -> None:
    known = {name: value for name, value in job.items() if name != "no_such_property"}
    refuse_unsendable(NEWER.models.JobDescMsg(**known))
    refuse_unsendable({"job": job}, NEWER.api.slurm.post_job_submit.OPERATION.body)


def deep() -> list[Any]:
    nested: list[Any] = []
    for _ in range(10_000):
        nested = [nested]
    return nested


@pytest.mark.parametrize("value", [object(), {(1, 2): 3}, deep(), "\ud800", "a\0b", 1 << 70, {"a": 1j}], ids=type)
def test_what_no_request_can_hold(value: Any) -> None:
    operation = NEWER.api.slurm.post_node
    for request in (
        operation.request("mel0001", body=operation.OPERATION.body(comment=value)),
        operation.request("mel0001", body={"comment": value}),
    ):
        with pytest.raises(InvalidRequestError, match="Nothing was sent"):
            httpx_arguments(request)


@pytest.mark.parametrize("value", ["\ud800", "a\0b", ["\udfff"]])
def test_what_no_query_can_hold(value: Any) -> None:
    with pytest.raises(InvalidRequestError, match="Nothing was sent"):
        httpx_arguments(NEWER.api.slurmdb.get_jobs.request(users=value))


def test_what_is_sent_of_a_request() -> None:
    request = NEWER.api.slurmdb.get_jobs.request(users="u,v%", job_name=["a", "b"])
    assert httpx_arguments(request) == request.arguments()


@pytest.mark.parametrize("step", ["abc", "\u0663", "7_\u0663", "-1", ["7", "abc"], "7,", "7\n", ""])
def test_a_step_that_ends_the_server(step: Any) -> None:
    with pytest.raises(ValueError, match="would crash the server"):
        OLDER.api.slurmdb.get_jobs.request(step=step)


@pytest.mark.parametrize("step", ["7", "7_1.0", "7,8", 7, ["7", "8_1"]])
def test_a_step_that_does_not(step: Any) -> None:
    params = OLDER.api.slurmdb.get_jobs.request(step=step).params
    assert params["step"] == (",".join(step) if isinstance(step, list) else step)


def test_a_parameter_that_ends_the_server_whatever_it_says() -> None:
    with pytest.raises(ValueError, match="would crash the server"):
        BETWEEN.api.slurmdb.get_wckeys.request(only_defaults="true")
    assert NEWER.api.slurmdb.get_wckeys.request(only_defaults="true").params == {"only_defaults": "true"}


@pytest.mark.parametrize("version", ["v0.0.41", "v0.0.43", "v0.0.45"])
def test_a_flag_that_ends_the_server(version: str) -> None:
    get_user = slurmrestd.load(version).api.slurmdb.get_user
    with pytest.raises(ValueError, match="would crash the server"):
        get_user.request("u100001", with_deleted="%n")
    assert get_user.request("u100001", with_deleted="true").params == {"with_deleted": "true"}
