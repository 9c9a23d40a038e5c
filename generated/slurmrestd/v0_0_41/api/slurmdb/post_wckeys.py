"""Add or update wckeys. POST /slurmdb/v0.0.41/wckeys/"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.openapi_resp import OpenapiResp
from ...models.openapi_wckey_resp import OpenapiWckeyResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="POST",
    path="/slurmdb/v0.0.41/wckeys/",
    answers={"200": OpenapiResp, "default": OpenapiResp},
    body=OpenapiWckeyResp,
)


class Query(TypedDict, total=False):
    """What `request` takes by name."""

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
    *, client: Client, body: OpenapiWckeyResp | Unset = UNSET, **query: Unpack[Query]
) -> Response[OpenapiResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(body=body, **query))


def sync(*, client: Client, body: OpenapiWckeyResp | Unset = UNSET, **query: Unpack[Query]) -> OpenapiResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(body=body, **query)).parsed


async def asyncio_detailed(
    *, client: Client, body: OpenapiWckeyResp | Unset = UNSET, **query: Unpack[Query]
) -> Response[OpenapiResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(body=body, **query))


async def asyncio(
    *, client: Client, body: OpenapiWckeyResp | Unset = UNSET, **query: Unpack[Query]
) -> OpenapiResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(body=body, **query))).parsed
