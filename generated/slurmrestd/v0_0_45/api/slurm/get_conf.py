"""Dump slurm configuration. GET /slurm/v0.0.45/conf"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_conf_resp import OpenapiConfResp

OPERATION = Operation(
    method="GET", path="/slurm/v0.0.45/conf", answers={"200": OpenapiConfResp, "default": OpenapiConfResp}
)


class Query(TypedDict, total=False):
    update_time: str | Unset


def request(*, update_time: str | Unset = UNSET) -> Request[OpenapiConfResp]:
    """Dump slurm configuration.

    Args:
        update_time: Query config updated more recently than this time (UNIX timestamp)
    """
    return OPERATION.request(query={"update_time": update_time})


def sync_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiConfResp]:
    return client.send(request(**query))


def sync(*, client: Sender, **query: Unpack[Query]) -> OpenapiConfResp | None:
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiConfResp]:
    return await client.asend(request(**query))


async def asyncio(*, client: Sender, **query: Unpack[Query]) -> OpenapiConfResp | None:
    return (await client.asend(request(**query))).parsed
