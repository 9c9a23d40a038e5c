"""The root file system as seen from within the namespace: mounts, files, users, processes."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING

from devtools.sandbox import kernel
from devtools.sandbox.errors import SandboxError
from devtools.sandbox.namespace import BASE_ENVIRONMENT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_DEVICES = ("null", "zero", "full", "random", "urandom", "tty")


@dataclass(frozen=True)
class Identity:
    """A user as /etc/passwd and /etc/group of the root file system know it."""

    uid: int
    gid: int
    groups: tuple[int, ...]


@dataclass(frozen=True)
class Container:
    """A mounted root file system; only processes of this mount namespace see it."""

    root: Path

    @classmethod
    def over(cls, rootfs: Path, mount_point: Path) -> Container:
        """Mount `rootfs` with a layer in memory above it: what is written dies with the namespace."""
        kernel.mount("tmpfs", mount_point, flags=kernel.MS_NOSUID, options="mode=0755")
        for name in ("upper", "work", "root"):
            (mount_point / name).mkdir(mode=0o755)
        # Read relative to the working folder, a path may hold any character, the options' comma and colon too.
        os.chdir(rootfs)
        parts = f"lowerdir=.,upperdir={_plain(mount_point)}/upper,workdir={_plain(mount_point)}/work"
        kernel.mount("overlay", mount_point / "root", options=parts + _overlay_extra())
        os.chdir("/")
        container = cls(mount_point / "root")
        container._mount_kernel_files()
        return container

    @classmethod
    def at(cls, rootfs: Path) -> Container:
        """Mount `rootfs` so that what is written stays in it."""
        kernel.bind(rootfs, rootfs)
        container = cls(rootfs)
        container._mount_kernel_files()
        return container

    def _mount_kernel_files(self) -> None:
        kernel.mount("proc", self.root / "proc", flags=kernel.MS_NOSUID | kernel.MS_NODEV | kernel.MS_NOEXEC)
        dev = self.root / "dev"
        kernel.mount("tmpfs", dev, flags=kernel.MS_NOSUID, options="mode=0755")
        for name in _DEVICES:
            self.device(f"/dev/{name}", Path("/dev", name))
        for name in ("pts", "shm"):
            (dev / name).mkdir()
        kernel.mount("devpts", dev / "pts", flags=kernel.MS_NOSUID, options="newinstance,ptmxmode=0666,mode=0620")
        kernel.mount("tmpfs", dev / "shm", flags=kernel.MS_NOSUID | kernel.MS_NODEV, options="mode=1777")
        for name, target in {
            "ptmx": "pts/ptmx",
            "fd": "/proc/self/fd",
            "stdin": "/proc/self/fd/0",
            "stdout": "/proc/self/fd/1",
            "stderr": "/proc/self/fd/2",
        }.items():
            (dev / name).symlink_to(target)

    def device(self, inside: str, outside: Path) -> None:
        """Show a device of this machine in the container."""
        path = self.path(inside)
        path.touch()
        kernel.bind(outside, path)

    def share(self, outside: Path) -> None:
        """Show a folder or file of this machine under the same path; anybody may pass through the folders above it."""
        path = self.path(str(outside))
        if outside.is_dir():
            path.mkdir(parents=True, exist_ok=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch()
        for above in path.relative_to(self.root).parents:
            passage = self.root / above
            passage.chmod(passage.stat().st_mode | 0o111)
        kernel.bind(outside, path)

    def path(self, inside: str) -> Path:
        """Return where a path of the container is for this process."""
        return self.root / inside.lstrip("/")

    def identity(self, user: str) -> Identity:
        """Look up a user in the container's own files."""
        for line in self.path("/etc/passwd").read_text().splitlines():
            name, _, uid, gid = line.split(":")[:4]
            if name == user:
                break
        else:
            raise SandboxError(f"no user {user!r} in the root file system")
        groups = {int(gid)}
        for line in self.path("/etc/group").read_text().splitlines():
            _, _, number, members = line.split(":")[:4]
            if user in members.split(","):
                groups.add(int(number))
        return Identity(int(uid), int(gid), tuple(sorted(groups)))

    def write(self, inside: str, content: str | bytes, *, owner: str = "root", mode: int = 0o644) -> None:
        """Write a file of the container, never readable by more than `mode` says."""
        path = self.path(inside)
        path.parent.mkdir(parents=True, exist_ok=True)
        # First, since the file may be /etc/passwd itself.
        identity = self.identity(owner)
        path.unlink(missing_ok=True)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
            os.fchown(file.fileno(), identity.uid, identity.gid)
            os.fchmod(file.fileno(), mode)

    def folder(self, inside: str, *, owner: str = "root", group: str | None = None, mode: int = 0o755) -> None:
        """Make a folder of the container; the ones above it belong to root."""
        path = self.path(inside)
        path.mkdir(parents=True, exist_ok=True)
        identity = self.identity(owner)
        os.chown(path, identity.uid, self.group_id(group) if group else identity.gid)
        path.chmod(mode)

    def group_id(self, group: str) -> int:
        """Look up a group in the container's own file."""
        for line in self.path("/etc/group").read_text().splitlines():
            name, _, number = line.split(":")[:3]
            if name == group:
                return int(number)
        raise SandboxError(f"no group {group!r} in the root file system")

    def accepts(self, inside: str) -> bool:
        """Tell whether something accepts connections on a unix socket of the container."""
        path = self.path(inside)
        # A socket's address holds 108 bytes at most, which a path below a cache folder may well exceed.
        try:
            folder = os.open(path.parent, os.O_PATH)
        except FileNotFoundError:
            return False
        try:
            with socket.socket(socket.AF_UNIX) as probe:
                probe.connect(f"/proc/self/fd/{folder}/{path.name}")
        except OSError:
            return False
        finally:
            os.close(folder)
        return True

    def spawn(
        self,
        argv: Sequence[str],
        *,
        user: str = "root",
        hostname: str | None = None,
        environment: Mapping[str, str] | None = None,
        stdin: int | IO[bytes] = subprocess.DEVNULL,
        stdout: int | IO[bytes] = subprocess.DEVNULL,
        stderr: int | IO[bytes] = subprocess.STDOUT,
    ) -> subprocess.Popen[bytes]:
        """Start a process whose root folder is the container's."""
        identity = self.identity(user)

        def become() -> None:
            signal.pthread_sigmask(signal.SIG_SETMASK, ())
            if hostname is not None:
                kernel.unshare_hostname()
                socket.sethostname(hostname)
            os.chroot(self.root)
            os.chdir("/")
            os.setgroups(identity.groups)
            os.setresgid(identity.gid, identity.gid, identity.gid)
            os.setresuid(identity.uid, identity.uid, identity.uid)

        return subprocess.Popen(
            list(argv),
            env={**BASE_ENVIRONMENT, **(environment or {})},
            stdin=stdin,
            stdout=stdout,
            stderr=stderr,
            start_new_session=True,
            preexec_fn=become,  # noqa: PLW1509
        )

    def run(self, argv: Sequence[str], *, user: str = "root", data: bytes = b"", seconds: float = 60.0) -> str:
        """Run a command to its end and return what it wrote."""
        process = self.spawn(argv, user=user, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        try:
            output, _ = process.communicate(data, timeout=seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.communicate(timeout=1)
            raise SandboxError(f"{' '.join(argv)} did not end within {seconds:.0f} s") from None
        text = output.decode(errors="replace")
        if process.returncode:
            raise SandboxError(f"{' '.join(argv)} failed ({process.returncode}): {text.strip()}")
        return text


def _plain(path: Path) -> str:
    """Escape what overlay's options take for separators."""
    return str(path).replace("\\", "\\\\").replace(",", "\\,").replace(":", "\\:")


def _overlay_extra() -> str:
    """Return what overlay needs to be mounted by an ordinary user: attributes it may write."""
    identity_map = Path("/proc/self/uid_map").read_text().split() == ["0", "0", "4294967295"]
    return "" if identity_map else ",userxattr"
