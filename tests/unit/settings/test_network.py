"""Proxies and certificates from variables: used where they are needed, and a clear error if they can't be."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path
from typing import Any

import certifi
import httpx
import pytest

import meluxina
from meluxina import ConfigurationError
from meluxina.settings.network import certificates, proxy
from tests.builders import client_settings

VARIABLES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR", "SSLKEYLOGFILE")
SOCKS = "socks5://127.0.0.1:1080"
CLIENTS = [meluxina.Client, meluxina.AsyncClient]


@pytest.fixture(autouse=True)
def _no_proxies_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.mark.parametrize("client", CLIENTS)
@pytest.mark.parametrize(
    ("url", "variables"),
    [
        ("http://127.0.0.1:1", {"ALL_PROXY": SOCKS}),
        ("https://slurm.example", {"ALL_PROXY": SOCKS, "NO_PROXY": "slurm.example"}),
        ("https://slurm.example", {"all_proxy": SOCKS, "no_proxy": "other.example, .example"}),
        ("https://slurm.example:8443", {"ALL_PROXY": SOCKS, "NO_PROXY": "slurm.example:8443"}),
        ("https://[::1]:8443", {"ALL_PROXY": SOCKS, "NO_PROXY": "::1"}),
        ("https://slurm.example", {"ALL_PROXY": SOCKS, "NO_PROXY": "*"}),
        ("https://slurm.example", {"ALL_PROXY": SOCKS, "HTTPS_PROXY": "http://127.0.0.1:1"}),
        ("https://slurm.example", {"HTTP_PROXY": "nonsense://"}),
    ],
)
def test_a_proxy_that_is_not_needed_need_not_be_usable(
    monkeypatch: pytest.MonkeyPatch, client: Any, url: str, variables: dict[str, str]
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert client(**client_settings(url=url))


@pytest.mark.parametrize("client", CLIENTS)
@pytest.mark.parametrize("variable", ["ALL_PROXY", "HTTPS_PROXY", "all_proxy"])
def test_a_socks_proxy_without_its_package_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, client: Any, variable: str
) -> None:
    monkeypatch.setitem(sys.modules, "socksio", None)
    monkeypatch.setenv(variable, "socks5://me:secret@127.0.0.1:1080")
    with pytest.raises(ConfigurationError, match=r"pip install 'httpx\[socks\]'") as caught:
        client(**client_settings())
    message = str(caught.value)
    assert variable.upper() in message
    assert "NO_PROXY" in message
    assert "socks5://[secure]@127.0.0.1:1080" in message
    assert "secret@" not in message


@pytest.mark.parametrize("address", ["ftp://me:secret@h", "http://me:secret@h:x", "http://me:secret@", "me:secret@h:0"])
def test_a_bad_proxy_is_shown_without_its_password(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("HTTPS_PROXY", address)
    with pytest.raises(ConfigurationError, match="The proxy in HTTPS_PROXY") as caught:
        meluxina.Client(**client_settings())
    assert "secret@" not in str(caught.value)


@pytest.mark.parametrize("address", ["http://127.0.0.1:{}", "127.0.0.1:{}", "http://me:pass@127.0.0.1:{}"])
def test_https_goes_through_its_proxy(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(5)
        monkeypatch.setenv("HTTPS_PROXY", address.format(server.getsockname()[1]))
        used = proxy("https://slurm.example")
        assert used is not None
        assert "pass" not in repr(used)
        settings = client_settings(timeout=meluxina.Timeouts(retries=0, silence=0.3))
        with meluxina.Client(**settings) as client, pytest.raises(meluxina.ConnectionFailed):
            client.ping()
        connection, _ = server.accept()
        with connection:
            assert connection.recv(1000).startswith(b"CONNECT slurm.example:443 HTTP/1.1\r\n")


def test_a_transport_that_was_given_needs_neither_proxy_nor_certificates(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", SOCKS)
    monkeypatch.setenv("SSL_CERT_FILE", "/no/such/file")
    assert meluxina.Client(**client_settings(transport=httpx.MockTransport(lambda _: httpx.Response(200))))


@pytest.mark.parametrize("client", CLIENTS)
@pytest.mark.parametrize("variable", ["SSL_CERT_FILE", "SSL_CERT_DIR"])
@pytest.mark.parametrize("kind", ["missing", "wrong", "empty", "pipe", "unreadable"])
def test_certificates_that_can_not_be_read_are_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, client: Any, variable: str, kind: str
) -> None:
    place = tmp_path / "ca.pem"
    if kind == "pipe":
        os.mkfifo(place)
    elif kind == "empty":
        place.touch()
    elif kind == "wrong":
        place.write_text("no certificate")
    elif kind == "unreadable":
        place.mkdir() if variable == "SSL_CERT_FILE" else place.touch(0)
    monkeypatch.setenv(variable, str(place))
    with pytest.raises(ConfigurationError, match=f"{variable}={place}") as caught:
        client(**client_settings())
    assert "PEM file" in caught.value.hint
    assert client(**client_settings(url="http://127.0.0.1:1")), "it needs none"


@pytest.mark.skipif(httpx.__name__ == "httpx2", reason="httpx2 does not obey SSLKEYLOGFILE")
def test_a_key_log_that_can_not_be_written_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSLKEYLOGFILE", "/no/such/folder/keys")
    with pytest.raises(ConfigurationError, match="SSLKEYLOGFILE=/no/such/folder/keys"):
        meluxina.Client(**client_settings())


@pytest.mark.parametrize("variable", ["SSL_CERT_FILE", "SSL_CERT_DIR"])
def test_certificates_of_a_variable_are_trusted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, variable: str) -> None:
    monkeypatch.setenv(variable, certifi.where() if variable == "SSL_CERT_FILE" else f"/no/such{os.pathsep}{tmp_path}")
    assert (certificates("https://h").cert_store_stats()["x509_ca"] > 10) == (variable == "SSL_CERT_FILE")
