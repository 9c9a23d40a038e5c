"""Make data frames of views, for pandas or polars, whichever is there: neither is a dependency."""

from __future__ import annotations

import importlib
import importlib.util
import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Any

from ..errors import ConfigurationError, InvalidRequestError
from . import plain
from .plain import properties

LIBRARIES = ("pandas", "polars")
# Few values that many rows have.
_CATEGORIES = frozenset({"account", "cluster", "partition", "qos", "state", "user"})
_LISTS = {"tuple[str, ...]": "str list", "tuple[int, ...]": "int list"}

Column = tuple[str, Sequence[Any]]
"""What is in a column (a key of the libraries' types below), and its values."""


def to_dataframe(
    views: Iterable[Any],
    library: str | None = None,
    *,
    columns: Iterable[str] | None = None,
    kind: type | None = None,
) -> Any:
    """Make a data frame with a row per view: of jobs, nodes, associations or any others.

    ::

        jobs = meluxina.to_dataframe(client.jobs(mine=True), library="pandas")
        jobs.groupby("partition", observed=True)["cpus"].sum()

    Columns are called as the keys of `View.to_dict`, and have the same names and types whatever the API version and
    whatever the rows hold: times are datetimes in UTC, durations seconds (infinity if without limit), memory
    megabytes, states, partitions and users categories, what may be missing is null. A mapping becomes a column for
    each of its keys (`requested_tres.cpu`): five always, as in `to_dict`, and others that some row has. A state's
    flags are a column of lists (`state_flags`). The parts of a job and its steps are left out: they have frames of
    their own (`to_dataframe(job.steps, kind=meluxina.Step)`).

    Args:
        views: Views of one kind, not what `to_dict` makes of them.
        library: "pandas" or "polars"; if None, the first of these that is installed.
        columns: Only these properties (`requested_tres` for all columns of that name), which costs less than all of
            them.
        kind: What `views` are if there are none, for the columns: `meluxina.Job`. A list that a client returns knows
            it by itself; else of no views comes a frame without columns.

    Raises:
        InvalidRequestError: There is no such library, or no such property; or these are no views of one kind.
        ConfigurationError: Neither library is installed, or not the one that was asked for.

    """
    rows = list(views)
    kind = type(rows[0]) if rows else kind or getattr(views, "kind", None)
    names = _names(kind, columns) if kind else {}
    kinds: set[Any] = {type(row) for row in rows}
    for other in kinds:
        if not properties(other) or names.keys() - properties(other).keys():
            raise InvalidRequestError.unsent(
                f"A data frame has views of one kind, and there is a {other.__name__} among these.",
                hint="Jobs, nodes and others have a frame each; dictionaries are for pandas or polars themselves.",
            )
    frame = _frame(library)
    return frame(dict(_columns(rows, names)))


def _names(kind: type, columns: Iterable[str] | None) -> Mapping[str, str]:
    types = properties(kind)
    if columns is None:
        return types
    names = [columns] if isinstance(columns, str) else list(columns)
    for name in names:
        if name not in types:
            whole = str(name).removesuffix("_flags").partition(".")[0]
            hint = f"Ask for {whole}, with all its columns." if whole in types else f"It has {', '.join(types)}."
            raise InvalidRequestError.unsent(f"A {kind.__name__} has no property {name!r}.", hint=hint)
    return {name: types[name] for name in names}


def _frame(library: str | None) -> Callable[[dict[str, Column]], Any]:
    if library not in (None, *LIBRARIES):
        raise InvalidRequestError.unsent(f"There is no data frame of {library!r}: pandas or polars.")
    wishes = [library] if library else LIBRARIES
    for name in wishes:
        if importlib.util.find_spec(name):
            module = importlib.import_module(name)
            return lambda columns: _MAKERS[name](module, columns)
    raise ConfigurationError(f"{' and '.join(wishes)} can't be found.", hint=f"pip install {wishes[0]}")


def _columns(rows: Sequence[Any], names: Mapping[str, str]) -> Iterator[tuple[str, Column]]:
    for property_name, annotation in names.items():
        if annotation.startswith("tuple[") and annotation not in _LISTS:
            continue
        values = [getattr(row, property_name) for row in rows]
        for name, (kind, cells) in plain.columns(property_name, annotation, values):
            yield name, _column(name, kind, cells)


def _column(name: str, kind: str, values: Sequence[Any]) -> Column:
    if kind == "timedelta":
        return "seconds", [None if value is None else _seconds(value) for value in values]
    if kind.endswith("State") or (kind == "str" and name in _CATEGORIES):
        return "category", [None if value is None else str(value) for value in values]
    if kind in _LISTS:
        return _LISTS[kind], [list(value) for value in values]
    return kind, values


def _seconds(value: timedelta) -> float:
    return math.inf if value == timedelta.max else value.total_seconds()


def _pandas(pandas: Any, columns: dict[str, Column]) -> Any:
    types = {
        "datetime": "datetime64[us, UTC]",
        "seconds": "float64",
        "int": "Int64",
        "float": "Float64",
        "bool": "boolean",
        "str": "string",
        "category": "category",
    }
    series = {
        name: pandas.Series(list(values), dtype=types.get(kind, "object")) for name, (kind, values) in columns.items()
    }
    return pandas.DataFrame(series)


def _polars(polars: Any, columns: dict[str, Column]) -> Any:
    types = {
        "datetime": polars.Datetime("us", "UTC"),
        "seconds": polars.Float64,
        "int": polars.Int64,
        "float": polars.Float64,
        "bool": polars.Boolean,
        "str": polars.String,
        "category": polars.Categorical,
        "str list": polars.List(polars.String),
        "int list": polars.List(polars.Int64),
    }
    return polars.DataFrame([
        polars.Series(name, list(values), dtype=types[kind], strict=False) for name, (kind, values) in columns.items()
    ])  # fmt: skip


_MAKERS: Mapping[str, Callable[[Any, dict[str, Column]], Any]] = {"pandas": _pandas, "polars": _polars}
