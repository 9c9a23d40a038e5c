"""Dates and times as users give them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from ..errors import InvalidRequestError


def aware_datetime(name: str, value: datetime | timedelta | None) -> datetime | None:
    """Return an aware datetime from one, or from how long ago it is; None from None.

    Raises:
        InvalidRequestError: It is neither, or a datetime without a time zone.

    """
    if isinstance(value, timedelta):
        try:
            return datetime.now(UTC) - value
        except OverflowError:
            raise InvalidRequestError.unsent(f"{name}: {value} ago is out of range.") from None
    if value is None or (isinstance(value, datetime) and value.utcoffset() is not None):
        return value
    if isinstance(value, datetime):
        raise InvalidRequestError.unsent(
            f"{name}: {value} has no time zone, so it is ambiguous.",
            hint="value.astimezone() makes it local time where this client runs.",
        )
    raise InvalidRequestError.unsent(
        f"{name} is an aware datetime or a timedelta (so long ago), not {type(value).__name__}."
    )
