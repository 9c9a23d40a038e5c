"""Nodes, partitions and accounts: the same values from every shape of an answer."""

from __future__ import annotations

import pickle
from datetime import timedelta
from typing import Any

import httpx
import pytest

import slurmrestd
from meluxina import (
    Association,
    License,
    Node,
    NodeState,
    NotFoundError,
    Partition,
    Ping,
    UnreadableAnswer,
    User,
    VersionError,
)
from meluxina.views.accounting import QOS, TRES
from meluxina.views.questions import segment, with_flags
from slurmrestd.v0_0_38.api import slurmdb as old
from slurmrestd.v0_0_43.api import slurmdb as new
from tests.builders import decoded, decoded_number, mocked_client, number_answer, slurm_response
from tests.fakes import RecordingServer


@pytest.mark.parametrize(
    ("words", "idle", "up"),
    [
        (["IDLE"], True, True),
        (["IDLE", "CLOUD"], True, True),
        (["IDLE", "DRAIN"], False, False),
        (["IDLE", "COMPLETING"], False, True),
        (["IDLE", "PLANNED"], False, True),
        (["IDLE", "RESERVED"], False, True),
        (["IDLE", "NOT_RESPONDING"], False, False),
        (["IDLE", "POWERED_DOWN"], False, False),
        (["IDLE", "MAINTENANCE"], False, False),
        (["IDLE", "SOMETHING_NEW"], False, False),
        (["MIXED"], False, True),
        (["ALLOCATED"], False, True),
        (["ALLOCATED", "DRAIN"], False, False),
        (["MIXED", "REBOOT_REQUESTED"], False, False),
        (["DOWN"], False, False),
        (["UNKNOWN", "DRAIN"], False, False),
        (["ERROR"], False, False),
        (["FUTURE"], False, False),
        ([], False, False),
    ],
)
def test_which_node_states_are_idle_and_which_are_up(words: list[str], idle: bool, up: bool) -> None:
    state = NodeState(words)
    assert (state.is_idle, state.is_up) == (idle, up)


def test_a_nodes_state_comes_in_two_shapes() -> None:
    for raw in (
        decoded(state="unknown", state_flags=["DRAIN", "NOT_RESPONDING"]),
        decoded(state=["UNKNOWN", "DRAIN", "NOT_RESPONDING"]),
        decoded(state=["DRAIN", "UNKNOWN", "NOT_RESPONDING"]),
    ):
        state = Node(raw).state
        assert state == "UNKNOWN"
        assert state.flags == ("DRAIN", "NOT_RESPONDING")
        assert repr(state) == "NodeState('UNKNOWN+DRAIN+NOT_RESPONDING')"


@pytest.mark.parametrize(
    "raw", [decoded(free_memory=-2, cpu_load=0xFFFFFFFE), decoded(free_mem=decoded_number()), decoded()]
)
def test_what_a_node_has_not_reported_is_none(raw: Any) -> None:
    assert Node(raw).free_memory is None
    assert Node(raw).cpu_load is None


def test_a_node_without_gres_has_none_allocated() -> None:
    assert Node(decoded(gres="", gres_used="gpu:0")).allocated_gres is None
    assert Node(decoded(gres="gpu:4", gres_used="gpu:1")).allocated_gres == "gpu:1"


FLAT = decoded(
    name="gpu",
    flags=["default"],
    state="UP",
    nodes="mel[2001-2002]",
    total_nodes=2,
    total_cpus=256,
    max_time_limit=-1,
    default_time_limit=30,
    maximum_nodes_per_job=-1,
    maximum_cpus_per_node=100,
    default_memory_per_cpu=1000,
    default_memory_per_node=None,
    maximum_memory_per_cpu=None,
    maximum_memory_per_node=400000,
    min_nodes_per_job=1,
    qos="short",
    allowed_qos="",
    denied_qos="dev",
    allowed_accounts="p200001,root",
    denied_accounts="",
    allowed_groups="",
    priority_tier=5,
    tres="cpu=256,mem=1000G,gres/gpu=8",
)
GROUPED = decoded(
    name="gpu",
    flags=["DEFAULT"],
    nodes=decoded(configured="mel[2001-2002]", total=2),
    accounts=decoded(allowed="p200001,root", deny=""),
    groups=decoded(allowed=""),
    qos=decoded(allowed="", deny="dev", assigned="short"),
    tres=decoded(configured="cpu=256,mem=1000G,gres/gpu=8"),
    cpus=decoded(total=256),
    defaults=decoded(
        time=decoded_number(30),
        partition_memory_per_cpu=decoded_number(1000),
        partition_memory_per_node=decoded_number(),
    ),
    maximums=decoded(
        time=decoded_number(infinite=True),
        nodes=decoded_number(infinite=True),
        cpus_per_node=decoded_number(100),
        partition_memory_per_cpu=decoded_number(),
        partition_memory_per_node=decoded_number(400000),
    ),
    minimums=decoded(nodes=1),
    priority=decoded(tier=5),
    partition=decoded(state=["UP"]),
)


