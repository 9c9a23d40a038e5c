"""The project's own virtual environment, made when a script first needs it.

Standard library only: on a fresh machine this runs before anything is installed.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
VENV = ROOT / ".venv"
_STAMP = VENV / "meluxina-installed"
_INPUTS = ("pyproject.toml", "constraints.txt")


def ensure() -> None:
    """Continue in the project's environment, creating or updating it first if needed."""
    if Path(sys.prefix) != VENV:
        install()
        python = str(VENV / "bin" / "python")
        os.execv(python, [python, *sys.argv])  # noqa: S606 -- there is no shell needed


def install() -> None:
    """Create `.venv` with exactly the versions in constraints.txt."""
    digest = hashlib.sha256(b"".join((ROOT / name).read_bytes() for name in _INPUTS)).hexdigest()
    if _STAMP.exists() and _STAMP.read_text(encoding="utf-8") == digest:
        return
    print("setting up .venv …", file=sys.stderr)
    if not (VENV / "bin" / "pip").exists():
        _create()
    pip = [str(VENV / "bin" / "python"), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    constraints = ["--constraint", str(ROOT / "constraints.txt")]
    subprocess.run([*pip, *constraints, "--editable", f"{ROOT}[dev]"], check=True, cwd=ROOT, stdout=sys.stderr)
    _STAMP.write_text(digest, encoding="utf-8")


def _create() -> None:
    command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    if subprocess.run(command, check=False, capture_output=True).returncode == 0:
        return
    # Debian's Python comes without ensurepip.
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if not can_install():
        sys.exit(f"This Python can't create virtual environments: install the package {package} and try again.")
    install_packages("python3-venv", package)
    subprocess.run(command, check=True, stdout=sys.stderr)


def can_install() -> bool:
    """Whether packages of Debian can be installed here: by root alone."""
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def install_packages(*packages: str) -> None:
    """Install packages of Debian."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (["update", "-qq"], ["install", "-qq", "--no-install-recommends", *packages]):
        subprocess.run(["apt-get", *arguments], check=True, env=environment, stdout=subprocess.DEVNULL)
