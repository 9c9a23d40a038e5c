"""What every parameter of every query should do, as data, by operation and parameter.

The same for all API versions; names that differ between versions are ALIASES. Values and texts may name facts of the
cluster: `{job[running]}`, `{qos[default]}`, `{association}`, `{past}`, `{future}`.
"""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from devtools.sandbox.inventory import CLUSTER

from .population import ACCOUNT, ADMIN, OTHER, USER
from .query_effects import Brings, Differs, Drops, Effect, Empties, Fewer, Grows, Is, Only, Same
from .query_records import GONE, INSTANCES, WAITED

# What flags of some versions are called in others.
ALIASES = {
    "DELETED": "with_deleted",
    "Exclude limits from parents": "without_parent_limits",
    "Exclude parent id/name": "without_parent_info",
    "Filter to only defaults": "only_defaults",
    "Include deleted QOS": "with_deleted",
    "Include deleted associations": "with_deleted",
    "Include sub acct information": "with_sub_accts",
    "Include the raw QOS or delta_qos": "with_raw_qos",
    "Include usage": "with_usage",
    "WithAssociations": "with_assocs",
    "WithCoordinators": "with_coords",
}


@attrs.frozen
class Expectation:
    """What values do, each alone; those that select are also sent together."""

    effects: Mapping[str, Effect]
    beside: Mapping[str, str] = attrs.field(factory=dict)
    """What must be asked for too, for the effect to be seen."""
    path: str | None = None
    """What the parameter of the path is, where the first object that there is won't do."""
    role: str = ADMIN
    numbers: Mapping[str, Effect] | None = None
    """The same of documents that say "Numbers" of the parameter."""
    together: Effect | None = None
    """What all values do in one request; of those that select, the sum."""

    def sum(self) -> Effect | None:
        """Say what all values do in one request, None if there is nothing to be said of it."""
        selections = [effect for effect in self.effects.values() if isinstance(effect, Only)]
        if self.together is not None or len(selections) < 2 or len(selections) < len(self.effects):
            return self.together
        texts = tuple(text for effect in selections for text in effect.texts)
        return Only(selections[0].place, texts, all_is_some=True)


def _selects(place: str, *values: str, beside: Mapping[str, str] | None = None, **others: str) -> Expectation:
    """Expect entries with the value itself in a place; `others` are values that are shown as something else."""
    shown = {value: value for value in values} | others
    return Expectation({value: Only(place, (text,)) for value, text in shown.items()}, beside or {})


def _flag(effect: Effect, beside: Mapping[str, str] | None = None, path: str | None = None) -> Expectation:
    """Expect an effect of true, and none of false."""
    return Expectation({"true": effect, "false": Same()}, beside or {}, path)


# Whatever it is, it should do something: for what is not known to do anything.
_ANY = Brings("nothing")
_WINDOW = {"start_time": "{yesterday}", "end_time": "{tomorrow}"}
_CHANGED = Expectation({"{past}": Same(), "{future}": Empties()})
_USAGE = {"with_usage": "true"}
_CLUSTERS = Expectation({CLUSTER: Same(), "none": Empties()}, together=Same())

# Any parameter brings duplicates into the list of jobs, and any flag that is true takes them away.
_LISTED = {"cluster": CLUSTER}
_FLAGGED = {"skip_steps": "true"}
_RECORDS = {"show_duplicates": "true"}


def _job(effects: Mapping[str, Effect], **beside: str) -> Expectation:
    return Expectation(effects, beside or _LISTED)


def _job_flag(effect: Effect, **beside: str) -> Expectation:
    return _flag(effect, {**_FLAGGED, **beside})


