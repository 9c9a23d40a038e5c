"""The client: everything that can be asked of the scheduler, as one class.

All public methods stand here, in `changing` and in `cluster`, with their documentation; they turn arguments into
values. What is asked with those is the business of a connection, a finder, a waiter and a submitter, and of rooms
around the core.
"""

from __future__ import annotations

import asyncio
import os
import ssl
from collections.abc import AsyncGenerator, AsyncIterator, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Self, TypeVar, Unpack, overload

from slurmrestd.hidden import hide
from slurmrestd.operation import Request, Version
from slurmrestd.types import Response

from .. import lazy, queries, submission
from ..base_view import Listing
from ..errors import InvalidRequestError
from ..jobs import marks
from ..jobs.parts import VISIBLE_AFTER, JobParts, JobRef, identify, is_unseen
from ..settings.config import Config, resolve
from ..settings.credential import TokenSource
from ..settings.timeouts import Timeouts, timeouts
from ..settings.token import Token
from ..slurm.states import Stuck, Until
from .changing import AsyncChanging
from .cluster import AsyncCluster
from .connection import AsyncConnection
from .desk import AsyncDesk
from .exchange import AsyncExchange
from .finder import AsyncFinder
from .job import AsyncJob, AsyncProgress
from .submitter import AsyncSubmitter
from .waiter import AsyncWaiter

if TYPE_CHECKING:
    from ..checks import Check
    from ..explain import Explanation
    from ..following import Change
    from ..intermediaries.own_transport import AsyncTransport

A = TypeVar("A")
T = TypeVar("T")

_ONCE = timedelta(days=7)
"""How far back in accounting a submit that is to be made once is looked for."""


