"""Add or update wckeys. POST /slurmdb/v0.0.41/wckeys/"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_accounts_add_cond_resp import OpenapiWckeyResp
from ...models.openapi_resp import OpenapiResp

OPERATION = Operation(
    method="POST",
    path="/slurmdb/v0.0.41/wckeys/",
    answers={"200": OpenapiResp, "default": OpenapiResp},
    body=OpenapiWckeyResp,
)


class Query(TypedDict, total=False):
    cluster: list[str] | Unset
    format_: str | Unset
    id: list[str] | Unset
    name: list[str] | Unset
    only_defaults: bool | Unset
    usage_end: str | Unset
    usage_start: str | Unset
    user: list[str] | Unset
    with_usage: bool | Unset
    with_deleted: bool | Unset


def request(
    *,
    body: OpenapiWckeyResp | Unset = UNSET,
    cluster: list[str] | Unset = UNSET,
    format_: str | Unset = UNSET,
    id: list[str] | Unset = UNSET,
    name: list[str] | Unset = UNSET,
    only_defaults: bool | Unset = UNSET,
    usage_end: str | Unset = UNSET,
    usage_start: str | Unset = UNSET,
    user: list[str] | Unset = UNSET,
    with_usage: bool | Unset = UNSET,
    with_deleted: bool | Unset = UNSET,
) -> Request[OpenapiResp]:
    """Add or update wckeys.

    Args:
        body: What to send.
        cluster: CSV cluster name list Refused by the server: a request has a body or a query.
        format_: Ignored; process JSON manually to control output format Refused by the server: a request has a body or a query.
        id: CSV id list Refused by the server: a request has a body or a query.
        name: CSV name list Refused by the server: a request has a body or a query.
        only_defaults: Only query defaults Refused by the server: a request has a body or a query.
        usage_end: Begin or end of a period as sacct reads it (uts1764000000 for a timestamp, 2026-11-25T12:00:00, now-1hour). Refused by the server: a request has a body or a query.
        usage_start: Begin or end of a period as sacct reads it (uts1764000000 for a timestamp, 2026-11-25T12:00:00, now-1hour). Refused by the server: a request has a body or a query.
        user: CSV user list Refused by the server: a request has a body or a query.
        with_usage: Include usage Refused by the server: a request has a body or a query.
        with_deleted: Include deleted wckeys Refused by the server: a request has a body or a query.
    """
    return OPERATION.request(
        query={
            "cluster": cluster,
            "format": format_,
            "id": id,
            "name": name,
            "only_defaults": only_defaults,
            "usage_end": usage_end,
            "usage_start": usage_start,
            "user": user,
            "with_usage": with_usage,
            "with_deleted": with_deleted,
        },
        body=body,
    )


def sync_detailed(
    *, client: Sender, body: OpenapiWckeyResp | Unset = UNSET, **query: Unpack[Query]
) -> Response[OpenapiResp]:
    return client.send(request(body=body, **query))


def sync(*, client: Sender, body: OpenapiWckeyResp | Unset = UNSET, **query: Unpack[Query]) -> OpenapiResp | None:
    return client.send(request(body=body, **query)).parsed


async def asyncio_detailed(
    *, client: Sender, body: OpenapiWckeyResp | Unset = UNSET, **query: Unpack[Query]
) -> Response[OpenapiResp]:
    return await client.asend(request(body=body, **query))


async def asyncio(
    *, client: Sender, body: OpenapiWckeyResp | Unset = UNSET, **query: Unpack[Query]
) -> OpenapiResp | None:
    return (await client.asend(request(body=body, **query))).parsed
