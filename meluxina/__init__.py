"""Python client for the Slurm REST API of the MeluXina supercomputer."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
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

_MODULES = {
    "AsyncClient": "_async.client",
    "AsyncJob": "_async.job",
    "Client": "_sync.client",
    "Job": "_sync.job",
    "JobState": "states",
    "Ping": "ping",
    "SlurmWarning": "answers",
}
"""Where a name comes from; all others are errors."""

if not TYPE_CHECKING:  # else a type checker would believe in every name

    def __getattr__(name: str) -> Any:
        # The command line's help needs nothing of all this, and most programs have no use for asyncio.
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(importlib.import_module(f".{_MODULES.get(name, 'errors')}", __name__), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
