"""The controller: jobs go through their states here, as time is let pass."""

from __future__ import annotations

import heapq
import itertools
import re
from collections.abc import Iterable, Iterator

import attrs

from .cluster import Cluster, Node, Release
from .jobs import FakeJob, Refusal, Run
from .shapes import INFINITE, NO_EXIT, Exit


class Controller:
    """All jobs, those that the controller has forgotten too, and the time."""

    def __init__(self, cluster: Cluster, time: int, run: Run, min_job_age: int, release: Release) -> None:
        self.cluster = cluster
        self.release = release
        self.time = float(time)
        self.start_time = time
        self.jobs: dict[int, FakeJob] = {}
        """What the controller knows, by number."""
        self.records: list[FakeJob] = []
        """What accounting knows."""
        self.last_update = time
        self.submits = 0
        self.accounting_delay = 0.0
        """Seconds by which accounting knows everything later."""
        self._run = run
        self._min_job_age = min_job_age
        self._next_id = 1
        self._saved_id = 1
        self._queue: dict[int, FakeJob] = {}
        self._events: list[tuple[float, int, FakeJob, int, str]] = []
        self._order = itertools.count()
        self._stopped: dict[int, list[tuple[float, str]]] = {}
        """What suspended jobs have left to do, and in how many seconds."""
        self._begins: set[tuple[int, int]] = set()
        self._by_number: dict[int, list[FakeJob]] = {}
        self._records_by_number: dict[int, list[FakeJob]] = {}

    @property
    def now(self) -> int:
        """The time in whole seconds, as Slurm notes it."""
        return int(self.time)

    # What is asked

    def known(self, number: int) -> list[FakeJob]:
        """List what the controller shows of a number: a job, the tasks of an array, components."""
        return self._by_number.get(number, [])

    def recorded(self, number: int) -> list[FakeJob]:
        """List what accounting has of a number."""
        return self._records_by_number.get(number, [])

    def accounted(self, job: FakeJob) -> FakeJob | None:
        """Return a job as accounting knows it by now; None if it does not yet."""
        return job.as_of(self.now - self.accounting_delay) if self.accounting_delay else job

    def named(self, path: str) -> list[FakeJob]:
        """List the jobs that "17", "17_3" or "17+1" stands for. Raises Refusal for what is not known."""
        match = re.fullmatch(r"(\d+)(?:_(\d+)|\+(\d+))?", path)
        if match is None:
            raise Refusal(9000)
        rows = self.known(int(match[1]))
        if match[2]:
            rows = [row for row in rows if int(match[2]) in (row.array_task, *row.waiting)]
        elif match[3]:
            rows = [row for row in rows if row.het_id and row.het_offset == int(match[3])]
        if not rows:
            raise Refusal(2017)
        return list(rows)

    # What is done

    def next_ids(self, count: int) -> list[int]:
        """Take the numbers for a job of so many components."""
        return list(range(self._next_id, self._next_id + count))

    def submit(self, parts: list[FakeJob]) -> None:
        """Take a job of these components into the queue."""
        self.submits += 1
        if len(parts) > 1:
            for offset, part in enumerate(parts):
                part.het_id, part.het_offset = parts[0].job_id, offset
                part.het_ids = tuple(other.job_id for other in parts)
        for part in parts:
            self._add(part)
        self.touch()

    def _add(self, job: FakeJob) -> None:
        self.jobs[job.job_id] = job
        self.records.append(job)
        self._next_id = max(self._next_id, job.job_id + 1)
        for number in job.numbers:
            self._by_number.setdefault(number, []).append(job)
            self._records_by_number.setdefault(number, []).append(job)
        if job.state == "PENDING":
            self._queue[job.job_id] = job
            self.judge(job)

    def touch(self) -> None:
        """Note that something has changed."""
        self.last_update = max(self.last_update, self.now)

    def advance(self, seconds: float) -> None:
        """Let time pass: what is due happens in its order, and jobs start where there is room."""
        end = self.time + seconds
        self.schedule()
        while self._events and self._events[0][0] <= end:
            self.time = max(self.time, self._events[0][0])
            # All that is due now first: jobs that end together make room together.
            while self._events and self._events[0][0] <= self.time:
                self._happen(*heapq.heappop(self._events)[2:])
            self.schedule()
        self.time = end
        # Slurm writes down what it knows every few seconds.
        self._saved_id = self._next_id

    def _happen(self, job: FakeJob, run: int, what: str) -> None:
        if run != job.restarts:
            return
        if what == "forget" and job.is_finished:
            self._forget(job)
        elif what == "begin":
            self._begins.discard((job.job_id, job.begin_time))
        elif job.state == "RUNNING":
            self.end(job, *(("COMPLETED", job.planned_exit) if what == "end" else ("TIMEOUT", Exit(0, 15))))

    def schedule(self) -> None:
        """Start all jobs for which there is room, those of the highest priority first."""
        blocked: set[tuple[str, int, int, int]] = set()
        order = sorted(self._queue.values(), key=lambda job: (-job.priority, job.job_id))
        for job in order:
            self._start_all(job, blocked)

    def _start_all(self, job: FakeJob, blocked: set[tuple[str, int, int, int]]) -> None:
        while job.state == "PENDING" and job.job_id in self._queue and self.judge(job):
            parts = self._components(job)
            need = (job.partition, job.cpus, job.gpus, job.node_count)
            is_plain = len(parts) == 1 and not (job.required_nodes or job.excluded_nodes or job.reservation)
            if is_plain and need in blocked:
                job.reason = "Priority"
                return
            if not self._has_room(parts):
                if is_plain:
                    blocked.add(need)
                return
            for part in parts:
                self._start(part)

    def _components(self, job: FakeJob) -> list[FakeJob]:
        return [self.jobs[number] for number in job.het_ids if number in self.jobs] or [job]

    def judge(self, job: FakeJob) -> bool:
        """Note why a job can't start. Returns whether it could if there is room."""
        job.reason = self._obstacle(job)
        if job.reason == "None" and not job.eligible_time:
            job.eligible_time = self.now
        return job.reason == "None"

    def _obstacle(self, job: FakeJob) -> str:
        if job.hold:
            return f"JobHeld{job.hold}"
        if job.begin_time > self.now:
            if (job.job_id, job.begin_time) not in self._begins:
                self._begins.add((job.job_id, job.begin_time))
                self._at(job.begin_time, job, "begin")
            return "BeginTime"
        return (self._dependency(job) if job.dependency else "") or self._limit(job) or "None"

    def _limit(self, job: FakeJob) -> str:
        """Which limit keeps a job from starting; empty if none does."""
        qos = self.cluster.qos[job.qos]
        if job.minutes > qos.max_minutes:
            return "QOSMaxWallDurationPerJobLimit"
        if qos.max_nodes is not None and job.node_count > qos.max_nodes:
            return "QOSMaxNodePerJobLimit"
        if job.array_limit and sum(row.state == "RUNNING" for row in self.known(job.array_id)) >= job.array_limit:
            return "JobArrayTaskLimit"
        used = [row for row in self.jobs.values() if row.licenses and row.state == "RUNNING"] if job.licenses else []
        for name, count in job.licenses.items():
            if sum(row.licenses.get(name, 0) for row in used) + count > self.cluster.licenses.get(name, 0):
                return "Licenses"
        return ""

    def _dependency(self, job: FakeJob) -> str:
        """Why a dependency keeps a job from starting; empty if it does not any more."""
        if job.dependency == "singleton":
            others = (row for row in self.jobs.values() if (row.name, row.user) == (job.name, job.user))
            return "Dependency" if any(row.job_id < job.job_id and not row.is_finished for row in others) else ""
        verdicts = []
        for condition in re.split(r"[,?]", job.dependency):
            kind, *numbers = condition.split(":")
            verdicts += [self._met(kind, re.sub(r"\D.*", "", number)) for number in numbers]
        if "?" in job.dependency:
            verdicts = [max(verdicts, key=("never", "later", "now").index)]
        if "never" in verdicts:
            return "DependencyNeverSatisfied"
        if "later" in verdicts:
            return "Dependency"
        job.dependency = ""
        return ""

    def _met(self, kind: str, number: str) -> str:
        rows = self.known(int(number or 0)) or self.recorded(int(number or 0))
        if kind == "after":
            return "now" if all(row.start_time or row.is_finished for row in rows) else "later"
        if not all(row.is_finished for row in rows):
            return "later"
        is_good = all(row.state == "COMPLETED" for row in rows)
        return "now" if kind == "afterany" or is_good is (kind == "afterok") else "never"

    def _has_room(self, parts: list[FakeJob]) -> bool:
        """Give nodes to all components together, or to none; notes why if there are none."""
        for number, part in enumerate(parts):
            if not self._allocate(part):
                for other in parts[:number]:
                    self._release(other)
                return False
        return True

    def _allocate(self, job: FakeJob) -> bool:
        cpus = -(-job.cpus // job.node_count)
        reserved = {
            name
            for one in self.cluster.reservations.values()
            if one.name != job.reservation and one.start_time <= self.now < one.end_time
            for name in one.nodes
        }
        own = self.cluster.reservations.get(job.reservation)
        for partition in job.partition.split(","):
            members = [node for node in self.cluster.members(partition) if node.name not in job.excluded_nodes]
            members = [node for node in members if node.name not in reserved and (not own or node.name in own.nodes)]
            nodes = [node for node in members if node.fits(cpus, job.gpus)]
            nodes.sort(key=lambda node: node.name not in job.required_nodes)
            if len(nodes) >= job.node_count and job.required_nodes <= {node.name for node in nodes}:
                self._occupy(job, nodes[: job.node_count], cpus)
                job.partition = partition
                return True
        unfit = sorted(name for name in job.required_nodes if (node := self.cluster.nodes.get(name)) and node.state)
        job.reason = f"ReqNodeNotAvail, UnavailableNodes:{','.join(unfit)}" if unfit else "Resources"
        return False

    @staticmethod
    def _occupy(job: FakeJob, nodes: Iterable[Node], cpus: int) -> None:
        for node in nodes:
            node.cpus_allocated += cpus
            node.gpus_allocated += job.gpus
        job.nodes = tuple(sorted(node.name for node in nodes))

    def _release(self, job: FakeJob) -> None:
        cpus = -(-job.cpus // job.node_count)
        for name in job.nodes:
            node = self.cluster.nodes[name]
            node.cpus_allocated = max(0, node.cpus_allocated - cpus)
            node.gpus_allocated = max(0, node.gpus_allocated - job.gpus)

    def _start(self, job: FakeJob) -> None:
        """Start what has its nodes. Of tasks that wait together the first becomes a job of its own."""
        if job.waiting:
            nodes = job.nodes
            task = self.split(job, job.waiting[0])
            job.nodes = () if task is not job else nodes
            task.nodes, job = nodes, task
        self._queue.pop(job.job_id, None)
        job.state, job.reason, job.description = "RUNNING", "None", ""
        job.start_time, job.end_time, job.exit = self.now, 0, NO_EXIT
        behaviour = self._run(job)
        if behaviour is not None:
            job.planned_exit = behaviour[1]
            self._at(self.time + behaviour[0], job, "end")
        if job.minutes != INFINITE:
            self._at(self.time + job.minutes * 60, job, "timeout")
        self.touch()

    def split(self, job: FakeJob, index: int) -> FakeJob:
        """Make one of the tasks that wait together a job of its own."""
        if len(job.waiting) == 1:
            job.array_task, job.waiting = index, []
            return job
        job.waiting = [task for task in job.waiting if task != index]
        task = attrs.evolve(job, job_id=self._next_id, array_task=index, waiting=[], signals=[], nodes=())
        self._add(task)
        return task

    def _at(self, time: float, job: FakeJob, what: str) -> None:
        heapq.heappush(self._events, (time, next(self._order), job, job.restarts, what))

    def start_now(self, job: FakeJob) -> list[FakeJob]:
        """Start a job that waits, whatever keeps it. Returns what runs then: all tasks of an array."""
        started: list[FakeJob] = []
        while job.state == "PENDING":
            if not self._allocate(job):
                members = self.cluster.members(job.partition.split(",")[0])
                self._occupy(job, members[: job.node_count], -(-job.cpus // job.node_count))
            before = self._next_id
            self._start(job)
            started.append(self.jobs[before] if self._next_id > before else job)
        return started

    def end(self, job: FakeJob, state: str, code: Exit | None = None) -> None:
        """End what runs, or take out of the queue what waits."""
        if job.state in ("RUNNING", "SUSPENDED"):
            self._release(job)
        if code is not None:
            job.exit = code
        if state == "COMPLETED" and job.exit != NO_EXIT:
            state = "FAILED"
        reasons = {"FAILED": "RaisedSignal" if job.exit.signal else "NonZeroExitCode", "TIMEOUT": "TimeLimit"}
        job.state, job.reason, job.end_time = state, reasons.get(state, "None"), self.now
        self._queue.pop(job.job_id, None)
        self._at(self.time + self._min_job_age, job, "forget")
        self.touch()

    def cancel(self, job: FakeJob, by: str = "", index: int | None = None) -> None:
        """Cancel a job, or of tasks that wait together one, of which no trace is left."""
        job.killer = by
        if index is not None and index in job.waiting and len(job.waiting) > 1:
            job.waiting = [task for task in job.waiting if task != index]
            self.touch()
            return
        if job.state == "PENDING":
            job.exit, job.start_time = NO_EXIT, 0
            if job.waiting:
                if any(row is not job for row in self.known(job.array_id)):
                    self._erase(job)
                    return
                job.cancelled_tasks, job.waiting = job.waiting, []
        was_running = job.state in ("RUNNING", "SUSPENDED")
        self.end(job, "CANCELLED", Exit(0, 15) if was_running else NO_EXIT)

    def _erase(self, job: FakeJob) -> None:
        self._forget(job)
        self.records.remove(job)
        self._records_by_number[job.array_id].remove(job)

    def suspend(self, job: FakeJob) -> None:
        """Stop what runs. It keeps its nodes, and the time that it has left."""
        own = [event for event in self._events if event[2] is job and event[4] != "forget"]
        self._events = [event for event in self._events if event not in own]
        heapq.heapify(self._events)
        self._stopped[job.job_id] = [(event[0] - self.time, event[4]) for event in own]
        job.state = "SUSPENDED"
        self.touch()

    def resume(self, job: FakeJob) -> None:
        """Let go on what was stopped."""
        job.state = "RUNNING"
        for seconds, what in self._stopped.pop(job.job_id, ()):
            self._at(self.time + seconds, job, what)
        self.touch()

    def requeue(self, job: FakeJob, reason: str = "") -> None:
        """Put what runs, or has run, back into the queue."""
        if job.state in ("RUNNING", "SUSPENDED"):
            self._release(job)
        job.restarts += 1
        job.state, job.nodes, job.description = "PENDING", (), reason
        job.start_time = job.end_time = job.eligible_time = 0
        # Another run bears another time, as in Slurm.
        job.submit_time = max(self.now, job.submit_time + 1)
        job.exit = NO_EXIT
        self._queue[job.job_id] = job
        self.touch()

    def _forget(self, job: FakeJob) -> None:
        self.jobs.pop(job.job_id, None)
        for number in job.numbers:
            rows = self._by_number.get(number, [])
            if job in rows:
                rows.remove(job)
        self._queue.pop(job.job_id, None)
        self.touch()

    def crash(self) -> None:
        """Lose what was submitted since time passed last; its numbers are given once more."""
        for job in [job for job in self.jobs.values() if job.job_id >= self._saved_id]:
            if job.state in ("RUNNING", "SUSPENDED"):
                self._release(job)
            self._forget(job)
        self._next_id = self._saved_id

    def restart(self) -> None:
        """Count from anew what the controller counts since its start."""
        self.start_time, self.submits = self.now, 0

    def unfinished(self) -> Iterator[FakeJob]:
        """Yield the jobs that wait or run."""
        return (job for job in list(self.jobs.values()) if not job.is_finished)
