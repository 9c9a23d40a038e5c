"""Reading lists and single things, the same way whatever they are."""

from __future__ import annotations

from typing import Any

from slurmrestd.operation import Request

from .. import answers, wire
from ..errors import NotFoundError, VersionError
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
        response = await self.receive(request)
        found = list(wire.items(wire.read(response.parsed, *fields)))
        try:
            # That there is nothing of the kind is an answer, neither an error nor a warning.
            answers.check(request, response, self._config, quiet=not found)
        except NotFoundError:
            return []
        return found

    async def _entry(self, request: Request[Any], what: str, *fields: str) -> Any:
        """The first, and usually only, thing that an answer lists."""
        response = await self.receive(request)
        found = list(wire.items(wire.read(response.parsed, *fields)))
        try:
            answers.check(request, response, self._config, quiet=not found)
        except NotFoundError as error:
            raise NotFoundError(f"There is no {what}", status=error.status, errors=error.errors) from None
        if not found:
            raise NotFoundError(f"There is no {what}.", status=int(response.status_code))
        return found[0]
