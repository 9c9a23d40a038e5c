"""Accounts, users, associations, QOS, TRES, clusters and wckeys are what sacctmgr says they are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

import meluxina
from devtools.sandbox import Sandbox

from .conftest import NEWEST, Connect
from .slurm_text import names, period, sacctmgr_show, tres, whole

pytestmark = pytest.mark.live
SERVED = NEWEST

LIMITS = "GrpTRES=cpu=100,gres/gpu=5 GrpJobs=11 GrpWall=1-00:00:00 MaxTRES=cpu=64,mem=100G MaxTRESPerNode=cpu=32"
QOS_LIMITS = (
    f"{LIMITS} MaxWall=03:00:00 Priority=7 GraceTime=90 Preempt=dev,test PreemptMode=requeue "
    "PreemptExemptTime=00:02:00 Flags=DenyOnLimit,NoReserve MaxTRESPU=cpu=48 MaxJobsPU=3 MaxSubmitJobsPU=4 "
    "MaxTRESPA=cpu=50 MaxJobsPA=5 MaxSubmitJobsPA=6 MinTRES=cpu=2 UsageFactor=2.5 UsageThreshold=0.5"
)
FLAGS = {"DenyOnLimit": "DENY_LIMIT", "NoReserve": "NO_RESERVE"}


def change(slurm: Sandbox, words: str) -> None:
    slurm.exec(["sacctmgr", "-i", *words.split(" ")])


@pytest.fixture(scope="module")
def tried(slurm: Sandbox) -> Iterator[str]:
    """An account, an association and a QOS in which everything is limited that can be."""
    change(slurm, "add account tried Description=trials Organization=tests Parent=p200001")
    change(slurm, f"add user u100001 Account=tried {LIMITS} GrpSubmit=12 GrpTRESMins=cpu=1000 MaxTRESMins=cpu=77 "
           "MaxWall=03:00:00 MaxJobs=3 MaxSubmit=4 Priority=5 Fairshare=9")  # fmt: skip
    change(slurm, "add coordinator Account=tried Names=u100002")
    change(slurm, f"add qos tried Description=trial {QOS_LIMITS}")
    yield "tried"
    change(slurm, "delete qos tried")
    change(slurm, "delete account tried")


@pytest.fixture(params=["u100001", "admin"])
def either(request: pytest.FixtureRequest, connect: Connect, slurm: Sandbox) -> Any:
    return connect(user=request.param, token=slurm.token(request.param))


def test_accounts_are_what_sacctmgr_shows(either: Any, slurm: Sandbox, tried: str) -> None:
    truth = {row["Account"]: row for row in sacctmgr_show(slurm, "account", "withcoord")}
    users = {
        name: sorted({row["User"] for row in sacctmgr_show(slurm, "assoc", f"account={name}") if row["User"]})
        for name in truth
    }
    accounts = either.accounts()
    assert [account.name for account in accounts] == list(truth)
    for account in accounts:
        told = truth[account.name]
        assert (account.description, account.organization) == (told["Descr"], told["Org"])
        assert account.users == tuple(users[account.name])
        assert account.coordinators == names(told["Coord Accounts" if "Coord Accounts" in told else "Coordinators"])
    assert tried in truth


@pytest.mark.usefixtures("tried")
def test_users_are_what_sacctmgr_shows(either: Any, slurm: Sandbox) -> None:
    truth = {row["User"]: row for row in sacctmgr_show(slurm, "user")}
    accounts = {
        name: sorted({row["Account"] for row in sacctmgr_show(slurm, "assoc", f"user={name}")}) for name in truth
    }
    users = either.users()
    assert [user.name for user in users] == list(truth)
    for user in users:
        told = truth[user.name]
        assert user.default_account == told["Def Acct"]
        assert user.default_wckey == (told["Def WCKey"] or None)
        assert user.admin_level == (None if told["Admin"] == "None" else told["Admin"])
        assert user.accounts == tuple(accounts[user.name])


def test_associations_are_what_sacctmgr_shows(either: Any, slurm: Sandbox, tried: str) -> None:
    def key(association: Any) -> tuple[str, str]:
        return association.account, association.user or ""

    truth = {(row["Account"], row["User"]): row for row in sacctmgr_show(slurm, "assoc")}
    associations = either.associations()
    assert {key(association) for association in associations} == truth.keys()
    assert len(associations) == len(truth)
    defaults = {(row["Def Acct"], row["User"]) for row in sacctmgr_show(slurm, "user")}
    for association in associations:
        told = truth[key(association)]
        assert association.cluster == told["Cluster"]
        assert association.partition == (told["Partition"] or None)
        assert (association.qos, association.default_qos) == (names(told["QOS"]), told["Def QOS"] or None)
        assert (association.shares, association.priority) == (int(told["Share"]), whole(told["Priority"]))
        assert (association.max_jobs, association.max_submitted) == (whole(told["MaxJobs"]), whole(told["MaxSubmit"]))
        assert (association.group_jobs, association.group_submitted) == (
            whole(told["GrpJobs"]),
            whole(told["GrpSubmit"]),
        )
        assert (association.max_wall, association.group_wall) == (period(told["MaxWall"]), period(told["GrpWall"]))
        assert association.max_tres_per_job == tres(told["MaxTRES"])
        assert association.max_tres_per_node == tres(told["MaxTRESPerNode"])
        assert association.max_tres_minutes_per_job == tres(told["MaxTRESMins"])
        assert association.group_tres == tres(told["GrpTRES"])
        assert association.group_tres_minutes == tres(told["GrpTRESMins"])
        assert association.is_default == (key(association) in defaults)
    limited = either.associations(user="u100001", account=tried)
    assert [key(association) for association in limited] == [(tried, "u100001")]
    assert limited[0].max_tres_per_job == {"cpu": 64, "mem": 102400}
    own = next(one for one in associations if key(one) == (tried, ""))
    assert (own.user, own.parent_account) == (None, "p200001")


def test_associations_are_found_by_user_and_account(client: Any) -> None:
    assert {one.account for one in client.associations(user="u100002")} == {"p200001", "p200002"}
    assert {one.user for one in client.associations(account="p200002")} == {None, "admin", "u100001", "u100002"}
    assert client.associations(user="nobody") == []
    assert client.associations(user="u100001", account="nope") == []
    assert client.associations(user="") == client.associations(user="u100001,u100002") == []


def test_qos_are_what_sacctmgr_shows(either: Any, slurm: Sandbox, tried: str) -> None:
    truth = {row["Name"]: row for row in sacctmgr_show(slurm, "qos")}
    descriptions = {row["Name"]: row["Descr"] for row in sacctmgr_show(slurm, "qos", "format=Name,Description")}
    found = {qos.name: qos for qos in either.qos()}
    assert list(found) == list(truth)
    for name, qos in found.items():
        told = truth[name]
        assert (qos.description, qos.priority) == (descriptions[name], int(told["Priority"]))
        assert set(qos.flags) == {FLAGS[flag] for flag in names(told["Flags"])}
        assert qos.preempts == names(told["Preempt"])
        assert [mode.lower() for mode in qos.preempt_mode] == ([] if told["PreemptMode"] == "cluster" else ["requeue"])
        assert (qos.preempt_exempt_time, qos.grace_time) == (
            period(told["PreemptExemptTime"]),
            period(told["GraceTime"]),
        )
        assert qos.usage_factor == float(told["UsageFactor"])
        assert qos.usage_threshold == (float(told["UsageThres"]) if told["UsageThres"] else None)
        assert (qos.max_wall, qos.group_wall) == (period(told["MaxWall"]), period(told["GrpWall"]))
        assert (qos.max_jobs_per_user, qos.max_submitted_per_user) == (
            whole(told["MaxJobsPU"]),
            whole(told["MaxSubmitPU"]),
        )
        assert (qos.max_jobs_per_account, qos.max_submitted_per_account) == (
            whole(told["MaxJobsPA"]),
            whole(told["MaxSubmitPA"]),
        )
        assert qos.group_jobs == whole(told["GrpJobs"])
        assert (qos.group_tres, qos.max_tres_per_job) == (tres(told["GrpTRES"]), tres(told["MaxTRES"]))
        assert (qos.max_tres_per_node, qos.max_tres_per_user) == (tres(told["MaxTRESPerNode"]), tres(told["MaxTRESPU"]))
        assert (qos.max_tres_per_account, qos.min_tres_per_job) == (tres(told["MaxTRESPA"]), tres(told["MinTRES"]))
    assert found[tried].max_wall == timedelta(hours=3)
    assert found["default"].max_wall == timedelta(days=2)
    assert found["normal"].max_wall is None


def test_tres_are_what_sacctmgr_shows(either: Any, slurm: Sandbox) -> None:
    truth = [(row["Type"], row["Name"] or None, int(row["ID"])) for row in sacctmgr_show(slurm, "tres")]
    found = either.tres()
    assert [(tres.type, tres.name, tres.id) for tres in found] == truth
    assert "gres/gpu" in map(str, found)


def test_clusters_are_what_sacctmgr_shows(either: Any, slurm: Sandbox) -> None:
    (told,) = sacctmgr_show(slurm, "cluster")
    (cluster,) = either.clusters()
    assert (cluster.name, cluster.controller_host) == (told["Cluster"], told["ControlHost"])
    assert (cluster.controller_port, cluster.rpc_version) == (int(told["ControlPort"]), int(told["RPC"]))
    assert cluster.nodes == tuple(node.name for node in either.nodes())
    assert cluster.tres["cpu"] == sum(node.cpus for node in either.nodes())
    assert cluster.tres["mem"] == sum(node.memory for node in either.nodes())


def test_wckeys_are_for_administrators(client: Any, administrator: Any, slurm: Sandbox) -> None:
    truth = {(row["WCKey"], row["User"], row["Cluster"]) for row in sacctmgr_show(slurm, "wckey")}
    found = administrator.wckeys()
    assert {(key.name, key.user, key.cluster) for key in found} == truth
    assert len({key.id for key in found}) == len(found) >= 6
    with pytest.raises(meluxina.InvalidRequestError, match="denied") as caught:
        client.wckeys()
    assert "Slurm does not let u100001 do this." in str(caught.value)
