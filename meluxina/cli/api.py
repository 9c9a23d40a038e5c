"""Command `api`: every operation of the raw layer."""

from __future__ import annotations

import difflib
import inspect
from pathlib import Path
from typing import Annotated, Any

import typer

from .. import cli
from .arguments import pairs, standard_input
from .connection import connect
from .failures import Misuse
from .output import Json, as_printable, table, write, write_json

_GROUPS = ("slurm", "slurmdb")


def api(
    context: typer.Context,
    *,
    operation: Annotated[
        str | None, typer.Argument(help="Its name: slurm.get_nodes; without it, all are listed.")
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
        arguments: dict[str, Any] = _checked(operation, module, pairs(parameters or ()), body)
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
    found = [
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
        write_json(found)
    else:
        table(["OPERATION", "METHOD", "PATH", "SUMMARY"], [list(entry.values()) for entry in found])


def _names(groups: Any) -> list[str]:
    return [f"{group}.{name}" for group in _GROUPS for name in dir(getattr(groups, group))]


def _get(groups: Any, name: str) -> Any:
    group, _, operation = name.partition(".")
    return getattr(getattr(groups, group), operation)


def _module(groups: Any, name: str) -> Any:
    names = _names(groups)
    if name in names:
        return _get(groups, name)
    close = difflib.get_close_matches(name, names, n=1)
    hint = f"did you mean {close[0]}?" if close else "meluxina api lists them."
    raise Misuse(f"there is no operation {name!r} in this API version; {hint}")


def _checked(operation: str, module: Any, given: dict[str, str], body: str | None) -> dict[str, Any]:
    """The arguments of the operation's `request`, if they are those that it takes."""
    declared = inspect.signature(module.request).parameters
    names = [name for name in declared if name != "body"]
    # Newer documents declare no body as needed, but none of these operations means anything without.
    needed = [name for name, parameter in declared.items() if parameter.default is parameter.empty or name == "body"]
    takes = f"{operation} takes {', '.join(names) or 'no parameters'}{' and --body' if 'body' in declared else ''}"
    for name in given:
        if name not in names:
            raise Misuse(f"there is no parameter {name!r}; {takes}")
    if body is not None and "body" not in declared:
        raise Misuse(f"there is no body to send; {takes}")
    arguments: dict[str, Any] = dict(given) if body is None else {**given, "body": _body(body, module.OPERATION.body)}
    missing = [name if name != "body" else "--body" for name in needed if name not in arguments]
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
    lost = _lost(data, cli.msgspec.to_builtins(model))
    if lost:
        raise Misuse(f"--body: there is no {lost} in this API version. Nothing was sent.")
    return model


def _lost(given: Any, kept: Any, path: str = "") -> str | None:
    """The first name in `given` that is not in `kept`."""
    if isinstance(given, dict) and isinstance(kept, dict):
        entries = [(f"{path}.{name}".lstrip("."), value, kept.get(name)) for name, value in given.items()]
        unknown = next((f"{path}.{name}".lstrip(".") for name in given if name not in kept), None)
    elif isinstance(given, list) and isinstance(kept, list):
        entries = [(f"{path}[{i}]", value, other) for i, (value, other) in enumerate(zip(given, kept, strict=False))]
        unknown = None
    else:
        return None
    return unknown or next((found for where, value, other in entries if (found := _lost(value, other, where))), None)
