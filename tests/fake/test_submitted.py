"""The live tests of test_submitted, held against fake Slurms of every API version."""

from tests.live.test_submitted import *  # noqa: F403
