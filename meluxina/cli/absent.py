"""What was asked for by name and is not there: a sentence and exit code 1, where a list is merely empty."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator, Sequence

import typer

import meluxina

from .. import cli
from . import failures


def exit_without_ids(jobs: Iterable[meluxina.Job], ids: Sequence[str] | None, advice: str) -> None:
    """Exit with 1 if one of these ids is no job's of these."""
    rows = list(jobs)
    missing = [
        job_id for job_id in ids or () if not any(cli.parts.belongs(row, cli.parts.identify(job_id)) for row in rows)
    ]
    for job_id in missing:
        failures.print_message(f"there is no job {job_id} here; {advice.format(job_id)}")
    if missing:
        raise typer.Exit(failures.NO)


def exit_without_names(
    client: meluxina.Client, *, user: str | None = None, account: str | None = None, partition: str | None = None
) -> None:
    """Exit with 1 if there is no such user, account or partition. For an empty answer: this asks the server."""
    sentences = [*_absent(client, user, account, partition)]
    for sentence in sentences:
        failures.print_message(sentence)
    if sentences:
        raise typer.Exit(failures.NO)


def _absent(client: meluxina.Client, user: str | None, account: str | None, partition: str | None) -> Iterator[str]:
    own = client.config.user
    kinds: tuple[tuple[str, str | None, Callable[[str], bool], Callable[[], Iterable[str | None]]], ...] = (
        (
            "user",
            user,
            lambda name: name == own or bool(client.associations(user=name)),
            lambda: {one.name for one in client.users()},
        ),
        (
            "account",
            account,
            lambda name: bool(client.associations(account=name)),
            lambda: {one.account for one in client.associations(user=own)},
        ),
        ("partition", partition, lambda _: False, lambda: {one.name for one in client.partitions()}),
    )
    for noun, name, is_there, names in kinds:
        # What can't be found out is no reason to fail.
        with contextlib.suppress(meluxina.MeluxinaError):
            if name is not None and not is_there(name) and name not in (present := {one for one in names() if one}):
                yield cli.advice.absence(noun, name, present)
