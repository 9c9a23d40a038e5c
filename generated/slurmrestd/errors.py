"""Errors of the raw layer."""

from __future__ import annotations

from .decoding import ContradictionWarning

__all__ = ["ContradictionWarning", "UnexpectedStatus"]


class UnexpectedStatus(Exception):
    """Raised for a status the API document does not name, if the client's `raise_on_unexpected_status` is set."""

    def __init__(self, status_code: int, content: bytes) -> None:
        self.status_code = status_code
        self.content = content
        super().__init__(f"Unexpected status code: {status_code}\n\n{content[:500].decode('utf-8', 'replace')}")
