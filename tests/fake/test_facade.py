"""The live tests of the facade, held against fake Slurms of every API version."""

from tests.live.test_facade import *  # noqa: F403