class AsyncClient(AsyncChanging, AsyncCluster):
    """A connection to MeluXina's scheduler.

    ::

        async with AsyncClient() as client:
            job = await client.submit("srun hostname", qos="dev", time_limit=5)
            job = await client.wait(job)
            print(job.state, job.return_code)

    Every method that asks the server raises ConnectionFailed if there is no answer, and AnswerError, or one of its
    subclasses, if the answer is an error: NotFoundError if there is no such job, node, …; InvalidRequestError if Slurm
    refuses what was asked for (of a job that has ended, or is another user's, say) or, before anything is sent, if an
    argument can't be right; VersionError if the API version in use has no such operation. Methods name only what they
    raise beside these.

    Args:
        url: The server's address without path (`https://slurm-api.lxp.lu`); else SLURM_URL. Also a UNIX socket's
            (`unix:///run/slurmrestd.sock`), where the token may be left out if slurmrestd runs with rest_auth/local. A
            gateway's may have a path, and one behind the version: `https://gateway/slurm/{version}/cluster1`.
        token: What `scontrol token` prints, or a function without arguments that returns it, such as what
            `token_file`, `token_command`, `token_keyring` and `token_signed` make: it is called again when the token
            expires or is refused. Else SLURM_JWT.
        user: The user's name; else USER_NAME, else what the token says, for which its function is called at once, or
            whose the socket is.
        account: The account that jobs are charged to unless another is given; else ACCOUNT.
        api_version: `v0.0.43`; else API_VER, else the newest that this package and the server speak.
        timeout: Seconds without a byte before giving up a request; or Timeouts, for that and every other limit.
        transport: What carries the requests, for tests and special networks: a transport of httpx, or anything with
            the methods of `AsyncTransport`. It is closed with the client.
        bearer: Send the token as `Authorization: Bearer`, which slurmrestd reads since 23.02, and gateways before it.
        token_header: Another header to send it in, where a gateway wants that: `Authorization`, for the token alone.
            `bearer` counts for nothing then.
        headers: What a gateway wants beside that, by name. The values are taken for secrets.
        verify: A PEM file with the certificates of the authorities to trust, or an ssl.SSLContext; else SSL_CERT_FILE,
            SSL_CERT_DIR, and certifi's list (with httpx2 the system's).

    Raises:
        ConfigurationError: Something needed is neither an argument nor a variable.

    """

    def __init__(
        self,
        url: str | None = None,
        token: str | Token | TokenSource | None = None,
        user: str | None = None,
        account: str | None = None,
        api_version: str | None = None,
        *,
        timeout: float | Timeouts = 60.0,
        transport: AsyncTransport | None = None,
        bearer: bool = False,
        token_header: str | None = None,
        headers: Mapping[str, str | Token] | None = None,
        verify: ssl.SSLContext | str | os.PathLike[str] | None = None,
    ) -> None:
        token = hide(token)  # an error's traceback shows this function's variables
        headers = {name: hide(value) for name, value in (headers or {}).items()}
        self._config = resolve(
            url, token, user, account, api_version, bearer=bearer, token_header=token_header, headers=headers
        )
        limits, self._transport, self._verify = timeouts(timeout), transport, verify
        self._exchange = AsyncExchange(self._config, limits, transport, verify)
        self._connection = AsyncConnection(self._config, limits, self._exchange)
        self._finder = AsyncFinder(self._connection, lambda raw: AsyncJob(raw, self))
        self._desk = AsyncDesk(self._connection, self._finder)
        self._waiter = AsyncWaiter(self._desk)
        self._submitter = AsyncSubmitter(self._desk)

    def __repr__(self) -> str:
        if not hasattr(self, "_connection"):  # in the traceback of an error in its settings
            return f"<{type(self).__name__}>"
        where = f"{self._config.url} as {self._config.user}"
        return f"<{type(self).__name__} {where}, {self.api_version or 'version not yet known'}>"

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Close the connection."""
        await self._exchange.aclose()

    @classmethod
    def from_profile(cls, name: str | None = None, **arguments: Any) -> Self:
        """Make a client with the settings of a profile in `~/.config/meluxina/config.toml` (XDG_CONFIG_HOME).

        Arguments and variables win over it. A token that `meluxina login` keeps is used, and renewed where it can be.

        Args:
            name: Which profile; else the one that MELUXINA_PROFILE names, the file's default, or the only one there is.
                Without any, the client has what arguments and variables say.
            arguments: Those of the client.

        Raises:
            ConfigurationError: There is no such profile, it says what can't be, or something needed is nowhere given.

        """
        return cls(**lazy.around("profiles").arguments(name, arguments))

    def as_user(self, user: str, token: str | Token | TokenSource, account: str | None = None) -> Self:
        """Make a client for another user of the same server: with the same limits, certificates and headers.

        It costs a hundredth of a first client: certificates are not read again, nor is the API version asked for if it
        is known. It has connections, waits and jobs of its own, and is closed by itself; of a transport that was given
        to this client there is only one, which either closes.

        Args:
            user: Their name.
            token: Their token, or where it comes from.
            account: The account that their jobs are charged to unless another is given; else ACCOUNT.

        """
        return type(self)(
            self._config.url,
            token,
            user,
            account,
            self.api_version,
            timeout=self._connection.timeouts,
            transport=self._transport,
            bearer=self._config.bearer,
            token_header=self._config.token_header,
            headers=self._config.headers,
            verify=self._verify,
        )

    @property
    def config(self) -> Config:
        """The settings in force."""
        return self._config

    # Jobs

    async def submit(
        self,
        script: str | os.PathLike[str] | Sequence[str],
        *,
        qos: str | None = None,
        time_limit: int | timedelta | str | None = None,
        account: str | None = None,
        after: JobRef | Iterable[JobRef] | None = None,
        environment: Mapping[str, str] | None = None,
        arguments: Sequence[str] | None = None,
        mark: str | None = None,
        once: bool | None = None,
        check: bool | None = None,
        **properties: Unpack[submission.properties.SubmitProperties],
    ) -> AsyncJob:
        """Submit a batch job (POST /slurm/…/job/submit), exactly once.

        If the answer gets lost, the job is looked for by a mark in its comment (`Job.comment` does not show it) and
        taken if it is found. It is sent again only if it is certain that it never left.

        `#SBATCH` lines of the script count as they do for sbatch. An argument wins over them, and they over the
        client's defaults. Whatever an API version can't express is refused, never left out.

        Args:
            script: The batch script as text, the path of a file with it, or the words of one command. Without a `#!`
                line it gets `#!/bin/bash -l`.
            qos: The quality of service: dev, test, short, default, long, …
            time_limit: Minutes, a timedelta, or a text as sbatch takes it ("1-12:00:00", "UNLIMITED").
            account: The account to charge; else the client's.
            after: Jobs, or their numbers, that must have ended well before this one starts.
            environment: Variables of the job, over PATH, USER, HOME and SLURM_SUBMIT_DIR. A token in it is left out.
            arguments: What the script gets as $1, $2, …: all words behind the script's name with sbatch.
            mark: A mark of your own for this one submit, by which `resolve` finds the job even if this process does
                not live to see its number; else one is made up.
            once: Look for the job of an earlier submit with this mark first, as `resolve` does and a week back in
                accounting, and return that if there is one. What it can't know is in docs/reliability.md.
            check: Refuse it before it is sent if it is certain that Slurm would, or would never start it: see `check`.
            properties: Any option of sbatch, by its name with underscores (`gpus_per_node=4`, `mail_type="END"`,
                `exclude="mel0001"`) or by Slurm's name for it as a property (`name`, `tasks`, `standard_output`), and
                any other property of the version's job description. Memory is "8G" or megabytes
                (`memory_per_node`, `memory_per_cpu`), `begin_time` and `deadline` are datetimes or texts,
                `array` is "0-9%2" or a range, `nodes` is 2 or "2-4", `dependency` a text or jobs like `after`,
                `hold=True` keeps the job from starting.

        Returns:
            The job as it was sent, PENDING and without what only the server knows (`submit_time`, `nodes`, the
            partition if none was given, …), until `refresh()` or `wait()` gives it as the server shows it. What a
            plugin of the site had to say is a SlurmWarning and the job's `submit_message`.

        Raises:
            ConfigurationError: Account, qos or time limit is nowhere given. Nothing was sent.
            InvalidRequestError: A directive or an argument is unknown, of a wrong type or can't be expressed in this
                API version, or the check speaks against it (nothing was sent), or Slurm refuses it.
            ConnectionFailed: The server could not be reached. Nothing was sent.
            SubmitUnknown: The answer was lost, and the job was not found. It may exist all the same: the error carries
                the mark and looks for it again.
            AnswerError: Any other error that the server reports. There is no job.

        """
        if once and mark is None:
            raise InvalidRequestError.unsent("once=True is about a mark of your own: mark=….")
        mark = marks.new() if mark is None else marks.checked(mark)
        wishes = {**properties, "account": account, "qos": qos, "time_limit": time_limit}
        job = submission.description.Submission(
            script=script, properties=wishes, after=after, environment=environment, arguments=arguments, mark=mark
        )
        if once and (earlier := await self.resolve(mark, since=_ONCE)):
            return earlier
        if check:
            await self._interview(lazy.around("checks").refuse(job, self._config))
        return await self._submitter.submit(job, mark)

    async def check(
        self, script: str | os.PathLike[str] | Sequence[str], **arguments: Unpack[submission.properties.CheckArguments]
    ) -> Check:
        """Say of a job what would be refused, or accepted and never start, before it is sent. Nothing is submitted.

        Compares what it asks for with partitions, QOS and associations (GET /slurm/…/partitions, /slurmdb/…/qos,
        /slurmdb/…/associations), with the controller's configuration where the API version has it (GET /slurm/…/conf),
        and with nodes, reservations, licenses and jobs if it is about such. What may be right passes: it is no promise
        that a job starts. What could not be known is said. It is about now: limits and jobs change.

        ::

            result = await client.check("srun hostname", qos="dev", time_limit=600)
            print(result.passes)  # False if it is certain that it would be refused, or never start
            print(result)

        Args:
            script: As `submit` takes it.
            arguments: All other arguments of `submit` that say what the job is.

        Returns:
            What speaks against it, each with the limit and with what to do. What `submit` would raise before it sends
            anything is among it.

        Raises:
            ConnectionFailed: No question was answered, or another error if that is what all of them met.

        """
        result: Check = await self._interview(lazy.around("checks").check(script, arguments, self._config))
        return result

    def submit_many(
        self,
        calls: Iterable[str | os.PathLike[str] | Sequence[str] | submission.properties.SubmitCall],
        *,
        at_once: int = 8,
        **properties: Unpack[submission.properties.SubmitArguments],
    ) -> AsyncGenerator[submission.many.SubmitResult[AsyncJob], None]:
        """Submit many batch jobs, each exactly once (POST /slurm/…/job/submit); yield what becomes of each as it does.

        Nothing is submitted that is not asked for: a call begins when there is room for it, and whoever breaks off
        waits for those that have begun. Of a submit that has begun and was not yielded, because of a break, Ctrl-C or
        the cancellation of this task, the mark is in `unresolved`.

        ::

            calls = ["srun hostname", {"script": "srun date", "name": "when"}]
            async for result in client.submit_many(calls, qos="dev", time_limit=5):
                print(result.index, result.error or result.job)

        Args:
            calls: A script for each job, as `submit` takes it; or a mapping with arguments of `submit`, the script
                among them. Taken one by one as they are submitted, so that it can be a generator.
            at_once: Submits that are under way at the same time, 1 to 100.
            properties: Arguments of `submit` that all jobs have in common; those of a call win over them.

        Yields:
            For each call, in the order in which they end, its place among the calls and the job, or the error that
            `submit` raises. A submit whose outcome is not known (SubmitUnknown) is one of these; it is not repeated.

        Raises:
            InvalidRequestError: The calls are a single one, or `at_once` is no such number. Nothing was sent.

        """
        return self._submitter.submit_many(self.submit, submission.many.Submits(calls, at_once, properties))

    @property
    def unresolved(self) -> frozenset[str]:
        """The marks of submits of this client whose outcome is unknown, or was never told: see `resolve`.

        They were interrupted, or `submit_many` was before it yielded them.
        """
        return frozenset(self._submitter.unresolved)

    async def resolve(self, mark: str, *, since: datetime | timedelta = timedelta(days=1)) -> AsyncJob | None:
        """Look for the job that a submit with this mark made (GET /slurm/…/jobs, GET /slurmdb/…/jobs).

        Args:
            mark: What `submit` was given, or what a SubmitUnknown carries.
            since: How far back to look in accounting, as an aware datetime or as a time before now.

        Returns:
            None if neither the controller nor accounting shows such a job. It is certain that there is none if the
            submit lies no further back than finished jobs stay with the controller (minutes), or if the site keeps
            comments in accounting.

        """
        return await self._submitter.resolve(marks.checked(mark), since)

    async def jobs(
        self,
        *,
        mine: bool = False,
        user: str | None = None,
        account: str | None = None,
        state: str | Iterable[str] | None = None,
        partition: str | None = None,
        name: str | None = None,
        ids: JobRef | Iterable[JobRef] | None = None,
        since: datetime | timedelta | None = None,
    ) -> list[AsyncJob]:
        """List the jobs that the controller knows and shows to this user (GET /slurm/…/jobs; see `ids`).

        One for each row of `squeue`: tasks of an array that wait are one together. Every condition given must hold;
        the server does not filter, so this client does.

        ::

            for job in await client.jobs(mine=True, state=["PENDING", "RUNNING"]):
                print(job.label, job.name, job.state, job.reason)

        Args:
            mine: Only this user's own.
            user: Only this user's.
            account: Only those charged to this account.
            state: Only those in this state, or in one of these (`"PENDING"`, `"PD,R"`, `[JobState.RUNNING, "CG"]`).
            partition: Only those in (or, while they wait, also for) this partition.
            name: Only those with exactly this name.
            ids: Only these, with all tasks of an array and all components of a heterogeneous job: 17, "17_3", "17+1".
                A few are asked for one by one (GET /slurm/…/job/{job_id}).
            since: Only those submitted since this aware datetime, or that long ago.

        """
        owner = self._owner(user, mine=mine)
        conditions = queries.job_filter.JobFilter(
            user=owner, account=account, states=state, partition=partition, name=name, ids=ids, since=since
        )
        return Listing(conditions.select(await self._finder.jobs(conditions.ids)), AsyncJob)

    async def job(self, job: JobRef) -> AsyncJob:
        """Ask for one job as it is now (GET /slurm/…/job/{job_id}); from accounting if the controller has forgotten it.

        Of an array or a heterogeneous job its number gives the whole, with all its parts in `tasks` or `components`,
        also those that only accounting knows any more (GET /slurmdb/…/job/{job_id}). A job that `submit` has just
        returned may take the controller some seconds to show.

        ::

            job = await client.job(job.id)
            print(job.state, [task.label for task in job.tasks])

        Args:
            job: Its number, "17_3" for a task of an array, "17+1" for a component of a heterogeneous job, or a Job.

        Raises:
            NotFoundError: Neither the controller nor accounting knows it.

        """
        return await self._finder.find(identify(job), patience=VISIBLE_AFTER if is_unseen(job) else 0)

    async def restore(self, state: Mapping[str, Any] | str) -> AsyncJob:
        """Find the job again that was saved by `AsyncJob.save`, as `job` does; also in another process.

        ::

            state = job.save()  # to be kept in a file or a database
            job = await client.restore(state)

        Args:
            state: What `save` returned, or that as JSON.

        Raises:
            InvalidRequestError: It is no such state, or one of a newer meluxina. Nothing was sent.
            NotFoundError: Neither the controller nor accounting knows it; or another job has its number now.

        """
        job_id = lazy.around("saving").load(state)
        return await self._finder.find(job_id, patience=0 if job_id.identity.submit_time else VISIBLE_AFTER)

    async def why(self, job: JobRef) -> Explanation:
        """Explain why a job waits and whether it can ever start, or how it ended: in words and numbers.

        Compares what the job asks for with the limits, nodes, licences or jobs that Slurm's reason is about: after
        GET /slurm/…/job/{id} as many of qos, partitions, associations, nodes, licenses, reservations and jobs as that
        takes, mostly one or two. What could not be found out is said, never guessed.

        Args:
            job: A job, or its id.

        Raises:
            NotFoundError: There is no such job.

        """
        explanation: Explanation = await self._interview(lazy.around("explain").why(await self.job(job)))
        return explanation

    async def history(
        self,
        *,
        mine: bool = False,
        user: str | None = None,
        account: str | None = None,
        state: str | Iterable[str] | None = None,
        partition: str | None = None,
        name: str | None = None,
        ids: JobRef | Iterable[JobRef] | None = None,
        since: datetime | timedelta | None = None,
        until: datetime | timedelta | None = None,
    ) -> list[AsyncJob]:
        """List jobs of the past, and of now, with their steps (GET /slurmdb/…/jobs); by default of the last 24 hours.

        Each is shown as accounting has it now, and with its last run if it ran several times; a task of a job array
        is a job. Every condition given must hold. Steps are in `Job.steps`.

        ::

            for job in await client.history(mine=True, state="FAILED", since=timedelta(days=7)):
                print(job.id, job.name, job.exit_code, [step.id for step in job.steps])

        Args:
            mine: Only this user's own.
            user: Only this user's.
            account: Only those charged to this account.
            state: Only those in this state now, or in one of these (`"FAILED"`, `["TO", JobState.NODE_FAIL]`).
            partition: Only those of this partition, as `jobs` does.
            name: Only those with exactly this name.
            ids: Only these, as `jobs` takes them.
            since: Only those that were there (could be started, ran or ended) after this aware datetime, or after so
                long ago. Without it: the last 24 hours, or those before `until`; any time if there are `ids`.
            until: Only those that were there before this aware datetime, or before so long ago.

        """
        conditions = queries.job_filter.JobFilter(
            user=self._owner(user, mine=mine), account=account, states=state, partition=partition, name=name, ids=ids
        )
        period = queries.history.Period.of(since, until, default=ids is None)
        jobs = queries.history.latest(await self._finder.history(conditions, period))
        return Listing(conditions.select(jobs), AsyncJob)

    def _owner(self, user: str | None, *, mine: bool) -> str | None:
        return queries.job_filter.owner(user, self._config.user if mine else None)

    @overload
    async def wait(  # type: ignore[overload-overlap] # a text is one job, not many letters
        self,
        jobs: JobRef,
        *,
        timeout: float | None = None,
        progress: AsyncProgress | bool | None = None,
        cancel: bool = False,
        stuck: Stuck = "warn",
        until: Until = "ENDED",
    ) -> AsyncJob: ...

    @overload
    async def wait(
        self,
        jobs: Iterable[JobRef],
        *,
        timeout: float | None = None,
        progress: AsyncProgress | bool | None = None,
        cancel: bool = False,
        stuck: Stuck = "warn",
        until: Until = "ENDED",
    ) -> list[AsyncJob]: ...

    async def wait(
        self,
        jobs: JobRef | Iterable[JobRef],
        *,
        timeout: float | None = None,
        progress: AsyncProgress | bool | None = None,
        cancel: bool = False,
        stuck: Stuck = "warn",
        until: Until = "ENDED",
    ) -> AsyncJob | list[AsyncJob]:
        """Wait until a job has ended, or several have, well or badly.

        All waits of a client ask together, about their jobs alone: for states (GET /slurm/…/jobs/state) where the API
        version has them, for one job after the other (GET /slurm/…/job/{job_id}) or for the list (GET /slurm/…/jobs),
        whichever is less. At growing intervals up to 15 seconds, 60 for a job that says when it starts or ends; never
        sooner than `Timeouts.poll`. It survives restarts of the server, and finds what the controller has forgotten in
        accounting (GET /slurmdb/…/jobs).

        ::

            ended = await client.wait(jobs, timeout=3600, progress=print)
            print(all(job.state.succeeded for job in ended))

        Args:
            jobs: A job: a `Job`, its number, "17_3" for a task of an array, "17+1" for a component of a heterogeneous
                job. Or several. The number of an array or a heterogeneous job stands for all its parts.
            timeout: Seconds for all of them together; None to wait as long as it takes.
            progress: Called after each poll with all jobs as last seen, those that have ended too. True for a bar: on a
                terminal (extra `cli`) or in a notebook, where each task of an array counts.
            cancel: Whether to cancel what has not ended if the timeout, Ctrl-C or the cancellation of this task ends
                the wait. Else all are left alone.
            stuck: What to do about a job that will not start unless somebody acts (`Job.obstacle`: held, its dependency
                failed, beyond a limit, …): "warn" says so once with a SlurmWarning and waits on, since somebody may;
                "raise" ends the wait with a WaitTimeout, as if its time was up; "ignore" waits on in silence.
            until: "RUNNING", or JobState.RUNNING, to wait only until it runs, or has ended without.

        Returns:
            The job as it ended; of several a list in the order given.

        Raises:
            WaitTimeout: Some have not ended in time, or one is stuck and that was to raise; its `jobs` are all of them
                as last seen.
            NotFoundError: One of them does not exist.

        """
        watch = self._watch(jobs, timeout=timeout, cancel=cancel, stuck=stuck, until=until)
        jobs_by_id = dict([end async for end in self._waiter.follow(watch, progress) if end])
        results = Listing((jobs_by_id[job_id] for job_id in watch.job_ids), AsyncJob)
        are_several = isinstance(jobs, Iterable) and not isinstance(jobs, str | JobParts)
        return results if are_several else results[0]

    async def as_completed(
        self,
        jobs: Iterable[JobRef],
        *,
        timeout: float | None = None,
        progress: AsyncProgress | bool | None = None,
        cancel: bool = False,
        stuck: Stuck = "warn",
    ) -> AsyncIterator[AsyncJob]:
        """Yield each of these jobs once, as it ends, well or badly. See `wait` for requests, arguments and errors.

        ::

            async for job in client.as_completed(jobs):
                print(job.label, job.state)

        """
        watch = self._watch(jobs, timeout=timeout, cancel=cancel, stuck=stuck)
        async for end in self._waiter.follow(watch, progress):
            if end:
                yield end[1]

    async def changes(
        self,
        jobs: JobRef | Iterable[JobRef] | None = None,
        *,
        mine: bool = False,
        user: str | None = None,
        account: str | None = None,
        partition: str | None = None,
        name: str | None = None,
        timeout: float | None = None,
    ) -> AsyncIterator[Change[AsyncJob]]:
        """Yield each change of state of jobs: these until all have ended, or for ever those that meet conditions.

        Polls as `wait` does (GET /slurm/…/jobs/state, GET /slurm/…/job/{job_id}), and shares its polls. Jobs that meet
        conditions are found in the list of all (GET /slurm/…/jobs); after that the states of all jobs tell which are
        new or have changed, and those alone are asked for. A job that comes to meet conditions because it was updated
        is found within half an hour. Where there are no states, the list is asked for whenever it has changed.

        ::

            async for change in client.changes(jobs):
                print(change.job.label, change.before, change.after, change.reason)

        Args:
            jobs: Jobs to follow; a `Job` is compared with how it is, all else is new when it is first shown.
            mine: Instead, all jobs of this user, also those submitted from now on. Every condition given must hold.
            user: All of this user's.
            account: All that are charged to this account.
            partition: All in this partition.
            name: All with exactly this name.
            timeout: Seconds until the changes end; None to go on until all jobs have ended, or for ever.

        Raises:
            InvalidRequestError: Both jobs and conditions are given, or neither (nothing was sent).
            WaitTimeout: Not all of these jobs have ended in time.
            NotFoundError: One of these jobs does not exist.

        """
        conditions = queries.job_filter.JobFilter(
            user=self._owner(user, mine=mine), account=account, partition=partition, name=name
        )
        if (jobs is None) == (conditions == queries.job_filter.JobFilter()):
            raise InvalidRequestError.unsent("changes is asked for jobs, or for conditions that jobs meet.")
        following = lazy.around("following")
        if jobs is None:
            stream = following.Stream(self._desk, conditions, timeout)
            while stream.goes_on():
                for change in await self._desk.run(stream.look()):
                    yield change
                await asyncio.sleep(stream.pause())
        else:
            watch, changes = self._watch(jobs, timeout=timeout), following.Changes()
            changes.note(watch.rows)
            async for end in self._waiter.follow(watch, None):
                for change in changes.compare(watch.jobs if end is None else [end[1]]):
                    yield change

    def _watch(self, jobs: JobRef | Iterable[JobRef], **settings: Any) -> queries.watch.Watch[AsyncJob]:
        return queries.watch.Watch(jobs, patience=self._connection.timeouts.outage, **settings)

    # Any operation

    async def send(self, request: Request[T], *, repeat: bool | None = None) -> Response[T]:
        """Send any request of the raw layer, with this client's authentication and errors.

        ::

            nodes = (await client.send((await client.api()).slurm.get_nodes.request())).parsed

        Args:
            request: What `request(…)` of an operation's module makes.
            repeat: Whether it does no harm to send it twice, so that it may be sent again after a failure. Those
                that only read are by themselves; others are sent again only if it is certain that they had no effect.

        """
        return await self._connection.send(request, repeat=repeat)

    async def receive(self, request: Request[T], *, repeat: bool | None = None) -> Response[T]:
        """Send a request like `send`, but return an answer that is an error too.

        Raises:
            AnswerError: The answer is not slurmrestd's.

        """
        return await self._connection.send(request, repeat=repeat, check=lambda _: None)

    @overload
    async def api(self) -> Any: ...

    @overload
    async def api(self, version: Version[A]) -> A: ...

    async def api(self, version: Any = None) -> Any:
        """Return the raw operations of the API version in use, or of one that you name: `api.slurm.get_jobs` and so on.

        ::

            from slurmrestd import v0_0_43

            try:
                api = await client.api(v0_0_43)  # type checkers and editors know what it has
                print((await client.send(api.slurm.get_ping.request())).parsed.pings[0].hostname)
            except VersionError as error:
                print(error)

        Args:
            version: The package of a version, `slurmrestd.v0_0_43`. If it is not the one in use, the server is asked
                whether it speaks it (GET /openapi/v3); the client's other methods go on with the one in use.

        Raises:
            VersionError: Client and server have no version in common, or not the one asked for.

        """
        if version is None:
            return await self._connection.api()
        if version.API_VERSION != (await self._connection.package()).API_VERSION:
            await self._desk.run(lazy.around("advice").refuse_unserved(self._connection, version.API_VERSION))
        return version.api

    @property
    def api_version(self) -> str | None:
        """The API version in use; None until the first request if it is to be found out."""
        return self._connection.api_version

    async def served_versions(self) -> list[str]:
        """Ask for the API versions of the server, oldest first (GET /openapi/v3); empty if it does not tell."""
        versions: list[str] = await self._desk.run(lazy.around("advice").served_versions(self._connection))
        return versions

    async def _interview(self, questions: Any) -> Any:
        return await self._desk.ask("advice", "interview", self, questions)
