"""A fake Slurm, to test against what is built on this package: in milliseconds, on every API version.

`fake` is what tests hold (its clock, its troubles, its clients), `cluster` what there is beside jobs, `jobs` what a job
is and how a submit makes one, `controller` how jobs go through their states, `operations` (on jobs) and `listings`
what each request does, `answers` what is shown, `shapes` how a version writes that, `service` HTTP, `server` the same
on loopback (`python -m meluxina.testing`), `plugin` the fixtures for pytest. What it does not model is answered
with 501.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lazy import modules

__all__ = ["Exit", "FakeJob", "FakeSlurm", "by_script", "serving"]

if TYPE_CHECKING:
    from .fake import FakeSlurm
    from .jobs import FakeJob, by_script
    from .server import serving
    from .shapes import Exit
else:
    # The plugin of pytest stands here too, and most test runs need nothing of this.
    __getattr__ = modules(
        __name__,
        {
            "Exit": ".shapes",
            "FakeJob": ".jobs",
            "FakeSlurm": ".fake",
            "by_script": ".jobs",
            "serving": ".server",
        },
    )
