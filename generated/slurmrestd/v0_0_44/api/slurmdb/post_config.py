"""Load all configuration information. POST /slurmdb/v0.0.44/config"""

from __future__ import annotations

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_accounts_add_cond_resp import OpenapiSlurmdbdConfigResp
from ...models.openapi_resp import OpenapiResp

OPERATION = Operation(
    method="POST",
    path="/slurmdb/v0.0.44/config",
    answers={"200": OpenapiResp, "default": OpenapiResp},
    body=OpenapiSlurmdbdConfigResp,
)


def request(*, body: OpenapiSlurmdbdConfigResp | Unset = UNSET) -> Request[OpenapiResp]:
    """Load all configuration information.

    Args:
        body: What to send.
    """
    return OPERATION.request(body=body)


def sync_detailed(*, client: Sender, body: OpenapiSlurmdbdConfigResp | Unset = UNSET) -> Response[OpenapiResp]:
    return client.send(request(body=body))


def sync(*, client: Sender, body: OpenapiSlurmdbdConfigResp | Unset = UNSET) -> OpenapiResp | None:
    return client.send(request(body=body)).parsed


async def asyncio_detailed(*, client: Sender, body: OpenapiSlurmdbdConfigResp | Unset = UNSET) -> Response[OpenapiResp]:
    return await client.asend(request(body=body))


async def asyncio(*, client: Sender, body: OpenapiSlurmdbdConfigResp | Unset = UNSET) -> OpenapiResp | None:
    return (await client.asend(request(body=body))).parsed
