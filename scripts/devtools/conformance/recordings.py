"""Keep what was exchanged as small files for tests: no token, and of long lists only what differs."""

from __future__ import annotations

import json
import math
import re
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from .service import Exchange

# What a header may be recorded; the others say nothing about Slurm.
_HEADERS = ("connection", "content-length", "content-type")
_ITEMS = 2
_TOKEN = re.compile(r"eyJ[\w-]{10,}\.[\w-]+\.[\w-]*")
_MOST = 40_000


def record(folder: Path, exchanges: Iterable[Exchange]) -> int:
    """Write one file per operation and variant, replacing what is there. Returns their number."""
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    shapes: set[tuple[str, str]] = set()
    count = 0
    for exchange in exchanges:
        if not exchange.status:
            continue
        content = _content(exchange)
        # Two answers of the same make teach a test nothing more than one.
        shape = (exchange.operation, f"{exchange.status} {_shape(content)}")
        if shape in shapes:
            continue
        shapes.add(shape)
        name = re.sub(r"[^\w.-]+", "_", "-".join(filter(None, (exchange.operation, exchange.variant))))
        recording = {
            "operation": exchange.operation,
            "method": exchange.method,
            "url": exchange.url,
            "status": exchange.status,
            "headers": {name: exchange.headers[name] for name in _HEADERS if name in exchange.headers},
            "json" if exchange.is_json else "text": content,
        }
        text = json.dumps(recording, ensure_ascii=False, indent=1)
        if _TOKEN.search(text):
            raise ValueError(f"{name}: an answer contains a token")
        target = folder / f"{name}.json"
        if len(text) <= _MOST and not target.exists():
            target.write_text(text + "\n", encoding="utf-8")
            count += 1
    return count


def load(folder: Path) -> Iterator[tuple[str, Exchange]]:
    """Read the recordings in a folder, with their names."""
    for path in sorted(folder.glob("*.json")):
        recording = json.loads(path.read_text(encoding="utf-8"))
        body = json.dumps(recording["json"]) if "json" in recording else recording["text"]
        yield (
            path.stem,
            Exchange(
                operation=recording["operation"],
                variant=path.stem,
                method=recording["method"],
                url=recording["url"],
                status=recording["status"],
                headers=recording["headers"],
                body=body.encode(),
            ),
        )


def _content(exchange: Exchange) -> Any:
    if not exchange.is_json:
        return exchange.body.decode("utf-8", "replace")
    return _cut(exchange.json())


def _cut(value: Any) -> Any:
    """Shorten lists: of entries that look alike only the first."""
    if isinstance(value, dict):
        return {key: _cut(child) for key, child in value.items()}
    if not isinstance(value, list):
        return value
    items_by_shape: dict[str, Any] = {}
    for item in value:
        short = _cut(item)
        items_by_shape.setdefault(_shape(short), short)
    return list(items_by_shape.values())[:_ITEMS] if len(value) > _ITEMS else [_cut(item) for item in value]


def _shape(value: Any) -> str:
    """Describe the types in a value, without the values but those that JSON does not have."""
    if isinstance(value, dict):
        return "{" + ",".join(f"{key}:{_shape(child)}" for key, child in sorted(value.items())) + "}"
    if isinstance(value, list):
        return "[" + ",".join(sorted({_shape(item) for item in value})) + "]"
    return str(value) if isinstance(value, float) and not math.isfinite(value) else type(value).__name__
