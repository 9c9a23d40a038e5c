"""The live tests of test_waiting, held against the newest fake Slurm only: they take time."""

from tests.live.conftest import OLDEST_AND_NEWEST
from tests.live.test_waiting import *  # noqa: F403

SERVED = OLDEST_AND_NEWEST[-1:]
