"""Add users with conditional association. POST /slurmdb/v0.0.40/users_association/"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.openapi_users_add_cond_resp import OpenapiUsersAddCondResp
from ...models.openapi_users_add_cond_resp_str import OpenapiUsersAddCondRespStr

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="POST",
    path="/slurmdb/v0.0.40/users_association/",
    answers={"200": OpenapiUsersAddCondRespStr, "default": OpenapiUsersAddCondRespStr},
    body=OpenapiUsersAddCondResp,
    ignored={"association_condition.association.parent": "only the associations of accounts have one."},
)


class Query(TypedDict, total=False):
    """What `request` takes by name."""

    update_time: str | Unset
    flags: str | Unset


def request(
    *, body: OpenapiUsersAddCondResp | Unset = UNSET, update_time: str | Unset = UNSET, flags: str | Unset = UNSET
) -> Request[OpenapiUsersAddCondRespStr]:
    """Add users with conditional association.

    Association.parent is ignored, only the associations of accounts have a parent.

    Args:
        body: What to send.
        update_time: A time as sacct reads it (uts1764000000 for a timestamp, 2026-11-25T12:00:00, now-1hour). Refused by the server: a request has a body or a query.
        flags: Query flags Refused by the server: a request has a body or a query. Known values: ALL, DETAIL, MIXED, LOCAL, SIBLING, FEDERATION, FUTURE.
    """
    return OPERATION.request(query={"update_time": update_time, "flags": flags}, body=body)


def sync_detailed(
    *, client: Client, body: OpenapiUsersAddCondResp | Unset = UNSET, **query: Unpack[Query]
) -> Response[OpenapiUsersAddCondRespStr]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(body=body, **query))


def sync(
    *, client: Client, body: OpenapiUsersAddCondResp | Unset = UNSET, **query: Unpack[Query]
) -> OpenapiUsersAddCondRespStr | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(body=body, **query)).parsed


async def asyncio_detailed(
    *, client: Client, body: OpenapiUsersAddCondResp | Unset = UNSET, **query: Unpack[Query]
) -> Response[OpenapiUsersAddCondRespStr]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(body=body, **query))


async def asyncio(
    *, client: Client, body: OpenapiUsersAddCondResp | Unset = UNSET, **query: Unpack[Query]
) -> OpenapiUsersAddCondRespStr | None:
    """`sync`, awaited."""
    return (await client.asend(request(body=body, **query))).parsed
