"""Where a document can come from: a file, a running slurmrestd, or a sandbox."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import attrs
import httpx

from devtools.sandbox import Sandbox, SandboxError

from .runtime.client import AuthenticatedClient
from .vendored import VendorError


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
    try:
        client = AuthenticatedClient(base_url=url, token=token, user=os.environ.get("USER_NAME") or None, timeout=60)
        with client:
            answer = client.get_httpx_client().get("/openapi/v3")
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        raise VendorError(f"no document from {_shown(url)}: {error}") from None
    if answer.status_code != 200:
        raise VendorError(f"no document from {_shown(url)}: HTTP status {answer.status_code}")
    return Source(answer.content, "GET /openapi/v3 of a running slurmrestd")


def _shown(url: str) -> str:
    """The address without user and password."""
    return re.sub(r"//.*@", "//", url)


def _sandbox(release: str, version: str) -> Source:
    try:
        sandbox = Sandbox(release, name=f"document-{release}")
        sandbox.release.check_api_version(version)
        try:
            sandbox.up(log=_progress)
            content = sandbox.openapi(version)
            slurm = sandbox.exec(["slurmrestd", "-V"]).stdout.split()[-1]
        finally:
            sandbox.down(log=_progress)
    except SandboxError as error:
        raise VendorError(str(error)) from error
    return Source(content, "served by a slurmrestd from Debian's packages, with only this version loaded", slurm)


def _progress(message: str) -> None:
    print(message, file=sys.stderr, flush=True)
