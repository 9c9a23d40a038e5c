"""Command `api`: call any operation of the raw layer."""

from __future__ import annotations

import inspect
from operator import itemgetter
from pathlib import Path
from typing import Annotated, Any

import typer

from .. import cli
from . import completing
from .arguments import pairs, standard_input
from .connection import connect
from .failures import Misuse
from .lists.column import Column
from .output import Json, as_printable, table, write, write_json

_GROUPS = ("slurm", "slurmdb")


def api(
    context: typer.Context,
    *,
    operation: Annotated[
        str | None,
        typer.Argument(
            help="Its name: slurm.get_nodes; without it, all are listed.", autocompletion=completing.operations
        ),
    ] = None,
    parameters: Annotated[
        list[str] | None, typer.Argument(metavar="KEY=VALUE...", help="Of its path or query.")
    ] = None,
    body: Annotated[
        str | None, typer.Option(metavar="FILE|-|JSON", help="What to send: a file, standard input, or JSON itself.")
    ] = None,
    json: Json = False,
) -> None:
    """Call any operation of the REST API.

    It prints the JSON that the server sends: meluxina api slurm.get_node node_name=mel0001
    """
    with connect(context) as client:
        groups = client.api()
        if operation is None:
            _list(groups, json=json)
            return
        module = _module(groups, operation)
        arguments: dict[str, Any] = _arguments(operation, module, pairs(parameters or ()), body)
        try:
            request = module.request(**arguments)
        except ValueError as error:
            raise Misuse(f"{error}. Nothing was sent.") from None
        response = client.receive(request)
        # An error's JSON is the server's too; that it is one, the exit code says.
        content = response.content.decode("utf-8", "replace").rstrip("\n")
        write(as_printable(content) + "\n" if content else "")
        cli.checking.check(request, response, client.config)


def _list(groups: Any, *, json: bool) -> None:
    entries = [
        {
            "operation": name,
            "method": module.OPERATION.method,
            "path": module.OPERATION.path,
            "summary": (inspect.getdoc(module.request) or "").partition("\n")[0],
        }
        for name in _names(groups)
        for module in [_get(groups, name)]
    ]
    if json:
        write_json(entries)
    else:
        columns = [Column(name.upper(), itemgetter(name), rank) for rank, name in enumerate(entries[0])]
        table(columns, [list(entry.values()) for entry in entries])


def _names(groups: Any) -> list[str]:
    return [f"{group}.{name}" for group in _GROUPS for name in dir(getattr(groups, group))]


def _get(groups: Any, name: str) -> Any:
    group, _, operation = name.partition(".")
    return getattr(getattr(groups, group), operation)


def _module(groups: Any, name: str) -> Any:
    names = _names(groups)
    if name in names:
        return _get(groups, name)
    close = cli.advice.closest(name, names)
    hint = f"did you mean {close}?" if close else "meluxina api lists them."
    raise Misuse(f"there is no operation {name!r} in this API version; {hint}")


def _arguments(operation: str, module: Any, texts: dict[str, str], body: str | None) -> dict[str, Any]:
    """Return the arguments of the operation's `request`. Raises Misuse if they are not those that it takes."""
    parameters = inspect.signature(module.request).parameters
    names = [name for name in parameters if name != "body"]
    # Newer documents declare no body as needed, but none of these operations means anything without.
    obligatory = [name for name in parameters if parameters[name].default is inspect.Parameter.empty or name == "body"]
    takes = f"{operation} takes {', '.join(names) or 'no parameters'}{' and --body' if 'body' in parameters else ''}"
    for name in texts:
        if name not in names:
            raise Misuse(f"there is no parameter {name!r}; {takes}")
    if body is not None and "body" not in parameters:
        raise Misuse(f"there is no body to send; {takes}")
    arguments: dict[str, Any] = dict(texts) if body is None else {**texts, "body": _body(body, module.OPERATION.body)}
    missing = [name if name != "body" else "--body" for name in obligatory if name not in arguments]
    if missing:
        raise Misuse(f"{', '.join(missing)} must be given; {takes}")
    return arguments


def _body(source: str, type_: Any) -> Any:
    try:
        if source.lstrip()[:1] in ("{", "["):
            content = source.encode()
        else:
            content = standard_input() if source == "-" else Path(source).read_bytes()
        data = cli.msgspec.json.decode(content)
        model = cli.msgspec.convert(data, type_)
    except (OSError, UnicodeDecodeError, cli.msgspec.MsgspecError) as error:
        raise Misuse(f"--body can't be sent: {error}. Nothing was sent.") from None
    # The model forgets what it does not declare.
    if name := _missing_name(data, cli.msgspec.to_builtins(model)):
        raise Misuse(f"--body: there is no {name} in this API version. Nothing was sent.")
    return model


def _missing_name(data: Any, model: Any, path: str = "") -> str | None:
    """Find the first name in `data` that is not in `model`. Returns the path to it."""
    if isinstance(data, dict) and isinstance(model, dict):
        entries = [(f"{path}.{name}".lstrip("."), value, model.get(name)) for name, value in data.items()]
        unknown = [f"{path}.{name}".lstrip(".") for name in data if name not in model]
    elif isinstance(data, list) and isinstance(model, list):
        entries = [(f"{path}[{i}]", value, other) for i, (value, other) in enumerate(zip(data, model, strict=False))]
        unknown = []
    else:
        return None
    deeper = (_missing_name(value, other, place) for place, value, other in entries)
    return next(filter(None, (*unknown, *deeper)), None)
