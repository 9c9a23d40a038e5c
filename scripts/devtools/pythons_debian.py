"""Pythons of Debian's newer releases, each in a cached root file system."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from .environment import ROOT
from .sandbox.mirror import find_mirror
from .sandbox.namespace import tool, user_namespace_options
from .sandbox.rootfs import bootstrap, hold, remove, remove_leftovers, require_host_packages
from .sandbox.state import cache_folder, locked, make_private

#: Python → Debian's suite that has it. No Debian release has 3.12.
SUITES = {"3.11": "bookworm", "3.13": "trixie", "3.14": "forky"}
_REQUIREMENTS = (
    *("httpx", "msgspec", "attrs", "typer", "rich", "keyring", "pyjwt"),
    *("pytest", "pytest-httpx", "pytest-xdist", "anyio", "hypothesis"),
)
# What is mounted dies with the namespace; the tree can be read only, and /tmp is new.
_ENTER = """set -e
root=$1; packages=$2; tree=$3; chroot=$4; shift 4
mount --bind "$root" "$root"
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mount -t tmpfs tmpfs "$root/tmp"
mount -t tmpfs tmpfs "$root/mnt"
mkdir "$root/mnt/packages" "$root/mnt/tree"
mount --bind "$packages" "$root/mnt/packages"
mount --bind "$tree" "$root/mnt/tree"
exec "$chroot" "$root" /usr/bin/env -i --chdir=/mnt/tree HOME=/tmp PATH=/usr/bin:/bin LANG=C.UTF-8 \
  PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=/mnt/packages:/mnt/tree:/mnt/tree/generated "$@"
"""


def run(version: str, arguments: Sequence[str]) -> int:
    """Run Debian's Python of a version, made ready first where it isn't; return its exit status."""
    folder = cache_folder() / "pythons"
    make_private(folder)
    path = folder / f"{version}-{_fingerprint(version)}"
    with locked(folder / f"{version}.building"):
        remove_leftovers(folder, f"{version}-", keep=path)
        if not path.exists():
            _build(version, path)
        # Another tree, with other constraints, would remove what this one runs from.
        lock = hold(path)
    try:
        return subprocess.run(_command(version, path, arguments), check=False).returncode
    finally:
        os.close(lock)


def _command(version: str, path: Path, arguments: Sequence[str]) -> list[str]:
    isolate = [
        tool("setpriv"),
        "--pdeathsig=KILL",
        "--",
        tool("unshare"),
        *user_namespace_options(),
        "--mount",
        "--pid",
        "--fork",
        "--kill-child",
        "--",
    ]
    enter = ["/bin/sh", "-c", _ENTER, "sh", str(path / "root"), str(path / "packages"), str(ROOT), tool("chroot")]
    return [*isolate, *enter, f"python{version}", *arguments]


def _fingerprint(version: str) -> str:
    constraints = (ROOT / "constraints.txt").read_bytes()
    parts = (SUITES[version], _debian_packages(version), _REQUIREMENTS, constraints, os.geteuid() == 0)
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:12]


def _debian_packages(version: str) -> tuple[str, ...]:
    return (f"python{version}", "openssl")


def _build(version: str, path: Path) -> None:
    require_host_packages()
    temporary = Path(tempfile.mkdtemp(prefix=f"{version}-tmp", dir=path.parent))
    # Users of the root file system go through it.
    temporary.chmod(0o755)
    root = temporary / "root"
    root.mkdir(mode=0o755)
    try:
        with ThreadPoolExecutor() as pool:
            packages = pool.submit(_install, version, temporary / "packages")
            bootstrap(SUITES[version], _debian_packages(version), root, find_mirror())
            packages.result()
        temporary.replace(path)
    except BaseException:
        remove(temporary)
        raise


def _install(version: str, target: Path) -> None:
    """Put wheels for a Python into a folder, and beside them what says which release of ours runs."""
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    options = ["--only-binary", ":all:", "--python-version", version, "--target", str(target)]
    constraints = ["--constraint", str(ROOT / "constraints.txt")]
    subprocess.run([*pip, *options, *constraints, *_REQUIREMENTS], check=True, stderr=sys.stderr)
    for metadata in Path(sysconfig.get_path("purelib")).glob("meluxina-*.dist-info"):
        shutil.copytree(metadata, target / metadata.name)