@pytest.mark.parametrize("raw", [FLAT, GROUPED])
def test_a_partition_comes_in_two_shapes(raw: Any) -> None:
    partition = Partition(raw)
    assert (partition.name, partition.state, partition.is_default) == ("gpu", "UP", True)
    assert (partition.node_list, partition.nodes) == ("mel[2001-2002]", ("mel2001", "mel2002"))
    assert (partition.node_count, partition.cpus) == (2, 256)
    assert (partition.max_time, partition.default_time) == (timedelta.max, timedelta(minutes=30))
    assert (partition.min_nodes, partition.max_nodes, partition.max_cpus_per_node) == (1, None, 100)
    assert (partition.default_memory_per_cpu, partition.default_memory_per_node) == (1000, None)
    assert (partition.max_memory_per_cpu, partition.max_memory_per_node) == (None, 400000)
    assert (partition.qos, partition.allowed_qos, partition.denied_qos) == ("short", (), ("dev",))
    assert (partition.allowed_accounts, partition.denied_accounts) == (("p200001", "root"), ())
    assert (partition.allowed_groups, partition.priority_tier) == ((), 5)
    assert partition.tres == {"cpu": 256, "mem": 1024000, "gres/gpu": 8}


@pytest.mark.parametrize(("sent", "per_node"), [(1234, 1234), (-(2**63) + 1000, None), (0, None)])
def test_memory_per_node_under_the_name_of_memory_per_cpu_is_told_as_what_it_is(sent: int, per_node: object) -> None:
    # v0.0.36 and 37 repeat it as the time limit.
    partition = Partition(decoded(default_memory_per_cpu=sent, default_time_limit=sent, maximum_memory_per_node=-1))
    assert (partition.default_memory_per_cpu, partition.default_memory_per_node) == (None, per_node)
    assert (partition.default_time, partition.max_memory_per_node) == (None, None)


def test_an_association_is_the_default_by_either_of_two_fields() -> None:
    assert Association(decoded(user="u1", flags=["DEFAULT"])).is_default
    assert not Association(decoded(user="u1", is_default=0, flags=["DEFAULT"])).is_default
    assert not Association(decoded(user="u1", flags=[])).is_default
    assert not Association(decoded(account="p200001", is_default=1)).is_default


def association_answer(user: str, cluster: str = "meluxina", partition: str = "") -> dict[str, Any]:
    minutes = [{"type": "cpu", "name": "", "id": 1, "count": 6000}]
    place = {"account": "p200001", "user": user, "cluster": cluster, "partition": partition}
    return {**place, "max": {"tres": {"group": {"minutes": minutes}}}}


def share_answer(name: str, kind: str, parent: str, cpu_seconds: int, partition: str = "") -> dict[str, Any]:
    used = [{"name": "cpu", "value": float(cpu_seconds)}]
    running = [{"name": "cpu", "value": number_answer(cpu_seconds * 2)}]
    place = {"name": name, "type": [kind], "parent": parent, "cluster": "meluxina", "partition": partition}
    return {**place, "tres": {"usage": used, "run_seconds": running}}


