"""Commands that print a token. They stand apart since running them takes modules that few programs need."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import tempfile
from collections.abc import Sequence

from slurmrestd.hidden import MASK, hide

from ..printable import printable
from ..settings.token import mask_text

_SECONDS = 60.0
_SIZE = 65536
_EXCERPT = 300
_LIKE_A_TOKEN = re.compile(r"SLURM_(?:JWT|TOKEN)=\S+|(?<![\w-])eyJ[\w-]++\.\S+")


def split(command: str | Sequence[str]) -> list[str]:
    """Split a command into words as a shell would. Raises TypeError or ValueError for what can't be split."""
    return shlex.split(command) if isinstance(command, str) else [*map(os.fspath, command)]


def run(words: list[str]) -> tuple[int | None, str, str]:
    """Run a command. Returns its exit code, None if it did not run or end, its output and an excerpt of its errors."""
    environment = {name: value for name, value in os.environ.items() if name != "SLURM_JWT"}
    # A file: what the command leaves running, as ssh may, can hold a pipe open.
    errors = tempfile.TemporaryFile()  # noqa: SIM115
    try:
        process = subprocess.run(  # noqa: S603 - the user's own command
            words,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=errors,
            timeout=_SECONDS,
            check=False,
        )
        errors.seek(0)
        message = " ".join(errors.read(_SIZE).decode("utf-8", "replace").split())
    except subprocess.TimeoutExpired:
        return None, "", f"did not end within {_SECONDS:.0f} s"
    except (OSError, ValueError) as error:
        return None, "", f"can't be run: {getattr(error, 'strerror', None) or error}"
    finally:
        errors.close()
    message = printable(mask_text(_LIKE_A_TOKEN.sub(MASK, message)))
    return process.returncode, hide(process.stdout.decode("utf-8", "replace")), message[-_EXCERPT:]
