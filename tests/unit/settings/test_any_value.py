"""Whatever a setting is, it works or is refused by an error of this package; nothing else comes out."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import httpx
import pytest

import meluxina
from meluxina import ConfigurationError, InvalidRequestError, token_command, token_file, token_keyring
from tests.builders import NEW, client_settings, job_answer, slurm_answer, submit_job

TEXTS = [
    *(
        "",
        " ",
        "\0",
        "a\0b",
        "\n",
        "a\nb",
        "a\r\nX: y",
        "\ud800",
        "\udcff",
        "é",
        "💥",
        "\u202e",
        "\x1b[31m",
        "a" * 100_000,
    ),
    *("~nosuchuser/x", "%00", "%", "'", '"', "../..", "-", "None", "{}", "[", "*", "a@b", "a=b", "٣"),
]


class Thing:
    """An object of no use as a setting, with a name that does not change from run to run."""

    def __repr__(self) -> str:
        return "a thing"


OBJECTS: list[Any] = [0, 1, -1, True, False, 1.5, float("nan"), 10**5000, b"", b"a", [], ["a"], {}, {"a": 1}, Thing()]
OBJECTS += [Path("a"), Decimal(1), Fraction(1, 3), len, int, httpx.URL("https://h"), Ellipsis, range(3)]
URLS = [
    *("h", "//h", "https:", "https:/h", "https://", "https://.", "https://a..b", f"https://{'a' * 64}", "https://[::1"),
    *("https://[::1]", "https://127.0.0.1:99999", "https://127.0.0.1:0", "https://127.0.0.1:-1", "https://127.0.0.1:x"),
    *(
        "https://me:pass@127.0.0.1",
        "https://:pass@127.0.0.1",
        "https://@127.0.0.1",
        "https://127.0.0.1/?a",
        "HTTPS://127.1",
    ),
    *(
        "https://127.0.0.1:1/a b",
        "https://127.0.0.1:1/%zz",
        "https://127.0.0.1:1/../..",
        "https://127.0.0.1:1//",
        "ftp://h",
    ),
    *(
        "javascript:alert(1)",
        "https://999.1.1.1",
        "https://xn--",
        "https://h\\x",
        "http://127.0.0.1:1",
        "https://127.0.0.1:1",
    ),
]
VERSIONS = [
    "v0.0.43",
    "0.0.43",
    "43",
    "v0.0",
    "v0.0.43.1",
    "v0.0.999",
    "v9.9.9",
    "latest",
    "v\u0660.\u0660.\u0664\u0663",
    "v0.0.43/../..",
]
PROXIES = [
    *(
        "socks5://127.0.0.1:1",
        "socks5h://me:pass@127.0.0.1:1",
        "socks4://127.0.0.1:1",
        "socks://127.0.0.1",
        "DIRECT://",
    ),
    *("http://", "http://:1", "http://127.0.0.1:x", "http://127.0.0.1:99999", "http://[::1", "://", "127.0.0.1:1"),
    *("http://127.0.0.1:1", "https://127.0.0.1:1", "http://me:pass@127.0.0.1:1", "http://a..b:1", "file:///etc/passwd"),
]
NAMES_OF_PROXIES = ["HTTPS_PROXY", "ALL_PROXY", "https_proxy", "all_proxy", "HTTP_PROXY", "NO_PROXY", "no_proxy"]
CERTIFICATES = ["/", "/dev/null", "/dev/zero", "/etc/hostname", "/no/such/file", "::", "/no/such:/etc", "~/ca.pem", "."]
ONCE = meluxina.Timeouts(retries=0, silence=1, search=0)
REFUSALS = (ConfigurationError, InvalidRequestError)

pytestmark = [
    pytest.mark.filterwarnings("ignore::meluxina.ConfigurationWarning"),
    pytest.mark.filterwarnings("ignore::slurmrestd.errors.ContradictionWarning"),
]


def serve(request: httpx.Request) -> httpx.Response:
    content = slurm_answer(jobs=[job_answer(5, "PENDING")], pings=[{}], job_id=5)
    return httpx.Response(200, json=content if request.method == "GET" else {"job_id": 5})


def use(kind: str, **settings: Any) -> None:
    """Make a client of a server that answers, and ask it: both work, or one is refused."""
    settings = client_settings(transport=httpx.MockTransport(serve), timeout=ONCE) | settings
    with contextlib.suppress(*REFUSALS), meluxina.Client(**settings) as client:
        assert repr(client)
        assert client.ping()
        if kind == "account":
            submit_job(client)


def connect() -> None:
    """Make a client of a port on which nobody answers, over the network as the variables say, and ask it."""
    with (
        contextlib.suppress(*REFUSALS, meluxina.ConnectionFailed),
        meluxina.Client("https://127.0.0.1:1", token="t", user="u", api_version=NEW, timeout=ONCE) as client,
    ):
        client.ping()


SETTINGS: dict[str, list[Any]] = {
    "url": [*TEXTS, *URLS, *OBJECTS],
    "token": [*TEXTS, *OBJECTS, lambda: 1, lambda: None, lambda: b"t", lambda _: "t", "SLURM_TOKEN=", "SLURM_JWT=''"],
    "user": [*TEXTS, *OBJECTS],
    "account": [*TEXTS, *OBJECTS],
    "api_version": [*TEXTS, *VERSIONS, *OBJECTS],
    "timeout": [*TEXTS, *OBJECTS, None, 0.0, -0.0, 1e-300, 1e9, 1e10, float("inf"), "5", meluxina.Timeouts],
    "transport": [*TEXTS, *OBJECTS, httpx.AsyncHTTPTransport(), httpx.HTTPTransport],
}


def short(value: object) -> str:
    """An id of a test; one that changes from run to run keeps tests from running side by side."""
    with contextlib.suppress(ValueError):
        return re.sub(r" at 0x[0-9a-f]*", "", ascii(value))[:30]
    return "a huge number"


@pytest.mark.parametrize(
    ("name", "value"),
    [pytest.param(name, value, id=f"{name}-{short(value)}") for name, values in SETTINGS.items() for value in values],
)
def test_an_argument_works_or_is_refused(name: str, value: Any) -> None:
    # That there is no usable token may show only when one is needed.
    tolerated = meluxina.AuthenticationError if name == "token" and callable(value) else ()
    with contextlib.suppress(*([tolerated] if tolerated else [])):
        use(name, **{name: value})


VARIABLES = {
    "SLURM_URL": ("url", [*TEXTS, *URLS]),
    "SLURM_JWT": ("token", TEXTS),
    "USER_NAME": ("user", TEXTS),
    "ACCOUNT": ("account", TEXTS),
    "API_VER": ("api_version", [*TEXTS, *VERSIONS]),
}


def can_be_set(value: str) -> bool:
    """Whether the system takes a text as a variable's value."""
    with contextlib.suppress(UnicodeEncodeError):
        return b"\0" not in os.fsencode(value)
    return False


