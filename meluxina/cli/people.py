"""Commands `accounts`, `users` and `associations`: what sacctmgr shows of people and projects."""

from __future__ import annotations

import typer

from .connection import connect
from .jobs import Account, User
from .lists.column import Column, Columns, number, whole
from .lists.listing import Listing, listed

_ACCOUNTS: Columns = (
    Column("ACCOUNT", lambda account: account.name),
    Column("DESCRIPTION", lambda account: account.description, 1),
    Column("ORGANIZATION", lambda account: account.organization, 3),
    Column("COORDINATORS", lambda account: account.coordinators, 2),
)
_USERS: Columns = (
    Column("USER", lambda user: user.name),
    Column("DEFAULT_ACCOUNT", lambda user: user.default_account, 2),
    Column("ACCOUNTS", lambda user: user.accounts, 1),
    Column("ADMIN", lambda user: user.admin_level, 3),
)
_ASSOCIATIONS: Columns = (
    Column("USER", lambda association: association.user),
    Column("ACCOUNT", lambda association: association.account),
    Column("PARTITION", lambda association: association.partition, 5),
    Column("QOS", lambda association: association.qos, 1),
    number("MAX_JOBS", lambda association: association.max_jobs, 3),
    whole("MAX_WALL", lambda association: association.max_wall, 4),
    Column("GROUP", lambda association: association.group_tres, 2),
)


@listed(_ACCOUNTS, "Account")
def accounts(context: typer.Context, *, listing: Listing) -> None:
    """List the accounts, like sacctmgr show account."""
    with connect(context) as client:
        listing.show(client.accounts())


@listed(_USERS, "User")
def users(context: typer.Context, *, listing: Listing) -> None:
    """List the users, like sacctmgr show user."""
    with connect(context) as client:
        listing.show(client.users())


@listed(_ASSOCIATIONS, "Association")
def associations(context: typer.Context, *, user: User = None, account: Account = None, listing: Listing) -> None:
    """List who may charge which account, and the limits."""
    with connect(context) as client:
        listing.show(client.associations(user=user, account=account))
