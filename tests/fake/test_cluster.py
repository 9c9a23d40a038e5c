"""The live tests of test_cluster, held against fake Slurms of every API version."""

import pytest

from tests.live.test_cluster import *  # noqa: F403

pytestmark = pytest.mark.usefixtures("served")  # instead of live