@pytest.mark.parametrize(
    ("name", "value"),
    [
        pytest.param(name, value, id=f"{name}-{short(value)}")
        for name, (_, values) in VARIABLES.items()
        for value in values
        if can_be_set(value)
    ],
)
def test_a_variable_works_or_is_refused(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    use(VARIABLES[name][0], **{VARIABLES[name][0]: None})


NETWORK = {
    **{name: [*TEXTS, *PROXIES] for name in NAMES_OF_PROXIES},
    **{name: [*TEXTS, *CERTIFICATES] for name in ("SSL_CERT_FILE", "SSL_CERT_DIR", "SSLKEYLOGFILE")},
}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        pytest.param(name, value, id=f"{name}-{short(value)}")
        for name, values in NETWORK.items()
        for value in values
        if can_be_set(value) and not (name == "SSLKEYLOGFILE" and not value.startswith("/no"))
    ],
)
def test_what_says_how_to_reach_the_server_works_or_is_refused(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    for other in NETWORK:
        monkeypatch.delenv(other, raising=False)
    if name.lower() == "no_proxy":
        monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv(name, value)
    connect()


@pytest.mark.parametrize("make", [token_file, token_command, token_keyring])
@pytest.mark.parametrize(
    "value",
    [*TEXTS, *OBJECTS, *CERTIFICATES, "~", "~root/x", "true", "'", ["true\0"], ["a", 1], [[]], "/bin/true -x"],
    ids=short,
)
def test_a_source_of_tokens_works_or_is_refused(make: Callable[[Any], Callable[[], str]], value: Any) -> None:
    with contextlib.suppress(ConfigurationError, meluxina.AuthenticationError):
        make(value)()


def test_no_setting_has_few_values() -> None:
    assert (
        min(len(values) for values in [*SETTINGS.values(), *NETWORK.values(), *(v for _, v in VARIABLES.values())]) > 15
    )
