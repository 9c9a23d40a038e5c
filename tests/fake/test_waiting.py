"""The live tests of test_waiting, held against the newest fake Slurm only: they take time."""

import pytest

from tests.live.conftest import OLDEST_AND_NEWEST
from tests.live.test_waiting import *  # noqa: F403

pytestmark = pytest.mark.usefixtures("served")  # instead of live
SERVED = OLDEST_AND_NEWEST[-1:]
