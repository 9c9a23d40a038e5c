# The public names, for type checkers. Made by scripts/compatibility --write.
from ._async.client import AsyncClient as AsyncClient
from ._async.job import AsyncJob as AsyncJob
from ._async.job import AsyncProgress as AsyncProgress
from ._sync.client import Client as Client
from ._sync.job import Job as Job
from ._sync.job import Progress as Progress
from .base_view import View as View
from .checks.result import Check as Check
from .checks.result import CheckFinding as CheckFinding
from .errors import AnswerError as AnswerError
from .errors import AuthenticationError as AuthenticationError
from .errors import ChangesFailed as ChangesFailed
from .errors import ConfigurationError as ConfigurationError
from .errors import ConnectionFailed as ConnectionFailed
from .errors import InvalidRequestError as InvalidRequestError
from .errors import MeluxinaError as MeluxinaError
from .errors import NotFoundError as NotFoundError
from .errors import ServerError as ServerError
from .errors import SlurmError as SlurmError
from .errors import SubmitUnknown as SubmitUnknown
from .errors import UnreadableAnswer as UnreadableAnswer
from .errors import VersionError as VersionError
from .errors import WaitTimeout as WaitTimeout
from .explain.explanation import Explanation as Explanation
from .files import FileSystem as FileSystem
from .following.changes import Change as Change
from .following.changes import Changes as Changes
from .intermediaries.own_transport import AsyncTransport as AsyncTransport
from .intermediaries.own_transport import Transport as Transport
from .job_details.efficiency import Efficiency as Efficiency
from .job_details.steps import Step as Step
from .jobs.parts import JobRef as JobRef
from .many import SubmitResult as SubmitResult
from .settings.config import Config as Config
from .settings.config import ConfigurationWarning as ConfigurationWarning
from .settings.credential import Credential as Credential
from .settings.credential import TokenSource as TokenSource
from .settings.timeouts import Timeouts as Timeouts
from .settings.token import Token as Token
from .slurm.states import ExitCode as ExitCode
from .slurm.states import JobState as JobState
from .slurm.states import Stuck as Stuck
from .slurm.states import Until as Until
from .submission.properties import CheckArguments as CheckArguments
from .submission.properties import SubmitArguments as SubmitArguments
from .submission.properties import SubmitCall as SubmitCall
from .submission.properties import SubmitProperties as SubmitProperties
from .submission.properties import UpdateProperties as UpdateProperties
from .submission.properties import Words as Words
from .tables.dataframe import to_dataframe as to_dataframe
from .tokens.signed import token_signed as token_signed
from .tokens.sources import token_command as token_command
from .tokens.sources import token_file as token_file
from .tokens.sources import token_keyring as token_keyring
from .transport.checking import SlurmWarning as SlurmWarning
from .views.accounting import Account as Account
from .views.accounting import QOS as QOS
from .views.accounting import SlurmCluster as SlurmCluster
from .views.accounting import TRES as TRES
from .views.accounting import User as User
from .views.accounting import WCKey as WCKey
from .views.association import Association as Association
from .views.controller import Ping as Ping
from .views.diagnostics import Diagnostics as Diagnostics
from .views.license import License as License
from .views.node import Node as Node
from .views.node_state import NodeState as NodeState
from .views.partition import NodeCounts as NodeCounts
from .views.partition import Partition as Partition
from .views.reservation import Reservation as Reservation
from .views.share import Share as Share
from .version import __version__ as __version__

__all__ = [
    "AsyncClient",
    "AsyncJob",
    "AsyncProgress",
    "Client",
    "Job",
    "Progress",
    "View",
    "Check",
    "CheckFinding",
    "AnswerError",
    "AuthenticationError",
    "ChangesFailed",
    "ConfigurationError",
    "ConnectionFailed",
    "InvalidRequestError",
    "MeluxinaError",
    "NotFoundError",
    "ServerError",
    "SlurmError",
    "SubmitUnknown",
    "UnreadableAnswer",
    "VersionError",
    "WaitTimeout",
    "Explanation",
    "FileSystem",
    "Change",
    "Changes",
    "AsyncTransport",
    "Transport",
    "Efficiency",
    "Step",
    "JobRef",
    "SubmitResult",
    "Config",
    "ConfigurationWarning",
    "Credential",
    "TokenSource",
    "Timeouts",
    "Token",
    "ExitCode",
    "JobState",
    "Stuck",
    "Until",
    "CheckArguments",
    "SubmitArguments",
    "SubmitCall",
    "SubmitProperties",
    "UpdateProperties",
    "Words",
    "to_dataframe",
    "token_signed",
    "token_command",
    "token_file",
    "token_keyring",
    "SlurmWarning",
    "Account",
    "QOS",
    "SlurmCluster",
    "TRES",
    "User",
    "WCKey",
    "Association",
    "Ping",
    "Diagnostics",
    "License",
    "Node",
    "NodeState",
    "NodeCounts",
    "Partition",
    "Reservation",
    "Share",
]
