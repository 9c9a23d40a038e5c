"""Serve a fake Slurm on loopback: `python -m meluxina.testing --port 0` prints the variables of a client."""

from __future__ import annotations

import argparse
import contextlib
import shlex
import sys

from .fake import FakeSlurm
from .jobs import by_script
from .server import Server


def main(arguments: list[str] | None = None) -> int:
    """Serve until it is interrupted."""
    parser = argparse.ArgumentParser(
        prog="python -m meluxina.testing",
        description="A fake Slurm on loopback, for tests. Its jobs do no more than sleep and exit.",
    )
    parser.add_argument("--port", type=int, default=0, help="where to listen; 0 is any free port (default)")
    parser.add_argument("--api-version", help="the newest version that clients shall use, such as v0.0.43")
    parser.add_argument("--user", default="u100001", help="whose token to print (default: %(default)s)")
    parser.add_argument("--speed", type=float, default=1, help="seconds that pass in a second (default: %(default)s)")
    options = parser.parse_args(arguments)
    slurm = FakeSlurm(options.api_version, run=by_script, speed=options.speed)
    with Server(slurm, options.port) as server:
        for name, value in variables(slurm, server.url, options.user).items():
            print(f"export {name}={shlex.quote(value)}")  # noqa: T201 -- the token is no secret: it opens nothing
        sys.stdout.flush()
        with contextlib.suppress(KeyboardInterrupt):
            server.serve_forever()
    return 0


def variables(slurm: FakeSlurm, url: str, user: str = "u100001") -> dict[str, str]:
    """Make the variables that a client reads."""
    settings = slurm.settings(user)
    names = {"SLURM_JWT": "token", "USER_NAME": "user", "ACCOUNT": "account", "API_VER": "api_version"}
    return {"SLURM_URL": url, **{variable: settings[name] for variable, name in names.items()}}


if __name__ == "__main__":
    sys.exit(main())
