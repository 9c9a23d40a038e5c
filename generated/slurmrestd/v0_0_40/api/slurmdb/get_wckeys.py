"""Get wckey list. GET /slurmdb/v0.0.40/wckeys/"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_accounts_add_cond_resp import OpenapiWckeyResp

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.40/wckeys/",
    answers={"200": OpenapiWckeyResp, "default": OpenapiWckeyResp},
    patterns={"only_defaults": "[Ff]alse", "usage_start": "(?!)"},
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
) -> Request[OpenapiWckeyResp]:
    """Get wckey list.

    Args:
        cluster: CSV cluster name list
        format_: Ignored; process JSON manually to control output format Ignored by the server: the answer is the same.
        id: CSV id list
        name: CSV name list
        only_defaults: Only query defaults CRASHES slurmrestd: any value that Slurm can read ends slurmrestd with a segmentation fault.
        usage_end: Begin or end of a period as sacct reads it (uts1764000000 for a timestamp, 2026-11-25T12:00:00, now-1hour).
        usage_start: Begin or end of a period as sacct reads it (uts1764000000 for a timestamp, 2026-11-25T12:00:00, now-1hour). CRASHES slurmrestd: any value that Slurm can read ends slurmrestd with a segmentation fault.
        user: CSV user list
        with_usage: Include usage
        with_deleted: Include deleted wckeys
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
        }
    )


def sync_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiWckeyResp]:
    return client.send(request(**query))


def sync(*, client: Sender, **query: Unpack[Query]) -> OpenapiWckeyResp | None:
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiWckeyResp]:
    return await client.asend(request(**query))


async def asyncio(*, client: Sender, **query: Unpack[Query]) -> OpenapiWckeyResp | None:
    return (await client.asend(request(**query))).parsed
