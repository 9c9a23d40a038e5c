"""What must never be sent: properties that end the daemon, for every user of the service."""

from __future__ import annotations

from typing import Any

import msgspec

from slurmrestd.decoding import field_names, is_model

from .errors import InvalidRequestError


def refuse_crashing(body: Any) -> None:
    """Raise InvalidRequestError if a body holds what is known to crash this version's server."""
    if isinstance(body, list):
        for item in body:
            refuse_crashing(item)
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
            refuse_crashing(value)
