"""Python client for the Slurm REST API of the MeluXina supercomputer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._sync.client import Client
from ._sync.job import Job
from .answers import SlurmWarning
from .errors import (
    AnswerError,
    AuthenticationError,
    ConfigurationError,
    ConnectionFailed,
    InvalidRequestError,
    MeluxinaError,
    NotFoundError,
    ServerError,
    SlurmError,
    UnreadableAnswer,
    VersionError,
    WaitTimeout,
)
from .ping import Ping
from .states import JobState

if TYPE_CHECKING:
    from ._async.client import AsyncClient
    from ._async.job import AsyncJob

__all__ = [
    "AnswerError",
    "AsyncClient",
    "AsyncJob",
    "AuthenticationError",
    "Client",
    "ConfigurationError",
    "ConnectionFailed",
    "InvalidRequestError",
    "Job",
    "JobState",
    "MeluxinaError",
    "NotFoundError",
    "Ping",
    "ServerError",
    "SlurmError",
    "SlurmWarning",
    "UnreadableAnswer",
    "VersionError",
    "WaitTimeout",
]


def __getattr__(name: str) -> Any:
    # asyncio alone costs a third of what httpx does, and most programs do without.
    if name in ("AsyncClient", "AsyncJob"):
        from ._async import client, job  # noqa: PLC0415

        return {"AsyncClient": client.AsyncClient, "AsyncJob": job.AsyncJob}[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
