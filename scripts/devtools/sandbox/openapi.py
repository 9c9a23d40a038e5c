"""The OpenAPI document of one API version, as the server of that release writes it."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from devtools.sandbox.errors import SandboxError
from devtools.sandbox.inventory import RESTD_USER

if TYPE_CHECKING:
    from devtools.sandbox.cluster import Sandbox

_SECONDS = 60.0

# A server of its own, with one version's plugins, on a unix socket; it ends with the script.
# The token comes on standard input: a command line can be read by everybody.
_ASK_A_SERVER = """
set -eu
folder=$(mktemp -d)
printf 'header = "X-SLURM-USER-NAME: %s"\\nheader = "X-SLURM-USER-TOKEN: %s"\\n' "$USER" "$(cat)" > "$folder/curlrc"
SLURM_JWT=daemon /usr/sbin/slurmrestd -a rest_auth/jwt "$@" "unix:$folder/socket" > "$folder/log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null || true; rm -rf "$folder"' EXIT
tries=0
while [ ! -S "$folder/socket" ]; do
    tries=$((tries + 1))
    if [ $tries -gt 200 ] || ! kill -0 $server 2>/dev/null; then
        tail -n 15 "$folder/log" >&2
        exit 1
    fi
    sleep 0.05
done
curl --silent --show-error --fail --max-time 30 --config "$folder/curlrc" \
    --unix-socket "$folder/socket" http://localhost/openapi/v3
"""


def document(sandbox: Sandbox, api_version: str) -> bytes:
    """Return the document, bytes untouched."""
    options = sandbox.release.restd_options((api_version,))
    if sandbox.release.plugin_per_version:
        command = ["/bin/sh", "-c", _ASK_A_SERVER, "openapi", *options]
        token = sandbox.token(RESTD_USER.name, lifespan=300)
    else:
        command = ["/usr/sbin/slurmrestd", *options, "--generate-openapi-spec"]
        token = ""
    process = subprocess.run(
        sandbox.exec_line(command, RESTD_USER.name),
        input=token.encode(),
        capture_output=True,
        timeout=_SECONDS,
        check=False,
    )
    if process.returncode or not process.stdout:
        errors = process.stderr.decode(errors="replace").strip()
        raise SandboxError(f"slurmrestd made no document for {api_version} ({process.returncode}): {errors}")
    return process.stdout
