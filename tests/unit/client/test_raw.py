"""The raw layer through the facade: a version that is named, and a view's model as that version's."""

from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest

import meluxina
import slurmrestd
from meluxina import VersionError
from slurmrestd import v0_0_38, v0_0_43
from tests.builders import job_view, mocked_client


def server(*versions: str) -> Callable[[httpx.Request], httpx.Response]:
    """A server that answers pings in these versions, and says which they are."""

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/openapi/v3":
            return httpx.Response(200, json={"paths": {f"/slurm/{version}/ping/": {} for version in versions}})
        if request.url.path.split("/")[2] in versions:
            return httpx.Response(200, json={"pings": [{"hostname": "c", "pinged": "UP"}]})
        return httpx.Response(404, json={"errors": []})

    return answer


def test_a_named_version_is_that_versions_operations() -> None:
    with mocked_client(server("v0.0.43"), api_version="v0.0.43") as client:
        assert client.api(v0_0_43) is client.api()
        assert client.api() is v0_0_43.api


def test_a_named_version_need_not_be_the_one_in_use() -> None:
    with mocked_client(server("v0.0.38", "v0.0.43"), api_version="v0.0.43") as client:
        ping = client.send(client.api(v0_0_38).slurm.get_ping.request()).parsed
        assert type(ping).__module__.startswith("slurmrestd.v0_0_38.")
        assert client.api_version == "v0.0.43"


def test_a_named_version_that_the_server_does_not_speak_is_refused() -> None:
    refusal = pytest.raises(VersionError, match=r"does not speak v0\.0\.38\. The server speaks v0\.0\.43")
    with mocked_client(server("v0.0.43"), api_version="v0.0.43") as client, refusal:
        client.api(v0_0_38)


@pytest.mark.parametrize("version", slurmrestd.VERSIONS)
def test_what_type_checkers_know_of_a_version_is_what_it_has(version: str) -> None:
    package = slurmrestd.load(version)
    for group in ("slurm", "slurmdb"):
        declared = getattr(package.operations, group.capitalize())
        names = {name for name in vars(declared) if not name.startswith("_")}
        assert names == set(dir(getattr(package.api, group)))
        for name in names:
            assert getattr(declared, name).request is getattr(getattr(package.api, group), name).request
    assert package.Api is package.operations.Api


def test_raw_is_had_as_the_model_that_it_is_and_as_no_other() -> None:
    job = job_view(v0_0_43.models, job_id=17)
    assert job.raw_as(v0_0_43.models.JobInfo) is job.raw
    with pytest.raises(VersionError, match=r"v0_0_43\.models\.\w+\.JobInfo, not a slurmrestd\.v0_0_38"):
        job.raw_as(v0_0_38.models.JobInfo)
    assert issubclass(VersionError, meluxina.MeluxinaError)