def with_shares(request: httpx.Request) -> httpx.Response:
    if request.url.path.endswith("/shares"):
        shares = [
            share_answer("p200001", "ASSOCIATION", "root", 900),
            share_answer("u100001", "USER", "p200001", 600),
            share_answer("u100001", "USER", "p200001", 60, "gpu"),
            share_answer("u100001", "USER", "p200002", 6),
        ]
        return slurm_response(200, shares={"shares": shares})
    mine = [association_answer("u100001"), association_answer("u100001", partition="gpu")]
    others = [association_answer("u100001", cluster="elsewhere"), association_answer("u100002")]
    return slurm_response(200, associations=[association_answer(""), *mine, *others])


def test_associations_have_what_they_used_beside_their_limits() -> None:
    with mocked_client(with_shares) as client:
        associations = client.associations(usage=True)
    assert [(dict(one.used_tres_minutes), dict(one.running_tres_minutes)) for one in associations] == [
        ({"cpu": 15}, {"cpu": 30}),
        ({"cpu": 10}, {"cpu": 20}),
        ({"cpu": 1}, {"cpu": 2}),
        ({}, {}),  # the controller counts for its own cluster only,
        ({}, {}),  # and this one it does not show
    ]
    assert associations[0].group_tres_minutes == {"cpu": 6000}
    assert associations[0].to_dict()["used_tres_minutes.cpu"] == 15
    assert pickle.loads(pickle.dumps(associations[0])).used_tres_minutes == {"cpu": 15}  # noqa: S301 -- our own


def test_the_usage_of_associations_is_asked_for_with_the_same_conditions() -> None:
    with mocked_client(with_shares) as client:
        (one, _, _) = client.associations(user="u100001", account="p200001", usage=True)
    assert one.used_tres_minutes == {"cpu": 10}


def test_what_associations_used_is_not_asked_for_unasked() -> None:
    server = RecordingServer(with_shares)
    with mocked_client(server) as client:
        assert [dict(one.used_tres_minutes) for one in client.associations()] == [{}] * 5
    assert not [request for request in server.requests if request.url.path.endswith("/shares")]


@pytest.mark.parametrize("version", ["v0.0.36", "v0.0.37", "v0.0.38"])
def test_what_associations_used_is_not_told_by_old_versions(version: str) -> None:
    server = RecordingServer(with_shares)
    with mocked_client(server, api_version=version) as client, pytest.raises(VersionError):
        client.associations(usage=True)
    assert server.requests == []


def test_limits_of_running_jobs_may_stand_alone() -> None:
    def qos(**jobs: Any) -> QOS:
        return QOS(decoded(limits=decoded(max=decoded(jobs=decoded(**jobs)))))

    alone = qos(per=decoded(user=60, account=70))
    assert (alone.max_jobs_per_user, alone.max_jobs_per_account) == (60, 70)
    assert (alone.max_submitted_per_user, alone.max_submitted_per_account) == (None, None)
    both = qos(active_jobs=decoded(per=decoded(user=60, account=70)), per=decoded(user=65, account=75))
    assert (both.max_jobs_per_user, both.max_jobs_per_account) == (60, 70)
    assert (both.max_submitted_per_user, both.max_submitted_per_account) == (65, 75)


def without_flags(_: httpx.Request) -> httpx.Response:
    """Answer as v0.0.36 does."""
    nodes = [{"name": "mel0001", "state": "idle"}, {"name": "mel2001", "state": "down"}]
    return slurm_response(200, nodes=nodes, partitions=[{"name": "gpu", "nodes": "mel[2001-2002]"}])


def test_nodes_that_do_not_name_their_partitions_are_those_that_partitions_name() -> None:
    with mocked_client(without_flags, api_version="v0.0.36") as client:
        assert [node.name for node in client.nodes(partition="gpu")] == ["mel2001"]
        assert client.nodes(partition="nope") == []
        assert [node.name for node in client.nodes(state="IDLE")] == ["mel0001"]


def test_nodes_are_not_chosen_by_flags_that_the_server_does_not_tell() -> None:
    with mocked_client(without_flags, api_version="v0.0.36") as client, pytest.raises(VersionError, match="DRAIN"):
        client.nodes(state=["IDLE", "DRAIN"])


