"""Count lines, sizes and modules."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from devtools.environment import ROOT

from .contender import Contender
from .measure import Goal, Row, Table
from .starting import modules

_INSTALLED = """
import importlib.metadata as metadata, json, re, sys
found = {}
def add(name):
    key = re.sub("[-_.]+", "-", name).lower()
    if key in found:
        return
    try:
        found[key] = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return
    for need in found[key].requires or ():
        if "extra ==" not in need:
            add(re.match("[A-Za-z0-9._-]+", need)[0])
for name in sys.argv[1:]:
    add(name)
def size(distribution):
    paths = [distribution.locate_file(file) for file in distribution.files or () if file.suffix != ".pyc"]
    return sum(path.stat().st_size for path in paths if path.is_file())
print(json.dumps({name: size(distribution) for name, distribution in found.items()}))
"""
_DEPENDENCIES = ["httpx", "attrs", "msgspec"]
_STOCK_IMPORTS = "stock.client, stock.api.slurm.slurm_post_job_submit, stock.api.slurm.slurm_get_job"
_PEER_IMPORTS = {"openapi-slurm-0-0-38-client": "openapi_client", "slurm-rest": "slurm_rest.api.slurm_api"}


def counted(version: str, stock: Contender, stock_lines: int, peers: Sequence[Contender]) -> list[Table]:
    """Count lines generated, sizes installed and modules loaded."""
    return [_lines(version, stock_lines), _installed(stock, peers, version), _modules(version, stock, peers)]


def generated_lines(version: str) -> int:
    """Count the lines of Python generated for a version."""
    return _python(ROOT / "generated" / "slurmrestd" / version.replace(".", "_"))[0]


def _lines(version: str, stock_lines: int) -> Table:
    what = "stock output of the same generator"
    return Table(
        f"Lines generated of the same corrected document, {version}",
        [
            Row(what, {"lines": stock_lines}),
            Row("slurmrestd", {"lines": generated_lines(version)}, [Goal("lines", 0.25, what)]),
        ],
    )


def _installed(stock: Contender, peers: Sequence[Contender], version: str) -> Table:
    dependencies = _sizes(sys.executable, _DEPENDENCIES)
    hand = _python(ROOT / "meluxina")[1] + _python(ROOT / "generated" / "slurmrestd")[1]
    output = _python(Path(stock.path) / "stock")[1]
    dependencies_of_stock = _sizes(sys.executable, ["httpx", "attrs", "python-dateutil"])
    rows = [
        Row("meluxina, all API versions", _megabytes(hand, dependencies)),
        Row(f"stock output, {version} alone", _megabytes(output, dependencies_of_stock)),
    ]
    for peer in peers:
        sizes = _sizes(peer.python, [peer.what])
        rows.append(Row(peer.what, _megabytes(sizes.pop(_normal(peer.what), 0), sizes)))
    return Table("Installed size without bytecode", rows)


def _megabytes(alone: int, dependencies: dict[str, int]) -> dict[str, float]:
    return {"MB": alone / 1e6, "MB with dependencies": (alone + sum(dependencies.values())) / 1e6}


def _modules(version: str, stock: Contender, peers: Sequence[Contender]) -> Table:
    rows = [Row(what, {"modules": number}) for what, number in modules(version).items()]
    rows.append(Row("stock output, imported only", {"modules": _imported(stock, _STOCK_IMPORTS)}))
    rows += [
        Row(f"{peer.what}, imported only", {"modules": _imported(peer, _PEER_IMPORTS[peer.what])}) for peer in peers
    ]
    return Table(f"Modules loaded by a program that submits and waits, {version}", rows)


def _imported(contender: Contender, names: str) -> int:
    program = f"import sys, {names}; print(len(sys.modules))"
    environment = {"PYTHONPATH": contender.path} if contender.path else {}
    return int(_output([contender.python, "-c", program], environment))


def _sizes(python: str, names: Sequence[str]) -> dict[str, int]:
    sizes: dict[str, int] = json.loads(_output([python, "-c", _INSTALLED, *names], {}))
    return sizes


def _normal(name: str) -> str:
    return re.sub("[-_.]+", "-", name).lower()


def _output(command: list[str], environment: dict[str, str]) -> str:
    return subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout


def _python(folder: Path) -> tuple[int, int]:
    """Count the (lines, bytes) of the Python in a folder."""
    contents = [path.read_bytes() for path in folder.rglob("*.py")]
    return sum(len(content.splitlines()) for content in contents), sum(map(len, contents))
