"""The live tests of test_waiting, held against fake Slurms of the oldest and the newest release: they take time."""

from tests.live.conftest import OLDEST_AND_NEWEST
from tests.live.test_waiting import *  # noqa: F403

pytestmark = []
SERVED = OLDEST_AND_NEWEST
