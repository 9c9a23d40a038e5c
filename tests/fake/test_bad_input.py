"""The live tests of test_bad_input, held against fake Slurms of every API version."""

from tests.live.test_bad_input import *  # noqa: F403
