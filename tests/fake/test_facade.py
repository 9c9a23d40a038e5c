"""The live tests of the facade, held against fake Slurms of every API version."""

import pytest

from tests.live.test_facade import *  # noqa: F403

pytestmark = pytest.mark.usefixtures("served")  # instead of live
