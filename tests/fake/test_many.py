"""The live tests of test_many, held against fake Slurms of every API version."""

import pytest

from tests.live.test_many import *  # noqa: F403

pytestmark = pytest.mark.usefixtures("served")  # instead of live
