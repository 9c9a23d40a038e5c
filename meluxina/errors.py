"""Everything that can go wrong, as one tree.

    MeluxinaError
    ├── ConfigurationError       something is missing or contradictory before any request is sent
    │   └── VersionError         client and server have no API version in common
    ├── ConnectionFailed         no answer: refused, timed out, cut
    ├── SubmitUnknown            a submit's answer was lost and its job not found; it carries the mark to look for
    ├── WaitTimeout              the jobs waited for are not finished, or can't even start; they are left alone
    ├── ChangesFailed            of several jobs some were not cancelled, held, …; it has the error of each
    └── AnswerError              the server answered, and the answer is an error
        ├── AuthenticationError  the token or the user name was refused, or there is no valid token to send
        ├── NotFoundError        no such job, node, account, …
        ├── InvalidRequestError  Slurm refused what was asked for; asking again is no use
        ├── ServerError          Slurm or something before it failed; asking again may help
        └── UnreadableAnswer     not what slurmrestd sends: a proxy's page, half an answer

`InvalidRequestError` is also raised for what this client knows the server would refuse; its `status` is
then None and nothing was sent.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Self

import msgspec

from .printable import printable

_PACKAGE = Path(__file__).parent
_LONGEST = 4000
"""Letters of a line that is shown."""


class SlurmError(msgspec.Struct, frozen=True):
    """One entry of the list `errors` or `warnings` in an answer."""

    number: int | None
    """Slurm's error number (2017, 9001, …); None where the server gives none."""
    text: str
    """What Slurm says of that number."""
    description: str = ""
    """What Slurm says of this case."""
    source: str = ""
    """Where in Slurm it was noticed."""

    def __str__(self) -> str:
        if self.number == 0 and self.description:
            # "No error", says Slurm of that number.
            return printable(self.description, _LONGEST)
        said = ": ".join(dict.fromkeys(filter(None, (self.text, self.description)))) or "no explanation"
        return printable(said if self.number is None else f"{said} (Slurm error {self.number})", _LONGEST)


class MeluxinaError(Exception):
    """Base of all errors of this package."""

    status: int | None
    """The HTTP status of the answer; None if there was none."""
    errors: tuple[SlurmError, ...]
    """What Slurm said."""
    hint: str
    """What to do about it."""

    def __init__(
        self,
        message: str,
        *,
        status: int | None = None,
        errors: Sequence[SlurmError] = (),
        hint: str = "",
    ) -> None:
        self.status = status
        self.errors = tuple(errors)
        self.hint = hint
        super().__init__(message)

    @classmethod
    def unsent(cls, message: str, *, hint: str = "") -> Self:
        """Make the error for what was refused before anything was sent, which it says."""
        return cls(f"{message} Nothing was sent.", hint=hint)

    def _render_traceback_(self) -> list[str]:
        """Show a notebook where the user's own code was, and the error."""
        frames = traceback.extract_tb(self.__traceback__)
        own = [frame for frame in frames if not Path(frame.filename).is_relative_to(_PACKAGE)]
        return [*traceback.format_list(own), f"{type(self).__name__}: {self}"]

    def __str__(self) -> str:
        message = super().__str__()
        said = "; ".join(str(error) for error in self.errors)
        lines = [f"{message}: {said}" if said else message]
        if self.hint:
            lines.append(self.hint)
        # Names of jobs, reasons and pages of proxies get into messages: nothing in them may steer a terminal.
        return "\n".join(printable(line.replace("\n", " "), _LONGEST) for line in lines)


class ConfigurationError(MeluxinaError):
    """Something is missing or contradictory before any request is sent."""


class VersionError(ConfigurationError):
    """Client and server have no API version in common, or not the one asked for."""


class ConnectionFailed(MeluxinaError):
    """There is no answer: connection refused, timed out or cut."""

    sent: bool
    """Whether the request may have reached the server; False if it is certain that it never left."""

    def __init__(self, message: str, *, sent: bool = True, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.sent = sent

    @classmethod
    def unsent(cls, message: str, *, hint: str = "") -> Self:
        """Make the error for what was not even sent, which it says."""
        error = super().unsent(message, hint=hint)
        error.sent = False
        return error


class SubmitUnknown(MeluxinaError):
    """A submit's answer was lost, and its job was not found. It may exist all the same: do not submit again blindly."""

    mark: str
    """What the job carries in its comment if it exists: `client.resolve(mark)` looks for it."""
    resolve: Callable[[], Any] | None
    """Looks for the job again, now: returns it, or None. To be awaited if the client is an AsyncClient.

    None in another process, such as the parent of a pool's worker: its own client's `resolve(mark)` does the same.
    """

    def __init__(
        self, message: str, *, mark: str = "", resolve: Callable[[], Any] | None = None, hint: str = ""
    ) -> None:
        super().__init__(message, hint=hint)
        self.mark = mark
        self.resolve = resolve

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), self.args, {**self.__dict__, "resolve": None}


class WaitTimeout(MeluxinaError):
    """The jobs waited for have not ended in time; or, if the wait was told so, one can't start by itself.

    They were left alone unless the wait was to cancel them.
    """

    jobs: tuple[Any, ...]
    """All jobs waited for, also those that have ended, each as last seen."""

    def __init__(self, message: str, *, jobs: Sequence[Any] = (), hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.jobs = tuple(jobs)


class ChangesFailed(MeluxinaError):
    """Of several jobs some were not cancelled, held, released, requeued or changed; the others were."""

    failures: Mapping[Any, MeluxinaError]
    """Each job that was not, as it was given, with its own error."""
    done: tuple[Any, ...]
    """The others, as they were given."""

    def __init__(
        self,
        message: str,
        *,
        failures: Mapping[Any, MeluxinaError] | None = None,
        done: Sequence[Any] = (),
        hint: str = "",
    ) -> None:
        super().__init__(message, hint=hint)
        self.failures = dict(failures or {})
        self.done = tuple(done)


class AnswerError(MeluxinaError):
    """The server answered, and the answer is an error."""

    retry_after: float | None = None
    """Seconds after which the server wants to be asked again, if it said so."""
    from_slurmrestd: bool = False
    """Whether slurmrestd itself has answered so, by what the answer says; a proxy's or a filter's page does not."""


class AuthenticationError(AnswerError):
    """The token or the user name was refused. Or there is no valid token: then `status` is None, nothing was sent."""


class NotFoundError(AnswerError):
    """There is no such job, node, partition or account."""


class InvalidRequestError(AnswerError):
    """Slurm refuses what was asked for. The same request will be refused again."""


class ServerError(AnswerError):
    """Slurm, or something between it and this client, failed."""


class UnreadableAnswer(AnswerError):
    """The answer is not what slurmrestd sends: a proxy's page, half of an answer."""
