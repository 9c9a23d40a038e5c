"""How a job ended, and what to change."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .explanation import Explanation, duration

_CODES = {
    126: "the shell found a command and could not run it: is it executable, and for this machine?",
    127: "the shell did not find a command: is its module loaded, its path right?",
}
# Of the machine that the job ran on, which is a Linux, whatever this one is.
_SIGNALS = {1: "HUP", 2: "INT", 3: "QUIT", 4: "ILL", 5: "TRAP", 6: "ABRT", 7: "BUS", 8: "FPE", 9: "KILL", 10: "USR1"}
_SIGNALS |= {11: "SEGV", 12: "USR2", 13: "PIPE", 14: "ALRM", 15: "TERM"}
_SIGNALS |= {24: "XCPU", 25: "XFSZ", 31: "SYS"}
_LAST_SIGNAL = 64
_ADVICE = {
    "TIMEOUT": "Ask for more time, or let it write checkpoints and go on from there.",
    "OUT_OF_MEMORY": "Ask for more memory (memory_per_node, memory_per_cpu), or spread it over more nodes.",
    "NODE_FAIL": "The job is not to blame: submit it again, with requeue=True if it may begin anew by itself.",
    "BOOT_FAIL": "The job is not to blame: submit it again.",
    "PREEMPTED": "A job of more importance took its place: submit it again, or with another QOS.",
    "DEADLINE": "Its deadline came before it could end: submit it earlier, or with less time.",
}
_SENTENCES = {
    "NODE_FAIL": "A node was lost while it ran.",
    "BOOT_FAIL": "A node could not be started for it.",
    "PREEMPTED": "It was pushed aside.",
    "DEADLINE": "Its deadline had come.",
}


def explain_end(job: Any, unknown: tuple[str, ...] = ()) -> Explanation:
    """Explain how a job ended, from what accounting or the controller shows of it."""
    return Explanation(
        summary=f"Job {job.label} is {job.state}" + (f" ({job.reason})" if job.reason else ""),
        reason=job.reason,
        facts=tuple(_facts(job)),
        advice=_ADVICE.get(str(job.state)),
        unknown=unknown,
    )


def _facts(job: Any) -> Iterator[str]:
    if job.state == "CANCELLED" and job.start_time is None:
        yield "It never started."
    if job.state == "CANCELLED" and (user := getattr(job.raw, "kill_request_user", None)):
        yield f"It was cancelled by {user}."
    if job.state in _SENTENCES:
        yield _SENTENCES[job.state]
    if job.state == "TIMEOUT" and job.time_limit is not None:
        yield f"Its time limit of {duration(job.time_limit)} was over" + (
            f"; it ran for {duration(job.elapsed)}." if job.elapsed is not None else "."
        )
    if job.state == "OUT_OF_MEMORY" and job.memory is not None:
        most = max((step.max_rss or 0 for step in job.steps), default=0)
        yield f"It had {job.memory} MB of memory" + (f" and used {most:.0f} MB in one task at most." if most else ".")
    if job.state in ("FAILED", "CANCELLED", "OUT_OF_MEMORY", "COMPLETED"):
        yield from _code(job)


def _code(job: Any) -> Iterator[str]:
    if job.signal:
        yield f"It was ended by signal {job.signal} ({_signal(job.signal)})."
    elif code := job.return_code:
        if code in _CODES:
            text = _CODES[code]
        elif 128 < code <= 128 + _LAST_SIGNAL:
            text = f"a command in it was ended by signal {code - 128} ({_signal(code - 128)})."
        else:
            text = "what that means only the program knows that returned it."
        yield f"Its script returned {code}: {text}"


def _signal(number: int) -> str:
    return f"SIG{name}" if (name := _SIGNALS.get(number)) else "a signal without a name"
