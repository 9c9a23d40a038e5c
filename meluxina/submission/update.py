"""Arguments to the description of a change, and what its answers mean for the parts of a job."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from slurmrestd.decoding import strict
from slurmrestd.operation import Operation, Request
from slurmrestd.types import Response

from ..errors import AnswerError, InvalidRequestError, NotFoundError, ServerError, SlurmError
from ..slurm import error_numbers as slurm_errno
from ..slurm import wire
from ..transport import checking as answers


def changes(operation: Operation, properties: Mapping[str, Any]) -> Any:
    """The body of an update, as this version's model. Raises InvalidRequestError for what can't be right."""
    if not properties:
        raise InvalidRequestError("There is nothing to change. Nothing was sent.")
    # All of sbatch's options: what only reads has no use for them.
    from ..sbatch import options  # noqa: PLC0415
    from ..sbatch.conversions import EXPORT  # noqa: PLC0415
    from ..sbatch.shape import ENVIRONMENT, Shape  # noqa: PLC0415
    from .description import sort  # noqa: PLC0415

    if ENVIRONMENT in properties:
        raise InvalidRequestError("The environment of a job can't be changed. Nothing was sent.")
    shape = Shape.of(operation.body)
    # Of a submit False takes back what the script says; here it is what shall be.
    plain = {
        name: value
        for name, value in properties.items()
        if isinstance(value, bool) and shape.takes(name, bool) and name not in options.OPPOSITES
    }
    wishes, raw = sort({name: value for name, value in properties.items() if name not in plain}, shape)
    wanted = options.convert(wishes, shape) | raw | plain
    if wanted.keys() & {ENVIRONMENT, EXPORT}:
        raise InvalidRequestError("The environment of a job can't be changed. Nothing was sent.")
    if not wanted:
        raise InvalidRequestError(f"{', '.join(properties)}: there is nothing to change in that. Nothing was sent.")
    try:
        content = {name: wire.shape(value, shape.hints[name]) for name, value in wanted.items()}
        return strict(content, operation.body)
    except msgspec.ValidationError as error:
        raise InvalidRequestError(f"This can't be changed so: {error}. Nothing was sent.") from None


def ignored(operation: Operation, body: Any) -> dict[str, str]:
    """What of a change this version's server is known to ignore, and why."""
    return {
        name: reason
        for name, reason in operation.ignored.items()
        if getattr(body, name, msgspec.UNSET) is not msgspec.UNSET
    }


def was_of_all(response: Response[Any], *, whole: bool) -> bool:
    """Whether an answer says that the tasks of an array were changed that have not ended.

    22.05 says so by an error without a number or, of a `whole` array, by one that a task has ended.
    """
    numbers = {error.number for error in answers.entries(response.parsed, "errors")}
    done = {None, slurm_errno.JOB_FINISHED} if whole else {None}
    return int(response.status_code) < 400 and bool(numbers) and numbers <= done


def names_no_tasks(error: AnswerError) -> bool:
    """Whether a server refuses a change because it knows no tasks of arrays by their names."""
    return any("array task id" in entry.description for entry in error.errors)


def refusal(request: Request[Any], response: Response[Any], field: str) -> AnswerError | None:
    """The error for parts of a job that were refused, from an answer which is a success all the same.

    That a part has ended already is none.
    """
    failed = []
    for entry in wire.items(wire.read(response.parsed, field)):
        code = wire.number(wire.read(entry, "error_code") or wire.within(entry, "error", "code")) or 0
        if code not in (0, slurm_errno.ENDED_ALREADY):
            said = wire.read(entry, "error")
            text = said if isinstance(said, str) else wire.text(wire.read(said, "string", "message")) or ""
            part = wire.text(wire.read(entry, "step_id"))
            failed.append(SlurmError(code, text, f"job {part}" if part else ""))
    if not failed:
        return None
    numbers = {error.number for error in failed}
    unknown = numbers == {slurm_errno.UNKNOWN_JOB}
    refused = any(number in slurm_errno.REFUSED for number in numbers if number)
    kind = NotFoundError if unknown else InvalidRequestError if refused else ServerError
    what = f"{request.operation.method} {request.url}"
    return kind(f"{what} was refused", status=int(response.status_code), errors=failed)
