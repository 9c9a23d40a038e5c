"""Conditions on jobs: for the server as far as it filters, and for all that it sends."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime, timedelta
from typing import TypeVar

import attrs

from .. import lazy
from ..errors import InvalidRequestError, VersionError
from ..jobs.job_id import JobId
from ..jobs.parts import JobRef, belongs, identify_all
from ..jobs.view import JobView
from ..printable import quoted
from ..slurm.states import JOB_STATES
from ..transport.sendable import name_or_none
from .history import aware_datetime

J = TypeVar("J", bound=JobView)

USER = "users"
"""Accounting's parameter for a user; not every version has it."""


def _states(names: str | Iterable[str] | None) -> frozenset[str] | None:
    if names is None:
        return None
    states: frozenset[str] = lazy.around("notation").state_names.state_names("job state", names, JOB_STATES)
    return states


def _since(value: datetime | timedelta | None) -> datetime | None:
    return aware_datetime("since", value)


def _ids(jobs: JobRef | Iterable[JobRef] | None) -> list[JobId] | None:
    return None if jobs is None else identify_all(jobs)


def _name(_filter: JobFilter, field: attrs.Attribute[str | None], value: object) -> None:
    name_or_none(field.name, value)


def owner(user: str | None, own: str | None) -> str | None:
    """Return whose jobs are meant, where `own` must be meant too. Raises InvalidRequestError if they are nobody's."""
    if own is not None and user not in (None, own):
        raise InvalidRequestError.unsent(f"No job is both {own}'s own and {quoted(user)}'s.")
    return own or user


@attrs.frozen(kw_only=True)
class JobFilter:
    """Conditions that must all hold. Raises InvalidRequestError for what no job can meet."""

    user: str | None = attrs.field(default=None, validator=_name)
    account: str | None = attrs.field(default=None, validator=_name)
    states: frozenset[str] | None = attrs.field(default=None, converter=_states)
    partition: str | None = attrs.field(default=None, validator=_name)
    name: str | None = attrs.field(default=None, validator=_name)
    ids: list[JobId] | None = attrs.field(default=None, converter=_ids)
    since: datetime | None = attrs.field(default=None, converter=_since)

    def query(self, names: Collection[str]) -> dict[str, str]:
        """Write as parameters those conditions that accounting applies itself: it has the parameters of these names."""
        conditions = {USER: self.user, "account": self.account, "job_name": self.name}
        return {key: value for key, value in conditions.items() if key in names and value and _is_one_name(value)}

    def select(self, jobs: Iterable[J], *, are_all: bool = True) -> Iterator[J]:
        """Yield the jobs that meet them. Raises VersionError for a condition on users if of all jobs none tells its."""
        jobs = list(jobs)
        if self.user is not None and are_all and jobs and not any(job.user for job in jobs):
            raise VersionError(
                "The server does not say whose jobs these are, so they can't be chosen by user.",
                hint="A newer API_VER says it, or accounting (history).",
            )
        by_number: dict[int, list[JobId]] = {}
        for job_id in self.ids or ():
            by_number.setdefault(job_id.number, []).append(job_id)
        for job in jobs:
            if (
                (self.ids is None or _is_among(job, by_number))
                and (self.user is None or job.user == self.user)
                and (self.account is None or job.account == self.account)
                and (self.states is None or self.states & {str(job.state), *job.state.flags})
                and (self.partition is None or self.partition in (job.partition or "").split(","))
                and (self.name is None or job.name == self.name)
                and (self.since is None or (job.submit_time is not None and job.submit_time >= self.since))
            ):
                yield job


def _is_one_name(value: str) -> bool:
    # The server splits at commas, and may choke on what can't be part of a name.
    return "," not in value and value.isprintable()


def _is_among(job: JobView, by_number: dict[int, list[JobId]]) -> bool:
    numbers = {job.id, job.array_id or 0, job.het_id or 0} & by_number.keys()
    return any(belongs(job, job_id) for number in numbers for job_id in by_number[number])
