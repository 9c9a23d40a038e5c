"""Run a program on a pseudo-terminal."""

from __future__ import annotations

import codecs
import contextlib
import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator, Mapping, Sequence

SECONDS = 30
ENVIRONMENT = {"TERM": "xterm", "PYTHONWARNINGS": "ignore"}


class Terminal:
    """What a program writes to a terminal, and what is typed there."""

    def __init__(self, program: str, arguments: Sequence[str], environment: Mapping[str, str], width: int) -> None:
        self._ours, self._theirs = pty.openpty()
        fcntl.ioctl(self._theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
        self.settings = termios.tcgetattr(self._theirs)
        self.text = ""
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        variables = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLUMNS", "LINES")}
        self.process = subprocess.Popen(
            # Where tests run in the background, Ctrl-C is ignored; on a terminal it never is.
            ["/usr/bin/env", "--default-signal=INT", sys.executable, "-c", program, *arguments],
            env={**variables, **ENVIRONMENT, **environment},
            stdin=self._theirs,
            stdout=self._theirs,
            stderr=self._theirs,
            start_new_session=True,
        )

    def read(self, until: str | None = None) -> str:
        """Read until a text stands there, or to the program's end. Returns what is new."""
        start, deadline = len(self.text), time.monotonic() + SECONDS
        while until is None or until not in self.text[start:]:
            if time.monotonic() > deadline:
                raise AssertionError(f"{until!r} has not come in {SECONDS} seconds: {self.text[start:]}")
            has_ended = self.process.poll() is not None
            if select.select([self._ours], [], [], 0.05)[0]:
                self.text += self._decoder.decode(os.read(self._ours, 65536))
            elif has_ended:
                if until is not None:
                    raise AssertionError(f"the program has ended without {until!r}: {self.text[start:]}")
                break
        return self.text[start:]

    def type(self, text: str) -> None:
        """Type a text."""
        os.write(self._ours, text.encode())

    def end(self) -> int:
        """Read the rest. Returns the exit code; the terminal must be as it was before."""
        self.read()
        code = self.process.wait(SECONDS)
        assert "Traceback" not in self.text, self.text
        assert termios.tcgetattr(self._theirs) == self.settings
        return code

    def close(self) -> None:
        """End the program, if it runs still."""
        self.process.kill()
        self.process.wait(SECONDS)
        os.close(self._ours)
        os.close(self._theirs)


@contextlib.contextmanager
def terminal(program: str, *arguments: str, environment: Mapping[str, str], width: int = 80) -> Iterator[Terminal]:
    """Run a program on a terminal of so many columns, for as long as the block lasts."""
    one = Terminal(program, arguments, environment, width)
    try:
        yield one
    finally:
        one.close()
