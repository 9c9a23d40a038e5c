"""Get list of job states. GET /slurm/v0.0.40/jobs/state/"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.openapi_job_state_resp import OpenapiJobStateResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET",
    path="/slurm/v0.0.40/jobs/state/",
    answers={"200": OpenapiJobStateResp, "default": OpenapiJobStateResp},
)


class Query(TypedDict, total=False):
    """What `request` takes by name."""

    job_id: list[str] | Unset


def request(*, job_id: list[str] | Unset = UNSET) -> Request[OpenapiJobStateResp]:
    """Get list of job states.

    Args:
        job_id: Search for CSV list of Job IDs
    """
    return OPERATION.request(query={"job_id": job_id})


def sync_detailed(*, client: Client, **query: Unpack[Query]) -> Response[OpenapiJobStateResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(**query))


def sync(*, client: Client, **query: Unpack[Query]) -> OpenapiJobStateResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Client, **query: Unpack[Query]) -> Response[OpenapiJobStateResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(**query))


async def asyncio(*, client: Client, **query: Unpack[Query]) -> OpenapiJobStateResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(**query))).parsed
