"""What jobs wrote: REST has no way to files, so they are read over any file system of fsspec, such as SFTP."""

from __future__ import annotations

import codecs
import posixpath
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, Literal, Protocol, TypeVar
from urllib.parse import urlsplit

from .errors import ConfigurationError, ConnectionFailed, InvalidRequestError, NotFoundError
from .jobs.view import JobView
from .printable import quoted

J = TypeVar("J", bound=JobView)


class FileSystem(Protocol):
    """What is needed of a file system of fsspec."""

    def open(self, path: str, mode: str) -> Any:
        """Open a file by its path on the cluster."""
        ...


Stream = Literal["output", "errors"]
"""Which of a job's files: what its script printed, or its error messages (often the same file)."""

_HINT = "One is sftp://me@login.lxp.lu:8822, file:///, or any of fsspec."
_BLOCK = 64 * 1024
"""Bytes read at once from the end of a file."""
_ANSWER = 20.0
"""Seconds that a server of files may take to let somebody in."""


class ThisMachine:
    """The files of this machine, for programs that run where the cluster's are."""

    def open(self, path: str, mode: str) -> IO[bytes]:
        """Open a file."""
        return Path(path).open(mode)


def connect(files: FileSystem | str) -> FileSystem:
    """Connect to the file system of a URL: `sftp://me@login.lxp.lu:8822`, `file:///`, or another that fsspec knows.

    A server reached by SFTP is let in only with the host key that ~/.ssh/known_hosts has; keys come from the ssh
    agent and ~/.ssh.

    Raises:
        ConfigurationError: It is no such URL, or what its file system needs is not installed.
        ConnectionFailed: The server can't be reached, is not the one that is known, or let nobody in.

    """
    if not isinstance(files, str):
        if not callable(getattr(files, "open", None)):
            raise ConfigurationError.unsent(f"{quoted(files)} is no file system.", hint=_HINT)
        return files
    try:
        import fsspec  # noqa: PLC0415 - of the extra `files`
    except ImportError:
        raise _not_installed("fsspec") from None
    try:
        parts = urlsplit(files)
        if parts.scheme not in {"sftp", "ssh"}:
            other: FileSystem = fsspec.url_to_fs(files)[0]
            return other
        server = {"host": parts.hostname, "port": parts.port or 22} | (
            {"username": parts.username} if parts.username else {}
        )
    except ImportError as error:
        raise _not_installed(str(error)) from None
    except ValueError as error:
        raise ConfigurationError.unsent(f"{quoted(files)} is no file system: {error}.", hint=_HINT) from None
    if parts.password:
        raise ConfigurationError.unsent(
            "A URL of files must have no password in it: URLs get into logs.",
            hint="Put a key into the ssh agent, with ssh-add.",
        )
    return _by_sftp(server)


def _by_sftp(server: dict[str, Any]) -> FileSystem:
    try:
        from sshfs import SSHFileSystem  # noqa: PLC0415 - of the extra `files`
    except ImportError:
        raise _not_installed("sshfs") from None
    host = f"{server['host']}:{server['port']}"
    try:
        system: FileSystem = SSHFileSystem(
            **server,
            known_hosts=(),  # without it every server is believed
            login_timeout=_ANSWER,
            connect_timeout=_ANSWER,
            skip_instance_cache=True,  # a connection that broke must not be the next one
        )
    except Exception as error:
        raise _refused(host, error) from error
    return system


def _refused(host: str, error: Exception) -> ConnectionFailed:
    name, _, port = host.rpartition(":")
    if "ost key" in str(error):
        hint = f"If it is new to you: ssh -p {port} {name} shows its key and asks whether you trust it."
    elif isinstance(error, PermissionError) or "ermission denied" in str(error):
        hint = "It takes the keys of your ssh agent (ssh-add -l lists them) and of ~/.ssh."
    else:
        hint = f"Try ssh -p {port} {name}."
    return ConnectionFailed(f"{host} gives no files: {error or type(error).__name__}.", hint=hint)


