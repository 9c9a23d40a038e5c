"""Pictures of a terminal, made of what commands print there."""

from __future__ import annotations

import io
import re
import shlex
from pathlib import Path

from rich.console import Console
from rich.text import Text

from .terminal import plain, run

PICTURES = {
    "docs/terminal.svg": (
        "meluxina submit -q dev -t 5 -p gpu -J train --gpus-per-node 4 train.sh",
        "meluxina submit -q short -t 1:00:00 -J sweep --array '0-7%2' train.sh",
        "meluxina submit -q dev -t 5 -J report --after 1 train.sh",
        "meluxina jobs --me",
        "meluxina why 5",
        "meluxina check -q dev -t 10:00:00 train.sh",
    )
}
"""What each of them shows."""

_WIDTH = 100
_SCRIPTS = {"train.sh": "#!/bin/bash\nsleep 9000\n"}
_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


def stale(path: Path, name: str) -> str | None:
    """Take a picture again; return it if it shows something else than the file."""
    new = _picture(PICTURES[name])
    return new if not path.exists() or plain(new) != plain(path.read_text(encoding="utf-8")) else None


def _picture(commands: tuple[str, ...]) -> str:
    # `script` gives each command a terminal.
    outputs = run(
        [f"COLUMNS={_WIDTH} script -qec {shlex.quote(command)} /dev/null </dev/null" for command in commands], _SCRIPTS
    )
    console = Console(record=True, width=_WIDTH, file=io.StringIO(), force_terminal=True)
    for command, output in zip(commands, outputs, strict=False):
        console.print(Text.assemble(("$ ", "bold green"), command))
        console.print(Text.from_ansi(output.replace("\r", "")), soft_wrap=False)
    svg = console.export_svg(title="meluxina", unique_id="terminal")
    # Nothing is loaded from elsewhere.
    return _FONTS.sub("", svg).replace("Fira Code, monospace", "monospace")
