"""The cached root file system of one Slurm release."""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from devtools.sandbox import inventory
from devtools.sandbox.config import Ports, mariadb_conf
from devtools.sandbox.errors import SandboxError
from devtools.sandbox.launch import launch
from devtools.sandbox.mirror import find_mirror
from devtools.sandbox.namespace import is_root, require_user_ids, tool, user_namespace_options
from devtools.sandbox.processes import kill_and_wait, start_time
from devtools.sandbox.state import cache_folder, locked, make_private

if TYPE_CHECKING:
    from devtools.sandbox.releases import Release

Log = Callable[[str, float], None]

_PACKAGES = (
    *("slurm-wlm", "slurmctld", "slurmd", "slurmrestd", "slurm-wlm-jwt-plugin", "slurm-wlm-mysql-plugin"),
    *("slurmdbd", "munge", "mariadb-server", "curl", "hostname", "procps"),
    *("nginx-light", "openssl"),  # a gateway before it
    "openssh-server",  # the way to files, which REST has not
    # What a Python of this machine needs that the nodes are shown.
    *("libffi8", "libsqlite3-0", "libreadline8", "libuuid1"),
)
_APT_OPTIONS = (
    # Debian's suite in development is not always signed anew in time.
    'Acquire::Check-Valid-Until "false"',
    'Acquire::Languages "none"',
)
# A killed `up` must not leave a build that goes on in a folder the next one wants to remove.
_DIE_WITH_ME = ("setpriv", "--pdeathsig=KILL", "--")
# Program → the package that has it; mmdebstrap finds the right key with gpg.
_HOST_PACKAGES = {"mmdebstrap": "mmdebstrap", "gpg": "gpg", "newuidmap": "uidmap"}
_KEYRINGS = Path("/usr/share/keyrings")
# Raised by hand when seed.py or this module changes what a root file system holds.
_FORMAT = 1


@dataclass(frozen=True)
class Rootfs:
    """A root file system that is ready, held in place for as long as `lock` is open."""

    path: Path
    lock: int


@contextlib.contextmanager
def ready_rootfs(release: Release, *, mirror: str | None, ports: Ports, log: Log) -> Iterator[Rootfs]:
    """Hand out the root file system of a release, building it first where there is none."""
    folder = cache_folder() / "rootfs"
    make_private(folder)
    path = folder / f"{release.slurm}-{_fingerprint(release)}"
    with locked(folder / f"{release.slurm}.building"):
        remove_leftovers(folder, release.slurm, keep=path)
        if not path.exists():
            _build(release, path, mirror, ports, log)
        # The cluster's processes hold this lock too: nobody removes what they run from.
        descriptor = hold(path)
    try:
        yield Rootfs(path, descriptor)
    finally:
        os.close(descriptor)


def _fingerprint(release: Release) -> str:
    """Name what a root file system is made of, so that a change of it makes a new one."""
    parts = (
        _FORMAT,
        is_root(),
        release.suite,
        _PACKAGES,
        _APT_OPTIONS,
        inventory.seed_commands(),
        inventory.USERS,
        mariadb_conf(),
    )
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:12]


def _build(release: Release, path: Path, mirror: str | None, ports: Ports, log: Log) -> None:
    require_host_packages()
    temporary = Path(tempfile.mkdtemp(prefix=f"{release.slurm}.tmp-", dir=path.parent))
    temporary.chmod(0o755)
    began = time.monotonic()
    try:
        bootstrap(release.suite, _PACKAGES, temporary, mirror or find_mirror())
        log(f"Debian {release.suite} packages", time.monotonic() - began)
        began = time.monotonic()
        _seed(release, temporary, ports)
        log("users and accounting data", time.monotonic() - began)
        temporary.replace(path)
    except BaseException:
        remove(temporary)
        raise


def require_host_packages() -> None:
    """Install what makes root file systems, or say what root has to install."""
    missing = []
    for program, package in _HOST_PACKAGES.items():
        is_needed = program != "newuidmap" or not is_root()
        if is_needed and not shutil.which(program, path=f"{os.environ.get('PATH', '')}:/usr/bin"):
            missing.append(package)
    if not missing:
        require_user_ids()
        return
    if not is_root():
        raise SandboxError(f"this machine lacks something: have root run 'apt-get install {' '.join(missing)}'")
    apt = ["apt-get", "-q", "-y", "-o", "Dpkg::Use-Pty=0"]
    for arguments in (["update"], ["install", "--no-install-recommends", *missing]):
        _run([*apt, *arguments], seconds=300, environment={"DEBIAN_FRONTEND": "noninteractive"})


