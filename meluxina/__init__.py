"""Python client for the Slurm REST API of the MeluXina supercomputer."""

from __future__ import annotations

from ._async.client import AsyncClient
from ._async.job import AsyncJob
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
