"""Views as tables and plain values, for who keeps or counts them: a room around the core, loaded when it is used.

`plain` makes a dictionary of one view, `dataframe` a data frame of many.
"""

from __future__ import annotations

from ..lazy import modules

__getattr__ = modules(
    __name__,
    {
        "to_dict": ".plain",
        "to_dataframe": ".dataframe",
        # What is no view and has fields, by its name in annotations.
        "Efficiency": "..job_details.efficiency",
        "ExitCode": "..slurm.states",
    },
)
