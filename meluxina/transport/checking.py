"""What an answer means before anything is made of it: an error of the right kind, or data."""

from __future__ import annotations

import contextlib
import itertools
import re
import sys
import time
import warnings
from collections.abc import Iterable, Mapping
from email.utils import parsedate_to_datetime
from types import FrameType
from typing import Any, TypeVar

import msgspec

from slurmrestd.decoding import field_names, is_model
from slurmrestd.operation import Request, is_json
from slurmrestd.types import Response

from .. import lazy
from ..errors import (
    AnswerError,
    AuthenticationError,
    InvalidRequestError,
    MeluxinaError,
    NotFoundError,
    ServerError,
    SlurmError,
    UnreadableAnswer,
)
from ..printable import printable, tidy
from ..settings.config import Config
from ..slurm import error_numbers
from .answer import Answer

T = TypeVar("T")

_PACKAGE = "meluxina."
_EXCERPT = 200
_TEXT = 1000
_DATE = 64
_ENTRIES = 50
"""Errors or warnings of one answer: what says more says nothing more."""
# The spellings of v0.0.38 (general, submit, node) and of later versions.
_NUMBERS = ("error_number", "error_code", "errno")
_TEXTS = ("error", "description", "source")
_HTTP_NOT_MODIFIED = 304
_HTTP_NO_CONTENT = 204

# slurmrestd's own in plain text, of 22.05 to 26.05; all else that it says is JSON.
_OWN_WORDS = re.compile(
    rb"Authentication (failure|does not apply)|Unable (to )?(find requested|parse)|Requested REST method"
    rb"|Failure during parsing|MIME type is|HTTP Accept header|Accept content type"
)

_UNKNOWN = ("Failure to query", "Unable to find", "unknown job", "Nothing found with query")
_STATUS_UNKNOWN = frozenset({400, 403, 404, 405, 410})
"""What servers and gateways say of an address that they do not have; slurmrestd itself says 404."""
_STATUS_AUTHENTICATION = frozenset({401, 403, 407, 511})
_STATUS_LATER = frozenset({408, 429})
_STATUS_REFUSED = frozenset({400, 405, 406, 409, 413, 415, 422})

_EXPLAINED = (
    frozenset({error_numbers.OTHER_LETTERS, error_numbers.NO_DATABASE})
    | error_numbers.DENIED
    | error_numbers.NOT_REACHED
)
_PLAIN = "If it is encryption that is wanted there: should SLURM_URL begin with https://?"


class SlurmWarning(UserWarning):
    """The server did what was asked and has something to say about it."""


def read(request: Request[T], answer: Answer, config: Config) -> Response[T]:
    """The decoded answer, whatever it says. Raises AnswerError for one that is not slurmrestd's JSON."""
    what = f"{request.operation.method} {request.url}"
    if 300 <= answer.status_code < 400 and answer.status_code != _HTTP_NOT_MODIFIED:
        raise UnreadableAnswer(
            f"{what} was redirected (HTTP {answer.status_code}); the token is not sent on",
            status=answer.status_code,
            hint="Check SLURM_URL: the server's own address is needed.",
        )
    if not is_json(answer.headers) and answer.content:
        error = _plain(what, answer, config)
        error.from_slurmrestd = is_own_text(answer)
        raise error
    try:
        response = request.decode(answer.status_code, answer.headers, answer.content)
    except msgspec.DecodeError:
        raise UnreadableAnswer(
            f"{what}: the answer (HTTP {answer.status_code}) is not JSON, or only a part of it: {excerpt(answer)}",
            status=answer.status_code,
            hint="Something between this client and slurmrestd may have cut or replaced it. Try again.",
        ) from None
    if answer.status_code < 400 and not _is_declared(response.parsed) and not _says_nothing(request, answer):
        raise UnreadableAnswer(
            f"{what}: the answer (HTTP {answer.status_code}) is not what slurmrestd sends: {excerpt(answer)}",
            status=answer.status_code,
            hint="Is SLURM_URL the address of slurmrestd itself?",
        )
    return response


def _says_nothing(request: Request[Any], answer: Answer) -> bool:
    """Whether an answer without a body is one that slurmrestd gives."""
    if answer.content:
        return False
    accounting = "/slurmdb/" in answer.request.url.path
    if answer.status_code == _HTTP_NOT_MODIFIED:
        # That there was nothing to delete is said so too.
        return "update_time" in request.params or (accounting and request.operation.method != "GET")
    return answer.status_code == _HTTP_NO_CONTENT and accounting