def test_jobs_are_not_chosen_by_users_that_the_server_does_not_tell() -> None:
    jobs = [{"job_id": 1, "user_name": ""}]
    with mocked_client(lambda _: slurm_response(200, jobs=jobs), api_version="v0.0.38") as client:
        assert [job.id for job in client.jobs()] == [1]
        with pytest.raises(VersionError, match="does not say whose jobs these are"):
            client.jobs(mine=True)
    with mocked_client(lambda _: slurm_response(200, jobs=[]), api_version="v0.0.38") as client:
        assert client.jobs(mine=True) == []


def test_whether_a_partition_is_the_default_may_be_unknown() -> None:
    assert Partition(decoded(flags=[])).is_default is False
    assert Partition(decoded()).is_default is None


@pytest.mark.parametrize("kind", [Association, License, Node, Partition, Ping, QOS, TRES, User])
def test_a_view_of_an_empty_answer_has_all_its_properties(kind: Any) -> None:
    view = kind(decoded())
    properties = [name for name in dir(kind) if isinstance(getattr(kind, name), property) and name != "json"]
    assert len([getattr(view, name) for name in properties]) > 1
    assert repr(view).startswith(f"<{kind.__name__} ")


def test_a_tres_is_named_as_limits_name_it() -> None:
    assert str(TRES(decoded(type="gres", name="gpu", id=1001))) == "gres/gpu"
    assert str(TRES(decoded(type="cpu", name=None, id=1))) == "cpu"


@pytest.mark.parametrize(
    ("sent", "level"),
    [("None", None), (["None"], None), ("Operator", "Operator"), (["Operator"], "Operator")],
)
def test_the_admin_level_none_is_no_level(sent: Any, level: str | None) -> None:
    assert User(decoded(administrator_level=sent)).admin_level == level


def test_query_flags_go_without_a_value_and_only_where_they_are_known() -> None:
    assert with_flags(new.get_users, "with_assocs", "with_wckeys").url.endswith("/users/?with_assocs&with_wckeys")
    request = with_flags(new.get_accounts, "with_associations", "with_assocs")
    assert request.url.endswith("/accounts/?WithAssociations")
    assert request.params == {}
    assert with_flags(old.get_users, "with_assocs").url.endswith("/users")


@pytest.mark.parametrize("name", ["", ".", "..", "a/b", "a b", "a\nb", "a\0", "a?b", "a#b", "a%2f", "a,b", 5, None])
def test_a_text_that_can_be_no_node_name_is_not_sent(name: Any) -> None:
    with pytest.raises(NotFoundError, match=r"is not the name of a node\. Nothing was sent\."):
        segment("node", name)


LISTS = ["jobs", "history", "nodes", "partitions", "reservations", "licenses", "ping", "accounts", "users"] + (
    ["associations", "qos", "tres", "clusters", "wckeys"]
)


@pytest.mark.parametrize("version", slurmrestd.VERSIONS)
@pytest.mark.parametrize("method", LISTS)
def test_a_list_that_is_not_in_the_answer_is_an_error(version: str, method: str) -> None:
    server = RecordingServer(lambda _: slurm_response(200, meta={}))
    with mocked_client(server, api_version=version) as client, pytest.raises((UnreadableAnswer, VersionError)):
        getattr(client, method)()
    assert len(server.requests) <= 1


def test_a_list_may_be_missing_because_there_is_no_such_thing() -> None:
    words = [{"description": "Unable to find partition nope", "source": "_partition_get"}]
    answer = {"warnings": words, "errors": []}
    with (
        mocked_client(lambda _: httpx.Response(200, json=answer)) as client,
        pytest.raises(NotFoundError, match="There is no partition nope"),
    ):
        client.partition("nope")


@pytest.mark.parametrize("version", slurmrestd.VERSIONS)
@pytest.mark.parametrize("method", ["jobs", "nodes", "partitions", "accounts", "users"])
@pytest.mark.parametrize("value", [[], None])
@pytest.mark.filterwarnings("ignore::slurmrestd.errors.ContradictionWarning")
def test_a_list_that_is_empty_is_an_empty_one(version: str, method: str, value: object) -> None:
    with mocked_client(lambda _: slurm_response(200, **{method: value}), api_version=version) as client:
        assert getattr(client, method)() == []
