"""The live tests of test_history, held against fake Slurms of every API version."""

from tests.live.test_history import *  # noqa: F403
