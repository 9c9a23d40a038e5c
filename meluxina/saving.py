"""What a service keeps of a job over a restart: its number, and what another job with that number would not have."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any, Self

import msgspec

from .errors import InvalidRequestError
from .jobs.identity import Identity
from .jobs.job_id import JobId
from .jobs.parts import JobParts, identify

FORMAT = 1
"""The format that `save` writes; `load` also reads all before it."""
_HINT = "A state is what save() of a job returned, or that as JSON."


class _Version(msgspec.Struct):
    meluxina: int


class _State(msgspec.Struct, omit_defaults=True):
    """A saved job, in format 1."""

    meluxina: int
    job: str
    cluster: str | None = None
    mark: str | None = None
    user: str | None = None
    name: str | None = None
    submit_time: Annotated[datetime, msgspec.Meta(tz=True)] | None = None

    @classmethod
    def of(cls, job: JobId, identity: Identity) -> Self:
        return cls(
            FORMAT, job.text, identity.cluster, identity.mark, identity.user, identity.name, identity.submit_time
        )


def save(job: JobParts) -> dict[str, Any]:
    """Make a small dictionary for JSON of a job. Raises InvalidRequestError for tasks whose indices are cut off."""
    job_id = identify(job)
    state: dict[str, Any] = msgspec.to_builtins(_State.of(job_id, job_id.identity or Identity()))
    return state


def load(state: Mapping[str, Any] | str) -> JobId:
    """Read which job a dictionary of `save`, or its JSON, is about. Raises InvalidRequestError for anything else."""
    try:
        data = msgspec.json.decode(state) if isinstance(state, str | bytes) else state
        if msgspec.convert(data, _Version).meluxina > FORMAT:
            raise InvalidRequestError.unsent(
                "The job was saved by a newer meluxina than this.", hint="Update this one to restore it."
            )
        saved = msgspec.convert(data, _State)
        identity = Identity(saved.mark, saved.user, saved.name, saved.submit_time, cluster=saved.cluster)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise InvalidRequestError.unsent(f"This is no saved job: {error}.", hint=_HINT) from None
    if saved.meluxina < 1 or identity == Identity():
        raise InvalidRequestError.unsent("This is no saved job: it does not say which.", hint=_HINT)
    return msgspec.structs.replace(JobId.parse(saved.job), identity=identity)
