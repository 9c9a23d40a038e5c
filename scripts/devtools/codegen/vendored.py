"""The vendored documents: `openapi/<version>/` as served, our overlays, and where each document came from."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import attrs
import yaml

from . import overlay
from .normalise import normalise, widen_numbers
from .reading import read
from .schemas import Document, operations, prune

# Its names win where versions name one thing differently; it stays vendored for that.
NAMES_FROM = "v0.0.43"

_VERSION = re.compile(r"v\d+\.\d+\.\d+")


class VendorError(Exception):
    """A document that can't be taken in."""


@attrs.frozen
class Vendored:
    """The `openapi/` folder."""

    root: Path

    @property
    def versions(self) -> list[str]:
        """The API versions vendored, oldest first."""
        found = [path.name for path in self.root.iterdir() if _VERSION.fullmatch(path.name)]
        return sorted(found, key=overlay.number)

    def served(self, version: str) -> Document:
        """The document as it was served, checked against the manifest."""
        path = self.root / version / "openapi.json"
        content = path.read_bytes()
        recorded = self.manifest().get(version, {}).get("sha256")
        if recorded != hashlib.sha256(content).hexdigest():
            raise VendorError(f"{path} is not the file that manifest.json records: served documents are never edited")
        document: Document = json.loads(content)
        return document

    def normalised(self, version: str) -> Document:
        """The document in the shape that all versions share, uncorrected."""
        like = self.normalised(NAMES_FROM) if version != NAMES_FROM else None
        return normalise(self.served(version), version, like)

    def corrected(self, version: str) -> Document:
        """The document that tells the truth."""
        return self.correct(version)[0]

    def correct(self, version: str) -> tuple[Document, list[overlay.Action]]:
        """Return the document that tells the truth, and the corrections that made a difference to it."""
        try:
            document, effective = overlay.apply(self.corrections(), self.normalised(version), version)
        except overlay.OverlayError as error:
            raise VendorError(f"openapi/overlays: {error}") from error
        # What corrections add has the shape of the rest.
        widen_numbers(document)
        prune(document)
        return document, effective

    def corrections(self) -> list[overlay.Action]:
        """All corrections, whatever version they are for."""
        try:
            return overlay.load(self.root / "overlays")
        except (overlay.OverlayError, yaml.YAMLError) as error:
            raise VendorError(f"openapi/overlays: {error}") from error

    @contextmanager
    def copied(self) -> Iterator[Vendored]:
        """A copy for as long as the block lasts."""
        with tempfile.TemporaryDirectory(prefix="meluxina-openapi-") as name:
            yield Vendored(Path(shutil.copytree(self.root, Path(name) / self.root.name)))

    def manifest(self) -> dict[str, Any]:
        """Per version: Slurm's release, how the document was had, and its checksum."""
        manifest: dict[str, Any] = json.loads((self.root / "manifest.json").read_text(encoding="utf-8"))
        return manifest

    def add(self, version: str, content: bytes, *, slurm: str | None, how: str) -> None:
        """Take in a document as served."""
        if not _VERSION.fullmatch(version):
            raise VendorError(f"{version} is no API version; one looks like {NAMES_FROM}")
        document = read(content)
        versions = _versions(document)
        if version not in versions:
            raise VendorError(f"this document has no operation of {version}, only of {', '.join(versions) or 'none'}")
        if len(versions) > 1:
            content = _part(document, version)
            how = f"{how}; of its versions {', '.join(versions[:-1])} and {versions[-1]}, this one"
        folder = self.root / version
        folder.mkdir(exist_ok=True)
        (folder / "openapi.json").write_bytes(content)
        entry = {
            "slurm": slurm or release(document),
            "how": how,
            "sha256": hashlib.sha256(content).hexdigest(),
            "licence": document["info"].get("license", {}).get("name"),
        }
        manifest = dict(sorted({**self.manifest(), version: entry}.items()))
        (self.root / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")


def _versions(document: Document) -> list[str]:
    """List the API versions that a document has operations of, oldest first."""
    parts = {part for path, _, _ in operations(document) for part in path.split("/")}
    return sorted(filter(_VERSION.fullmatch, parts), key=overlay.number)


def _part(document: Document, version: str) -> bytes:
    """Cut a document down to the paths of one version, those that are of none, and the schemas that they reach."""
    others = set(_versions(document)) - {version}
    paths = {path: item for path, item in document["paths"].items() if others.isdisjoint(path.split("/"))}
    part = {**document, "paths": paths, "components": {**document["components"]}}
    prune(part)
    return json.dumps(part, indent=2, ensure_ascii=False).encode()


def release(document: Document) -> str | None:
    """The Slurm release that a document names; those before 23.11 name none."""
    info = document["info"]
    found = re.search(r"Slurm-(\d+\.\d+\.\d+)", info.get("version", ""))
    return found[1] if found else info.get("x-slurm", {}).get("release")


def count_operations(served: Document, version: str) -> int:
    """How many operations of a version a served document has, before anything is done to it."""
    return sum(1 for path, _, _ in operations(served) if f"/{version}/" in path)
