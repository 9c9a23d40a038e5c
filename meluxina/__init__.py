"""Python client for the Slurm REST API of the MeluXina supercomputer."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._async.client import AsyncClient
    from ._async.job import AsyncJob
    from ._sync.client import Client
    from ._sync.job import Job
    from .accounting import QOS, TRES, Account, Association, SlurmCluster, User, WCKey
    from .answers import SlurmWarning
    from .cluster import License, Ping, Reservation
    from .config import ConfigurationWarning
    from .diagnostics import Diagnostics
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
        SubmitUnknown,
        UnreadableAnswer,
        VersionError,
        WaitTimeout,
    )
    from .exit_code import ExitCode
    from .node import Node
    from .partition import Partition
    from .states import JobState, NodeState
    from .step import Step
    from .timeouts import Timeouts
    from .token_sources import token_command, token_file, token_keyring

__all__ = [
    "QOS",
    "TRES",
    "Account",
    "AnswerError",
    "Association",
    "AsyncClient",
    "AsyncJob",
    "AuthenticationError",
    "Client",
    "ConfigurationError",
    "ConfigurationWarning",
    "ConnectionFailed",
    "Diagnostics",
    "ExitCode",
    "InvalidRequestError",
    "Job",
    "JobState",
    "License",
    "MeluxinaError",
    "Node",
    "NodeState",
    "NotFoundError",
    "Partition",
    "Ping",
    "Reservation",
    "ServerError",
    "SlurmCluster",
    "SlurmError",
    "SlurmWarning",
    "Step",
    "SubmitUnknown",
    "Timeouts",
    "UnreadableAnswer",
    "User",
    "VersionError",
    "WCKey",
    "WaitTimeout",
    "token_command",
    "token_file",
    "token_keyring",
]

_MODULES = {
    "Account": "accounting",
    "Association": "accounting",
    "AsyncClient": "_async.client",
    "AsyncJob": "_async.job",
    "Client": "_sync.client",
    "ConfigurationWarning": "config",
    "Diagnostics": "diagnostics",
    "ExitCode": "exit_code",
    "Job": "_sync.job",
    "JobState": "states",
    "License": "cluster",
    "Node": "node",
    "NodeState": "states",
    "Partition": "partition",
    "Ping": "cluster",
    "QOS": "accounting",
    "Reservation": "cluster",
    "SlurmCluster": "accounting",
    "SlurmWarning": "answers",
    "Step": "step",
    "Timeouts": "timeouts",
    "TRES": "accounting",
    "User": "accounting",
    "WCKey": "accounting",
    "token_command": "token_sources",
    "token_file": "token_sources",
    "token_keyring": "token_sources",
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
