"""Python client for the Slurm REST API of the MeluXina supercomputer."""

from __future__ import annotations

from .lazy import modules

_NAMES = {
    "_async.client": "AsyncClient",
    "_async.job": "AsyncJob AsyncProgress",
    "_sync.client": "Client",
    "_sync.job": "Job Progress",
    "base_view": "View",
    "checks.result": "Check CheckFinding",
    "job_details.efficiency": "Efficiency",
    "explain.explanation": "Explanation",
    "files": "FileSystem",
    "errors": "AnswerError AuthenticationError ChangesFailed ConfigurationError ConnectionFailed InvalidRequestError"
    " MeluxinaError NotFoundError ServerError SlurmError SubmitUnknown UnreadableAnswer VersionError WaitTimeout",
    "intermediaries.own_transport": "AsyncTransport Transport",
    "jobs.parts": "JobRef",
    "job_details.steps": "Step",
    "following.changes": "Change Changes",
    "settings.config": "Config ConfigurationWarning",
    "settings.credential": "Credential TokenSource",
    "settings.timeouts": "Timeouts",
    "settings.token": "Token",
    "tokens.sources": "token_command token_file token_keyring",
    "tokens.signed": "token_signed",
    "slurm.states": "ExitCode JobState Stuck Until",
    "many": "SubmitResult",
    "submission.properties": "CheckArguments SubmitArguments SubmitCall SubmitProperties UpdateProperties Words",
    "tables.dataframe": "to_dataframe",
    "transport.checking": "SlurmWarning",
    "views.accounting": "QOS TRES Account SlurmCluster User WCKey",
    "views.association": "Association",
    "views.controller": "Ping",
    "views.diagnostics": "Diagnostics",
    "views.license": "License",
    "views.node": "Node",
    "views.node_state": "NodeState",
    "views.partition": "NodeCounts Partition",
    "views.reservation": "Reservation",
    "views.share": "Share",
}
"""The public names, by the module that each comes from. `scripts/compatibility --write` tells type checkers."""

_MODULES = {name: f".{module}" for module, names in _NAMES.items() for name in names.split()}
__all__ = [*_MODULES]  # noqa: PLE0604 -- names, and each only here and above

# The command line's help needs nothing of all this, and most programs have no use for asyncio.
__getattr__ = modules(__name__, {**_MODULES, "__version__": ".version"})


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__, "__version__"})
