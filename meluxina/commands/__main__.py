"""`python -m meluxina.commands squeue …` runs a command: what the programs in the folder for PATH start."""

from __future__ import annotations

import sys

from . import run

sys.exit(run(sys.argv[1], sys.argv[2:]))
