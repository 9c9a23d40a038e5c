"""How long a client bears with a server: every limit of time, in one place."""

from __future__ import annotations

import msgspec

from ..errors import ConfigurationError, InvalidRequestError
from ..printable import quoted

_LONGEST = 1_000_000_000
"""Some thirty years: what a system's clocks take."""


class Timeouts(msgspec.Struct, frozen=True, kw_only=True):
    """Limits in seconds. slurmrestd itself waits about 30 s for a controller that does not answer."""

    silence: float = 60.0
    """Without a byte in either direction, before a request is given up."""
    answer: float = 300.0
    """For one whole answer, however steadily it drips."""
    retries: float = 30.0
    """For repeating one request that failed and may be repeated; 0 to try once only. Five at most at first contact."""
    search: float = 120.0
    """For finding the job of a submit whose answer was lost."""
    poll: float = 0.5
    """Between two questions about the same job, at least: a wait asks soon at first, and ever less often."""
    outage: float = 300.0
    """That a wait bears a server which gives no useful answer."""

    def __post_init__(self) -> None:
        for name, value in msgspec.structs.asdict(self).items():
            if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= _LONGEST:
                raise ConfigurationError(f"Timeouts.{name} is a number of seconds, from 0 to {_LONGEST:,}.")


def check_timeout(timeout: object) -> None:
    """Raise InvalidRequestError for what can't be the timeout of a wait."""
    if timeout is not None and not (isinstance(timeout, int | float) and timeout <= _LONGEST):
        limit = f"a number of seconds, up to {_LONGEST:,}, or None for as long as it takes"
        raise InvalidRequestError.unsent(f"timeout is {limit}, not {quoted(timeout)}.")


def timeouts(timeout: float | Timeouts) -> Timeouts:
    """A plain number is the time without a byte."""
    return timeout if isinstance(timeout, Timeouts) else Timeouts(silence=timeout)
