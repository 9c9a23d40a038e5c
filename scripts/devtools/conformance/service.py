"""Call operations of the document on a live slurmrestd, and keep what came back."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from urllib.parse import quote

import attrs
import httpx

from devtools.codegen.schemas import Document, operations
from devtools.sandbox import Sandbox

from .population import ADMIN, USER

USER_HEADER = "X-SLURM-USER-NAME"
TOKEN_HEADER = "X-SLURM-USER-TOKEN"  # noqa: S105 - a header's name

# A status of our own for a connection that ended without an answer, as that of a crashing server does.
NO_ANSWER = 0


@attrs.frozen
class Exchange:
    """One request and what came back."""

    operation: str
    variant: str
    """Who asked, and what is special about it: `admin`, `user-held`."""
    method: str
    url: str
    status: int
    headers: Mapping[str, str] = attrs.field(repr=False)
    body: bytes = attrs.field(repr=False)
    deadly: bool = False
    """Whether the document says that the server may die of this request: memory that was freed may live a while."""

    @property
    def content_type(self) -> str:
        """The content type, without its parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def is_json(self) -> bool:
        """Whether the answer says that it is JSON."""
        return self.content_type == "application/json"

    def json(self) -> Any:
        """Decode the body as leniently as the client does: Slurm cuts texts in the middle of characters."""
        return json.loads(self.body.decode("utf-8", "replace"))

    def problems(self) -> list[dict[str, Any]]:
        """List the entries of `errors`."""
        if not self.is_json:
            return []
        entries = self.json().get("errors") or []
        return [entry if isinstance(entry, dict) else {"error": str(entry)} for entry in entries]

    def worked(self) -> bool:
        """Tell whether the server did what was asked."""
        return self.status in (200, 204, 304) and not self.problems()


@attrs.define
class Service:
    """The slurmrestd of a sandbox, called by the operation ids of one document."""

    sandbox: Sandbox
    document: Document = attrs.field(repr=False)
    exchanges: list[Exchange] = attrs.field(factory=list, repr=False)
    _clients: dict[str, httpx.Client] = attrs.field(factory=dict, repr=False)

    @property
    def operations(self) -> dict[str, tuple[str, str, dict[str, Any]]]:
        """Operation id to (path, method, what the document says)."""
        return {operation["operationId"]: (path, method, operation) for path, method, operation in self._all()}

    def _all(self) -> Iterator[tuple[str, str, dict[str, Any]]]:
        return operations(self.document)

    def client(self, role: str) -> httpx.Client:
        """Return the HTTP client of a user of the cluster."""
        if role not in self._clients:
            headers = {USER_HEADER: role, TOKEN_HEADER: self.sandbox.token(role)}
            self._clients[role] = httpx.Client(base_url=self.sandbox.url, headers=headers, timeout=90)
        return self._clients[role]

    def call(
        self,
        operation: str,
        role: str = ADMIN,
        *,
        variant: str = "",
        path: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | None = None,
        body: Any = None,
        deadly: bool = False,
    ) -> Exchange:
        """Call an operation; the exchange is kept, also when the server dies of it."""
        template, method, _ = self.operations[operation]
        for name, value in (path or {}).items():
            template = template.replace("{" + name + "}", quote(str(value), safe=""))
        who = "user" if role == USER else role
        return self.send(
            operation,
            "-".join(filter(None, (who, variant))),
            self.client(role),
            method,
            template,
            query,
            body,
            deadly=deadly,
        )

    def send(  # noqa: PLR0917 - as those of httpx
        self,
        operation: str,
        variant: str,
        client: httpx.Client,
        method: str,
        url: str,
        query: Mapping[str, Any] | None = None,
        body: Any = None,
        *,
        deadly: bool = False,
    ) -> Exchange:
        """Send one request with a client of any kind. `body` is data for JSON, or bytes to be sent as they are."""
        arguments: dict[str, Any] = {"params": query} if query else {}
        if body is not None:
            raw = body if isinstance(body, bytes) else json.dumps(body).encode()
            arguments |= {"content": raw, "headers": {"Content-Type": "application/json"}}
        for attempt in (1, 2):
            try:
                answer = client.request(method.upper(), url, **arguments)
                status, headers, content = answer.status_code, dict(answer.headers), answer.content
                break
            except httpx.TransportError:
                # A kept-alive connection may have ended meanwhile; a server that died is not there at all.
                status, headers, content = NO_ANSWER, {}, b""
                if not self.is_running() or attempt == 2:
                    self.revive()
                    break
        exchange = Exchange(operation, variant, method.upper(), url, status, headers, content, deadly)
        self.exchanges.append(exchange)
        return exchange

    def is_running(self) -> bool:
        """Tell whether slurmrestd still runs, a moment after it may have died."""
        time.sleep(0.3)
        return self.sandbox.status().get("slurmrestd") == "running"

    def revive(self) -> None:
        """Start slurmrestd again after a crash."""
        if not self.is_running():
            self.sandbox.start("slurmrestd")
        for client in self._clients.values():
            client.close()
        self._clients.clear()

    def renew(self) -> None:
        """Restart slurmrestd after what may have spoiled its memory without ending it at once."""
        if self.is_running():
            self.sandbox.stop("slurmrestd")
        self.revive()

    def close(self) -> None:
        """Close all connections."""
        for client in self._clients.values():
            client.close()


@contextmanager
def connected(sandbox: Sandbox, document: Document) -> Iterator[Service]:
    """Open a service, and close its connections in the end."""
    service = Service(sandbox, document)
    try:
        yield service
    finally:
        service.close()
