"""The command line: scripts/sandbox COMMAND."""

from __future__ import annotations

import argparse
import os
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from devtools.sandbox.cluster import DEFAULT_LIFESPAN, DEFAULT_MIN_JOB_AGE, DEFAULT_USER, Sandbox
from devtools.sandbox.errors import SandboxError
from devtools.sandbox.inventory import USERS
from devtools.sandbox.releases import DEFAULT_RELEASE, RELEASES
from devtools.sandbox.services import NAMES
from devtools.sandbox.state import Place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_EPILOG = """\
examples:
  scripts/sandbox up                                   a Slurm 22.05, in about ten seconds
  eval "$(scripts/sandbox env)"                        what a client needs to reach it
  scripts/sandbox exec --user u100001 -- squeue        Slurm's own commands, inside
  scripts/sandbox down
"""


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--slurm", choices=RELEASES, help=f"Slurm release (default: {DEFAULT_RELEASE})")
    common.add_argument("--name", help="tells clusters of one release apart (default: the release)")

    whole = argparse.ArgumentParser(
        prog="scripts/sandbox",
        description="A real Slurm cluster on this machine, built from Debian's packages.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def add(name: str, text: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, parents=[common], help=text, description=f"{text[0].upper()}{text[1:]}.")

    up = add("up", "bring a cluster up, or start what has stopped of it")
    up.add_argument(
        "--min-job-age",
        type=_seconds,
        default=DEFAULT_MIN_JOB_AGE,
        metavar="SECONDS",
        help="how long slurmctld knows a finished job (default: %(default)s)",
    )
    up.add_argument(
        "--share",
        type=Path,
        action="append",
        default=[],
        metavar="DIR",
        help="a folder of this machine that the nodes see under the same path; may be given several times",
    )
    up.add_argument("--mirror", metavar="URL", help="Debian archive (default: the one of this machine's apt)")
    add("down", "end a cluster and everything it wrote")
    add("status", "show a cluster's services; exit code 1 unless all of them run")

    env = add("env", "print the variables of a client as export lines; they hold a token: a secret")
    env.add_argument(
        "--user", default=DEFAULT_USER, choices=[user.name for user in USERS], help="whose token (default: %(default)s)"
    )
    env.add_argument(
        "--lifespan",
        type=_seconds,
        default=DEFAULT_LIFESPAN,
        metavar="SECONDS",
        help="how long the token is good for (default: %(default)s)",
    )

    execute = add("exec", "run a command inside a cluster; its exit code is passed on")
    execute.add_argument("--user", default="root", help="who runs it (default: %(default)s)")
    execute.add_argument("words", nargs="+", metavar="COMMAND", help="after --, the command and its arguments")

    for verb, text in {
        "start": "start a stopped service on the port it had",
        "stop": "stop a service with SIGTERM",
        "restart": "stop a service, then start it",
        "kill": "end a service with SIGKILL, as a crash would",
    }.items():
        service = add(verb, text)
        service.add_argument("service", metavar="SERVICE", help=f"{', '.join(NAMES)} (or slurmd@NODE)")

    document = add("openapi", "print the OpenAPI document of one API version as slurmrestd makes it")
    document.add_argument("api_version", metavar="API_VERSION", help="such as v0.0.38")
    return whole


def _seconds(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    options = parser().parse_args(arguments)
    try:
        return _run(options)
    except SandboxError as error:
        print(f"sandbox: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _run(options: argparse.Namespace) -> int:
    sandbox = Sandbox(_release(options), options.name)
    match options.command:
        case "up":
            sandbox.up(min_job_age=options.min_job_age, share=options.share, mirror=options.mirror, log=_progress)
        case "down":
            sandbox.down(log=_progress)
        case "status":
            return _show_status(sandbox)
        case "env":
            print(export_lines(sandbox.environment(options.user, options.lifespan)))
        case "exec":
            line = sandbox.exec_line(options.words, options.user)
            sys.stdout.flush()
            os.execv(line[0], line)  # noqa: S606
        case "openapi":
            sys.stdout.buffer.write(sandbox.openapi(options.api_version))
        case verb:
            getattr(sandbox, verb)(options.service)
    return 0


def _release(options: argparse.Namespace) -> str:
    """Return the release asked for, or else the one a cluster of that name has."""
    if options.slurm:
        return str(options.slurm)
    if options.name and (state := Place(options.name).load()):
        return state.slurm
    return DEFAULT_RELEASE


def _progress(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


def _show_status(sandbox: Sandbox) -> int:
    if not sandbox.is_up:
        print(f"{sandbox.name}: not up")
        return 1
    services = sandbox.status()
    print(f"{sandbox.name}: Slurm {sandbox.release.slurm} at {sandbox.url} ({', '.join(sandbox.api_versions)})")
    for service, state in services.items():
        print(f"  {service:<16} {state}")
    return int(any(state != "running" for state in services.values()))


def export_lines(environment: Mapping[str, str]) -> str:
    """Return shell lines that set these variables."""
    return "\n".join(f"export {name}={shlex.quote(value)}" for name, value in environment.items())
