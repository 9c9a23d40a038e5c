"""The one word that sinfo shows for the state of a node, and which nodes a word of `--states` means."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from .arguments import Failure

_BASES = ("UNKNOWN", "DOWN", "IDLE", "ALLOCATED", "ERROR", "MIXED", "FUTURE")
"""By their numbers."""
_BITS = (
    ("EXTERNAL", "RESERVED", "UNDRAIN", "CLOUD", "RESUME", "DRAIN", "COMPLETING", "NOT_RESPONDING", "POWERED_DOWN")
    + ("FAIL", "POWERING_UP", "MAINTENANCE", "REBOOT_REQUESTED", "REBOOT_CANCELED", "POWERING_DOWN", "DYNAMIC_FUTURE")
    + ("REBOOT_ISSUED", "PLANNED", "INVALID_REG", "POWER_DOWN", "POWER_UP", "POWER_DRAIN", "DYNAMIC_NORM", "BLOCKED")
)
"""Flags, from the fifth bit on."""
FLAGS = (
    ("BLOCKED", "CLOUD", "COMPLETING", "DRAIN", "DYNAMIC_FUTURE", "DYNAMIC_NORM", "EXTERNAL", "INVALID_REG", "FAIL")
    + ("MAINTENANCE", "POWER_DOWN", "POWER_UP", "POWERED_DOWN", "REBOOT_REQUESTED", "REBOOT_ISSUED", "RESERVED")
    + ("RESUME", "NOT_RESPONDING", "PLANNED", "POWERING_UP", "POWERING_DOWN")
)
"""In the order in which Slurm writes them."""
_SIGNS = {
    "MAINTENANCE": "$", "REBOOT_ISSUED": "^", "REBOOT_REQUESTED": "@", "POWERING_UP": "#", "POWERING_DOWN": "%",
    "POWERED_DOWN": "~", "POWER_DOWN": "!", "NOT_RESPONDING": "*",
}  # fmt: skip
"""What is written behind a state, the first that is set."""
_MORE_SIGNS = {"ALLOCATED": {"COMPLETING": "+"}, "MIXED": {"PLANNED": "-"}}
_ONLY_SILENT = frozenset(("FAIL", "FAILING", "MAINT", "UNKNOWN"))
"""States that have no other sign than that of a node which does not respond."""
_OF_IDLE = ("RESERVED", "BLOCKED", "PLANNED")
"""Flags that stand for the state of an idle node."""
_SHORT = {
    "ALLOCATED": "ALLOC", "BLOCKED": "BLOCK", "COMPLETING": "COMP", "DRAINED": "DRAIN", "DRAINING": "DRNG",
    "FAILING": "FAILG", "FUTURE": "FUTR", "MIXED": "MIX", "PLANNED": "PLND", "REBOOT": "BOOT", "RESERVED": "RESV",
    "UNKNOWN": "UNK",
}  # fmt: skip
BUSY = frozenset(("ALLOCATED", "MIXED"))
Test = Callable[[Any], bool]


def complete(state: Any) -> str:
    """Write a state with all its flags: `IDLE+DRAIN`."""
    return "+".join((str(state), *(flag for flag in FLAGS if flag in state.flags)))


def rank(state: Any) -> int:
    """Return the number of a state, by which Slurm sorts."""
    base = _BASES.index(str(state)) if str(state) in _BASES else 0
    return base + sum(1 << place for place, flag in enumerate(_BITS, start=4) if flag in state.flags)


def word(state: Any, *, is_short: bool = False) -> str:
    """Write a state in one word with a sign, in capitals."""
    name = _word(str(state), frozenset(state.flags))
    shown = _SHORT.get(name, name) if is_short else name
    return shown + _sign(name, frozenset(state.flags))


def _word(base: str, flags: frozenset[str]) -> str:
    is_busy = base in BUSY
    may_be_away = not (is_busy or "DRAIN" in flags or base == "DOWN")
    is_at_work = is_busy or "COMPLETING" in flags
    names = {
        "INVAL": "INVALID_REG" in flags,
        "MAINT": "MAINTENANCE" in flags and may_be_away,
        "REBOOT": bool(flags & {"REBOOT_REQUESTED", "REBOOT_ISSUED"}) and not is_busy,
        "DRAINING" if is_at_work else "DRAINED": "DRAIN" in flags,
        "FAILING" if is_at_work else "FAIL": "FAIL" in flags,
        base: base in ("DOWN", "ALLOCATED"),
        "COMPLETING": "COMPLETING" in flags,
        **{flag: flag in flags and base == "IDLE" and flags.isdisjoint(_SIGNS) for flag in _OF_IDLE},
    }
    return next((name for name, is_so in names.items() if is_so), base)


def _sign(name: str, flags: frozenset[str]) -> str:
    if name == "INVAL":
        return ""
    if name == "REBOOT":
        return "^" if "REBOOT_ISSUED" in flags else "*" if "NOT_RESPONDING" in flags else ""
    if name in _ONLY_SILENT:
        return "*" if "NOT_RESPONDING" in flags else ""
    signs = _SIGNS | _MORE_SIGNS.get(name, {})
    return next((sign for flag, sign in signs.items() if flag in flags), "")


def _base(name: str) -> Test:
    return lambda node: str(node.state) == name


def _flag(name: str) -> Test:
    return lambda node: name in node.state.flags


def _is_draining(node: Any) -> bool:
    return "DRAIN" in node.state.flags and (str(node.state) in BUSY or "COMPLETING" in node.state.flags)


_TESTS: tuple[tuple[tuple[str, ...], Test], ...] = (
    (("UNK", "UNKNOWN"), _base("UNKNOWN")),
    (("DOWN",), _base("DOWN")),
    (("IDLE",), _base("IDLE")),
    (("ALLOC", "ALLOCATED"), lambda node: bool(node.allocated_cpus)),
    (("MIX", "MIXED"), _base("MIXED")),
    (("FUTR", "FUTURE"), _base("FUTURE")),
    (("BLOCKED",), _flag("BLOCKED")),
    (("INVALID_REG",), _flag("INVALID_REG")),
    (("PLANNED", "PLND"), _flag("PLANNED")),
    (("DRAIN",), _flag("DRAIN")),
    (("DRAINED",), lambda node: "DRAIN" in node.state.flags and not _is_draining(node)),
    (("RESV", "RESERVED"), _flag("RESERVED")),
    (("DRAINING", "DRNG"), _is_draining),
    (("DYNAMIC_FUTURE",), _flag("DYNAMIC_FUTURE")),
    (("DYNAMIC_NORM",), _flag("DYNAMIC_NORM")),
    (("COMP", "COMPLETING"), _flag("COMPLETING")),
    (("NO_RESPOND",), _flag("NOT_RESPONDING")),
    (("POW_UP", "POWER_UP"), _flag("POWER_UP")),
    (("POWRING_DN", "POWERING_DOWN"), _flag("POWERING_DOWN")),
    (("POWERED_DN", "POWERED_DOWN"), _flag("POWERED_DOWN")),
    (("POW_DN", "POWER_DOWN"), _flag("POWER_DOWN")),
    (("POWERING_UP",), _flag("POWERING_UP")),
    (("FAIL",), _flag("FAIL")),
    (("MAINT", "MAINTENANCE"), _flag("MAINTENANCE")),
    (("REBOOT", "BOOT", "REBOOT_REQUESTED"), _flag("REBOOT_REQUESTED")),
    (("REBOOT_ISSUED",), _flag("REBOOT_ISSUED")),
    (("CLOUD",), _flag("CLOUD")),
    (("EXTERNAL", "EXT"), _flag("EXTERNAL")),
)
"""The states that can be asked for, each by any beginning of its names, in the order in which Slurm looks."""
_IN_ERRORS = (
    "unknown,down,idle,allocated,mixed,future,drain,drained,draining,no_respond,reserved,planned,blocked,cloud,"
    "completing,powering_down,powered_down,power_down,powering_up,power_up,inval,fail,maint,reboot,reboot^,external,"
    "dynamic_future,dynamic_norm"
)


def is_in(text: str) -> Test:
    """Read `idle,mix` (one of these), `idle&~planned` (all of these)."""
    every = "&" in text or "+" in text
    tests = list(_tests(text.replace("&", ",").replace("+", ",")))
    return lambda node: (all if every else any)(test(node) for test in tests)


def _tests(text: str) -> Iterator[Test]:
    for name in filter(None, text.split(",")):
        plain = name[1:] if name[0] in "~!" else name
        found = next((test for names, test in _TESTS if any(own.startswith(plain.upper()) for own in names)), None)
        if found is None:
            raise Failure(f'sinfo: error: Bad state string: "{plain}"', f"sinfo: error: valid states: {_IN_ERRORS}")
        yield found if plain == name else _not(found)


def _not(test: Test) -> Test:
    return lambda node: not test(node)
