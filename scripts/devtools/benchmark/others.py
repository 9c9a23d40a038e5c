"""What others offer, where it can be had: peers from PyPI in an environment of their own, and the stock generator."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from devtools.environment import ROOT

from .contender import Contender
from .stock import stock_lines

_PEERS = {"openapi-slurm-0-0-38-client": "openapi_slurm", "slurm-rest": "slurm_rest"}
PEERS_SPEAK = "v0.0.38"
_LONGEST = 180


def peers(folder: Path, log: Callable[[str], None]) -> tuple[list[Contender], str]:
    """Install the peers; those that could be, and what is to be said of the others."""
    python = folder / "bin" / "python"
    commands = [
        [sys.executable, "-m", "venv", str(folder)],
        [str(python), "-m", "pip", "--disable-pip-version-check", "install", "--quiet", *_PEERS],
    ]
    for command in commands:
        try:
            process = subprocess.run(command, check=False, capture_output=True, text=True, timeout=_LONGEST)
            reason = process.stderr
        except subprocess.TimeoutExpired:
            reason = f"not done after {_LONGEST} s"
        else:
            if not process.returncode:
                continue
        log(f"without the peers: {reason.strip()[-500:]}")
        return [], "The peers could not be installed from PyPI in this run."
    return [Contender(name, function, str(python), others=True) for name, function in _PEERS.items()], ""


def stock(version: str, folder: Path) -> tuple[Contender, int]:
    """Build the stock generator's package for a version, and count its lines."""
    lines = stock_lines(ROOT / "generated" / "openapi" / f"{version}.json", folder / version / "stock")
    return Contender("stock output of the same generator", "stock", path=str(folder / version), others=True), lines
