"""Ask with every parameter of every query, and look whether it does what it should, in the form that is declared."""

from __future__ import annotations

import re
import time
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

import attrs

from devtools.codegen.schemas import EFFECTS, operations
from devtools.sandbox.inventory import USERS

from ..audit import Ledger
from ..check import Disagreement
from ..expectations import PATHS
from ..population import ADMIN, OTHER, USER, Population
from ..query_effects import Effect, Entries, Same
from ..query_expectations import ALIASES, EXPECTATIONS, LISTS, Expectation
from ..query_records import hide, prepare
from ..service import Exchange, Service
from .promises import CRASHES, IGNORED, REFUSED, refusal

_DAY = 86400
_TIMES = {"past": -10 * _DAY, "yesterday": -_DAY, "tomorrow": _DAY, "future": 10 * _DAY}
# What stands between values in a URL, by the form: the two that OpenAPI has, and commas as a value's own are sent.
_FORMS = {"repeated": "&{name}=", "commas": ",", "encoded commas": "%2C"}

_HOMES = [(user.name, user.account) for user in USERS if user.name in {USER, OTHER}]

Query = Mapping[str, Sequence[str]]


def query_everything(service: Service, cluster: Population, ledger: Ledger) -> None:
    """Check every query parameter of every operation that reads."""
    prepare(service.sandbox)
    hide(service.sandbox, "YES")
    facts = _facts(service, cluster)
    for _, method, operation in operations(service.document):
        if method == "get" and EFFECTS not in operation:
            for parameter in operation.get("parameters", ()):
                if parameter["in"] == "query":
                    _check(service, ledger, operation["operationId"], parameter, facts)
    hide(service.sandbox, "NO")


def _facts(service: Service, cluster: Population) -> dict[str, Any]:
    """Find what values of parameters may name."""
    body = service.call("slurmdb_get_qos", ADMIN).json()
    qos = {entry["name"]: entry["id"] for entry in body.get("qos") or body.get("QOS")}
    return {
        "job": cluster.jobs,
        "job_id": cluster.jobs["running"],
        "qos": qos,
        "association": [_association(service, f"user={name}", f"account={account}") for name, account in _HOMES],
        "parent": _association(service, "account=parent", "user="),
        "on_gpu": _association(service, "partition=gpu"),
    }


def _association(service: Service, *conditions: str) -> str:
    """Find the id of the one association that meets conditions."""
    return service.sandbox.exec(["sacctmgr", "-nP", "show", "assoc", *conditions, "format=id"]).stdout.strip()


def _times(parameter: Mapping[str, Any]) -> dict[str, str]:
    """Write times as a parameter takes them."""
    now = int(time.time())
    number = parameter["schema"].get("type") == "integer" or "UNIX timestamp" in parameter.get("description", "")
    return {name: f"{'' if number else 'uts'}{now + offset}" for name, offset in _TIMES.items()}


def _check(
    service: Service, ledger: Ledger, operation: str, parameter: dict[str, Any], facts: Mapping[str, Any]
) -> None:
    """Check one parameter; one that nobody has an expectation for is a disagreement."""
    account = ledger[operation]
    name = parameter["name"]
    expectation = EXPECTATIONS.get(operation, {}).get(ALIASES.get(name, name))
    if expectation is None:
        account.checks += 1
        account.note(Disagreement(f"?{name}", "query", "no expectation"))
        return
    trial = _Trial(service, operation, parameter, expectation, {**facts, **_times(parameter)})
    problems = [*trial.values(), *trial.several()]
    account.checks += trial.checks
    for kind, problem in problems:
        account.note(Disagreement(f"?{name}", kind, problem))


