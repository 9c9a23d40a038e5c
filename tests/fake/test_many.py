"""The live tests of test_many, held against fake Slurms of every API version."""

from tests.live.test_many import *  # noqa: F403
