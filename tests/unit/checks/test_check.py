"""What a check says where it can't know everything; what is certain is compared with a real Slurm in tests/live."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest

import meluxina
from meluxina.checks.judgement import judge
from meluxina.checks.request import Request, indices, read
from meluxina.explain.evidence import Evidence
from meluxina.jobs.view import JobView
from meluxina.submission.description import Submission, components, job_shape
from meluxina.testing import FakeSlurm
from tests.builders import task_answer
from tests.unit.showing.test_text import MODELS

WANTED: dict[str, Any] = {"qos": "dev", "time_limit": 5}
TOO_LONG: dict[str, Any] = {"qos": "dev", "time_limit": 600, "partition": "cpu"}


@pytest.fixture(params=["v0.0.38", "v0.0.42", "v0.0.45"])
def slurm(request: pytest.FixtureRequest) -> FakeSlurm:
    return FakeSlurm(api_version=request.param)


@pytest.fixture
def client(slurm: FakeSlurm) -> Iterator[meluxina.Client]:
    with slurm.client(timeout=meluxina.Timeouts(retries=0)) as client:
        yield client


def test_a_job_without_a_fault_passes(client: meluxina.Client) -> None:
    check = client.check("true", **WANTED)
    assert check
    assert check.passes
    assert not check.objections
    assert check.to_dict()["passes"] is True


def test_what_is_certain_is_said_with_the_limit_and_what_to_do(client: meluxina.Client) -> None:
    check = client.check("true", **TOO_LONG)
    assert not check
    (finding,) = check.objections
    assert finding.outcome == "never starts"
    assert finding.property == "time_limit"
    assert finding.reason == "QOSMaxWallDurationPerJobLimit"
    assert finding.message == "A job may run for 06:00:00 (QOS dev); this one asks for 10:00:00."
    assert str(check).startswith("Would never start: A job may run for 06:00:00 (QOS dev)")
    assert "`meluxina qos`" in str(check)


def test_names_that_nobody_knows_are_refused_with_those_there_are(client: meluxina.Client) -> None:
    numbers = {"account": 2045, "qos": 2066, "partition": 2000, "licenses": 2048, "reservation": 2053}
    for name, number in numbers.items():
        (finding,) = client.check("true", **{**WANTED, name: "nope"}).objections
        assert (finding.outcome, finding.property) == ("refused", name)
        assert finding.error is not None
        assert finding.error.number == number


def test_without_accounting_nothing_is_known_of_limits(slurm: FakeSlurm, client: meluxina.Client) -> None:
    slurm.down(accounting=True)
    check = client.check("true", **TOO_LONG, account="nope")
    assert check.passes
    assert {"qos", "associations"} <= {finding.message.partition(":")[0] for finding in check.unknown}
    assert "Not known: qos: " in str(check)


def test_without_the_controller_nothing_is_known_at_all(slurm: FakeSlurm, client: meluxina.Client) -> None:
    client.ping()
    slurm.down(controller=True)
    check = client.check("true", qos="dev", time_limit=5, partition="nope", licenses="nope", constraint="nope")
    assert check.passes
    unknown = {finding.message.partition(":")[0] for finding in check.unknown}
    assert {"partitions", "licenses", "nodes"} <= unknown


def test_what_a_submit_refuses_before_it_sends_is_found_too(client: meluxina.Client) -> None:
    for script, arguments, words in (
        ("true\r\nfalse\r\n", WANTED, "line ends of DOS"),
        ("true", {**WANTED, "partitoin": "cpu"}, "partitoin"),
        ("true", {}, "a quality of service"),
        ("true", {**WANTED, "nodes": "many"}, "'many' is not a number of nodes"),
    ):
        (finding,) = client.check(script, **arguments).findings
        assert finding.outcome == "refused"
        assert words in finding.message
        assert "sent" not in finding.message


def test_a_submit_with_a_check_sends_only_what_passes(slurm: FakeSlurm, client: meluxina.Client) -> None:
    with pytest.raises(meluxina.InvalidRequestError, match=r"asks for 10:00:00.* Nothing was sent") as told:
        client.submit("true", **TOO_LONG, check=True)
    assert told.value.status is None
    with pytest.raises(meluxina.ConfigurationError, match="a quality of service"):
        client.submit("true", check=True)
    assert not slurm.jobs()
    assert client.submit("true", **WANTED, check=True).state == "PENDING"
    (result,) = client.submit_many(["true"], **TOO_LONG, check=True)
    assert isinstance(result.error, meluxina.InvalidRequestError)


def test_an_asynchronous_client_says_the_same(slurm: FakeSlurm, client: meluxina.Client) -> None:
    async def check() -> meluxina.Check:
        async with slurm.async_client() as other:
            with pytest.raises(meluxina.InvalidRequestError, match="Nothing was sent"):
                await other.submit("true", **TOO_LONG, check=True)
            return await other.check("true", **TOO_LONG)

    assert asyncio.run(check()) == client.check("true", **TOO_LONG)


def test_each_component_of_a_heterogeneous_job_is_checked(client: meluxina.Client) -> None:
    script = "#!/bin/sh\n#SBATCH -p cpu\n#SBATCH hetjob\n#SBATCH -p gpu --gpus-per-node=9\ntrue\n"
    (finding,) = client.check(script, **WANTED).objections
    assert "No node of partition gpu has more than 4 GPUs" in finding.message


def test_a_property_of_one_version_leaves_what_it_asks_for_open(slurm: FakeSlurm, client: meluxina.Client) -> None:
    raw: Any = {"minimum_nodes": True} if slurm.api_version == "v0.0.38" else {"minimum_cpus": 9000}
    check = client.check("true", **TOO_LONG, **raw)
    assert check.passes
    assert any("not compared with limits" in finding.message for finding in check.unknown)


def test_jobs_that_nobody_shows_may_have_been_there(client: meluxina.Client) -> None:
    check = client.check("true", **WANTED, dependency="afterok:99999")
    assert check.passes
    assert any("does not know job 99999" in finding.message for finding in check.unknown)


def partition(**fields: Any) -> Any:
    raw = {"name": "cpu", "state": "UP", "nodes": "n1", "total_nodes": 1, "flags": "default", "total_cpus": 8}
    return meluxina.Partition(SimpleNamespace(**{"max_time_limit": None, **raw, **fields}))


def qos(name: str, minutes: int | None = None, *flags: str, **tres: int) -> Any:
    resources = ",".join(f"{name}={count}" for name, count in tres.items())
    limits: dict[str, Any] = {"wall_clock": {"per": {"job": minutes}}, "tres": {"per": {"job": resources}}}
    least = {"tres": {"per": {"job": "cpu=4"}}} if "MIN" in flags else None
    return meluxina.QOS(
        spaces({"name": name, "id": 1, "flags": list(flags), "limits": {"max": limits, "min": least, "factor": None}})
    )


def association(**fields: Any) -> Any:
    return meluxina.Association(spaces({"user": "u1", "account": "p1", "qos": ["dev"], "partition": "", **fields}))


def spaces(value: Any) -> Any:
    if isinstance(value, dict):
        return SimpleNamespace(**{name: spaces(one) for name, one in value.items()})
    return value


def configuration(**settings: Any) -> Any:
    return SimpleNamespace(to_dict=lambda: settings)


ENFORCING = configuration(AccountingStorageEnforce=["associations", "limits", "qos"], EnforcePartLimits=["NO"])


def told(options: dict[str, str], **answers: Any) -> meluxina.Check:
    request = Request({"qos": "dev", "time": "600", **options}, options.get("account", "p1"), "u1", is_plain=True)
    evidence = {
        "configuration": [ENFORCING],
        "partitions": [partition()],
        "qos": [qos("dev", 60), qos("long", 6000)],
        "associations": [association()],
    }
    return judge([request], Evidence({**evidence, **answers}))


def test_the_first_who_sets_a_limit_is_who_counts() -> None:
    assert not told({})
    assert told({}, partitions=[partition(qos="long")])
    assert not told({}, qos=[qos("dev", 60, "OVERRIDE_PARTITION_QOS"), qos("long", 6000)])
    # Of a QOS that is not shown nobody knows what it allows.
    assert told({}, partitions=[partition(qos="secret")])
    # An association is asked only where no QOS says anything.
    strict = {"max": {"jobs": {"per": {"wall_clock": 60}}}}
    assert told({}, qos=[qos("dev", 6000)], associations=[association(**strict)])
    assert not told({}, qos=[qos("dev")], associations=[association(**strict)])
    assert told({}, qos=[qos("dev")], associations=[association(**strict), association(partition="cpu", **strict)])


def test_what_a_site_does_not_enforce_is_no_obstacle() -> None:
    loose = configuration(AccountingStorageEnforce=["associations"], EnforcePartLimits=["NO"])
    assert told({}, configuration=[loose])
    assert not told({"account": "p2"}, configuration=[loose])
    assert told({"account": "p2"}, configuration=[configuration(AccountingStorageEnforce=[])])


def test_whoever_has_no_account_may_need_none() -> None:
    assert told({"time": "5"}, associations=[], configuration=[])
    assert not told({"time": "5"}, associations=[])


def test_a_qos_that_denies_has_its_limits_refuse() -> None:
    (finding,) = told({}, qos=[qos("dev", 60, "DENY_LIMIT")]).objections
    assert finding.outcome == "refused"
    assert finding.error is not None
    assert finding.error.number == 2050
    assert finding.reason is None


def test_jobs_that_are_there_count_against_limits_of_all_together_and_of_an_account() -> None:
    jobs = [SimpleNamespace(qos="dev", account="p1"), SimpleNamespace(qos="long", account="p1")]
    for owner, text in (("count", "All users together may have"), ("per", "An account may have")):
        limit: Any = {"count": 1} if owner == "count" else {"per": {"account": 1}}
        limited = qos("dev")
        limited.raw.limits.max.jobs = spaces({"active_jobs": {"per": {}}, **limit})
        assert told({"time": "5"}, qos=[limited], jobs=jobs[1:])
        check = told({"time": "5"}, qos=[limited], jobs=jobs)
        assert f"{text} 1 job waiting and running (QOS dev); u1 has 1, and this makes 1 more." in str(check)


def tasks(*answers: dict[str, Any]) -> list[JobView]:
    return [JobView(MODELS.JobInfo.from_dict(answer)) for answer in answers]


def test_an_array_that_is_there_is_known() -> None:
    rows = tasks(task_answer(20, "1-3%1", "PENDING", array_id=20), task_answer(21, 0, "FAILED", array_id=20))
    for dependency in ("afterok:20", "afterok:20_2", "afterany: 20"):
        assert not told({"time": "5", "dependency": dependency}, dependencies=rows).findings


def test_one_task_that_failed_is_enough_if_all_of_an_array_have_ended() -> None:
    rows = tasks(*(task_answer(20 + n, n, state) for n, state in enumerate(("COMPLETED", "FAILED"))))
    for dependency, passes in (("afterok:10", False), ("afterok:10_1", False), ("afterok:10_0", True)):
        one = [row for row in rows if dependency.endswith((":10", row.label))]
        assert told({"time": "5", "dependency": dependency}, dependencies=one).passes is passes
    # Tasks that have ended are forgotten one by one, and one that is gone may have failed.
    assert told({"time": "5", "dependency": "afternotok:10"}, dependencies=rows[:1])
    assert not told({"time": "5", "dependency": "afternotok:10_0"}, dependencies=rows[:1])


def test_gpus_of_more_nodes_than_it_may_have_may_be_taken_and_never_start() -> None:
    places = [partition(nodes="n[1-2]", total_nodes=2)]
    nodes = [meluxina.Node(SimpleNamespace(name=f"n{n}", cpus=8, gres="gpu:4", partitions=["cpu"])) for n in (1, 2)]
    for options, outcome in (
        ({"nodes": "1"}, "never starts"),
        ({"nodes": "2", "gpus-per-node": "5"}, "refused"),
        ({}, ""),
    ):
        check = told({"time": "5", "gpus": "5", **options}, partitions=places, nodes=nodes)
        assert [finding.outcome for finding in check.objections] == [outcome] * bool(outcome), check


def test_limits_that_are_not_numbers_of_their_own_are_left_open() -> None:
    assert not told({"time": "5", "ntasks": "9"}, qos=[qos("dev", None, cpu=8)])
    assert told({"time": "5", "ntasks": "9"}, qos=[qos("dev", None, "RELATIVE", cpu=8)])


def test_less_than_a_qos_demands_is_certain_only_where_slurm_compares_at_once() -> None:
    check = told({"time": "5"}, qos=[qos("dev", None, "MIN")])
    assert check.passes
    assert "at least 4 CPUs (QOS dev); this one asks for 1 CPU. Slurm may give it more" in str(check)
    strict = [qos("dev", None, "MIN", "DENY_LIMIT")]
    assert not told({"time": "5"}, qos=strict)
    assert not told({"time": "5", "ntasks": "4"}, qos=strict).findings
    assert told({"time": "5"}, qos=strict, configuration=[])  # it may raise the number of CPUs for memory


def test_how_a_site_enforces_partitions_says_whether_they_refuse() -> None:
    quick = [partition(max_time_limit=10)]
    (finding,) = told({"time": "20"}, partitions=quick).objections
    assert (finding.outcome, finding.error, finding.reason) == ("never starts", None, "PartitionTimeLimit")
    enforcing = configuration(AccountingStorageEnforce=["limits"], EnforcePartLimits=["ALL"])
    (finding,) = told({"time": "20"}, partitions=quick, configuration=[enforcing]).objections
    assert (finding.outcome, finding.reason) == ("refused", None)
    (finding, _) = told({"time": "20"}, partitions=quick, configuration=[]).findings
    assert finding.outcome == "never starts"
    assert finding.error is not None  # it may be refused as well
    assert finding.error.number == 2051


def test_of_two_partitions_one_is_enough() -> None:
    both = [partition(max_time_limit=10), partition(name="long", flags="")]
    check = told({"time": "20", "partition": "cpu,long"}, partitions=both)
    assert check.passes
    assert "depends on the site" in str(check)
    assert not told({"time": "20", "partition": "cpu"}, partitions=both)
    assert not told({"time": "20", "partition": "cpu,cpu"}, partitions=both)


def test_where_the_default_is_not_told_all_partitions_must_refuse() -> None:
    untold = [partition(flags=None, max_time_limit=10), partition(name="long", flags=None)]
    check = told({"time": "20"}, partitions=untold)
    assert check.passes
    assert "Which partition is the default one is not told" in str(check)
    assert not told({"time": "20"}, partitions=untold[:1])
    closed = partition(name="closed", flags=None, state="DRAIN")
    assert not told({"time": "20"}, partitions=[untold[0], closed])
    assert not told({"time": "20"}, partitions=[untold[1], closed]).findings
    assert not told({"time": "20"}, partitions=[closed])


def test_a_default_partition_that_is_down_takes_what_others_refuse() -> None:
    untold = [partition(flags=None, max_time_limit=10), partition(name="long", flags=None, state="DOWN")]
    assert told({"time": "20"}, partitions=untold)


def test_a_closed_partition_may_have_another_take_its_jobs() -> None:
    assert not told({"time": "20"}, partitions=[partition(state="DRAIN")])
    check = told({"time": "20"}, partitions=[partition(state="DRAIN", alternate="cpu2", max_time_limit=10)])
    assert check.passes
    assert "its jobs go to another one" in str(check)


def test_an_account_below_one_that_is_admitted_may_be_admitted() -> None:
    others = [partition(allowed_accounts="above")]
    check = told({"time": "5"}, partitions=others)
    assert check.passes
    assert "Whether p1 is below one of these can't be seen" in str(check)
    assert not told({"time": "5"}, partitions=others, account=[association(user="", parent_account="root")])
    assert told({"time": "5"}, partitions=others, account=[association(user="", parent_account="above")]).passes


def test_nodes_are_compared_only_if_all_are_shown() -> None:
    big, node = {"time": "5", "cpus-per-task": "16"}, SimpleNamespace(name="n1", cpus=8, real_memory=100)
    assert not told(big, nodes=[meluxina.Node(node)])
    assert told(big, nodes=[])
    assert told(big, nodes=[meluxina.Node(node)], partitions=[partition(nodes="n[1-2]", total_nodes=2)])
    assert told(big, nodes=meluxina.AuthenticationError("you may not see nodes"))
    assert not told({"time": "5", "ntasks": "9", "nodes": "1"}, nodes=[meluxina.Node(node)])
    assert told({"time": "5", "ntasks": "9", "nodes": "1", "overcommit": ""}, nodes=[meluxina.Node(node)])


@pytest.mark.parametrize("taken_back", [None, False])
def test_what_an_argument_takes_back_is_not_asked_for(taken_back: bool | None, client: meluxina.Client) -> None:
    node = SimpleNamespace(name="n1", cpus=8, real_memory=100)
    submission = Submission(
        script="#!/bin/sh\n#SBATCH -t 5 -n 9 -N 1 --overcommit\n", properties={"overcommit": taken_back}
    )
    ((options, raw),) = components(submission, job_shape(client.api().slurm.post_job_submit.OPERATION))
    asked = {name: text or "" for name, text in read(options, raw, None, "u").options.items()}
    assert ("overcommit" in asked) is (taken_back is None)
    assert bool(told(asked, nodes=[meluxina.Node(node)])) is (taken_back is None)


def test_plugins_and_closed_partitions_are_told_of() -> None:
    check = told({"time": "5"}, configuration=[configuration(JobSubmitPlugins=["lua"])])
    assert check.passes
    assert "plugins that may change or refuse jobs (lua)" in str(check)
    check = told({"time": "5"}, partitions=[partition(state="DOWN")])
    assert check.passes
    assert "is DOWN: it starts no job until an administrator opens it" in str(check)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, {"cpu": 1, "node": 1}),
        ({"nodes": "2"}, {"cpu": 2, "node": 2}),
        ({"nodes": "2-4", "ntasks-per-node": "8"}, {"cpu": 2, "node": 2}),
        ({"nodes": "2", "ntasks-per-node": "8"}, {"cpu": 16, "node": 2}),
        ({"nodes": "1,3", "ntasks": "4", "cpus-per-task": "2"}, {"cpu": 8, "node": 1}),
        ({"ntasks": "4", "overcommit": ""}, {"cpu": 1, "node": 1}),
        ({"nodes": "2", "mem": "1G"}, {"cpu": 2, "node": 2, "mem": 2048}),
        ({"ntasks": "4", "mem-per-cpu": "100"}, {"cpu": 4, "node": 1, "mem": 400}),
        ({"mem": "0"}, {"cpu": 1, "node": 1}),
        ({"gpus": "a100:2,v100:1"}, {"cpu": 1, "node": 1, "gres/gpu": 3}),
        ({"nodes": "2", "gpus-per-node": "4"}, {"cpu": 2, "node": 2, "gres/gpu": 8}),
        ({"gres": "gpu:a100:2,shard:1"}, {"cpu": 1, "node": 1, "gres/gpu": 2}),
        ({"gres": "gpu:many"}, {"cpu": 1, "node": 1}),
    ],
)
def test_what_a_job_asks_for_at_least(options: dict[str, str], expected: dict[str, int]) -> None:
    assert Request(options, "p1", "u1", is_plain=True).tres == expected


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"time": "5"}, timedelta(minutes=5)),
        ({"time": "0:30"}, timedelta(minutes=1)),
        ({"time": "UNLIMITED"}, timedelta.max),
        ({"time": "0"}, timedelta.max),
        ({"time": "600", "time-min": "5"}, timedelta(minutes=5)),
    ],
)
def test_the_least_time_that_a_job_can_do_with(options: dict[str, str], expected: timedelta) -> None:
    assert Request(options, "p1", "u1", is_plain=True).time_limit == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("3", {3}), ("1,4-8:2%1", {1, 4, 6, 8}), ("5-1", None), ("a", None), ("1-5:0", None), ("", None)],
)
def test_indices_of_arrays_are_read(text: str, expected: set[int] | None) -> None:
    assert indices(text) == expected


def test_licences_that_are_more_than_names_and_counts_are_left_open() -> None:
    rows = [meluxina.License(SimpleNamespace(LicenseName="matlab", Total=10))]
    check = told({"time": "5", "licenses": "matlab|ansys,abaqus:2"}, licenses=rows)
    assert [finding.outcome for finding in check.findings] == ["refused", "unknown"]
    assert "Whether there are licences matlab|ansys is not looked at." in str(check)
    check = told({"time": "5", "licenses": "matlab:5,matlab:6"}, licenses=rows)
    assert "Of licence matlab there are 10; this job asks for 11." in str(check)


def test_one_of_a_thing_is_said_of_one() -> None:
    for options, expected in (({"nodes": "3"}, "has 1 node; this job asks for 3"), ({"ntasks": "9"}, "have 8 CPUs;")):
        nodes = [meluxina.Node(SimpleNamespace(name="n1", cpus=8, partitions=["cpu"]))]
        assert expected in str(told({"time": "5", **options}, nodes=nodes))
