"""Fixtures for pytest: `slurm`, `meluxina_client` and `async_meluxina_client`, of a fake Slurm or of a real one.

With `--meluxina-url` (and SLURM_JWT, ACCOUNT, … as ever) clients are of that server, and `slurm` skips: what a test
says to a fake can't be said to a real one. Nothing is imported before a test asks for a fixture.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    import meluxina

    from .fake import FakeSlurm


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options."""
    group = parser.getgroup("meluxina")
    group.addoption("--meluxina-url", metavar="URL", help="run with a real server instead of a fake Slurm")
    group.addoption("--meluxina-version", metavar="VERSION", help="the API version of the fake Slurm (v0.0.43)")


def _url(request: pytest.FixtureRequest) -> str | None:
    url: str | None = request.config.getoption("--meluxina-url")
    return url


@pytest.fixture
def slurm(request: pytest.FixtureRequest) -> FakeSlurm:
    """A fake Slurm of this test's own; its time stands still until the test lets it pass."""
    if _url(request):
        pytest.skip("this test tells a fake Slurm what happens; --meluxina-url names a real one")
    from .fake import FakeSlurm  # noqa: PLC0415 -- most test runs need none

    return FakeSlurm(request.config.getoption("--meluxina-version"))


@pytest.fixture
def meluxina_client(request: pytest.FixtureRequest) -> Iterator[meluxina.Client]:
    """A client of the fake Slurm, or of the real one that `--meluxina-url` names."""
    if url := _url(request):
        import meluxina  # noqa: PLC0415

        client = meluxina.Client(url=url)
    else:
        client = request.getfixturevalue("slurm").client()
    with client:
        yield client


@pytest.fixture
def async_meluxina_client(request: pytest.FixtureRequest) -> meluxina.AsyncClient:
    """The same, async; a client of a real server is the test's to close."""
    if url := _url(request):
        import meluxina  # noqa: PLC0415

        return meluxina.AsyncClient(url=url)
    client: meluxina.AsyncClient = request.getfixturevalue("slurm").async_client()
    return client
