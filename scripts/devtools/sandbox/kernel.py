"""The few system calls Python 3.11 does not offer: mount and unshare."""

from __future__ import annotations

import ctypes
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

MS_NOSUID = 2
MS_NODEV = 4
MS_NOEXEC = 8
MS_BIND = 4096
CLONE_NEWUTS = 0x04000000

_libc = ctypes.CDLL(None, use_errno=True)
_mount = _libc.mount
_mount.argtypes = (ctypes.c_char_p, ctypes.c_char_p, ctypes.c_char_p, ctypes.c_ulong, ctypes.c_char_p)


def mount(kind: str, target: Path, *, source: str | None = None, flags: int = 0, options: str = "") -> None:
    """Mount a file system of a kind on a folder or file."""
    arguments = (source or kind, str(target), kind, options)
    strings = [os.fsencode(argument) for argument in arguments]
    if _mount(strings[0], strings[1], strings[2], flags, strings[3]):
        code = ctypes.get_errno()
        raise OSError(code, f"mount {kind}: {os.strerror(code)}", str(target))


def bind(source: Path, target: Path) -> None:
    """Make `source` appear at `target` as well."""
    mount("none", target, source=str(source), flags=MS_BIND)


def unshare_hostname() -> None:
    """Give the calling process a host name of its own."""
    if _libc.unshare(CLONE_NEWUTS):
        code = ctypes.get_errno()
        raise OSError(code, f"unshare: {os.strerror(code)}")
