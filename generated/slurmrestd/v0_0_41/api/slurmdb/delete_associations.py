"""Delete associations. DELETE /slurmdb/v0.0.41/associations/"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.openapi_assocs_removed_resp import OpenapiAssocsRemovedResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="DELETE",
    path="/slurmdb/v0.0.41/associations/",
    answers={"200": OpenapiAssocsRemovedResp, "default": OpenapiAssocsRemovedResp},
)


class Query(TypedDict, total=False):
    """What `request` takes by name."""

    account: str | Unset
    cluster: str | Unset
    default_qos: str | Unset
    format_: str | Unset
    id: str | Unset
    only_defaults: str | Unset
    parent_account: str | Unset
    partition: str | Unset
    qos: str | Unset
    usage_end: str | Unset
    usage_start: str | Unset
    user: str | Unset
    with_usage: str | Unset
    with_deleted: str | Unset
    with_raw_qos: str | Unset
    with_sub_accts: str | Unset
    without_parent_info: str | Unset
    without_parent_limits: str | Unset


def request(
    *,
    account: str | Unset = UNSET,
    cluster: str | Unset = UNSET,
    default_qos: str | Unset = UNSET,
    format_: str | Unset = UNSET,
    id: str | Unset = UNSET,
    only_defaults: str | Unset = UNSET,
    parent_account: str | Unset = UNSET,
    partition: str | Unset = UNSET,
    qos: str | Unset = UNSET,
    usage_end: str | Unset = UNSET,
    usage_start: str | Unset = UNSET,
    user: str | Unset = UNSET,
    with_usage: str | Unset = UNSET,
    with_deleted: str | Unset = UNSET,
    with_raw_qos: str | Unset = UNSET,
    with_sub_accts: str | Unset = UNSET,
    without_parent_info: str | Unset = UNSET,
    without_parent_limits: str | Unset = UNSET,
) -> Request[OpenapiAssocsRemovedResp]:
    """Delete associations.

    Args:
        account: CSV accounts list
        cluster: CSV clusters list
        default_qos: CSV QOS list
        format_: Ignored; process JSON manually to control output format
        id: CSV id list
        only_defaults: Filter to only defaults
        parent_account: CSV names of parent account
        partition: CSV partition name list
        qos: CSV QOS list
        usage_end: A time as sacct takes it: "uts1700000000" for a UNIX time, "2026-11-25T10:00:00", "now-1hour".
        usage_start: A time as sacct takes it: "uts1700000000" for a UNIX time, "2026-11-25T10:00:00", "now-1hour".
        user: CSV user list
        with_usage: Include usage
        with_deleted: Include deleted associations
        with_raw_qos: Include a raw qos or delta_qos
        with_sub_accts: Include sub acct information
        without_parent_info: Exclude parent id/name
        without_parent_limits: Exclude limits from parents
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


def sync_detailed(*, client: Client, **query: Unpack[Query]) -> Response[OpenapiAssocsRemovedResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(**query))


def sync(*, client: Client, **query: Unpack[Query]) -> OpenapiAssocsRemovedResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Client, **query: Unpack[Query]) -> Response[OpenapiAssocsRemovedResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(**query))


async def asyncio(*, client: Client, **query: Unpack[Query]) -> OpenapiAssocsRemovedResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(**query))).parsed
