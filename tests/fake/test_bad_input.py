"""The live tests of test_bad_input, held against fake Slurms of every API version."""

import pytest

from tests.live.test_bad_input import *  # noqa: F403

pytestmark = [pytest.mark.usefixtures("served")]  # instead of live
