"""Convert an array of host names into hostlist expression. POST /util/v0.0.45/hostlist"""

from __future__ import annotations

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_hostlist_req_resp import OpenapiHostlistReqResp, OpenapiHostnamesReqResp

OPERATION = Operation(
    method="POST",
    path="/util/v0.0.45/hostlist",
    answers={"200": OpenapiHostlistReqResp, "default": OpenapiHostlistReqResp},
    body=OpenapiHostnamesReqResp,
)


def request(*, body: OpenapiHostnamesReqResp | Unset = UNSET) -> Request[OpenapiHostlistReqResp]:
    """Convert an array of host names into hostlist expression.

    Args:
        body: What to send.
    """
    return OPERATION.request(body=body)


def sync_detailed(*, client: Sender, body: OpenapiHostnamesReqResp | Unset = UNSET) -> Response[OpenapiHostlistReqResp]:
    return client.send(request(body=body))


def sync(*, client: Sender, body: OpenapiHostnamesReqResp | Unset = UNSET) -> OpenapiHostlistReqResp | None:
    return client.send(request(body=body)).parsed


async def asyncio_detailed(
    *, client: Sender, body: OpenapiHostnamesReqResp | Unset = UNSET
) -> Response[OpenapiHostlistReqResp]:
    return await client.asend(request(body=body))


async def asyncio(*, client: Sender, body: OpenapiHostnamesReqResp | Unset = UNSET) -> OpenapiHostlistReqResp | None:
    return (await client.asend(request(body=body))).parsed
