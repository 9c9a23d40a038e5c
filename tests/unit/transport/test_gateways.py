"""What stands between a client and Slurm: gateways that want other headers, authorities of their own, paths."""

from __future__ import annotations

import base64
import json
import ssl
import time
from pathlib import Path
from typing import Any

import certifi
import httpx
import pytest

import meluxina
from meluxina.settings import network
from meluxina.settings.token import Token
from tests.builders import mocked_client

PING: dict[str, Any] = {"pings": [], "errors": [], "warnings": []}
SECRET = "s3cret-of-the-gateway"


def client_of(requests: list[httpx.Request], **settings: Any) -> meluxina.Client:
    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(200, json=PING)

    arguments: dict[str, Any] = {"url": "https://h", "token": "t0ken-of-u1", "user": "u1", "api_version": "v0.0.43"}
    return meluxina.Client(**{**arguments, "transport": httpx.MockTransport(answer), **settings})


def test_a_bearer_token_replaces_slurms_own_header() -> None:
    requests: list[httpx.Request] = []
    with client_of(requests, bearer=True) as client:
        client.ping()
    assert requests[0].headers["Authorization"] == "Bearer t0ken-of-u1"
    assert requests[0].headers["X-SLURM-USER-NAME"] == "u1"
    assert "X-SLURM-USER-TOKEN" not in requests[0].headers


def test_further_headers_are_sent_and_show_nowhere() -> None:
    requests: list[httpx.Request] = []
    with client_of(requests, headers={"X-Gateway-Key": SECRET}) as client:
        client.ping()
        shown = [repr(client), repr(client.config), str(client.config), repr(requests[0].headers)]
    assert requests[0].headers["X-Gateway-Key"] == SECRET
    assert requests[0].headers["X-SLURM-USER-TOKEN"] == "t0ken-of-u1"
    assert not [text for text in shown if SECRET in text or "t0ken" in text]


@pytest.mark.parametrize(
    "headers",
    [
        {"X-SLURM-USER-TOKEN": SECRET},
        {"x-slurm-user-name": SECRET},
        {"Host": SECRET},
        {"Authorization": SECRET},
        {"X Y": SECRET},
        {"X-Y": f"{SECRET}\r\nX-Z: 1"},
        {"X-Y": 17},
    ],
)
def test_headers_that_are_the_clients_own_or_no_headers_are_refused(headers: dict[str, Any]) -> None:
    with pytest.raises(meluxina.ConfigurationError) as caught:
        client_of([], headers=headers, bearer=True)
    assert SECRET not in str(caught.value)


def test_a_raw_authorization_goes_beside_slurms_header() -> None:
    requests: list[httpx.Request] = []
    with client_of(requests, headers={"Authorization": SECRET}) as client:
        client.ping()
    assert requests[0].headers["Authorization"] == SECRET
    assert requests[0].headers["X-SLURM-USER-TOKEN"] == "t0ken-of-u1"


def test_a_raw_authorization_carries_the_token_alone_and_its_successors() -> None:
    requests: list[httpx.Request] = []
    tokens = ["t0ken-1", "t0ken-2"]

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(401 if len(requests) == 1 else 200, json=PING)

    with client_of([], token=lambda: tokens.pop(0), token_header="Authorization") as client:
        other = client.as_user("u2", "t0ken-3")
    with client_of(
        [], token=lambda: tokens.pop(0), token_header="Authorization", transport=httpx.MockTransport(answer)
    ) as client:
        client.ping()
    assert list(dict.fromkeys(one.headers["Authorization"] for one in requests)) == ["t0ken-1", "t0ken-2"]
    assert {one.headers["X-SLURM-USER-NAME"] for one in requests} == {"u1"}
    assert not [one for one in requests if "X-SLURM-USER-TOKEN" in one.headers]
    assert "t0ken" not in repr(requests[0].headers)
    assert other.config.token_header == "Authorization"


def test_another_header_may_want_the_word_bearer_too() -> None:
    requests: list[httpx.Request] = []
    with client_of(requests, token_header="X-Forwarded-Authorization", bearer=True) as client:
        client.ping()
    assert requests[0].headers["X-Forwarded-Authorization"] == "Bearer t0ken-of-u1"
    assert "Authorization" not in requests[0].headers


@pytest.mark.parametrize("settings", [
    {"token_header": "X Y"}, {"token_header": "X-Y\r\nX-Z"}, {"token_header": 17},
    {"token_header": "X-Y", "headers": {"x-y": SECRET}},
])  # fmt: skip
def test_what_can_not_be_the_tokens_header_is_refused(settings: dict[str, Any]) -> None:
    with pytest.raises(meluxina.ConfigurationError, match="header"):
        client_of([], **settings)


