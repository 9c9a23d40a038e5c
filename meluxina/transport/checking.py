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
from http import HTTPStatus
from types import FrameType
from typing import Any, TypeVar

import msgspec

from slurmrestd.decoding import field_names, is_model, plain
from slurmrestd.operation import Request, is_json
from slurmrestd.types import Response

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
from .retrying import hint

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

# slurmrestd's own in plain text, of 22.05 to 26.05; all else that it says is JSON.
_OWN_WORDS = re.compile(
    rb"Authentication (failure|does not apply)|Unable (to )?(find requested|parse)|Requested REST method"
    rb"|Failure during parsing|MIME type is|HTTP Accept header|Accept content type"
)

OWN_ADDRESS = "Is SLURM_URL the address of slurmrestd itself?"

_UNKNOWN = ("Failure to query", "Unable to find", "unknown job", "Nothing found with query")
_STATUS_UNKNOWN = frozenset({400, 403, 404, 405, 410})
"""What servers and gateways say of an address that they do not have; slurmrestd itself says 404."""
_STATUSES: Mapping[int, type[AnswerError]] = {
    **dict.fromkeys((408, 429, *range(500, 1000)), ServerError),
    **dict.fromkeys((400, 405, 406, 409, 413, 415, 422), InvalidRequestError),
    404: NotFoundError,
    **dict.fromkeys((401, 403, 407, 511), AuthenticationError),
}
"""Which error an answer with this status is, if nothing in it tells more."""
_PRECEDENCE = (AuthenticationError, NotFoundError, InvalidRequestError)
"""Which error an answer is whose status and entries are several: the first of these, else a ServerError."""

_EXPLAINED = error_numbers.DENIED | error_numbers.NOT_REACHED | {error_numbers.OTHER_LETTERS, error_numbers.NO_DATABASE}
_REFUSALS = frozenset((*error_numbers.UNPARSABLE, *error_numbers.REFUSED, error_numbers.OTHER_LETTERS))
_IN_TEXT: Mapping[type[AnswerError], str] = {
    AuthenticationError: " was refused",
    NotFoundError: ": the server has no such address",
    InvalidRequestError: " was refused",
    ServerError: " failed",
}
"""What is said of a request that was answered in plain text."""


class SlurmWarning(UserWarning):
    """The server did what was asked and has something to say about it."""


def read(request: Request[T], answer: Answer, config: Config) -> Response[T]:
    """The decoded answer, whatever it says. Raises AnswerError for one that is not slurmrestd's JSON."""
    status = answer.status_code
    if 300 <= status < 400 and status != HTTPStatus.NOT_MODIFIED:
        raise UnreadableAnswer(
            f"{request} was redirected (HTTP {status}); the token is not sent on",
            status=status,
            hint="Check SLURM_URL: the server's own address is needed.",
        )
    if not is_json(answer.headers) and answer.content:
        raise _of_text(request, answer, config)
    try:
        response = request.decode(status, answer.headers, answer.content)
    except msgspec.DecodeError:
        raise UnreadableAnswer(
            f"{request}: the answer (HTTP {status}) is not JSON, or only a part of it: {excerpt(answer)}",
            status=status,
            hint="Something between this client and slurmrestd may have cut or replaced it. Try again.",
        ) from None
    if status < 400 and not _is_declared(response.parsed) and not _says_nothing(request, answer):
        message = f"{request}: the answer (HTTP {status}) is not what slurmrestd sends: {excerpt(answer)}"
        raise UnreadableAnswer(message, status=status, hint=OWN_ADDRESS)
    return response


def _says_nothing(request: Request[Any], answer: Answer) -> bool:
    """Whether an answer without a body is one that slurmrestd gives."""
    if answer.content:
        return False
    accounting = "/slurmdb/" in answer.request.url.path
    if answer.status_code == HTTPStatus.NOT_MODIFIED:
        # That there was nothing to delete is said so too.
        return "update_time" in request.params or (accounting and request.operation.method != "GET")
    return answer.status_code == HTTPStatus.NO_CONTENT and accounting


def _is_declared(parsed: Any) -> bool:
    """Whether an answer has anything of what its document declares: every success of slurmrestd is such an object."""
    return is_model(type(parsed)) and any(
        getattr(parsed, name) is not msgspec.UNSET for name in field_names(type(parsed))
    )


def may_be_unknown_address(answer: Answer) -> bool:
    """Whether slurmrestd may have no such path, for it or a gateway before it says so: by a redirect or a page, too."""
    status = answer.status_code
    is_a_page = 200 <= status < 400 and status not in (HTTPStatus.NO_CONTENT, HTTPStatus.NOT_MODIFIED)
    return (is_a_page or status in _STATUS_UNKNOWN) and not is_json(answer.headers)


def check(request: Request[Any], response: Response[Any], config: Config, *, quiet: bool = False) -> None:
    """Raise AnswerError for an answer that is, or contains, an error; else pass on its warnings unless `quiet`.

    Not for a submit: one that made a job has succeeded whatever else is said, see `submission.submitted`.
    """
    status = int(response.status_code)
    # Not every version declares what its errors look like; what came tells.
    errors = entries(response.parsed if status < 400 else any_json(response.content), "errors")
    if status >= 400 or errors:
        raise _of_json(request, response, errors, config)
    if not quiet:
        for warning in entries(response.parsed, "warnings"):
            tell(f"{request}: {warning}")


