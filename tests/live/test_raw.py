"""The raw layer by itself, as users of the generator use it."""

from __future__ import annotations

import asyncio
import importlib
import warnings
from typing import Any

import pytest

import slurmrestd
from devtools.sandbox import Sandbox
from slurmrestd.client import AuthenticatedClient

pytestmark = pytest.mark.live


def raw_client(slurm: Sandbox) -> AuthenticatedClient:
    return AuthenticatedClient(base_url=slurm.url, token=slurm.token("u100001"), user="u100001")


def versions(slurm: Sandbox) -> list[str]:
    return [version for version in slurmrestd.VERSIONS if version in slurm.api_versions]


def test_sync_and_async_functions_of_the_raw_layer_agree(slurm: Sandbox) -> None:
    for version in versions(slurm):
        get_nodes = slurmrestd.load(version).api.slurm.get_nodes
        client = raw_client(slurm)
        with client:
            parsed = get_nodes.sync(client=client)
            detailed = get_nodes.sync_detailed(client=client)
        assert detailed.status_code == 200
        assert detailed.parsed.nodes == parsed.nodes

        names = asyncio.run(_names_of_nodes(raw_client(slurm), get_nodes))
        assert names == [node.name for node in parsed.nodes]


async def _names_of_nodes(client: AuthenticatedClient, get_nodes: Any) -> list[str]:
    async with client:
        one = await get_nodes.asyncio(client=client)
        other = await get_nodes.asyncio_detailed(client=client)
    assert [node.name for node in other.parsed.nodes] == [node.name for node in one.nodes]
    return [node.name for node in one.nodes]


def test_every_get_without_arguments_keeps_its_types(slurm: Sandbox) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for version in versions(slurm):
            package = slurmrestd.load(version)
            client = raw_client(slurm)
            with client:
                for api in (package.api.slurm, package.api.slurmdb):
                    for name in dir(api):
                        module = importlib.import_module(f"{api.__name__}.{name}")
                        if module.OPERATION.method == "GET" and "{" not in module.OPERATION.path:
                            answer = client.send(module.request())
                            assert answer.content or answer.status_code == 204, name
                            assert answer.parsed is not None or answer.status_code != 200, name
