"""The live tests of test_reasons, held against fake Slurms of every API version."""

from tests.live.test_reasons import *  # noqa: F403
