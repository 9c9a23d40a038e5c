"""The program `meluxina`. Its modules import at their top only what `--help` needs."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the program and exit with its code."""
    try:
        from .app import run  # noqa: PLC0415 -- without the extra there is no typer
    except ModuleNotFoundError as error:
        if error.name not in ("typer", "rich"):
            raise
        sys.stderr.write("The command line needs more packages: pip install 'meluxina[cli]'\n")
        sys.exit(2)
    run()
