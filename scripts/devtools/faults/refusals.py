"""A job_submit plugin that says no to jobs by a word of their names, so that it is known which must not exist."""

from __future__ import annotations

import re

_WORD = "refused"
_EVERY = 10
_NUMBERS = (-1, 2050)
"""slurm.ERROR, and a number that Slurm has a text for."""

PLUGIN = f"""
function slurm_job_submit(job_desc, part_list, submit_uid)
    local number = string.match(job_desc.name or "", "{_WORD}(%-?%d+)$")
    return tonumber(number) or slurm.SUCCESS
end
function slurm_job_modify(job_desc, job_rec, part_list, modify_uid)
    return slurm.SUCCESS
end
return slurm.SUCCESS
"""


def with_refusals(names: list[str]) -> list[str]:
    """Make every tenth name one that the plugin refuses."""
    return [
        name if index % _EVERY != _EVERY - 1 else f"{name}-{_WORD}{_NUMBERS[index // _EVERY % len(_NUMBERS)]}"
        for index, name in enumerate(names)
    ]


def is_refused(name: str) -> bool:
    """Return whether the plugin refuses a job of this name."""
    return re.search(rf"{_WORD}-?\d+$", name) is not None
