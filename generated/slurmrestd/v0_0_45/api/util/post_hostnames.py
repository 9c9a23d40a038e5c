"""Convert a hostlist expression into array of host names. POST /util/v0.0.45/hostnames"""

from __future__ import annotations

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_hostlist_req_resp import OpenapiHostlistReqResp, OpenapiHostnamesReqResp

OPERATION = Operation(
    method="POST",
    path="/util/v0.0.45/hostnames",
    answers={"200": OpenapiHostnamesReqResp, "default": OpenapiHostnamesReqResp},
    body=OpenapiHostlistReqResp,
)


def request(*, body: OpenapiHostlistReqResp | Unset = UNSET) -> Request[OpenapiHostnamesReqResp]:
    """Convert a hostlist expression into array of host names.

    Args:
        body: What to send.
    """
    return OPERATION.request(body=body)


def sync_detailed(*, client: Sender, body: OpenapiHostlistReqResp | Unset = UNSET) -> Response[OpenapiHostnamesReqResp]:
    return client.send(request(body=body))


def sync(*, client: Sender, body: OpenapiHostlistReqResp | Unset = UNSET) -> OpenapiHostnamesReqResp | None:
    return client.send(request(body=body)).parsed


async def asyncio_detailed(
    *, client: Sender, body: OpenapiHostlistReqResp | Unset = UNSET
) -> Response[OpenapiHostnamesReqResp]:
    return await client.asend(request(body=body))


async def asyncio(*, client: Sender, body: OpenapiHostlistReqResp | Unset = UNSET) -> OpenapiHostnamesReqResp | None:
    return (await client.asend(request(body=body))).parsed
