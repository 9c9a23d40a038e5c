"""The live tests of test_job_values, held against fake Slurms of every API version."""

from tests.live.test_job_values import *  # noqa: F403