def bootstrap(suite: str, packages: Sequence[str], target: Path, mirror: str) -> None:
    """Unpack and install a suite's base system and packages."""
    options = ["--variant=apt", f"--include={','.join(packages)}", *_debian_options()]
    options += ["--dpkgopt=force-unsafe-io", "--dpkgopt=path-exclude=/usr/share/man/*"]
    options += ["--dpkgopt=path-exclude=/usr/share/doc/*", "--dpkgopt=path-exclude=/usr/share/locale/*"]
    with _keyring(mirror) as keyring:
        if is_root():
            build = ["mmdebstrap", "--mode=root", *options, *keyring, suite, str(target), mirror]
            _run(
                [*_DIE_WITH_ME, tool("unshare"), "--pid", "--mount", "--fork", "--kill-child", "--", *build],
                seconds=900,
            )
            return
        # mmdebstrap's own user namespace could not enter this user's private folders: a tar file comes out
        # of it, and is unpacked under the user ids of ours.
        make = [*_DIE_WITH_ME, "mmdebstrap", "--mode=unshare", *options, *keyring, suite, "-", mirror]
        unpack = as_namespace_root(["tar", "--extract", "--numeric-owner", "--preserve-permissions"])
        unpack += ["--exclude=./dev/*", "-C", str(target)]
        with tempfile.TemporaryFile() as errors:
            producer = subprocess.Popen(make, stdout=subprocess.PIPE, stderr=errors, cwd="/")
            consumer = subprocess.run(unpack, stdin=producer.stdout, stderr=errors, check=False, timeout=900)
            if producer.wait(60) or consumer.returncode:
                errors.seek(0)
                raise SandboxError(_failure(make, errors.read().decode(errors="replace")))


def _debian_options() -> list[str]:
    return [f"--aptopt={option}" for option in _APT_OPTIONS]


@contextlib.contextmanager
def _keyring(mirror: str) -> Iterator[list[str]]:
    """Hand out mmdebstrap's option for the keys of suites younger than this machine."""
    if (_KEYRINGS / "debian-archive-trixie-automatic.gpg").exists():
        yield []
        return
    # Debian puts the keys of the next releases into updates of the current ones.
    with tempfile.TemporaryDirectory(prefix="meluxina-keyring-") as folder:
        package = ["--variant=extract", "--include=debian-archive-keyring", *_debian_options()]
        archive = f"{folder}/keyring.tar"
        mode = "root" if is_root() else "unshare"
        _run(["mmdebstrap", f"--mode={mode}", *package, "bookworm", archive, mirror], seconds=120)
        _run(["tar", "-x", "-f", archive, "-C", folder, "./usr/share/keyrings"], seconds=60)
        yield [f"--keyring={folder}/usr/share/keyrings"]


def _seed(release: Release, path: Path, ports: Ports) -> None:
    """Run `seed.py` inside."""
    task = {
        "seed": True,
        "slurm": release.slurm,
        "rootfs": str(path),
        "ports": ports.to_list(),
        "min_job_age": 300,
    }
    init: list[tuple[int, str]] = []
    log_file = path.with_name(f"{path.name}.log")
    try:
        launch(
            task,
            log_file,
            on_init=lambda pid: init.append((pid, start_time(pid) or "")),
            on_phase=lambda _what, _seconds: None,
            on_ready=lambda: None,
        )
    finally:
        log_file.unlink(missing_ok=True)
        for pid, started in init:
            kill_and_wait(pid, started)


def hold(path: Path) -> int:
    """Keep `remove_leftovers` from a folder until the file descriptor that is returned is closed."""
    descriptor = os.open(f"{path}.lock", os.O_RDWR | os.O_CREAT, 0o600)
    fcntl.flock(descriptor, fcntl.LOCK_SH)
    return descriptor


def remove_leftovers(folder: Path, prefix: str, *, keep: Path) -> None:
    """Remove what killed builds and older versions of this code left, unless something runs from it."""
    for path in folder.glob(f"{prefix}*"):
        if not path.is_dir() or path == keep:
            continue
        lock = Path(f"{path}.lock")
        with lock.open("a") as file, contextlib.suppress(BlockingIOError):
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            remove(path)
            lock.unlink()
    for lock in folder.glob(f"{prefix}*.lock"):
        if not lock.with_suffix("").exists():
            lock.unlink()


def remove(path: Path) -> None:
    """Remove a root file system, whose files belong to many users."""
    _run(as_namespace_root(["rm", "-rf", "--one-file-system", "--", str(path)]), seconds=120)


def as_namespace_root(command: Sequence[str]) -> list[str]:
    """Return the command line that runs `command` as root over the user ids of root file systems."""
    return list(command) if is_root() else [tool("unshare"), *user_namespace_options(), "--", *command]


def _run(command: Sequence[str], *, seconds: float, environment: dict[str, str] | None = None) -> None:
    try:
        process = subprocess.run(
            [tool(command[0]), *command[1:]],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            timeout=seconds,
            check=False,
            env={**os.environ, **(environment or {})},
        )
    except subprocess.TimeoutExpired as error:
        output = error.stdout.decode(errors="replace") if isinstance(error.stdout, bytes) else error.stdout
        raise SandboxError(_failure(command, f"{output or ''}\nno end within {seconds:.0f} s")) from None
    if process.returncode:
        raise SandboxError(_failure(command, process.stdout))


def _failure(command: Sequence[str], output: str) -> str:
    # The name alone: a mirror's address may hold a password.
    name = next((word for word in command if word in _HOST_PACKAGES), Path(command[0]).name)
    tail = "\n  ".join(output.strip().splitlines()[-15:])
    return f"{name} failed:\n  {tail}"
