"""Get association info. GET /slurmdb/v0.0.44/association/"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_accounts_add_cond_resp import OpenapiAssocsResp

OPERATION = Operation(
    method="GET", path="/slurmdb/v0.0.44/association/", answers={"200": OpenapiAssocsResp, "default": OpenapiAssocsResp}
)


class Query(TypedDict, total=False):
    account: list[str] | Unset
    cluster: list[str] | Unset
    default_qos: list[str] | Unset
    include_deleted_associations: bool | Unset
    include_usage: bool | Unset
    filter_to_only_defaults: bool | Unset
    include_the_raw_qos_or_delta_qos: bool | Unset
    include_sub_acct_information: bool | Unset
    exclude_parent_idname: bool | Unset
    exclude_limits_from_parents: bool | Unset
    format_: str | Unset
    id: list[str] | Unset
    parent_account: list[str] | Unset
    partition: list[str] | Unset
    qos: list[str] | Unset
    usage_end: str | Unset
    usage_start: str | Unset
    user: list[str] | Unset


def request(
    *,
    account: list[str] | Unset = UNSET,
    cluster: list[str] | Unset = UNSET,
    default_qos: list[str] | Unset = UNSET,
    include_deleted_associations: bool | Unset = UNSET,
    include_usage: bool | Unset = UNSET,
    filter_to_only_defaults: bool | Unset = UNSET,
    include_the_raw_qos_or_delta_qos: bool | Unset = UNSET,
    include_sub_acct_information: bool | Unset = UNSET,
    exclude_parent_idname: bool | Unset = UNSET,
    exclude_limits_from_parents: bool | Unset = UNSET,
    format_: str | Unset = UNSET,
    id: list[str] | Unset = UNSET,
    parent_account: list[str] | Unset = UNSET,
    partition: list[str] | Unset = UNSET,
    qos: list[str] | Unset = UNSET,
    usage_end: str | Unset = UNSET,
    usage_start: str | Unset = UNSET,
    user: list[str] | Unset = UNSET,
) -> Request[OpenapiAssocsResp]:
    """Get association info.

    Args:
        account: CSV accounts list
        cluster: CSV clusters list
        default_qos: Ids of QOS. A name is no error and selects nothing.
        include_deleted_associations:
        include_usage:
        filter_to_only_defaults:
        include_the_raw_qos_or_delta_qos:
        include_sub_acct_information: Refused by the server: for an account with others below it (9211), as all that would be answered with more than one association.
        exclude_parent_idname: Ignored by the server: the answer is the same.
        exclude_limits_from_parents:
        format_: Ignored; process JSON manually to control output format Ignored by the server: the answer is the same.
        id: CSV ID list
        parent_account: CSV names of parent account
        partition: CSV partition name list
        qos: Ids of QOS. A name is no error and selects nothing.
        usage_end: Usage end (UNIX timestamp)
        usage_start: Usage start (UNIX timestamp)
        user: CSV user list
    """
    return OPERATION.request(
        query={
            "account": account,
            "cluster": cluster,
            "default_qos": default_qos,
            "Include deleted associations": include_deleted_associations,
            "Include usage": include_usage,
            "Filter to only defaults": filter_to_only_defaults,
            "Include the raw QOS or delta_qos": include_the_raw_qos_or_delta_qos,
            "Include sub acct information": include_sub_acct_information,
            "Exclude parent id/name": exclude_parent_idname,
            "Exclude limits from parents": exclude_limits_from_parents,
            "format": format_,
            "id": id,
            "parent_account": parent_account,
            "partition": partition,
            "qos": qos,
            "usage_end": usage_end,
            "usage_start": usage_start,
            "user": user,
        }
    )


def sync_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiAssocsResp]:
    return client.send(request(**query))


def sync(*, client: Sender, **query: Unpack[Query]) -> OpenapiAssocsResp | None:
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiAssocsResp]:
    return await client.asend(request(**query))


async def asyncio(*, client: Sender, **query: Unpack[Query]) -> OpenapiAssocsResp | None:
    return (await client.asend(request(**query))).parsed
