"""The command `scripts/typescript`: check recorded answers against types that openapi-typescript makes.

It needs Node.js and npm's registry, so it is no part of `scripts/test`.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from .codegen.schemas import operations
from .codegen.vendored import Vendored
from .conformance.recordings import load
from .environment import ROOT

_PACKAGES = ("openapi-typescript@7.13.0", "typescript@5.9.3")
_OPTIONS = ("--strict", "--noEmit", "--target", "es2022", "--moduleResolution", "node")


def program(root: Path, version: str) -> tuple[str, int]:
    """Write a program that gives each recorded answer the type of its operation's, and count the answers."""
    lines = list(_lines(root, version))
    return "\n".join([f'import type {{ paths }} from "./{version}";', *lines, ""]), len(lines)


def _lines(root: Path, version: str) -> Iterator[str]:
    document = json.loads((root / "generated" / "openapi" / f"{version}.json").read_text(encoding="utf-8"))
    places = {operation["operationId"]: (path, method, operation) for path, method, operation in operations(document)}
    for number, (name, answer) in enumerate(load(root / "tests" / "recordings" / version)):
        if answer.is_json:
            path, method, operation = places[answer.operation]
            status = str(answer.status) if str(answer.status) in operation["responses"] else "default"
            steps = "".join(f"[{json.dumps(step)}]" for step in (path, method, "responses"))
            # TypeScript knows statuses as numbers.
            status = status if status.isdigit() else json.dumps(status)
            kind = f'paths{steps}[{status}]["content"]["application/json"]'
            # A literal may have no key that its type has not.
            yield f"export const answer{number}: {kind} = {json.dumps(answer.json())}; // {name}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit status is that of the first program that fails."""
    parser = argparse.ArgumentParser(
        prog="scripts/typescript",
        description="Make TypeScript types of the corrected documents, and check the recorded answers with them. "
        "Needs Node.js, and fetches openapi-typescript and tsc from npm's registry.",
    )
    versions = Vendored(ROOT / "openapi").versions
    parser.add_argument("versions", nargs="*", metavar="API_VER", help="only these (v0.0.43); all if none is named")
    options = parser.parse_args(arguments)
    if unknown := set(options.versions) - set(versions):
        parser.error(f"there is no {', '.join(sorted(unknown))}, only {', '.join(versions)}")
    if shutil.which("npm") is None:
        parser.error("there is no npm on this machine")
    with tempfile.TemporaryDirectory(prefix="meluxina-typescript-") as name:
        folder = Path(name)
        commands = [["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", name, *_PACKAGES]]
        for version in options.versions or versions:
            source = ROOT / "generated" / "openapi" / f"{version}.json"
            text, count = program(ROOT, version)
            (folder / f"{version}-answers.ts").write_text(text, encoding="utf-8")
            print(f"{version}: {count} recorded answers")
            commands.append(["npx", "openapi-typescript", str(source), "--output", f"{version}.ts"])
        commands.append(["npx", "tsc", *_OPTIONS, *(path.name for path in sorted(folder.glob("*-answers.ts")))])
        for command in commands:
            if status := subprocess.run(command, cwd=folder, check=False).returncode:
                return status
    return 0