@attrs.define
class _Trial:
    """One parameter of one operation, asked with all its values."""

    service: Service
    operation: str
    parameter: dict[str, Any]
    expectation: Expectation
    facts: Mapping[str, Any]
    checks: int = 0

    @property
    def _name(self) -> str:
        return str(self.parameter["name"])

    @property
    def _ignored(self) -> bool:
        return IGNORED in self.parameter

    def values(self) -> list[tuple[str, str]]:
        """Send each value alone; what is wrong then."""
        problems = []
        for template, effect in self._effects().items():
            value = template.format(**self.facts)
            problem = self._problem([value], effect, next(iter(_FORMS)))
            if problem is not None:
                problems.append(("query", f"{value}: {problem}"))
        return problems

    def several(self) -> list[tuple[str, str]]:
        """Send all values in one request, in the form that is declared; of a text in each that servers take."""
        effect = self.expectation.sum()
        values = [template.format(**self.facts) for template in self._effects()]
        if effect is None or len(values) < 2 or IGNORED in self.parameter or REFUSED in self.parameter:
            return []
        schema = self.parameter["schema"]
        if schema.get("type") == "array" or schema.get("format") == "csv":
            form = "encoded commas" if "format" in schema else "repeated" if self._explodes else "commas"
            problem = self._problem(values, effect, form)
            return [] if problem is None else [("query form", f"{values} {form}: {problem}")]
        # A bare comma is an error of the URL to every server.
        forms = [form for form in ("repeated", "encoded commas") if self._problem(values, effect, form) is None]
        return [("query form", f"takes several values: {', '.join(forms)}")] if forms else []

    @property
    def _explodes(self) -> bool:
        return bool(self.parameter.get("explode", True))

    def _effects(self) -> dict[str, Effect]:
        """Choose the values that the document allows."""
        schema = self.parameter["schema"]
        allowed = schema.get("enum") or schema.get("items", {}).get("enum")
        effects = self.expectation.effects
        if self.expectation.numbers and self.parameter.get("description", "").startswith("Numbers"):
            effects = self.expectation.numbers
        chosen = {value: effect for value, effect in effects.items() if allowed is None or value in allowed}
        return {**chosen, **{value: Same() for value in allowed or () if value not in effects and self._ignored}}

    def _problem(self, values: Sequence[str], effect: Effect, form: str) -> str | None:
        """Compare the answers without and with the parameter."""
        self.checks += 1
        if CRASHES in self.parameter:
            self._ask(self.operation, {self._name: values}, deadly=True)
            self.service.renew()
            return None
        beside = {self._called(key): [text.format(**self.facts)] for key, text in self.expectation.beside.items()}
        before = self._ask(self._lists(), beside)
        after = self._ask(self.operation, {**beside, self._name: values}, form)
        problem = refusal(after)
        if REFUSED in self.parameter:
            return None if problem else "accepted, though the document says that it is refused"
        if problem is not None and re.search("nable to (find|query)|othing found", problem):
            problem = None  # some say this of an empty list
        if problem is not None and not (self._ignored and after.worked()):
            return f"refused: {problem}"
        if self._ignored:
            same = Same().problem(Entries.of(before), Entries.of(after), self.facts)
            return same and f"has an effect, though the document says that it is ignored: {same}"
        return effect.problem(Entries.of(before), Entries.of(after), self.facts)

    def _lists(self) -> str:
        """Choose the operation that lists what may be answered; those of old versions have no parameters."""
        lists = LISTS.get(self.operation, self.operation)
        declared = [each["name"] for each in self.service.operations[lists][2].get("parameters", ())]
        return lists if self._name in declared else self.operation

    def _called(self, alias: str) -> str:
        """Find the name that this version has for a parameter."""
        names = [each["name"] for each in self.service.operations[self.operation][2].get("parameters", ())]
        return next((name for name in names if ALIASES.get(name, name) == alias), alias)

    def _ask(self, operation: str, query: Query, form: str = "repeated", *, deadly: bool = False) -> Exchange:
        template, method, declaration = self.service.operations[operation]
        for parameter in declaration.get("parameters", ()):
            if parameter["in"] == "path":
                template = template.replace("{" + parameter["name"] + "}", quote(self._place(parameter["name"])))
        pairs = []
        for name, values in query.items():
            key = quote(name, safe="")
            between = _FORMS[form].format(name=key)
            pairs.append(f"{key}={between.join(quote(str(value), safe='') for value in values)}")
        url = f"{template}?{'&'.join(pairs)}" if pairs else template
        role = self.expectation.role
        variant = f"{role}-query-{self._name}".replace(" ", "_")
        return self.service.send(operation, variant, self.service.client(role), method, url, deadly=deadly)

    def _place(self, name: str) -> str:
        if self.expectation.path is not None:
            return self.expectation.path
        return str(self.facts["job_id"] if name == "job_id" else PATHS[name][0])
