"""Python client for the Slurm REST API of the MeluXina supercomputer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .lazy import modules

if TYPE_CHECKING:
    from ._async.client import AsyncClient
    from ._async.job import AsyncJob
    from ._sync.client import Client
    from ._sync.job import Job
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
    from .jobs.exit_code import ExitCode
    from .jobs.step import Step
    from .settings.config import ConfigurationWarning
    from .settings.timeouts import Timeouts
    from .settings.token_sources import token_command, token_file, token_keyring
    from .slurm.states import JobState, NodeState
    from .transport.checking import SlurmWarning
    from .views.accounting import QOS, TRES, Account, Association, SlurmCluster, User, WCKey
    from .views.controller import Ping
    from .views.diagnostics import Diagnostics
    from .views.license import License
    from .views.node import Node
    from .views.partition import Partition
    from .views.reservation import Reservation

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
    "Account": "views.accounting",
    "Association": "views.accounting",
    "AsyncClient": "_async.client",
    "AsyncJob": "_async.job",
    "Client": "_sync.client",
    "ConfigurationWarning": "settings.config",
    "Diagnostics": "views.diagnostics",
    "ExitCode": "jobs.exit_code",
    "Job": "_sync.job",
    "JobState": "slurm.states",
    "License": "views.license",
    "Node": "views.node",
    "NodeState": "slurm.states",
    "Partition": "views.partition",
    "Ping": "views.controller",
    "QOS": "views.accounting",
    "Reservation": "views.reservation",
    "SlurmCluster": "views.accounting",
    "SlurmWarning": "transport.checking",
    "Step": "jobs.step",
    "Timeouts": "settings.timeouts",
    "TRES": "views.accounting",
    "User": "views.accounting",
    "WCKey": "views.accounting",
    "token_command": "settings.token_sources",
    "token_file": "settings.token_sources",
    "token_keyring": "settings.token_sources",
}
"""Where a name comes from; all others are errors."""

if not TYPE_CHECKING:  # else a type checker would believe in every name
    # The command line's help needs nothing of all this, and most programs have no use for asyncio.
    __getattr__ = modules(__name__, {name: f".{_MODULES.get(name, 'errors')}" for name in __all__})

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