def _is_declared(parsed: Any) -> bool:
    """Whether an answer has anything of what its document declares: every success of slurmrestd is such an object."""
    return is_model(type(parsed)) and any(
        getattr(parsed, name) is not msgspec.UNSET for name in field_names(type(parsed))
    )


def may_be_unknown_address(answer: Answer) -> bool:
    """Whether slurmrestd may have no such path, for it or a gateway before it says so: by a redirect or a page, too."""
    status = answer.status_code
    is_a_page = 200 <= status < 400 and status not in (_HTTP_NO_CONTENT, _HTTP_NOT_MODIFIED)
    return (is_a_page or status in _STATUS_UNKNOWN) and not is_json(answer.headers)


def check(request: Request[Any], response: Response[Any], config: Config, *, quiet: bool = False) -> None:
    """Raise AnswerError for an answer that is, or contains, an error; else pass on its warnings unless `quiet`.

    Not for a submit: one that made a job has succeeded whatever else is said, see `submission.submitted`.
    """
    what = f"{request.operation.method} {request.url}"
    status = int(response.status_code)
    if status >= 400:
        raise _later(_refused(request, status, _errors(response), config), response.headers)
    if errors := entries(response.parsed, "errors"):
        raise _refused(request, status, errors, config)
    if not quiet:
        for warning in entries(response.parsed, "warnings"):
            tell(f"{what}: {warning}")


def unlisted(request: Request[Any], response: Response[Any], field: str) -> AnswerError:
    """Make the error for an answer without the list that was asked for."""
    what, status = f"{request.operation.method} {request.url}", int(response.status_code)
    # 26.05 only warns of an unknown partition.
    if _says_unknown(notes := entries(response.parsed, "warnings")):
        return NotFoundError(f"{what} failed (HTTP {status})", status=status, errors=notes)
    return UnreadableAnswer(
        f"{what}: the answer (HTTP {status}) has no list of {field}",
        status=status,
        hint="The server may write it otherwise than the document of this API version says: try another API_VER.",
    )


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
    return tuple(_entry(entry) for entry in itertools.islice(listed, _ENTRIES))


def _entry(entry: Any) -> SlurmError:
    if isinstance(entry, str):
        return SlurmError(None, tidy(entry, _TEXT))
    values = entry if isinstance(entry, dict) else {name: getattr(entry, name, None) for name in (*_NUMBERS, *_TEXTS)}
    number = next((values[name] for name in _NUMBERS if isinstance(values.get(name), int)), None)
    texts = (values.get(name) for name in _TEXTS)
    return SlurmError(number, *(tidy(text, _TEXT) if isinstance(text, str) else "" for text in texts))


def _refused(request: Request[Any], status: int, errors: tuple[SlurmError, ...], config: Config) -> AnswerError:
    numbers = {error.number for error in errors}
    hint = ""
    kind: type[AnswerError]
    lacks_credentials = any(error_numbers.NO_CREDENTIALS in (error.text, error.description) for error in errors)
    if status in _STATUS_AUTHENTICATION or numbers & error_numbers.UNAUTHENTICATED or lacks_credentials:
        kind = AuthenticationError
    elif error_numbers.OTHER_LETTERS in numbers:
        kind = InvalidRequestError
    elif _is_missing(request, numbers) or status == 404 or _says_unknown(errors):
        kind = NotFoundError
    elif status in _STATUS_REFUSED or any(_is_refusal(error) for error in errors):
        kind = InvalidRequestError
    else:
        kind = ServerError
    if kind is AuthenticationError or numbers & _EXPLAINED:
        hint = lazy.around("advice").answer_hint(kind, numbers, config)
    what = f"{request.operation.method} {request.url}"
    error = kind(f"{what} failed (HTTP {status})", status=status, errors=errors, hint=hint)
    # Only Slurm's errors have a number under one of its names.
    error.from_slurmrestd = bool(numbers - {None})
    return error


def is_own_text(answer: Answer) -> bool:
    """Whether an answer in plain text is one of slurmrestd's refusals."""
    kind = answer.headers.get("Content-Type", "")
    return kind.startswith("text/plain") and _OWN_WORDS.match(answer.content) is not None


