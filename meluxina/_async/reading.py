"""Reading lists and single things, the same way whatever they are."""

from __future__ import annotations

from typing import Any

from slurmrestd.operation import Request

from ..errors import NotFoundError, VersionError
from ..transport.retrying import is_slurms
from .connection import AsyncConnection


class AsyncReading(AsyncConnection):
    """What all methods that only read have in common."""

    async def _operation(self, group: str, *names: str) -> Any:
        """The first of these operations that the API version has."""
        operations = getattr(await self.api(), group, None)
        for name in names:
            if operation := getattr(operations, name, None):
                return operation
        raise VersionError(f"{self.api_version} can't be asked for this ({group}: {names[0]}). Nothing was sent.")

    async def _entries(self, request: Request[Any], *fields: str) -> list[Any]:
        """What an answer lists; nothing if nothing was found."""
        try:
            return list(await self._list(request, *fields))
        except NotFoundError as error:
            if not is_slurms(error):
                raise
            # That Slurm has nothing of the kind is an answer, not an error.
            return []

    async def _entry(self, request: Request[Any], what: str, *fields: str) -> Any:
        """The first, and usually only, thing that an answer lists."""
        try:
            found = await self._list(request, *fields)
        except NotFoundError as error:
            raise NotFoundError(f"There is no {what}", status=error.status, errors=error.errors) from None
        if not found:
            raise NotFoundError(f"There is no {what}.")
        return found[0]