def unlisted(request: Request[Any], response: Response[Any], field: str) -> AnswerError:
    """Make the error for an answer without the list that was asked for."""
    status, notes = int(response.status_code), entries(response.parsed, "warnings")
    # 26.05 only warns of an unknown partition.
    if any(_says_unknown(note) for note in notes):
        return NotFoundError(f"{request} failed (HTTP {status})", status=status, errors=notes)
    return UnreadableAnswer(
        f"{request}: the answer (HTTP {status}) has no list of {field}",
        status=status,
        hint="The server may write it otherwise than the document of this API version says: try another API_VER.",
    )


def any_json(content: bytes) -> Any:
    """Return what JSON there is in an answer, whatever it is; None if there is none."""
    with contextlib.suppress(msgspec.DecodeError):
        return plain(content)
    return None


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


def _of_json(
    request: Request[Any], response: Response[Any], errors: tuple[SlurmError, ...], config: Config
) -> AnswerError:
    """Make the error for an answer in JSON."""
    status, numbers = int(response.status_code), {error.number for error in errors}
    kinds = {_STATUSES.get(status), *(_kind(request, error) for error in errors)}
    if error_numbers.OTHER_LETTERS in numbers:
        # A database that can't look may say beside it that there is nothing.
        kinds.discard(NotFoundError)
    kind = next((kind for kind in _PRECEDENCE if kind in kinds), ServerError)
    is_explained = kind is AuthenticationError or numbers & _EXPLAINED
    words = hint("answer_hint", kind, numbers, config) if is_explained else ""
    error = kind(f"{request} failed (HTTP {status})", status=status, errors=errors, hint=words)
    # Only Slurm's errors have a number under one of its names.
    error.from_slurmrestd = bool(numbers - {None})
    return _later(error, response.headers)


def _kind(request: Request[Any], error: SlurmError) -> type[AnswerError] | None:
    """Return what one error of an answer says of a request; None if that is nothing clear."""
    number = error.number
    if number in error_numbers.UNAUTHENTICATED or error_numbers.NO_CREDENTIALS in (error.text, error.description):
        return AuthenticationError
    if _is_missing(request, number) or _says_unknown(error):
        return NotFoundError
    # What can't be read of a body may have no number of its own; then its place in the body is named.
    if number in _REFUSALS or error.source.startswith("#/"):
        return InvalidRequestError
    return None


def _is_missing(request: Request[Any], number: int | None) -> bool:
    # Other numbers speak of what the request's body names: a submit's partition, the nodes of a change.
    if number in (error_numbers.NO_SUCH_RESERVATION, error_numbers.NOTHING_FOUND):
        return request.operation.method == "GET"
    return number in error_numbers.NOT_FOUND and error_numbers.NOT_FOUND[number] in request.operation.path


def _says_unknown(error: SlurmError) -> bool:
    # Without a number of its own: an unknown node (with HTTP 200) or reservation on 26.05; on v0.0.36 an unknown job,
    # and in accounting whatever is not there (with HTTP 200).
    return error.number in (None, 0, 9000) and any(words in f"{error.text} {error.description}" for words in _UNKNOWN)


def _of_text(request: Request[Any], answer: Answer, config: Config) -> AnswerError:
    """Make the error for an answer that is not JSON: slurmrestd's own refusals are plain text, others' are HTML."""
    status, text = answer.status_code, excerpt(answer)
    kind = AuthenticationError if text == error_numbers.NO_CREDENTIALS else _STATUSES.get(status, UnreadableAnswer)
    content_type = tidy(answer.headers.get("Content-Type", ""), 80) or "an unnamed type"
    what = _IN_TEXT.get(kind, f": expected JSON, got {content_type}")
    is_own = is_own_text(answer)
    words = hint("text_hint", kind, config, status=status, is_own=is_own) if kind is not NotFoundError else ""
    error = kind(f"{request}{what} (HTTP {status}): {text}", status=status, hint=words)
    error.from_slurmrestd = is_own
    return _later(error, answer.headers) if kind is ServerError else error


def is_own_text(answer: Answer) -> bool:
    """Whether an answer in plain text is one of slurmrestd's refusals."""
    return answer.headers.get("Content-Type", "").startswith("text/plain") and bool(_OWN_WORDS.match(answer.content))


def _later(error: AnswerError, headers: Mapping[str, str]) -> AnswerError:
    """With what Retry-After says: seconds, or a moment."""
    said = headers.get("Retry-After", "").strip()
    if said.isdecimal() and len(said) < 10:
        error.retry_after = float(said)
    elif 0 < len(said) < _DATE:
        with contextlib.suppress(ValueError, TypeError, OverflowError):
            error.retry_after = max(0.0, parsedate_to_datetime(said).timestamp() - time.time())
    return error


def may_be_the_token(error: MeluxinaError) -> bool:
    """Whether this is what some versions answer to a token that they do not accept, and to much else."""
    return any(entry.number in error_numbers.PERHAPS_UNAUTHENTICATED for entry in error.errors)


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