def _not_installed(name: str) -> ConfigurationError:
    return ConfigurationError.unsent(
        f"Files of jobs need what is not installed: {name}.", hint='pip install "meluxina[files]"'
    )


def path(job: JobView, stream: Stream = "output") -> str:
    """Return where a job writes to, on the cluster.

    Raises:
        InvalidRequestError: It stands for several tasks of an array, each of which has a file of its own.
        NotFoundError: Slurm does not say where, or it has not started.

    """
    if len(job.tasks) > 1 or len(job.array_indices) > 1:
        raise InvalidRequestError(
            f"Each task of job {job.label} has a file of its own.",
            hint="Ask for one, such as job.task(0), or for each of job.tasks.",
        )
    name = job.standard_output if stream == "output" else job.standard_error
    if job.state.is_pending:
        raise NotFoundError(f"Job {job.label} has not started ({job.state}): it has written nothing yet.")
    if name is None:
        raise NotFoundError(
            f"Slurm does not say where job {job.label} writes to.",
            hint="A component of a heterogeneous job other than the first has no script; "
            "of jobs that have ended old versions do not tell.",
        )
    return posixpath.normpath(name)


def read(job: JobView, files: FileSystem | str, stream: Stream = "output", lines: int | None = None) -> str:
    """Read what a job has written so far, or its last lines. See `Job.output`."""
    name = path(job, stream)
    with _opened(job, connect(files), name) as file:
        content = file.read() if lines is None else _last(file, lines)
    return content.decode("utf-8", "replace")


class Follower:
    """Reads a job's file again and again, each time what has come to it."""

    pause = 2.0
    """Seconds between two looks at the file."""
    _looks_for_each_question = 5

    def __init__(self, files: FileSystem | str, stream: Stream) -> None:
        self._files = connect(files)
        self._stream = stream
        self._position = 0
        self._looks = 0
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def asks(self) -> bool:
        """Whether it is time to ask Slurm for the job again: not at each look at its file."""
        self._looks += 1
        return self._looks % self._looks_for_each_question == 0

    def read(self, job: JobView) -> str:
        """Read what is new; nothing if the job, or its file, is not there yet."""
        if job.state.is_pending:
            return ""
        try:
            with _opened(job, self._files, path(job, self._stream)) as file:
                # A requeued job begins its file anew.
                if file.seek(0, 2) < self._position:
                    self._position = 0
                    self._decoder.reset()
                file.seek(self._position)
                content = file.read()
        except NotFoundError:
            if job.state.is_finished:
                raise
            return ""
        self._position += len(content)
        # A letter may be half written.
        return self._decoder.decode(content, final=job.state.is_finished)


def _opened(job: JobView, files: FileSystem, name: str) -> IO[bytes]:
    try:
        file: IO[bytes] = files.open(name, "rb")
    except FileNotFoundError:
        raise NotFoundError(
            f"There is no file {name}, which job {job.label} ({job.state}) writes to.",
            hint="Is this the cluster's file system? A folder that is not there, or was moved, has none either.",
        ) from None
    except PermissionError:
        raise NotFoundError(f"You may not read {name}, which job {job.label} writes to.") from None
    except Exception as error:
        raise ConnectionFailed(f"{name} can't be read: {error or type(error).__name__}.") from error
    return file


def _last(file: IO[bytes], lines: int) -> bytes:
    """Read the last lines of a file, from its end."""
    end = file.seek(0, 2)
    blocks: list[bytes] = []
    while end and sum(block.count(b"\n") for block in blocks) <= lines:
        start = max(0, end - _BLOCK)
        file.seek(start)
        blocks.insert(0, file.read(end - start))
        end = start
    return b"".join(b"".join(blocks).splitlines(keepends=True)[-lines:] if lines else [])


def each(job: J) -> Iterator[J]:
    """Yield what has files of its own: the tasks of an array that have started, else the job."""
    yield from (task for task in job.tasks if not task.state.is_pending) if job.tasks else (job,)
