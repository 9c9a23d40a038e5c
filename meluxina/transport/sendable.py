"""What must never be sent: properties that end the daemon for every user of the service, and what no JSON holds."""

from __future__ import annotations

from typing import Any

import msgspec

from slurmrestd.decoding import field_names, is_model

from ..errors import InvalidRequestError

_LARGEST = 1 << 64


def refuse_unsendable(body: Any) -> None:
    """Raise InvalidRequestError if a body holds what is known to crash this version's server, or what can't be sent."""
    if isinstance(body, list):
        for item in body:
            refuse_unsendable(item)
    elif isinstance(body, dict):
        for key, value in body.items():
            refuse_unsendable(key)
            refuse_unsendable(value)
    elif isinstance(body, str | int):
        _refuse_value(body)
    elif is_model(type(body)):
        deadly = getattr(body, "CRASHES_SERVER", {})
        for attribute, key in field_names(type(body)).items():
            value = getattr(body, attribute)
            if value is msgspec.UNSET:
                continue
            if key in deadly:
                raise InvalidRequestError(
                    f"{key} must not be sent to this version of Slurm's REST server. Nothing was sent.",
                    hint=f"It is known to crash: {key} {deadly[key]}",
                )
            refuse_unsendable(value)


def _refuse_value(value: str | int) -> None:
    if isinstance(value, int):
        if abs(value) >= _LARGEST:
            raise InvalidRequestError("A number is larger than Slurm's are. Nothing was sent.")
    elif "\0" in value or not _is_unicode(value):
        # Slurm would take the text to end at the NUL.
        raise InvalidRequestError(f"{value[:40]!a} contains what no text of Slurm can. Nothing was sent.")


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
