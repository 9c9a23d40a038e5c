"""Commands that run in a namespace of their own, and in one that is already there."""

from __future__ import annotations

import os
import pwd
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from devtools.sandbox.errors import SandboxError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

#: What every process inside starts with; the caller's own environment stays outside.
BASE_ENVIRONMENT = {
    "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    "LANG": "C.UTF-8",
    "TERM": "dumb",
}


def is_root() -> bool:
    """Tell whether this process may do without a user namespace."""
    return os.geteuid() == 0


def tool(name: str) -> str:
    """Return the path of a program of this machine, or say that it is missing."""
    path = shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/bin:/sbin:/bin")
    if not path:
        raise SandboxError(f"{name} is missing on this machine")
    return path


def user_namespace_options() -> list[str]:
    """Return unshare's options that make an ordinary user root over a range of user ids."""
    # Root needs none; the range, from /etc/subuid, is what munge, mysql, slurm and the users become.
    return [] if is_root() else ["--user", "--map-root-user", "--map-auto"]


def require_user_ids() -> None:
    """Say what to do when this ordinary user has no user ids to give away inside."""
    if is_root():
        return
    user = pwd.getpwuid(os.geteuid()).pw_name
    for path in (Path("/etc/subuid"), Path("/etc/subgid")):
        owners = [line.partition(":")[0] for line in path.read_text().splitlines()] if path.exists() else []
        if user not in owners and str(os.geteuid()) not in owners:
            raise SandboxError(
                f"{user} has no range in {path}: have root run "
                f"'usermod --add-subuids 100000-165535 --add-subgids 100000-165535 {user}'"
            )


def unshare_command(command: Sequence[str]) -> list[str]:
    """Return the command line that runs `command` with its own mounts, host name, IPC and (for its children) PIDs."""
    options = [*user_namespace_options(), "--mount", "--uts", "--ipc", "--pid"]
    return [tool("unshare"), *options, "--", *command]


def enter_command(pid: int, command: Sequence[str]) -> list[str]:
    """Return the command line that runs a program of this machine among the processes of the init `pid`."""
    options = [] if is_root() else ["--user"]
    return [tool("nsenter"), f"--target={pid}", "--mount", "--uts", "--ipc", "--pid", *options, "--", *command]


def exec_command(pid: int, root: Path, user: str, command: Sequence[str], environment: Mapping[str, str]) -> list[str]:
    """Return the command line that runs `command` as `user` in the cluster whose init is `pid`, in its HOME."""
    variables = [f"{name}={value}" for name, value in {**BASE_ENVIRONMENT, **environment}.items()]
    become = ["/usr/bin/setpriv", f"--reuid={user}", f"--regid={user}", "--init-groups", "--"]
    clean = ["/usr/bin/env", "--ignore-environment", f"--chdir={environment['HOME']}", *variables]
    return enter_command(pid, [tool("chroot"), str(root), *become, *clean, *command])
