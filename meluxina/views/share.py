"""What users and accounts have used of the machine, and how that stands with their shares and limits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..base_view import View
from ..slurm import wire
from .values import fraction

_UNKNOWN_FROM = 2.0**63


class Share(View, frozen=True):
    """What a user in an account, or all of an account's users together, used: one line of `sshare`.

    The controller counts it, so it is of this moment. Usage decays as the site has it (PriorityDecayHalfLife,
    PriorityUsageResetPeriod).
    """

    @property
    def user(self) -> str | None:
        """The user; None if it is an account's own line."""
        return self._name if self._is_of_user else None

    @property
    def account(self) -> str | None:
        """The account."""
        return wire.text(wire.read(self.raw, "parent")) if self._is_of_user else self._name

    @property
    def parent_account(self) -> str | None:
        """The account above an account's own line; None for the root, or a user's."""
        return None if self._is_of_user else wire.text(wire.read(self.raw, "parent"))

    @property
    def cluster(self) -> str | None:
        """The cluster."""
        return wire.text(wire.read(self.raw, "cluster"))

    @property
    def partition(self) -> str | None:
        """The partition that it is limited to; None if it is for all."""
        return wire.text(wire.read(self.raw, "partition"))

    @property
    def shares(self) -> int | None:
        """Its share of the machine, relative to others of the same parent (RawShares)."""
        return wire.limit(wire.read(self.raw, "shares"))

    @property
    def normalized_shares(self) -> float | None:
        """The part of its parent's that its shares make (NormShares), 0 to 1."""
        return fraction(wire.read(self.raw, "shares_normalized"))

    @property
    def usage(self) -> int | None:
        """What its jobs used, in seconds of what the site bills (RawUsage)."""
        return wire.number(wire.read(self.raw, "usage"))

    @property
    def normalized_usage(self) -> float | None:
        """The part of all usage of the cluster that is its own (NormUsage), 0 to 1."""
        return fraction(wire.read(self.raw, "usage_normalized"))

    @property
    def effective_usage(self) -> float | None:
        """The same as fair sharing counts it (EffectvUsage)."""
        return fraction(wire.read(self.raw, "effective_usage"))

    @property
    def fair_share(self) -> float | None:
        """The factor that its jobs' priority is made of (FairShare), 0 to 1; None for an account's own line."""
        return fraction(wire.within(self.raw, "fairshare", "factor")) if self._is_of_user else None

    @property
    def used_tres_minutes(self) -> Mapping[str, float]:
        """What its jobs used up: minutes of each resource (`{"cpu": 120.5, …}`), memory in megabytes times minutes."""
        return {name: seconds / 60 for name, seconds in self._amounts("usage").items()}

    @property
    def running_tres_minutes(self) -> Mapping[str, float]:
        """What its running jobs may still use up within their time limits (TRESRunMins), in the same units."""
        return {name: seconds / 60 for name, seconds in self._amounts("run_seconds").items()}

    @property
    def group_tres_minutes(self) -> Mapping[str, float]:
        """What its jobs may use up altogether (GrpTRESMins), in the same units; without what is not limited."""
        return self._amounts("group_minutes")

    @property
    def _is_of_user(self) -> bool:
        return "USER" in wire.words(wire.read(self.raw, "type"))

    @property
    def _name(self) -> str | None:
        return wire.text(wire.read(self.raw, "name"))

    def _amounts(self, which: str) -> dict[str, float]:
        entries: Any = wire.items(wire.within(self.raw, "tres", which))
        amounts = {wire.text(entry.name) or "": fraction(wire.read(entry, "value")) for entry in entries}
        return {name: amount for name, amount in amounts.items() if amount is not None and amount < _UNKNOWN_FROM}

    @property
    def _title(self) -> str:
        return f"{self.user} in {self.account}" if self.user else f"{self.account}"
