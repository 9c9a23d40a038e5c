"""The documents against live servers: `scripts/conformance`, as anybody would run it."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from devtools.environment import ROOT
from tests.builders import every_version


@pytest.mark.live
@every_version
def test_document_and_server_agree(version: str) -> None:
    command = [sys.executable, str(ROOT / "scripts" / "conformance"), version, "--name", f"test-conf-{os.getpid()}"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False, timeout=900)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
    assert re.search(rf"^{re.escape(version)}: 0 disagreements", done.stdout, re.MULTILINE)
