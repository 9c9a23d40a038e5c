"""The same generator with its own templates, for comparison."""

from __future__ import annotations

import contextlib
import io
import json
from pathlib import Path

from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError


def stock_lines(document: Path, target: Path) -> int:
    """Count the lines that the stock generator makes of a document."""
    config = Config.from_sources(
        ConfigFile(post_hooks=[]),  # a formatter that is not on the PATH would count as a problem
        meta_type=MetaType.NONE,
        document_source=document,
        file_encoding="utf-8",
        overwrite=True,
        output_path=target,
    )
    data = GeneratorData.from_dict(json.loads(document.read_text(encoding="utf-8")), config=config)
    if isinstance(data, GeneratorError):
        raise SystemExit(f"the stock generator fails on {document}: {data.detail}")
    with contextlib.redirect_stdout(io.StringIO()):
        problems = Project(openapi=data, config=config).build()
    if problems:  # what it leaves out has no lines
        raise SystemExit(f"the stock generator fails on parts of {document}: {problems[0].header}")
    return sum(len(path.read_text(encoding="utf-8").splitlines()) for path in target.rglob("*.py"))
