"""What an answer means before anything is made of it: an error of the right kind, or data."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable
from typing import Any, TypeVar

import httpx
import msgspec

from slurmrestd.operation import Request, is_json
from slurmrestd.types import Response

from .config import Config
from .errors import (
    AnswerError,
    AuthenticationError,
    InvalidRequestError,
    NotFoundError,
    ServerError,
    SlurmError,
    UnreadableAnswer,
)

T = TypeVar("T")

_EXCERPT = 200
# The spellings of v0.0.38 (general, submit, node) and of later versions.
_NUMBERS = ("error_number", "error_code", "errno")
_TEXTS = ("error", "description", "source")
_HTTP_NOT_MODIFIED = 304

# Slurm's numbers, from slurm_errno.h. The HTTP status alone does not tell: up to 24.11 nearly all is 500.
_NOT_FOUND = frozenset({2000, 2017, 2018, 2020, 2040})
_NOT_AUTHENTICATED = frozenset({1007, 1008, 5005})
_REFUSED = range(2000, 3000)
_UNPARSABLE = range(9000, 10000)
_STATUS_AUTHENTICATION = frozenset({401, 403, 407, 511})
_STATUS_REFUSED = frozenset({400, 405, 406, 409, 413, 415, 422})


class SlurmWarning(UserWarning):
    """The server did what was asked and has something to say about it."""


def read(request: Request[T], answer: httpx.Response, config: Config) -> Response[T]:
    """The decoded answer, whatever it says. Raises AnswerError for one that is not slurmrestd's JSON."""
    what = f"{request.operation.method} {request.url}"
    if 300 <= answer.status_code < 400 and answer.status_code != _HTTP_NOT_MODIFIED:
        raise UnreadableAnswer(
            f"{what} was redirected (HTTP {answer.status_code}); the token is not sent on",
            status=answer.status_code,
            hint="Check SLURM_URL: the server's own address is needed.",
        )
    if not is_json(answer.headers) and answer.content:
        raise _plain(what, answer, config)
    try:
        response = request.decode(answer)
    except msgspec.DecodeError:
        raise UnreadableAnswer(
            f"{what}: the answer (HTTP {answer.status_code}) is not JSON, or only a part of it: {excerpt(answer)}",
            status=answer.status_code,
            hint="Something between this client and slurmrestd may have cut or replaced it. Try again.",
        ) from None
    return response


def is_unknown_address(answer: httpx.Response) -> bool:
    """Whether slurmrestd has no such path: another API version, or not slurmrestd at all."""
    return answer.status_code == 404 and not is_json(answer.headers)


def check(request: Request[Any], response: Response[Any], config: Config, *, quiet: bool = False) -> None:
    """Raise AnswerError for an answer that is, or contains, an error; else pass on its warnings unless `quiet`.

    Not for a submit: one that made a job has succeeded whatever else is said, see `submission.submitted`.
    """
    what = f"{request.operation.method} {request.url}"
    status = int(response.status_code)
    if status >= 400:
        raise _refused(request, status, _errors(response), config)
    if errors := entries(response.parsed, "errors"):
        raise _refused(request, status, errors, config)
    if not quiet:
        for warning in entries(response.parsed, "warnings"):
            tell(f"{what}: {warning}")


def _errors(response: Response[Any]) -> tuple[SlurmError, ...]:
    # Not every version declares what its errors look like; what came tells.
    try:
        body = response.json() if response.content else None
    except msgspec.DecodeError:
        body = response.parsed
    return entries(body, "errors")


def entries(body: Any, name: str) -> tuple[SlurmError, ...]:
    """The list `errors` or `warnings` of an answer, whichever of its spellings the version uses."""
    listed = body.get(name) if isinstance(body, dict) else getattr(body, name, None)
    if not isinstance(listed, Iterable) or isinstance(listed, str | dict):
        return ()
    return tuple(_entry(entry) for entry in listed)


