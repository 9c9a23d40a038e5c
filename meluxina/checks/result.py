"""What a check says of a job."""

from __future__ import annotations

from typing import Literal

import msgspec

from ..errors import SlurmError
from ..printable import printable

_TEXTS = {
    2000: "Invalid partition name specified",
    2002: "Access/permission denied",
    2003: "User's group not permitted to use this partition",
    2005: "More processors requested than permitted",
    2006: "Node count specification invalid",
    2014: "Requested node configuration is not available",
    2018: "Invalid node name specified",
    2029: "Invalid feature specification",
    2038: "Job dependency problem",
    2044: "Memory required by task is not available",
    2045: "Invalid account or account/partition combination specified",
    2048: "Invalid license specification",
    2050: "Job violates accounting/QOS policy (job submit limit, user's size and/or time limits)",
    2051: "Requested time limit is invalid (missing or exceeds some limit)",
    2052: "Access denied to requested reservation",
    2053: "Requested reservation is invalid",
    2066: "Invalid qos specification",
    2070: "Required partition not available (inactive or drain)",
    2081: "Invalid job array specification",
}


class CheckFinding(msgspec.Struct, frozen=True):
    """One thing that speaks against a job, or that could not be known. `str` is for people at a terminal."""

    outcome: Literal["refused", "never starts", "unknown"]
    """`refused`: Slurm refuses it. `never starts`: Slurm takes it and never starts it as it is; or refuses it, if it
    has an `error` too: that is for the site to choose. `unknown`: it could not be known."""
    message: str
    """What the limit is and what the job asks for, in words and units."""
    property: str | None = None
    """What of the job it is about (`time_limit`); None if it is about no single property."""
    error: SlurmError | None = None
    """What Slurm answers if it refuses the job."""
    reason: str | None = None
    """What Slurm gives as the reason to wait if it takes the job (`QOSMaxWallDurationPerJobLimit`)."""
    advice: str | None = None
    """What can be done about it."""

    def __str__(self) -> str:
        number = self.error.number if self.error else None
        notes = ", ".join(filter(None, (self.reason, f"Slurm error {number}" if number is not None else None)))
        words = (f"{_TITLES[self.outcome]}: {self.message}", f"({notes})" if notes else "", self.advice or "")
        return printable(" ".join(filter(None, words)))


_TITLES = {"refused": "Would be refused", "never starts": "Would never start", "unknown": "Not known"}


class Check(msgspec.Struct, frozen=True):
    """What speaks against a job before it is sent. True if nothing does that is certain; `str` is for people."""

    findings: tuple[CheckFinding, ...] = ()
    """All that was found, in the order of importance: refusals, what never starts, what could not be known."""

    @property
    def passes(self) -> bool:
        """Whether nothing is certain to keep it from starting, as things are. What is not known does not count."""
        return not self.objections

    @property
    def objections(self) -> tuple[CheckFinding, ...]:
        """What is certain: the findings because of which it would be refused, or never start."""
        return tuple(finding for finding in self.findings if finding.outcome != "unknown")

    @property
    def unknown(self) -> tuple[CheckFinding, ...]:
        """What could not be known, and why."""
        return tuple(finding for finding in self.findings if finding.outcome == "unknown")

    def __bool__(self) -> bool:
        return self.passes

    def __str__(self) -> str:
        return "\n".join(map(str, self.findings)) or "Nothing speaks against it."

    def to_dict(self) -> dict[str, object]:
        """Return the same as plain values, for JSON."""
        data: dict[str, object] = {"passes": self.passes, **msgspec.to_builtins(self)}
        return data


def refusal(message: str, name: str, number: int, advice: str | None = None) -> CheckFinding:
    """Make the finding for what Slurm refuses with this number."""
    return CheckFinding("refused", message, name, error(number), None, advice)


def error(number: int) -> SlurmError:
    """Make what Slurm answers with this number."""
    return SlurmError(number, _TEXTS[number])