@pytest.mark.parametrize("url", [
    "https://h/site/slurm/{version}/cluster1", "https://h/site/slurm/{version}/cluster1/",
])  # fmt: skip
def test_a_resource_stands_behind_the_version_of_every_path(url: str) -> None:
    requests: list[httpx.Request] = []
    with client_of(requests, url=url) as client:
        client.ping()
        client.served_versions()
        operation = client.api().slurmdb.get_job.request("slurm/v0.0.43")
        assert client.config.address(operation.url) == "https://h/site/slurmdb/v0.0.43/cluster1/job/slurm%2Fv0.0.43"
    paths = [one.url.path.rstrip("/") for one in requests]
    assert (paths[0], paths[-1]) == ("/site/slurm/v0.0.43/cluster1/ping", "/site/openapi/v3")


def test_the_version_is_found_out_with_a_resource_behind_it() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        is_served = request.url.path.startswith("/slurm/v0.0.42/cluster1/ping")
        return httpx.Response(200, json=PING) if is_served else httpx.Response(404, text="no such route")

    url, transport = "https://h/slurm/{version}/cluster1", httpx.MockTransport(answer)
    with client_of([], url=url, api_version=None, transport=transport) as client:
        client.ping()
        assert client.api_version == "v0.0.42"
    with client_of([], url="https://h/slurm/{version}", transport=transport) as client:
        assert client.config.address("/slurm/v0.0.43/ping") == "https://h/slurm/v0.0.43/ping"


@pytest.mark.parametrize("path", [
    "/{version}/x", "/slurm/{version}x", "/slurm/{version}/{cluster}", "/slurm/{data_parser}/x", "/slurmdb/{version}/x",
    "/slurm/{version}/x?a=1",
])  # fmt: skip
def test_braces_that_mean_nothing_are_refused(path: str) -> None:
    with pytest.raises(meluxina.ConfigurationError, match="SLURM_URL must look like"):
        client_of([], url=f"https://h{path}")


def test_a_path_before_slurms_is_kept() -> None:
    requests: list[httpx.Request] = []
    with client_of(requests, url="https://h/clusters/meluxina/") as client:
        client.ping()
    assert requests[0].url.path.startswith("/clusters/meluxina/slurm/v0.0.43/ping")


@pytest.mark.parametrize("claim", ["sun", "username", "preferred_username"])
def test_a_user_may_stand_in_the_claim_of_an_identity_provider(claim: str) -> None:
    payload = base64.urlsafe_b64encode(json.dumps({claim: "u100001", "sun2": 1}).encode()).decode().rstrip("=")
    assert Token(f"e30.{payload}.c2ln").user == "u100001"


def test_certificates_are_read_once_and_again_for_another_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    assert network.certificates("https://h") is network.certificates("https://g")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "none"))
    with pytest.raises(meluxina.ConfigurationError):
        network.certificates("https://h")


def test_authorities_may_be_given_as_a_file_or_a_context(tmp_path: Path) -> None:
    context = ssl.create_default_context()
    assert network.certificates("https://h", context) is context
    assert network.certificates("https://h", certifi.where()).cert_store_stats()["x509_ca"] > 10
    with pytest.raises(meluxina.ConfigurationError, match=r"verify=.*none"):
        meluxina.Client(url="https://h", token="t", user="u", verify=str(tmp_path / "none"))


def test_a_client_of_another_user_shares_no_identity() -> None:
    requests: list[httpx.Request] = []
    with client_of(requests, headers={"X-Gateway-Key": SECRET}) as client:
        other = client.as_user("u2", "t0ken-of-u2", "p2")
        other.ping()
        client.ping()
    sent = [(one.headers["X-SLURM-USER-NAME"], one.headers["X-SLURM-USER-TOKEN"]) for one in requests]
    assert list(dict.fromkeys(sent)) == [("u2", "t0ken-of-u2"), ("u1", "t0ken-of-u1")]
    assert {one.headers["X-Gateway-Key"] for one in requests} == {SECRET}
    assert (other.api_version, other.config.account, other.config.url) == ("v0.0.43", "p2", "https://h")


def test_a_further_client_reads_no_certificates(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", certifi.where())
    network._usual.cache_clear()
    start = time.process_time()
    first = meluxina.Client(url="https://h", token="t0ken-1", user="u1", api_version="v0.0.43")
    middle = time.process_time()
    others = [first.as_user(f"u{number}", f"t0ken-{number}") for number in range(20)]
    end = time.process_time()
    for client in (first, *others):
        client.close()
    assert (end - middle) / 20 < (middle - start) / 4
    assert network._usual.cache_info().misses == 1


@pytest.mark.parametrize("verify", [True, False])
def test_a_truth_value_names_no_authorities(verify: Any) -> None:
    with pytest.raises(meluxina.ConfigurationError, match="verify is a PEM file with the certificates"):
        meluxina.Client(url="https://h", token="t", user="u", verify=verify)


@pytest.mark.parametrize(
    ("settings", "expected"),
    [({"bearer": True}, "in the header Authorization: Bearer alone"), ({"token_header": "X-Token"}, "X-Token alone")],
)
def test_whoever_is_refused_is_told_which_header_had_the_token(settings: dict[str, Any], expected: str) -> None:
    with (
        mocked_client(lambda _: httpx.Response(401, text="Authentication failure"), **settings) as client,
        pytest.raises(meluxina.AuthenticationError) as told,
    ):
        client.jobs()
    assert expected in told.value.hint
