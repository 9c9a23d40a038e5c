"""What jobs wrote, read over file systems of fsspec; the jobs are the fake's, the files are on this machine."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import fsspec
import pytest

import meluxina
from meluxina import files
from meluxina.testing import FakeSlurm


@pytest.fixture
def slurm() -> FakeSlurm:
    return FakeSlurm("v0.0.43")


@pytest.fixture
def client(slurm: FakeSlurm) -> Iterator[meluxina.Client]:
    with slurm.client() as client:
        yield client


def submit(client: meluxina.Client, folder: Path, **properties: Any) -> meluxina.Job:
    return client.submit("true", qos="dev", time_limit=5, working_directory=str(folder), **properties)


def running(slurm: FakeSlurm, client: meluxina.Client, folder: Path, **properties: Any) -> meluxina.Job:
    job = submit(client, folder, **properties)
    slurm.advance(minutes=1)
    return client.job(job)


@pytest.mark.parametrize("url", [True, False])
def test_what_a_job_printed_is_read_whole_or_its_end(
    slurm: FakeSlurm, client: meluxina.Client, tmp_path: Path, url: bool
) -> None:
    job = running(slurm, client, tmp_path)
    (tmp_path / f"slurm-{job.id}.out").write_bytes(b"one\ntwo \xff\nthree")
    system = "file:///" if url else fsspec.filesystem("file")
    assert job.output(system) == job.errors(system) == "one\ntwo �\nthree"
    assert [job.output(system, lines=count) for count in range(3)] == ["", "three", "two �\nthree"]


def test_only_the_end_of_a_long_file_is_read(slurm: FakeSlurm, client: meluxina.Client, tmp_path: Path) -> None:
    job = running(slurm, client, tmp_path, standard_output="long", standard_error="short")
    lines = [f"{number} {'x' * 99}\n" for number in range(100_000)]
    (tmp_path / "long").write_text("".join(lines))
    (tmp_path / "short").write_text("oh\n")
    sizes: list[int] = []

    class Counting(files.ThisMachine):
        def open(self, path: str, mode: str) -> Any:
            file = super().open(path, mode)
            read = file.read

            class Counted:
                seek = file.seek
                __enter__ = lambda self: self  # noqa: E731
                __exit__ = lambda *_: file.close()  # noqa: E731

                def read(self, size: int = -1) -> bytes:
                    content = read(size)
                    sizes.append(len(content))
                    return content

            return Counted()

    assert job.output(Counting(), lines=1000) == "".join(lines[-1000:])
    assert sum(sizes) < 300_000
    assert job.errors("file:///") == "oh\n"


def test_each_task_of_an_array_has_a_file(slurm: FakeSlurm, client: meluxina.Client, tmp_path: Path) -> None:
    job = running(slurm, client, tmp_path, array="0-1")
    for index in range(2):
        (tmp_path / f"slurm-{job.array_id}_{index}.out").write_text(f"task {index}")
    assert [task.output("file:///") for task in job.tasks] == ["task 0", "task 1"]
    assert [part.label for part in files.each(job)] == [f"{job.array_id}_0", f"{job.array_id}_1"]
    with pytest.raises(meluxina.InvalidRequestError, match=r"Each task of job .* has a file of its own"):
        job.output("file:///")


def test_the_error_says_what_is_not_there(slurm: FakeSlurm, client: meluxina.Client, tmp_path: Path) -> None:
    held = submit(client, tmp_path, hold=True)
    with pytest.raises(meluxina.NotFoundError, match=f"Job {held.id} has not started .PENDING"):
        client.job(held).output("file:///")
    job = running(slurm, client, tmp_path)
    with pytest.raises(meluxina.NotFoundError, match=rf"There is no file {tmp_path}/slurm-{job.id}\.out, which job"):
        job.output("file:///")
    (tmp_path / f"slurm-{job.id}.out").mkdir()
    with pytest.raises(meluxina.ConnectionFailed, match=r"can't be read: .*Is a directory"):
        job.output("file:///")


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("gopher://there", "gopher://there.*no file system"),
        ("sftp://me@there:port", "no file system"),
        ("sftp://me:secret@there", "must have no password in it"),
        (17, "17 is no file system"),
    ],
)
def test_what_is_no_file_system_is_refused(
    slurm: FakeSlurm, client: meluxina.Client, tmp_path: Path, url: Any, words: str
) -> None:
    job = running(slurm, client, tmp_path)
    (tmp_path / f"slurm-{job.id}.out").write_text("")
    with pytest.raises(meluxina.ConfigurationError, match=words) as caught:
        job.output(url)
    assert "secret" not in str(caught.value)


def test_a_server_of_files_that_is_not_there(slurm: FakeSlurm, client: meluxina.Client, tmp_path: Path) -> None:
    job = running(slurm, client, tmp_path)
    with pytest.raises(meluxina.ConnectionFailed, match=r"127\.0\.0\.1:9 gives no files: .*\nTry ssh -p 9 127"):
        job.output("sftp://127.0.0.1:9")


def test_output_is_followed_until_the_end(
    slurm: FakeSlurm, client: meluxina.Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = running(slurm, client, tmp_path, standard_output="out")
    file = tmp_path / "out"
    letter = "é".encode()
    turns = iter([b"one\n", b"one\ntw" + letter[:1], b"one\ntw" + letter + b"\n", b"again", b"again\n"])

    def pass_time(_: float) -> None:
        if (content := next(turns, None)) is not None:
            file.write_bytes(content)
        else:
            slurm.finish(job)

    monkeypatch.setattr("time.sleep", pass_time)
    assert list(job.follow("file:///")) == ["one\n", "tw", "é\n", "again", "\n"]


def test_output_is_read_in_a_thread_by_an_async_client(slurm: FakeSlurm, tmp_path: Path) -> None:
    async def read() -> str:
        async with slurm.async_client() as client:
            job = await client.submit("true", qos="dev", time_limit=5, working_directory=str(tmp_path))
            slurm.advance(minutes=1)
            job = await client.job(job)
            (tmp_path / f"slurm-{job.id}.out").write_text("hello")
            slurm.finish(job)
            job = await client.job(job)
            return await job.output("file:///") + "".join([text async for text in job.follow("file:///")])

    assert asyncio.run(read()) == "hellohello"
