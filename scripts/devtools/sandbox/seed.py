"""Turns a freshly unpacked root file system into one whose clusters start at once.

What costs seconds and is the same for every cluster happens here, once: the users, the database's own
files, the accounting tables, and the accounting data of `inventory.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from devtools.sandbox.config import DATABASE, MARIADB_DATA
from devtools.sandbox.inventory import ACCOUNTS, RESTD_USER, USERS, seed_commands

if TYPE_CHECKING:
    from collections.abc import Callable

    from devtools.sandbox.container import Container
    from devtools.sandbox.supervisor import Supervisor

_SQL = f"""
CREATE DATABASE {DATABASE};
CREATE USER 'slurm'@'localhost' IDENTIFIED VIA unix_socket;
GRANT ALL ON {DATABASE}.* TO 'slurm'@'localhost';
"""


def seed(container: Container, supervisor: Supervisor, prepare: Callable[[], None]) -> None:
    """Fill the root file system."""
    _add_users(container)
    prepare()
    # Names resolve from /etc/hosts or not at all: a look-up that leaves the machine may hang.
    container.write("/etc/nsswitch.conf", "passwd: files\ngroup: files\nshadow: files\nhosts: files\n")
    container.write("/etc/resolv.conf", "")
    container.folder(MARIADB_DATA, owner="mysql")
    container.run(
        [
            "mariadb-install-db",
            "--user=mysql",
            "--skip-test-db",
            "--auth-root-authentication-method=socket",
            f"--datadir={MARIADB_DATA}",
        ]
    )
    supervisor.launch("munge")
    supervisor.start("mariadb")
    container.run(["mariadb"], data=_SQL.encode())
    supervisor.start("munge")
    supervisor.start("slurmdbd")
    for command in seed_commands():
        container.run(["sacctmgr", "-i", *command])
    for name in ("slurmdbd", "mariadb", "munge"):
        supervisor.stop(name)


def _add_users(container: Container) -> None:
    groups = [f"{name}:x:{gid}:{','.join(user.name for user in USERS)}" for name, gid in ACCOUNTS.items()]
    people = []
    for user in (*USERS, RESTD_USER):
        home = f"/home/users/{user.name}"
        people.append(f"{user.name}:x:{user.uid}:{user.uid}::{home}:/bin/bash")
        groups.append(f"{user.name}:x:{user.uid}:")
    for path, lines in (("/etc/passwd", people), ("/etc/group", groups)):
        text = container.path(path).read_text()
        container.write(path, text + "\n".join(lines) + "\n")
    for user in (*USERS, RESTD_USER):
        container.folder(f"/home/users/{user.name}", owner=user.name, mode=0o700)
    for account in ACCOUNTS:
        for folder in (f"/project/home/{account}", f"/project/scratch/{account}"):
            container.folder(folder, group=account, mode=0o2770)
