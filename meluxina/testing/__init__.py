"""A fake Slurm, to test against what is built on this package: in milliseconds, on every API version.

`fake` is what tests hold (its clock, its troubles, its clients), `cluster` what there is beside jobs, `jobs` what a job
is and how a submit makes one, `controller` how jobs go through their states, `operations` what each request does,
`answers` what is shown, `shapes` how a version writes that, `service` HTTP, `server` the same on loopback
(`python -m meluxina.testing`), `plugin` the fixtures for pytest. What it does not model is answered with 501.
"""

from .fake import FakeSlurm
from .jobs import FakeJob, by_script
from .shapes import Exit

__all__ = ["Exit", "FakeJob", "FakeSlurm", "by_script"]
