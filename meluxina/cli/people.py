"""Commands `accounts`, `users` and `associations`: what sacctmgr shows of people and projects."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

import typer

from . import absent
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


def _hours(name: str, resource: str) -> Callable[[Any], float | None]:
    """Read minutes of a resource as hours."""

    def read(association: Any) -> float | None:
        minutes = getattr(association, name).get(resource)
        return None if minutes is None else round(minutes / 60, 1)

    return read


_USAGE: Columns = (
    number("NODE_HOURS", _hours("used_tres_minutes", "node")),
    number("OF_NODE_HOURS", _hours("group_tres_minutes", "node"), 6),
    number("CPU_HOURS", _hours("used_tres_minutes", "cpu"), 8),
    number("OF_CPU_HOURS", _hours("group_tres_minutes", "cpu"), 9),
    number("GPU_HOURS", _hours("used_tres_minutes", "gres/gpu"), 7),
    number("OF_GPU_HOURS", _hours("group_tres_minutes", "gres/gpu"), 10),
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
def associations(
    context: typer.Context,
    *,
    user: User = None,
    account: Account = None,
    usage: Annotated[
        bool, typer.Option("--usage", help="Show what was used of the limits on hours too, as the controller has it.")
    ] = False,
    listing: Listing,
) -> None:
    """List who may charge which account, and the limits."""
    with connect(context) as client:
        associations = client.associations(user=user, account=account, usage=usage)
        (listing.also(_USAGE) if usage else listing).show(associations)
        if not associations:
            absent.exit_without_names(client, user=user, account=account)
