"""The live tests of test_cluster, held against fake Slurms of every API version."""

from tests.live.test_cluster import *  # noqa: F403
