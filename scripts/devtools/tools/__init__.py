"""Workflow tools that only know Slurm's commands, run unchanged through ours.

- `environments`: an environment of its own for each tool, with the versions in `requirements/`.
- `check`: runs each tool's program from `programs/` against a real Slurm, with our commands on PATH and no others.
"""