def _later(error: AnswerError, headers: Mapping[str, str]) -> AnswerError:
    """With what Retry-After says: seconds, or a moment."""
    said = headers.get("Retry-After", "").strip()
    if said.isdecimal() and len(said) < 10:
        error.retry_after = float(said)
    elif 0 < len(said) < _DATE:
        with contextlib.suppress(ValueError, TypeError, OverflowError):
            error.retry_after = max(0.0, parsedate_to_datetime(said).timestamp() - time.time())
    return error


def _is_missing(request: Request[Any], numbers: set[int | None]) -> bool:
    # Other numbers speak of what the request's body names: a submit's partition, the nodes of a change.
    if request.operation.method == "GET" and numbers & {error_numbers.NO_SUCH_RESERVATION, error_numbers.NOTHING_FOUND}:
        return True
    return any(number in numbers and name in request.operation.path for name, number in error_numbers.NOT_FOUND.items())


def _is_refusal(error: SlurmError) -> bool:
    # What can't be read of a body may have no number of its own; then its place in the body is named.
    is_unreadable = error.number in error_numbers.UNPARSABLE or error.source.startswith("#/")
    return is_unreadable or error.number in error_numbers.REFUSED


def _says_unknown(errors: tuple[SlurmError, ...]) -> bool:
    # Without a number of its own: an unknown node (with HTTP 200) or reservation on 26.05; on v0.0.36 an unknown job,
    # and in accounting whatever is not there (with HTTP 200).
    texts = [f"{error.text} {error.description}" for error in errors if error.number in (None, 0, 9000)]
    return any(words in text for text in texts for words in _UNKNOWN)


def _plain(what: str, answer: Answer, config: Config) -> AnswerError:
    """The error for an answer that is not JSON: slurmrestd's own refusals are plain text, others' are HTML."""
    status = answer.status_code
    said = excerpt(answer)
    if status in _STATUS_AUTHENTICATION or said == error_numbers.NO_CREDENTIALS:
        return AuthenticationError(
            f"{what} was refused (HTTP {status}): {said}", status=status, hint=lazy.around("advice").token_hint(config)
        )
    if status == 404:
        return NotFoundError(f"{what}: the server has no such address (HTTP {status}): {said}", status=status)
    if status in _STATUS_REFUSED:
        # What a gateway's port for https says to http; slurmrestd itself has no such port.
        hint = _PLAIN if status == 400 and config.url.startswith("http:") and not is_own_text(answer) else ""
        return InvalidRequestError(f"{what} was refused (HTTP {status}): {said}", status=status, hint=hint)
    if status >= 500 or status in _STATUS_LATER:
        return _later(ServerError(f"{what} failed (HTTP {status}): {said}", status=status), answer.headers)
    kind = answer.headers.get("Content-Type", "")
    return UnreadableAnswer(
        f"{what}: expected JSON, got {tidy(kind, 80) or 'an unnamed type'} (HTTP {status}): {said}",
        status=status,
        hint="Is SLURM_URL the address of slurmrestd itself?",
    )


def may_be_the_token(error: MeluxinaError) -> bool:
    """Whether this is what some versions answer to a token that they do not accept, and to much else."""
    unclear = error_numbers.PERHAPS_UNAUTHENTICATED | {error_numbers.NO_DATABASE}
    return any(entry.number in unclear for entry in error.errors)


def excerpt(answer: Answer) -> str:
    """A short, harmless piece of an answer: no markup, no control characters, one line."""
    text = answer.content[: 20 * _EXCERPT].decode("utf-8", "replace")
    text = re.sub(r"<(script|style).*?</\1>|<[^>]*>", " ", text, flags=re.DOTALL | re.IGNORECASE)
    return tidy(text, _EXCERPT) or "(empty)"


def tell(message: str) -> None:
    """Pass on what the server says beside what it did, as said where the user's code called this package."""
    level = 1
    frame: FrameType | None = sys._getframe()  # noqa: SLF001 -- from 3.12 on warnings can skip a package by themselves
    while frame is not None and frame.f_globals.get("__name__", "").startswith(_PACKAGE):
        level, frame = level + 1, frame.f_back
    warnings.warn(printable(message), SlurmWarning, stacklevel=level)
