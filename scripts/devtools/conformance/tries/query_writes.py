"""Send every query parameter of the operations that change something, and look what they changed."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from devtools.codegen.schemas import EFFECTS, operations
from devtools.sandbox.inventory import CLUSTER

from ..audit import Ledger
from ..check import Disagreement
from ..population import ACCOUNT, ADMIN, OTHER, USER
from ..query_expectations import ALIASES
from ..service import Exchange, Service
from .conditions import held_job
from .promises import IGNORED, NOT_SHOWN, REFUSED, refusal
from .submissions import look

_GOING, _STAYING = "going", "staying"
_ASSOCIATIONS = (
    f"add account {_GOING} Cluster={CLUSTER} Parent=parent QOS=dev DefaultQOS=dev",
    f"add account {_STAYING} Cluster={CLUSTER} QOS=test DefaultQOS=test",
    f"add user {OTHER} Account={_GOING} Partition=gpu",
    f"add user {OTHER} Account={_GOING} Partition=cpu",
    f"add user {ADMIN} Account={_GOING}",
    f"add user {OTHER} Account={_STAYING} Partition=gpu",
)
_GPU, _ADMINS = f"{_GOING}|{OTHER}|gpu", f"{_GOING}|{ADMIN}|"
_ONE = {"account": _GOING, "user": OTHER, "partition": "gpu"}

# What is asked for, by parameter, and what is gone then. Of others nothing is expected: the same is gone as without.
_DELETIONS: dict[str, tuple[Mapping[str, str], set[str]]] = {
    "account": (_ONE, {_GPU}),
    "cluster": ({**_ONE, "cluster": "none"}, set()),
    "default_qos": ({**_ONE, "default_qos": "{qos}"}, set()),
    "id": ({"account": _GOING, "id": "{gpu}"}, {_GPU}),
    "only_defaults": ({**_ONE, "only_defaults": "true"}, set()),
    "parent_account": ({**_ONE, "parent_account": "root"}, set()),
    "partition": (_ONE, {_GPU}),
    "qos": ({**_ONE, "qos": "{qos}"}, set()),
    "user": ({"account": _GOING, "user": ADMIN}, {_ADMINS}),
}

# What a new record is sent as, and how sacctmgr finds it.
_ASKED = "asked"
_RECORDS: dict[str, tuple[dict[str, Any], str]] = {
    "slurmdb_post_clusters": ({"clusters": [{"name": _ASKED}]}, "cluster"),
    "slurmdb_post_qos": ({"qos": [{"name": _ASKED}]}, "qos"),
    "slurmdb_post_users_association": (
        {"association_condition": {"users": [_ASKED], "accounts": [ACCOUNT], "clusters": [CLUSTER]}, "user": {}},
        "user",
    ),
    "slurmdb_post_wckeys": ({"wckeys": [{"name": _ASKED, "cluster": CLUSTER, "user": USER}]}, "wckey"),
}


def write_with_queries(service: Service, ledger: Ledger) -> None:
    """Check every query parameter of every operation that changes something."""
    for _, method, operation in operations(service.document):
        for parameter in operation.get("parameters", ()):
            if parameter["in"] == "query" and (method != "get" or EFFECTS in operation):
                account = ledger[operation["operationId"]]
                for problem in _problems(_Trial(service, operation["operationId"], parameter)):
                    account.note(Disagreement(f"?{parameter['name']} {problem.partition(':')[0]}", "query", problem))
                account.checks += 1
    for account_name in (_GOING, _STAYING):
        service.sandbox.exec(["sacctmgr", "-i", "delete", "account", account_name], check=False)


def _problems(trial: _Trial) -> Iterator[str]:
    """Try one parameter; one that nobody has an expectation for is a disagreement."""
    if trial.operation.startswith("slurmdb_delete_association"):
        yield from trial.delete_association()
    elif trial.operation == "slurmdb_delete_cluster":
        yield from trial.delete_cluster()
    elif trial.operation in _RECORDS:
        yield from trial.post()
    elif trial.operation == "slurm_delete_job":
        yield from trial.signal()
    elif trial.operation == "slurm_get_job_requeue":
        yield from trial.requeue()
    else:
        yield "no expectation"


@attrs.frozen
class _Trial:
    """One parameter of one operation."""

    service: Service
    operation: str
    parameter: dict[str, Any]

    def delete_association(self) -> Iterator[str]:
        """Remove one of several associations, and look which are gone."""
        for line in _ASSOCIATIONS:
            self._run("sacctmgr", "-i", *line.split())
        before = self._associations()
        alias = ALIASES.get(self.parameter["name"], self.parameter["name"])
        query, expected = _DELETIONS.get(alias, ({**_ONE, alias: self._value()}, {_GPU}))
        facts = {"gpu": self._id("assoc", f"account={_GOING}", "partition=gpu"), "qos": self._id("qos", "name=test")}
        answer = self._call({self._called(key): value.format(**facts) for key, value in query.items()})
        gone = before - self._associations()
        if alias not in _DELETIONS and self._ignored and not answer.worked():
            yield f"refused: {refusal(answer)}"
        elif gone == {_GPU} and alias not in {"account", "id", "partition", "user"}:
            yield from self._without_effect()
        elif gone != expected:
            yield f"gone are {sorted(gone)}, not {sorted(expected)}: {refusal(answer)}"

    def delete_cluster(self) -> Iterator[str]:
        """Remove a cluster that does not have the value."""
        self._run("sacctmgr", "-i", "add", "cluster", _GOING)
        self._call({self.parameter["name"]: self._value()}, path={"cluster_name": _GOING})
        if self._run("sacctmgr", "-nP", "show", "cluster", _GOING, "format=cluster"):
            self._run("sacctmgr", "-i", "delete", "cluster", _GOING)
            return
        yield from self._without_effect()

    def post(self) -> Iterator[str]:
        """Add a record, which no query should change."""
        body, kind = _RECORDS[self.operation]
        answer = self._call({self.parameter["name"]: self._value()}, body=body)
        if (problem := refusal(answer)) is not None:
            if REFUSED not in self.parameter:
                yield f"refused: {problem}"
        elif REFUSED in self.parameter:
            yield "accepted, though the document says that it is refused"
        else:
            yield from self._without_effect()
        self._run("sacctmgr", "-i", "delete", kind, _ASKED)

    def signal(self) -> Iterator[str]:
        """Cancel a job that waits: by most signals it isn't."""
        values = ["KILL", "USR1"] if self.parameter["name"] == "signal" else self._enum()
        for value in values:
            job = held_job(self.service, "queried", {})
            answer = self._call({self.parameter["name"]: value}, path={"job_id": job})
            cancelled = self._reaches(job, "CANCELLED", 10 if value != "USR1" else 2)
            if self.parameter["name"] == "signal" and cancelled != (value == "KILL"):
                yield f"{value}: cancelled is {cancelled}, {refusal(answer)}"
            if self.parameter["name"] == "flags" and cancelled and not self._says(NOT_SHOWN, value):
                yield f"{value}: cancelled as without it, and the document does not say so"
            if self.parameter["name"] == "flags" and not cancelled and not self._says(REFUSED, value):
                yield f"{value}: not cancelled, and the document does not say so: {refusal(answer)}"
            self._run("scancel", str(job))

    def requeue(self) -> Iterator[str]:
        """Requeue a job that has ended."""
        name = self.parameter["name"]
        job = held_job(self.service, "queried", {"hold": False})
        self._run("scancel", "--signal=KILL", "--batch", str(job))
        if not any(self._reaches(job, state, 20) for state in ("FAILED", "CANCELLED")):
            yield "the job did not end"
        beside = {"Hold": "true"} if name == "SpecialExit" else {}
        answer = self._call({**beside, name: "true"}, path={"job_id": job})
        time.sleep(1)
        state = look(self.service, job)
        wanted = {
            "Hold": bool(state.get("hold")) and "PENDING" in state["job_state"],
            "SpecialExit": "SPECIAL_EXIT" in state["job_state"],
            "Incomplete": "PENDING" not in state["job_state"],
        }
        if name not in wanted:
            yield "no expectation"
        elif not wanted[name]:
            yield f"the job is {state['job_state']}, {refusal(answer)}"
        self._run("scancel", str(job))

    @property
    def _ignored(self) -> bool:
        return IGNORED in self.parameter

    def _without_effect(self) -> Iterator[str]:
        if not self._ignored:
            yield "has no effect, and the document does not say so"

    def _says(self, mark: str, value: str) -> bool:
        return mark in self.parameter or value in self.parameter["schema"].get(f"{mark[:-10]}-values", {})

    def _enum(self) -> list[str]:
        schema = self.parameter["schema"]
        values: list[str] = schema.get("enum") or schema.get("items", {}).get("enum") or [self._value()]
        return values

    def _value(self) -> str:
        """Make a value that the document allows."""
        schema, name = self.parameter["schema"], self.parameter["name"]
        if values := schema.get("enum") or schema.get("items", {}).get("enum"):
            return str(values[-1])
        if "UNIX timestamp" in self.parameter.get("description", ""):
            return "1700000000"
        if name.endswith(("_time", "_start", "_end")):
            return "uts1700000000"
        return "true" if schema.get("type") == "boolean" else "1"

    def _call(self, query: Mapping[str, str], path: Mapping[str, Any] | None = None, body: Any = None) -> Exchange:
        variant = f"query-{self.parameter['name']}".replace(" ", "_")
        return self.service.call(self.operation, ADMIN, variant=variant, path=path, query=query, body=body)

    def _called(self, alias: str) -> str:
        names = [each["name"] for each in self.service.operations[self.operation][2]["parameters"]]
        return next((name for name in names if ALIASES.get(name, name) == alias), alias)

    def _associations(self) -> set[str]:
        where = [f"account={_GOING},{_STAYING}", "format=account,user,partition"]
        lines = self._run("sacctmgr", "-nP", "show", "assoc", *where).splitlines()
        return {line for line in lines if not line.endswith("||")}

    def _id(self, kind: str, *conditions: str) -> str:
        return self._run("sacctmgr", "-nP", "show", kind, *conditions, "format=id")

    def _reaches(self, job: int, state: str, attempts: int) -> bool:
        for _ in range(attempts):
            if state in (look(self.service, job).get("job_state") or ()):
                return True
            time.sleep(0.2)
        return False

    def _run(self, *command: str) -> str:
        return self.service.sandbox.exec(command, check=False).stdout.strip()
