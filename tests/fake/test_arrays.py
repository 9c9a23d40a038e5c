"""The live tests of test_arrays, held against fake Slurms of every API version."""

from tests.live.test_arrays import *  # noqa: F403
