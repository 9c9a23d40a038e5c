"""What may be sent again after a failure, and when.

A request that only reads, or that sets what it would set again, may be repeated after any failure of the network or
of a server that is busy or restarting. Every other request only if it is certain that the first never had an effect.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..errors import AnswerError, ConnectionFailed, MeluxinaError, NotFoundError, ServerError, UnreadableAnswer
from ..slurm import error_numbers
from .no_answer import distrusted, is_no_tls

if TYPE_CHECKING:
    from slurmrestd.operation import Request

_TOO_MANY_REQUESTS = 429
_BUSY = frozenset({_TOO_MANY_REQUESTS, 502, 503, 504})


def without_effect(error: MeluxinaError) -> bool:
    """Whether it is certain that the request which failed so has changed nothing."""
    if isinstance(error, ConnectionFailed):
        return not error.sent
    if any(entry.number in error_numbers.NOT_REACHED for entry in error.errors):
        return True
    # What limits rates on the way may let the request go on all the same.
    return isinstance(error, AnswerError) and error.from_slurmrestd and error.status == _TOO_MANY_REQUESTS


def is_slurms(error: NotFoundError) -> bool:
    """Whether Slurm says that there is no such thing, rather than something before it that there is no such address."""
    return bool(error.errors) or error.status is None


def passes(error: MeluxinaError) -> bool:
    """Whether a server or something before it fails in a way that may be over soon."""
    if isinstance(error, NotFoundError):
        return not is_slurms(error)
    return isinstance(error, ConnectionFailed | ServerError | UnreadableAnswer) and not distrusted(error)


def is_harmless(request: Request[Any], repeat: bool | None) -> bool:
    """Whether it does no harm to send a request twice: what the caller says, else whether it only reads."""
    return request.operation.only_reads if repeat is None else repeat


def worth(error: MeluxinaError, *, harmless: bool) -> bool:
    """Whether the request may be sent again, and that could help. `harmless`: sent twice, it does the same as once."""
    if distrusted(error) or is_no_tls(error):
        return False
    if without_effect(error):
        return True
    if not harmless:
        return False
    numbers = {entry.number for entry in error.errors}
    return isinstance(error, ConnectionFailed) or error.status in _BUSY or bool(numbers & error_numbers.ON_THE_WAY)
