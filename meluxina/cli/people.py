"""Commands `accounts`, `users` and `associations`: what sacctmgr shows of people and projects."""

from __future__ import annotations

import typer

from . import absent
from .connection import connect
from .jobs import Account, User
from .listing import Listing, lists
from .output import Columns

_ACCOUNTS: Columns = {
    "ACCOUNT": lambda account: account.name,
    "DESCRIPTION": lambda account: account.description,
    "ORGANIZATION": lambda account: account.organization,
    "COORDINATORS": lambda account: account.coordinators,
}
_USERS: Columns = {
    "USER": lambda user: user.name,
    "DEFAULT_ACCOUNT": lambda user: user.default_account,
    "ACCOUNTS": lambda user: user.accounts,
    "ADMIN": lambda user: user.admin_level,
}
_ASSOCIATIONS: Columns = {
    "USER": lambda association: association.user,
    "ACCOUNT": lambda association: association.account,
    "PARTITION": lambda association: association.partition,
    "QOS": lambda association: association.qos,
    "MAX_JOBS": lambda association: association.max_jobs,
    "MAX_WALL": lambda association: association.max_wall,
    "GROUP": lambda association: association.group_tres,
}


@lists(_ACCOUNTS, "Account")
def accounts(context: typer.Context, *, listing: Listing) -> None:
    """List the accounts, like sacctmgr show account."""
    with connect(context) as client:
        listing.show(client.accounts())


@lists(_USERS, "User")
def users(context: typer.Context, *, listing: Listing) -> None:
    """List the users, like sacctmgr show user."""
    with connect(context) as client:
        listing.show(client.users())


@lists(_ASSOCIATIONS, "Association")
def associations(context: typer.Context, *, user: User = None, account: Account = None, listing: Listing) -> None:
    """List who may charge which account, and the limits."""
    with connect(context) as client:
        associations = client.associations(user=user, account=account)
        listing.show(associations)
        if not associations:
            absent.exit_without_names(client, user=user, account=account)
