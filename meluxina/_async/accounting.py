"""Who may use the cluster, and how much of it."""

from __future__ import annotations

from ..transport.parameters import flagged, name_or_none, parameters
from ..views.accounting import QOS, TRES, Account, Association, SlurmCluster, User, WCKey
from .reading import AsyncReading


class AsyncAccounting(AsyncReading):
    """Reading accounts, users, associations, QOS, TRES, clusters and wckeys from the accounting database.

    Each method raises ConnectionFailed if there is no answer, AnswerError if the server reports an error, and
    VersionError if the API version has no such operation.
    """

    async def accounts(self) -> list[Account]:
        """The accounts, with their users (GET /slurmdb/…/accounts).

        ::

            for account in await client.accounts():
                print(account.name, account.users)

        Raises:
            AnswerError: The server reports an error.

        """
        operation = await self._operation("slurmdb", "get_accounts")
        # The flags have these names from v0.0.41 on, and in v0.0.40; before, all is sent unasked.
        request = flagged(operation, "with_associations", "with_coordinators", "with_assocs", "with_coords")
        return [Account(raw) for raw in await self._entries(request, "accounts")]

    async def users(self) -> list[User]:
        """The users that the accounting database knows, with their accounts (GET /slurmdb/…/users).

        ::

            print({user.name: user.default_account for user in await client.users()})

        Raises:
            AnswerError: The server reports an error.

        """
        operation = await self._operation("slurmdb", "get_users")
        request = flagged(operation, "with_assocs", "with_wckeys")
        return [User(raw) for raw in await self._entries(request, "users")]

    async def associations(self, *, user: str | None = None, account: str | None = None) -> list[Association]:
        """Who may use which account, with which QOS and limits (GET /slurmdb/…/associations).

        ::

            for association in await client.associations(user=client.config.user):
                print(association.account, association.qos, association.max_wall)

        Args:
            user: Only those of this user.
            account: Only those of this account.

        Raises:
            AnswerError: The server reports an error.

        """
        operation = await self._operation("slurmdb", "get_associations")
        conditions = {"user": name_or_none("user", user), "account": name_or_none("account", account)}
        known = {
            name: value for name, value in conditions.items() if value is not None and name in parameters(operation)
        }
        request = operation.request(**known)
        found = map(Association, await self._entries(request, "associations"))
        # To servers an empty name, or one with a comma, is something else than a name.
        return [one for one in found if user in (None, one.user) and account in (None, one.account)]

    async def qos(self) -> list[QOS]:
        """The qualities of service (GET /slurmdb/…/qos).

        ::

            print({qos.name: qos.max_wall for qos in await client.qos()})

        Raises:
            AnswerError: The server reports an error.

        """
        operation = await self._operation("slurmdb", "get_qos")
        return [QOS(raw) for raw in await self._entries(operation.request(), "qos", "QOS")]

    async def tres(self) -> list[TRES]:
        """The trackable resources: what limits can be set on (GET /slurmdb/…/tres).

        ::

            print([str(tres) for tres in await client.tres()])

        Raises:
            AnswerError: The server reports an error.

        """
        operation = await self._operation("slurmdb", "get_tres")
        found = map(TRES, await self._entries(operation.request(), "TRES", "tres"))
        # Only marks where the numbers of a site's own resources begin; sacctmgr does not show it either.
        return [tres for tres in found if tres.type != "dynamic_offset"]

    async def clusters(self) -> list[SlurmCluster]:
        """The clusters that the accounting database serves (GET /slurmdb/…/clusters).

        ::

            print([cluster.name for cluster in await client.clusters()])

        Raises:
            AnswerError: The server reports an error.

        """
        operation = await self._operation("slurmdb", "get_clusters")
        return [SlurmCluster(raw) for raw in await self._entries(operation.request(), "clusters")]

    async def wckeys(self) -> list[WCKey]:
        """The workload characterisation keys (GET /slurmdb/…/wckeys). Only Slurm's administrators may ask.

        Raises:
            AnswerError: The server reports an error; for a user that is none of them, that access is denied.

        """
        operation = await self._operation("slurmdb", "get_wckeys")
        return [WCKey(raw) for raw in await self._entries(operation.request(), "wckeys")]
