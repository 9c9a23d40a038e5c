"""Whatever a client returns can be pickled and copied, as every recorded server sent it."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import httpx
import pytest

import meluxina
from tests.builders import RECORDINGS, TOKEN, every_recorded_version, mocked_client

METHODS = ["jobs", "history", "nodes", "partitions", "reservations", "licenses", "ping", "diagnostics", "accounts"]
METHODS += ["users", "associations", "qos", "tres", "clusters"]


def serve(request: httpx.Request) -> httpx.Response:
    """Answer as the recording of this operation does that an administrator or, rather, a user has got."""
    _, group, version, name = request.url.path.rstrip("/").split("/")
    paths = [RECORDINGS / version / f"{group}_get_{name}-{user}.json" for user in ("user", "admin")]
    path = next(path for path in paths if path.exists())
    recording = json.loads(path.read_text(encoding="utf-8"))
    return httpx.Response(recording["status"], json=recording["json"])


@every_recorded_version
@pytest.mark.parametrize("method", METHODS)
def test_what_a_client_returns_can_be_pickled_and_copied(version: str, method: str) -> None:
    with mocked_client(serve, api_version=version) as client:
        try:
            result: Any = getattr(client, method)()
        except meluxina.VersionError:
            pytest.skip("this version has no such operation")
    views = result if isinstance(result, list) else [result]
    assert views
    written = pickle.dumps(views)
    assert TOKEN.encode() not in written
    for copies in (pickle.loads(written), copy.deepcopy(views), [copy.copy(view) for view in views]):  # noqa: S301
        assert [view.json for view in copies] == [view.json for view in views]
        assert list(map(type, copies)) == list(map(type, views))
        assert [getattr(view, "state", None) for view in copies] == [getattr(view, "state", None) for view in views]