_JOBS: dict[str, Expectation] = {
    "account": _selects("account", ACCOUNT, "p200002", beside=_LISTED),
    "association": _job(
        {
            "{association[0]}": Only("user|association.user", (USER,)),
            "{association[1]}": Only("user|association.user", (OTHER,)),
        }
    ),
    "cluster": Expectation({CLUSTER: Same(), "none": Empties()}, {"job_name": "completed"}, together=Same()),
    "constraints": Expectation(
        {"gpu": Only("constraints", ("gpu&x86",)), "cpu": Empties()}, _LISTED, together=Empties()
    ),
    "cpus_max": _job({"128": Grows()}, cpus_min="1"),
    "cpus_min": _job({"2": Fewer()}),
    "disable_truncate_usage_time": _job_flag(Differs("time.suspended")),
    "disable_wait_for_result": _job_flag(_ANY),
    "disable_whole_hetjob": _flag(Only("job_id", ("{job[heterogeneous]}",)), {"step": "{job[heterogeneous]}"}),
    "end_time": _job({"{future}": Grows(), "{past}": Empties()}),
    "exit_code": _job({"3": Fewer()}),
    "format": _job({"JobID": _ANY}),
    "groups": _job({"5001": Only("group|user", (USER,)), "5002": Only("group|user", (OTHER,))}),
    "job_altered": _flag(Only("flags", ("JOB_ALTERED",)), _RECORDS),
    "job_name": _selects("name", "completed", "failed", beside=_LISTED),
    "job_started": _flag(Only("flags", ("START_RECEIVED",)), _RECORDS),
    "node": _job(
        {"mel0003": Only("nodes", ("mel0003",)), "mel[2001-2002]": Only("nodes", ("mel2001",)), "mel0005": Empties()}
    ),
    "nodes_max": _job({"2": Grows()}, nodes_min="1"),
    "nodes_min": _job({"2": Only("allocation_nodes", ("2",))}),
    "partition": _selects("partition", "gpu", "fpga", beside=_LISTED),
    "qos": _job({"{qos[unlimited]}": Only("qos", ("unlimited",)), "{qos[default]}": Only("qos", ("default",))}),
    "reason": _job({str(WAITED): Only("state.reason|state.previous", ("Dependency",))}),
    "reservation": _job({"maint": Only("reservation.id", ("2",))}),
    "reservation_id": _job({"2": Only("reservation.id", ("2",))}),
    "scheduled_by_backfill": _flag(Only("flags", ("STARTED_ON_BACKFILL",)), _RECORDS),
    "scheduled_by_main": _flag(Only("flags", ("STARTED_ON_SCHEDULE",)), _RECORDS),
    "scheduled_on_submit": _flag(Only("flags", ("STARTED_ON_SUBMIT",)), _RECORDS),
    "scheduler_unset": _job_flag(Only("flags", ("NOT_SET",))),
    "show_batch_script": _flag(Brings("script"), {"step": "{job[completed]}"}),
    "show_duplicates": _job_flag(Grows()),
    "show_job_environment": _flag(Brings("environment"), {"step": "{job[completed]}"}),
    "skip_steps": _flag(Drops("steps"), {"job_name": "completed"}),
    "start_time": Expectation({"{past}": Same(), "{future}": Empties()}, {"job_name": "completed"}),
    "state": Expectation(
        {name: Only("state.current", (name,)) for name in ("COMPLETED", "FAILED")},
        _WINDOW,
        numbers={"3": Only("state.current", ("COMPLETED",)), "5": Only("state.current", ("FAILED",))},
    ),
    "step": _selects("job_id", "{job[running]}", "{job[completed]}", beside=_LISTED),
    "submit_time": Expectation(
        {"{past}": Only("name", ("completed",), all_is_some=True), "{future}": Empties()}, {"job_name": "completed"}
    ),
    "timelimit_max": _job({"2880": Grows()}, timelimit_min="1"),
    "timelimit_min": _job({"1": Only("time.limit", ("1",))}),
    "usage_time_as_submit_time": _job_flag(Grows()),
    "users": _selects("user|association.user", USER, OTHER, beside=_LISTED),
    "wckey": _selects("wckey|wckey.wckey", "genomics", beside=_LISTED, **{"*weather": "weather"}),
    "whole_hetjob": _flag(Grows(), {"step": "{job[heterogeneous]}+1"}),
}
_ASSOCIATIONS: dict[str, Expectation] = {
    "account": _selects("account", ACCOUNT, "child"),
    "cluster": _CLUSTERS,
    "default_qos": Expectation(
        {"{qos[default]}": Only("default.qos", ("default",))}, {"without_parent_limits": "true"}
    ),
    "format": Expectation({"Account": _ANY}),
    "id": Expectation(
        {"{parent}": Only("account", ("parent",)), "{on_gpu}": Only("partition", ("gpu",))}, together=Fewer()
    ),
    "only_defaults": _flag(Fewer()),
    "parent_account": _selects("parent_account", "parent", "root"),
    "partition": _selects("partition", "gpu"),
    "qos": Expectation({"{qos[normal]}": Only("qos", ("normal",)), "{qos[dev]}": Only("qos", ("dev",))}),
    "usage_end": Expectation({"{past}": Differs("accounting")}, _USAGE),
    "usage_start": Expectation({"{yesterday}": Differs("accounting")}, _USAGE),
    "user": _selects("user", USER, OTHER),
    "with_deleted": _flag(Brings("account", GONE)),
    "with_raw_qos": _flag(Drops("qos")),
    "with_sub_accts": _flag(Grows(), {"account": "parent"}),
    "with_usage": _flag(Brings("accounting")),
    "without_parent_info": _flag(Drops("parent_account|default.qos")),
    "without_parent_limits": _flag(Drops("default.qos")),
}
_ONE = {"account": "parent"}
_ASSOCIATION: dict[str, Expectation] = {
    "account": _selects("account", "parent"),
    "cluster": Expectation({CLUSTER: Same(), "none": Empties()}, _ONE),
    "default_qos": Expectation(
        {"{qos[default]}": Only("parent_account", ("parent",)), "{qos[dev]}": Empties()}, {"account": "child"}
    ),
    "format": Expectation({"Account": _ANY}, _ONE),
    "id": Expectation({"{parent}": Only("account", ("parent",))}),
    "only_defaults": Expectation({"true": Fewer()}, {"user": USER}),
    "parent_account": _selects("parent_account", "parent"),
    "partition": _selects("partition", "gpu"),
    "qos": Expectation({"{qos[normal]}": Same(), "{qos[dev]}": Empties()}, _ONE, together=Same()),
    "usage_end": Expectation({"{past}": Differs("accounting")}, {"id": "{association[0]}", **_USAGE}),
    "usage_start": Expectation({"{yesterday}": Differs("accounting")}, {"id": "{association[0]}", **_USAGE}),
    "user": Expectation({USER: Is("user", USER)}, {"account": ACCOUNT}),
    "with_deleted": _flag(Brings("account", GONE), {"account": GONE, "user": GONE}),
    "with_raw_qos": _flag(Drops("qos"), {"account": ACCOUNT, "user": USER}),
    "with_sub_accts": Expectation({"true": _ANY}, _ONE),
    "with_usage": _flag(Brings("accounting"), {"id": "{association[0]}"}),
    "without_parent_info": _flag(Drops("parent_account|default.qos"), {"id": "{association[0]}"}),
    "without_parent_limits": _flag(Drops("default.qos"), {"id": "{association[0]}"}),
}
_QOS: dict[str, Expectation] = {
    "description": _selects("description", "dev jobs", "test jobs"),
    "format": Expectation({"Name": _ANY}),
    "id": _selects("id", "{qos[dev]}", "{qos[test]}"),
    "name": _selects("name", "dev", "test"),
    "preempt_mode": _selects("preempt.mode", "REQUEUE"),
    "with_deleted": _flag(Brings("name", GONE)),
}
_INSTANCES: dict[str, Expectation] = {
    "cluster": _CLUSTERS,
    "extra": _selects("extra", "extra1", "extra2"),
    "format": Expectation({"ID": _ANY}),
    "instance_id": _selects("instance_id", *INSTANCES),
    "instance_type": _selects("instance_type", "type1", "type2"),
    "node_list": Expectation({"mel[0001,0003]": Only("node_name", ("mel0001",)), "mel0003": Empties()}),
    "time_end": Expectation({"{future}": Same(), "{past}": Empties()}, {"time_start": "{past}"}),
    "time_start": Expectation({"{past}": Same(), "{future}": Empties()}),
}
_INSTANCE: dict[str, Expectation] = {
    **{name: Expectation(dict([*expectation.effects.items()][:1])) for name, expectation in _INSTANCES.items()},
    "cluster": Expectation({CLUSTER: Same(), "none": Empties()}, {"extra": "extra1"}),
    "format": Expectation({"ID": _ANY}, {"extra": "extra1"}),
    "time_end": Expectation({"{future}": Same(), "{past}": Empties()}, {"time_start": "{past}", "extra": "extra1"}),
    "time_start": Expectation({"{past}": Same(), "{future}": Empties()}, {"extra": "extra1"}),
}
_CLUSTER: dict[str, Expectation] = {
    "classification": Expectation({"CAPACITY": Empties()}),
    "cluster": _CLUSTERS,
    "federation": Expectation({"none": Empties()}),
    "flags": Expectation({"EXTERNAL": Empties()}),
    "format": Expectation({"Name": _ANY}),
    "rpc_version": Expectation({"1": Empties()}),
    "usage_end": Expectation({"{past}": _ANY}, _USAGE),
    "usage_start": Expectation({"{past}": _ANY}, _USAGE),
    "with_deleted": _flag(_ANY),
    "with_usage": _flag(Brings("accounting")),
}
_WITH = {
    "with_assocs": _flag(Brings("associations")),
    "with_coords": _flag(Brings("coordinators")),
    "with_wckeys": _flag(Brings("wckeys")),
}
_DELETED = {"with_deleted": _flag(Brings("name", GONE))}
_DELETED_ONE = {"with_deleted": _flag(Brings("name", GONE), path=GONE)}
_DETAIL = Expectation(
    {name: Drops("job_resources") for name in ("ALL", "MIXED", "LOCAL", "SIBLING", "FEDERATION", "FUTURE")}
    | {"DETAIL": Same()},
    together=Same(),
)
_GRES = Expectation(
    {name: Drops("gres_used") for name in ("ALL", "MIXED", "LOCAL", "SIBLING", "FEDERATION", "FUTURE")}
    | {"DETAIL": Same()},
    path="mel2001",
    together=Same(),
)
# The partition is hidden.
_HIDDEN = Expectation({"ALL": Grows(), "DETAIL": Same()}, role=USER, together=Grows())
_HIDDEN_ONE = Expectation(
    {"ALL": Same()} | {name: Empties() for name in ("DETAIL", "MIXED", "LOCAL", "SIBLING", "FEDERATION", "FUTURE")},
    path="fpga",
    role=USER,
    together=Same(),
)

