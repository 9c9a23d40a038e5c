"""Add users with conditional association. POST /slurmdb/v0.0.45/users_association/"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_accounts_add_cond_resp import OpenapiUsersAddCondResp, OpenapiUsersAddCondRespStr

OPERATION = Operation(
    method="POST",
    path="/slurmdb/v0.0.45/users_association/",
    answers={"200": OpenapiUsersAddCondRespStr, "default": OpenapiUsersAddCondRespStr},
    body=OpenapiUsersAddCondResp,
    ignored={"association_condition.association.parent": "only the associations of accounts have one."},
)


class Query(TypedDict, total=False):
    update_time: str | Unset
    flags: str | Unset


def request(
    *, body: OpenapiUsersAddCondResp | Unset = UNSET, update_time: str | Unset = UNSET, flags: str | Unset = UNSET
) -> Request[OpenapiUsersAddCondRespStr]:
    """Add users with conditional association.

    Association.parent is ignored, only the associations of accounts have a parent.

    Args:
        body: What to send.
        update_time: Query partitions updated more recently than this time (UNIX timestamp) Refused by the server: a request has a body or a query.
        flags: Query flags Refused by the server: a request has a body or a query. Known values: ALL, DETAIL, MIXED, LOCAL, SIBLING, FEDERATION, FUTURE.
    """
    return OPERATION.request(query={"update_time": update_time, "flags": flags}, body=body)


def sync_detailed(
    *, client: Sender, body: OpenapiUsersAddCondResp | Unset = UNSET, **query: Unpack[Query]
) -> Response[OpenapiUsersAddCondRespStr]:
    return client.send(request(body=body, **query))


def sync(
    *, client: Sender, body: OpenapiUsersAddCondResp | Unset = UNSET, **query: Unpack[Query]
) -> OpenapiUsersAddCondRespStr | None:
    return client.send(request(body=body, **query)).parsed


async def asyncio_detailed(
    *, client: Sender, body: OpenapiUsersAddCondResp | Unset = UNSET, **query: Unpack[Query]
) -> Response[OpenapiUsersAddCondRespStr]:
    return await client.asend(request(body=body, **query))


async def asyncio(
    *, client: Sender, body: OpenapiUsersAddCondResp | Unset = UNSET, **query: Unpack[Query]
) -> OpenapiUsersAddCondRespStr | None:
    return (await client.asend(request(body=body, **query))).parsed
