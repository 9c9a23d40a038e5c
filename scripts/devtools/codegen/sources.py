"""Where a document can come from: a file, a running slurmrestd, or a sandbox."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import attrs
import httpx

from .vendored import VendorError

SCRIPTS = Path(__file__).parents[2]


@attrs.frozen
class Source:
    """A document as it came, and how."""

    content: bytes
    how: str
    slurm: str | None = None


def fetch(source: str, version: str) -> Source:
    """Get the document of `version` from a file, a URL (token from SLURM_JWT) or `sandbox:RELEASE`."""
    if source.startswith("sandbox:"):
        return _sandbox(source.removeprefix("sandbox:"), version)
    if source.startswith(("http://", "https://")):
        return _server(source)
    path = Path(source)
    if not path.is_file():
        raise VendorError(f"{source} is neither a file, nor a URL, nor sandbox:RELEASE")
    return Source(path.read_bytes(), f"given as the file {path.name}")


def _server(url: str) -> Source:
    token = os.environ.get("SLURM_JWT")
    if not token:
        raise VendorError("a running slurmrestd wants a token: set SLURM_JWT (scontrol token prints it)")
    headers = {"X-SLURM-USER-TOKEN": token}
    if user := os.environ.get("USER_NAME"):
        headers["X-SLURM-USER-NAME"] = user
    try:
        answer = httpx.get(f"{url.rstrip('/')}/openapi/v3", headers=headers, timeout=60)
        answer.raise_for_status()
    except httpx.HTTPError as error:
        raise VendorError(f"no document from {url}: {error}") from error
    return Source(answer.content, "GET /openapi/v3 of a running slurmrestd")


def _sandbox(release: str, version: str) -> Source:
    name = f"document-{release}"
    sandbox = [sys.executable, str(SCRIPTS / "sandbox")]
    choice = ["--slurm", release, "--name", name]
    try:
        subprocess.run([*sandbox, "up", *choice], check=True)
        printed = subprocess.run([*sandbox, "openapi", *choice, version], check=True, stdout=subprocess.PIPE)
        asked = [*sandbox, "exec", *choice, "--", "slurmrestd", "-V"]
        slurm = subprocess.run(asked, check=True, stdout=subprocess.PIPE, text=True).stdout.split()[-1]
    except subprocess.CalledProcessError as error:
        raise VendorError(f"the sandbox gave no document of {version}; it says why above") from error
    finally:
        subprocess.run([*sandbox, "down", *choice], check=True)
    return Source(printed.stdout, "served by a slurmrestd from Debian's packages, with only this version loaded", slurm)