# Those that answer with one object alone, and refuse to say anything of several: what lists them.
LISTS = {
    "slurmdb_get_association": "slurmdb_get_associations",
    "slurmdb_get_instance": "slurmdb_get_instances",
}

# By operation.
EXPECTATIONS: dict[str, dict[str, Expectation]] = {
    "slurm_get_conf": {"update_time": _CHANGED},
    "slurm_get_job": {"flags": _DETAIL, "update_time": _CHANGED},
    "slurm_get_jobs": {"flags": _DETAIL, "update_time": _CHANGED},
    "slurm_get_jobs_state": {"job_id": _selects("job_id", "{job[running]}", "{job[completed]}")},
    "slurm_get_node": {"flags": _GRES, "update_time": _CHANGED},
    "slurm_get_nodes": {"flags": _GRES, "update_time": _CHANGED},
    "slurm_get_partition": {"flags": _HIDDEN_ONE, "update_time": _CHANGED},
    "slurm_get_partitions": {"flags": _HIDDEN, "update_time": _CHANGED},
    "slurm_get_reservation": {"update_time": _CHANGED},
    "slurm_get_reservations": {"update_time": _CHANGED},
    "slurm_get_shares": {"accounts": _selects("name|parent", ACCOUNT, "child"), "users": _selects("name", USER, OTHER)},
    "slurmdb_get_account": {**_WITH, **_DELETED_ONE},
    "slurmdb_get_accounts": {
        **_WITH,
        **_DELETED,
        "description": _selects("description", "above", "below"),
        "NoUsersAreCoords": _flag(Fewer()),
        "UsersAreCoords": _flag(Only("flags", ("UsersAreCoords",))),
    },
    "slurmdb_get_association": _ASSOCIATION,
    "slurmdb_get_associations": _ASSOCIATIONS,
    "slurmdb_get_cluster": _CLUSTER,
    "slurmdb_get_clusters": {"update_time": _CHANGED},
    "slurmdb_get_instance": _INSTANCE,
    "slurmdb_get_instances": _INSTANCES,
    "slurmdb_get_jobs": _JOBS,
    "slurmdb_get_qos": _QOS,
    "slurmdb_get_single_qos": _DELETED_ONE,
    "slurmdb_get_user": {**_WITH, **_DELETED_ONE},
    "slurmdb_get_users": {
        **_WITH,
        **_DELETED,
        "admin_level": _selects("administrator_level", "Administrator", "None"),
        "default_account": _selects("default.account", ACCOUNT, "p200002", beside={"with_assocs": "true"}),
        "default_wckey": _selects("default.wckey", "weather", beside={"with_wckeys": "true"}),
        "without_defaults": _flag(Drops("default"), {"with_assocs": "true"}),
    },
    "slurmdb_get_wckeys": {
        "cluster": _CLUSTERS,
        "format": Expectation({"Name": _ANY}),
        "id": _selects("id", "1", "2"),
        "name": _selects("name", "genomics"),
        "only_defaults": _flag(Fewer()),
        "usage_end": Expectation({"{past}": Differs("accounting")}, _USAGE),
        "usage_start": Expectation({"{yesterday}": Differs("accounting")}, _USAGE),
        "user": _selects("user", USER, OTHER),
        "with_deleted": _flag(Brings("name", GONE)),
        "with_usage": _flag(Brings("accounting")),
    },
}