def _entry(entry: Any) -> SlurmError:
    if isinstance(entry, str):
        return SlurmError(None, entry)
    values = entry if isinstance(entry, dict) else {name: getattr(entry, name, None) for name in (*_NUMBERS, *_TEXTS)}
    number = next((values[name] for name in _NUMBERS if isinstance(values.get(name), int)), None)
    texts = (values.get(name) for name in _TEXTS)
    return SlurmError(number, *(text if isinstance(text, str) else "" for text in texts))


def _refused(request: Request[Any], status: int, errors: tuple[SlurmError, ...], config: Config) -> AnswerError:
    numbers = {error.number for error in errors}
    hint = ""
    kind: type[AnswerError]
    if status in _STATUS_AUTHENTICATION or numbers & _NOT_AUTHENTICATED or (config.token.expired and status >= 400):
        kind, hint = AuthenticationError, authentication_hint(config)
    elif (numbers & _NOT_FOUND and "{" in request.operation.path) or status == 404 or _says_unknown(errors):
        # Without a name in the path it is the request that names something unknown: a submit, its partition.
        kind = NotFoundError
    elif status in _STATUS_REFUSED or any(number in _REFUSED or number in _UNPARSABLE for number in numbers if number):
        kind = InvalidRequestError
    else:
        kind = ServerError
        if -1 in numbers:
            hint = "Slurm 22.05 also answers this way to a token it does not accept: a new token may help."
    what = f"{request.operation.method} {request.url}"
    return kind(f"{what} failed (HTTP {status})", status=status, errors=errors, hint=hint)


def _says_unknown(errors: tuple[SlurmError, ...]) -> bool:
    # Without a number of its own: an unknown node on 26.05 (with HTTP 200), an unknown job on v0.0.36.
    texts = (f"{error.text} {error.description}" for error in errors if error.number == 0)
    return any("Failure to query" in text or "unknown job" in text for text in texts)


def _plain(what: str, answer: httpx.Response, config: Config) -> AnswerError:
    """The error for an answer that is not JSON: slurmrestd's own refusals are plain text, others' are HTML."""
    status = answer.status_code
    said = excerpt(answer)
    if status in _STATUS_AUTHENTICATION:
        return AuthenticationError(
            f"{what} was refused (HTTP {status}): {said}", status=status, hint=authentication_hint(config)
        )
    if status == 404:
        return NotFoundError(f"{what}: the server has no such address (HTTP {status}): {said}", status=status)
    if status in _STATUS_REFUSED:
        return InvalidRequestError(f"{what} was refused (HTTP {status}): {said}", status=status)
    if status >= 500:
        return ServerError(f"{what} failed (HTTP {status}): {said}", status=status)
    return UnreadableAnswer(
        f"{what}: expected JSON, got {answer.headers.get('Content-Type') or 'an unnamed type'} (HTTP {status}): {said}",
        status=status,
        hint="Is SLURM_URL the address of slurmrestd itself?",
    )


def authentication_hint(config: Config) -> str:
    """What to do when the token was refused."""
    expires = config.token.expires
    if config.token.expired:
        return f"The token expired at {expires:%Y-%m-%d %H:%M:%S} UTC: get a new one with `scontrol token`."
    return f"Check that the token is {config.user}'s and still valid; `scontrol token` prints a new one."


def excerpt(answer: httpx.Response) -> str:
    """A short, harmless piece of an answer: no markup, no control characters, one line."""
    text = answer.content[: 20 * _EXCERPT].decode("utf-8", "replace")
    text = re.sub(r"<(script|style).*?</\1>|<[^>]*>", " ", text, flags=re.DOTALL | re.IGNORECASE)
    text = re.sub(r"\s+", " ", "".join(c if c.isprintable() else " " for c in text)).strip()
    return (text[:_EXCERPT] + "…" if len(text) > _EXCERPT else text) or "(empty)"


def tell(message: str) -> None:
    """Pass on what the server says beside what it did."""
    warnings.warn(message, SlurmWarning, stacklevel=4)
