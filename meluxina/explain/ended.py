"""How a job ended, and what to change."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ..slurm import wire
from .evidence import Evidence
from .explanation import Explanation, duration, text, word

_CODES = {
    2: (
        "with it most programs say that they were called in a wrong way, a shell that it can't read the script, and"
        " Slurm that the interpreter in the script's first line (#!) is not there."
    ),
    126: "the shell found a command and could not run it. Is it executable, and made for that machine?",
    127: "the shell did not find a command. Is its module loaded, and its path right?",
}
# Of the machine that the job ran on, which is a Linux, whatever this one is.
_SIGNALS: Mapping[int, tuple[str, str]] = {
    1: ("SIGHUP", "what started it had gone"),
    2: ("SIGINT", "as Ctrl-C sends it"),
    3: ("SIGQUIT", "as Ctrl-\\ sends it"),
    4: ("SIGILL", "it has instructions that the CPU does not know. Was it made for another machine?"),
    5: ("SIGTRAP", "a trap for debuggers"),
    6: ("SIGABRT", "it gave up by itself: a failed assertion, or memory that it had spoiled"),
    7: ("SIGBUS", "it used memory that is not there: a file that had become shorter, or no room in /dev/shm"),
    8: ("SIGFPE", "it calculated what has no result, such as a division by zero"),
    9: ("SIGKILL", "somebody ended it at once, or the kernel, as it does when memory runs out"),
    10: ("SIGUSR1", "a signal for the program itself, which it did not expect"),
    11: ("SIGSEGV", "it used memory that is not its own: an error in a program"),
    12: ("SIGUSR2", "a signal for the program itself, which it did not expect"),
    13: ("SIGPIPE", "what should read its output had ended"),
    14: ("SIGALRM", "its own alarm clock, which it did not expect"),
    15: ("SIGTERM", "somebody asked it to end"),
    24: ("SIGXCPU", "it used more CPU time than `ulimit -t` allows"),
    25: ("SIGXFSZ", "it wrote a larger file than `ulimit -f` allows"),
    31: ("SIGSYS", "it did what the system forbids it"),
}
_LAST_SIGNAL = 64
_KILL = 9
_NOT_STARTED = 53
"""What Slurm says if the script's working directory, or a file of its output, can't be opened."""
_MOST = 0.9
"""From which part of its memory on a job that was killed is told how much it used."""

_MEMORY = "Ask for more memory (memory_per_node, memory_per_cpu), or spread it over more nodes."
_ADVICE = {
    "TIMEOUT": "Ask for more time, or let it save what it has as it goes, and continue from there.",
    "OUT_OF_MEMORY": _MEMORY,
    "NODE_FAIL": "The job is not to blame: submit it again; with requeue=True it would have begun anew by itself.",
    "BOOT_FAIL": "The job is not to blame: submit it again.",
    "PREEMPTED": "Submit it again; with another QOS it may not be pushed aside.",
    "DEADLINE": "Submit it with a later deadline, or with less time.",
}
_NEVER_STARTED = {
    "DependencyNeverSatisfied": "Look at why what it depended on did not end as it must, then submit it again.",
}


def explain_end(job: Any, evidence: Evidence | None = None) -> Explanation:
    """Explain how a job ended.

    Args:
        job: What the controller says of it or, if that has forgotten it, accounting.
        evidence: "accounting" has what that says of the same job; "nodes" those that it ran on, if one was lost.

    """
    evidence = evidence or Evidence({})
    end = _End(job, evidence)
    return Explanation(
        summary=f"Job {end.job.label} is {end.job.state}" + (f" ({end.job.reason})" if end.job.reason else ""),
        reason=word(end.job),
        facts=tuple(end.facts()),
        advice=end.advice,
        unknown=(*evidence.unknown(), *end.unknown),
    )


class _End:
    """One job that has ended, told by the controller and by accounting: each leaves out what the other knows."""

    def __init__(self, whole: Any, evidence: Evidence) -> None:
        self.job = next((part for part in whole.parts if part.state == whole.state), whole)
        self._parts, self._label = whole.parts, whole.label
        self._nodes = evidence.all("nodes")
        # Accounting lists the tasks of an array one by one, and another job that had the number before.
        rows = (part for record in evidence.all("accounting") for part in record.parts or [record])
        self._records = [*(row for row in rows if row == self.job or _includes(row, self.job)), self.job]
        self.advice = _ADVICE.get(str(self.job.state))
        self.unknown: list[str] = []

    def facts(self) -> Iterator[str]:
        state = str(self.job.state)
        if len(self._parts) > 1:
            count = sum(part.state == state for part in self._parts)
            those = f"{count} are {state}; the first of them is told here" if count > 1 else f"only this is {state}"
            yield f"Of the {len(self._parts)} parts of job {self._label}, {those}."
        if tell := _TELLERS.get(state):
            yield from tell(self)

    def _first(self, read: Callable[[Any], Any]) -> Any:
        """Return what the first tells of them that knows it."""
        return next((value for view in (self.job, *self._records) if (value := read(view)) is not None), None)

    @property
    def _after(self) -> str:
        """Say how long it ran; empty if it has not, or that is not told."""
        # What never started has a start time all the same, that of its end.
        if self._first(lambda view: view.node_list) is None:
            return ""
        elapsed = self._first(lambda view: view.elapsed)
        return "" if elapsed is None else f" after {duration(elapsed)}"

    def completed(self) -> Iterator[str]:
        yield f"Its script returned 0{self._after}: all is well."

    def timeout(self) -> Iterator[str]:
        limit = self._first(lambda view: view.time_limit)
        yield f"It had reached its time limit{f' of {duration(limit)}' if limit else ''}, and was ended{self._after}."

    def out_of_memory(self) -> Iterator[str]:
        yield "It, or a process of it, wanted more memory than it had, and was ended for that."
        yield from self._memory()

    def _memory(self, least: float = 0) -> Iterator[str]:
        asked, count = self._first(lambda view: view.memory), self._first(lambda view: view.node_count) or 1
        used = max((step.max_rss or 0 for record in self._records for step in record.steps), default=0)
        if asked and used >= least * asked:
            where = f" on {count} nodes" if count > 1 else ""
            most = f"; one task was seen to use {used:.0f} MB" if used else "; how much it used was not measured"
            yield f"It had {asked} MB of memory{where}{most}."

    def node_fail(self) -> Iterator[str]:
        yield f"It lost a node{self._after}: it ran on {self.job.node_list or 'nodes that are not told'}."
        for node in self._nodes:
            if node.name in self.job.nodes and not node.state.is_up:
                state = "+".join((node.state, *node.state.flags))
                yield f"Node {node.name} is {state} now{f' ({node.reason})' if node.reason else ''}."

    def boot_fail(self) -> Iterator[str]:
        yield "A node could not be started for it, or the site's preparation of a job failed."

    def preempted(self) -> Iterator[str]:
        qos = self._first(lambda view: view.qos)
        yield f"A job that goes before it took its place{self._after}{f' (its QOS is {qos})' if qos else ''}."

    def deadline(self) -> Iterator[str]:
        time = wire.timestamp(wire.read(self.job.raw, "deadline"))
        yield (
            f"It could not {'end' if self._after else 'start'} in time for its deadline"
            f"{f', {time:%Y-%m-%d %H:%M:%S} UTC' if time else ''}."
        )

    def cancelled(self) -> Iterator[str]:
        name = self._first(lambda view: text(view.raw, "kill_request_user"))
        by = f" by its user ({name})" if name and name == self.job.user else f" by {name}" if name else ""
        if self._after:
            yield f"It was cancelled{by}{self._after}."
        else:
            yield f"It was cancelled{by} before it started."
            self.advice = _NEVER_STARTED.get(word(self.job) or "")
            if word(self.job) == "DependencyNeverSatisfied":
                yield (
                    "What it depended on had not ended as it must"
                    f"{f' ({self.job.dependency})' if self.job.dependency else ''}, and jobs are cancelled then."
                )
        if name and name != self.job.user:
            self.advice = "Ask an administrator why." if name == "root" else f"Ask {name} why."

    def failed(self) -> Iterator[str]:
        signal = self._first(lambda view: view.signal)
        code = self._first(lambda view: view.return_code)
        if signal == _NOT_STARTED:
            yield from self._not_started()
            return
        if signal:
            yield f"It was ended{self._after} by {_signal(signal)}"
        elif code:
            yield f"Its script returned {code}{self._after}: {_code(code)}"
        else:
            self.unknown.append("return code: this server tells it only for some minutes after the end of a job")
        if signal == _KILL or code == _KILL + 128:
            memory = list(self._memory(_MOST))
            self.advice = _MEMORY if memory else None
            yield from memory
        if (path := self._first(lambda view: view.standard_error)) not in {None, "/dev/null"}:
            yield f"What it had to say stands in {path}."

    def _not_started(self) -> Iterator[str]:
        yield "Slurm could not begin its script: a folder or file was not there, or may not be written (signal 53)."
        yield f"It was to start in {self._first(lambda view: view.working_directory) or 'a folder that is not told'}."
        if path := self._first(lambda view: view.standard_output):
            yield f"It was to write to {path}."
        self.advice = "See that these folders are there on compute nodes, and that its user may write to them."

    def revoked(self) -> Iterator[str]:
        yield "Another cluster of the federation has taken it."


def _includes(row: Any, task: Any) -> bool:
    """Say whether a row is of several tasks of an array, and a task one of them: those that never started."""
    of_one_array = row.array_id and (row.array_id, row.user) == (task.array_id, task.user)
    return bool(of_one_array and set(task.array_indices) < set(row.array_indices))


_TELLERS: Mapping[str, Callable[[_End], Iterator[str]]] = {
    "BOOT_FAIL": _End.boot_fail,
    "CANCELLED": _End.cancelled,
    "COMPLETED": _End.completed,
    "DEADLINE": _End.deadline,
    "FAILED": _End.failed,
    "NODE_FAIL": _End.node_fail,
    "OUT_OF_MEMORY": _End.out_of_memory,
    "PREEMPTED": _End.preempted,
    "REVOKED": _End.revoked,
    "TIMEOUT": _End.timeout,
}


def _code(code: int) -> str:
    if code in _CODES:
        return _CODES[code]
    if 128 < code <= 128 + _LAST_SIGNAL:
        return f"a command in it was ended by {_signal(code - 128)}"
    return "what that means only the program knows that returned it."


def _signal(number: int) -> str:
    name, meaning = _SIGNALS.get(number, ("", ""))
    return f"signal {number} ({name}): {meaning}{'' if meaning.endswith('?') else '.'}" if name else f"signal {number}."
