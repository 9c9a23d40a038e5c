"""Delete associations. DELETE /slurmdb/v0.0.40/associations/"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_accounts_add_cond_resp import OpenapiAssocsRemovedResp

OPERATION = Operation(
    method="DELETE",
    path="/slurmdb/v0.0.40/associations/",
    answers={"200": OpenapiAssocsRemovedResp, "default": OpenapiAssocsRemovedResp},
)


class Query(TypedDict, total=False):
    account: list[str] | Unset
    cluster: list[str] | Unset
    default_qos: list[str] | Unset
    format_: str | Unset
    id: list[str] | Unset
    only_defaults: bool | Unset
    parent_account: list[str] | Unset
    partition: list[str] | Unset
    qos: list[str] | Unset
    usage_end: str | Unset
    usage_start: str | Unset
    user: list[str] | Unset
    with_usage: bool | Unset
    with_deleted: bool | Unset
    with_raw_qos: bool | Unset
    with_sub_accts: bool | Unset
    without_parent_info: bool | Unset
    without_parent_limits: bool | Unset


def request(
    *,
    account: list[str] | Unset = UNSET,
    cluster: list[str] | Unset = UNSET,
    default_qos: list[str] | Unset = UNSET,
    format_: str | Unset = UNSET,
    id: list[str] | Unset = UNSET,
    only_defaults: bool | Unset = UNSET,
    parent_account: list[str] | Unset = UNSET,
    partition: list[str] | Unset = UNSET,
    qos: list[str] | Unset = UNSET,
    usage_end: str | Unset = UNSET,
    usage_start: str | Unset = UNSET,
    user: list[str] | Unset = UNSET,
    with_usage: bool | Unset = UNSET,
    with_deleted: bool | Unset = UNSET,
    with_raw_qos: bool | Unset = UNSET,
    with_sub_accts: bool | Unset = UNSET,
    without_parent_info: bool | Unset = UNSET,
    without_parent_limits: bool | Unset = UNSET,
) -> Request[OpenapiAssocsRemovedResp]:
    """Delete associations.

    Args:
        account: CSV accounts list
        cluster: CSV clusters list
        default_qos: Ids of QOS. A name is no error and selects nothing.
        format_: Ignored; process JSON manually to control output format Ignored by the server: nothing is shown here.
        id: CSV id list
        only_defaults: Filter to only defaults
        parent_account: CSV names of parent account
        partition: CSV partition name list
        qos: Ids of QOS. A name is no error and selects nothing.
        usage_end: Begin or end of a period as sacct reads it (uts1764000000 for a timestamp, 2026-11-25T12:00:00, now-1hour). Ignored by the server: nothing is shown here.
        usage_start: Begin or end of a period as sacct reads it (uts1764000000 for a timestamp, 2026-11-25T12:00:00, now-1hour). Ignored by the server: nothing is shown here.
        user: CSV user list
        with_usage: Include usage Ignored by the server: nothing is shown here.
        with_deleted: Include deleted associations Ignored by the server: nothing is shown here.
        with_raw_qos: Include a raw qos or delta_qos Ignored by the server: nothing is shown here.
        with_sub_accts: Include sub acct information also Ignored by the server: nothing is shown here.
        without_parent_info: Exclude parent id/name Ignored by the server: nothing is shown here.
        without_parent_limits: Exclude limits from parents Ignored by the server: nothing is shown here.
    """
    return OPERATION.request(
        query={
            "account": account,
            "cluster": cluster,
            "default_qos": default_qos,
            "format": format_,
            "id": id,
            "only_defaults": only_defaults,
            "parent_account": parent_account,
            "partition": partition,
            "qos": qos,
            "usage_end": usage_end,
            "usage_start": usage_start,
            "user": user,
            "with_usage": with_usage,
            "with_deleted": with_deleted,
            "with_raw_qos": with_raw_qos,
            "with_sub_accts": with_sub_accts,
            "without_parent_info": without_parent_info,
            "without_parent_limits": without_parent_limits,
        }
    )


def sync_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiAssocsRemovedResp]:
    return client.send(request(**query))


def sync(*, client: Sender, **query: Unpack[Query]) -> OpenapiAssocsRemovedResp | None:
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiAssocsRemovedResp]:
    return await client.asend(request(**query))


async def asyncio(*, client: Sender, **query: Unpack[Query]) -> OpenapiAssocsRemovedResp | None:
    return (await client.asend(request(**query))).parsed
