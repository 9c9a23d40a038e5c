"""Read a command line as getopt_long does, from a table of options."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple


class Option(NamedTuple):
    """One option of a command."""

    name: str
    """What the command's code calls it."""
    spellings: str
    """All ways to write it: `-j --jobs`."""
    argument: str = "required"
    """`none`, `optional` or `required`."""
    is_here: bool = True
    """Whether this package's command does what it asks for."""


_ARGUMENTS = {"[=]": "optional", "=": "required", "": "none"}


def table(text: str) -> tuple[Option, ...]:
    """Read a table of options: `-j --jobs=, --json[=], --help!`.

    A value is marked by =, one that can be left out by [=], an option that is not here by !. The name of an option is
    the last of its spellings.
    """
    return tuple(map(_option, text.split(", ")))


def _option(text: str) -> Option:
    notation = text.removesuffix("!")
    mark = next(mark for mark in _ARGUMENTS if notation.endswith(mark))
    spellings = notation.removesuffix(mark)
    return Option(spellings.split()[-1].lstrip("-"), spellings, _ARGUMENTS[mark], is_here=notation == text)


class Failure(Exception):
    """A command ends with an exit code, after lines on standard error that are as Slurm's."""

    def __init__(self, *lines: str, code: int = 1) -> None:
        super().__init__(*lines)
        self.code = code


class Options(dict[str, str]):
    """Values by the names of options; an option without a value has an empty one."""

    operands: list[str]
    every: list[tuple[str, str]]
    """All options with their values, those that are repeated too, in their order."""

    def last(self, *names: str) -> str | None:
        """Return which of these options is given last; None if none is."""
        return next((name for name in reversed(self) if name in names), None)

    def add_variables(self, environment: Mapping[str, str], variables: Mapping[str, str]) -> None:
        """Add the options that these variables stand for, but those that are given."""
        for variable, name in variables.items():
            if variable in environment:
                self.setdefault(name, environment[variable])


def read(program: str, words: Sequence[str], table: Sequence[Option], *, stops: bool = False) -> Options:
    """Read a command line. Of repeated options the last counts.

    Args:
        program: The command's name, for errors.
        words: The command line without it.
        table: The options that Slurm's command has.
        stops: Whether options end at the first word that is none, as for commands that run others.

    Raises:
        Failure: getopt_long would refuse it, or an option is not here.

    """
    options = Options()
    options.operands, options.every = [], []
    spellings = {spelling: option for option in table for spelling in option.spellings.split()}
    rest = iter(words)
    for word in rest:
        if word == "--":
            options.operands += rest
        elif word.startswith("--"):
            _note(program, options, *_long(program, word, rest, spellings))
        elif word.startswith("-") and word != "-":
            for option, value, spelling in _short(program, word, rest, spellings):
                _note(program, options, option, value, spelling)
        else:
            options.operands.append(word)
            if stops:
                options.operands += rest
    return options


def _note(program: str, options: Options, option: Option, value: str, spelling: str) -> None:
    if not option.is_here:
        raise Failure(f"{program}: error: {spelling} is not implemented over REST")
    options.pop(option.name, None)
    options[option.name] = value
    options.every.append((option.name, value))


def _long(program: str, word: str, rest: Iterator[str], spellings: Mapping[str, Option]) -> tuple[Option, str, str]:
    name, equals, value = word.partition("=")
    spelling = name if name in spellings else _completed(program, name, spellings)
    option = spellings[spelling]
    if equals and option.argument == "none":
        raise Failure(f"{program}: option '{spelling}' doesn't allow an argument", hint(program))
    if not equals and option.argument == "required":
        following = next(rest, None)
        if following is None:
            raise Failure(f"{program}: option '{spelling}' requires an argument", hint(program))
        value = following
    return option, value, spelling


def _completed(program: str, name: str, spellings: Mapping[str, Option]) -> str:
    """Complete a long name that is abbreviated."""
    candidates = [spelling for spelling in spellings if spelling.startswith(name)]
    if len({spellings[spelling].name for spelling in candidates}) == 1:
        return candidates[0]
    if candidates:
        # What means the same as the first is not told again.
        first = spellings[candidates[0]].name
        candidates[1:] = [spelling for spelling in candidates[1:] if spellings[spelling].name != first]
        texts = " ".join(f"'{spelling}'" for spelling in candidates)
        raise Failure(f"{program}: option '{name}' is ambiguous; possibilities: {texts}", hint(program))
    raise Failure(f"{program}: unrecognized option '{name}'", hint(program))


def _short(
    program: str, word: str, rest: Iterator[str], spellings: Mapping[str, Option]
) -> Iterator[tuple[Option, str, str]]:
    letters = word[1:]
    while letters:
        spelling, letters = f"-{letters[0]}", letters[1:]
        option = spellings.get(spelling)
        if option is None:
            raise Failure(f"{program}: invalid option -- '{spelling[1]}'", hint(program))
        if option.argument == "none":
            yield option, "", spelling
            continue
        value: str | None = letters
        if not letters and option.argument == "required":
            value = next(rest, None)
        if value is None:
            raise Failure(f"{program}: option requires an argument -- '{spelling[1]}'", hint(program))
        yield option, value, spelling
        return


def both(program: str) -> Failure:
    """Make the failure of a command line with a format and the long list, which has one of its own."""
    return Failure(
        f"{program}: fatal: Options -o(--format) and -l(--long) are mutually exclusive. Please remove one and retry."
    )


def words_of(program: str, value: str) -> list[str]:
    """Split a list at its commas. Raises Failure for what Slurm's commands write out as several names."""
    if "[" in value:
        raise Failure(f"{program}: error: a list with brackets is not implemented: {value}")
    return [word.strip() for word in value.split(",") if word.strip()]


def hint(program: str) -> str:
    """What Slurm's commands say behind an error of getopt_long."""
    return f'Try "{program} --help" for more information'
