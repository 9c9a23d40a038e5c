"""A batch script's `#SBATCH` lines, read as the sbatch command reads them.

slurmrestd does not look at them: for it they are comments. Every rule here was tried with the sbatch of Slurm 22.05
and 26.05; where the two differ, it is the newer one's.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

import attrs

from ..errors import InvalidRequestError

Argument = Literal["none", "optional", "required"]

_SPACE = " \t\n\v\f\r"
# The second is a mistake that sbatch forgives.
_MARKS = ("#SBATCH", "#SLURM")
_FOREIGN = ("#PBS", "#BSUB")
_SEPARATORS = ("hetjob", "packjob")


@attrs.frozen
class Syntax:
    """How an option is written."""

    short: str = ""
    argument: Argument = "required"


@attrs.frozen
class Directive:
    """One option of a script."""

    option: str
    """Its long name, whole, without dashes: `ntasks-per-node`."""
    value: str | None
    line: int
    written: str
    """As in the script: `-n`, `--ntasks-per-n`."""

    def __str__(self) -> str:
        return f"#SBATCH {self.written} in line {self.line}"


@attrs.frozen
class _Word:
    text: str
    line: int


def directives(script: str, known: Mapping[str, Syntax]) -> list[list[Directive]]:
    """The directives of a script: one list, or one for each component of a heterogeneous job.

    Args:
        script: The text of the script.
        known: Every option there is, by its long name.

    Raises:
        InvalidRequestError: sbatch would refuse the script, or would take options that are not read here.

    """
    components: list[list[_Word]] = [[]]
    lines = script.split("\n")
    for number, line in enumerate(lines, start=1):
        mark = next((mark for mark in _MARKS if line.startswith(mark)), None)
        if mark is None:
            content = line.strip(_SPACE)
            if content and not content.startswith("#"):
                break
            continue
        rest = line[len(mark) :].lstrip(_SPACE)
        first, *others = rest.split(maxsplit=1) or [""]
        if first.lower() in _SEPARATORS:
            if others and not others[0].startswith("#"):
                raise _refusal(number, f"sbatch ignores what stands beside {first}: it belongs in a line of its own")
            components.append([])
            continue
        components[-1] += [_Word(text, number) for text in _words(rest, number)]
    found = [list(_options(words, known)) for words in components]
    ignored = any(directive.option == "ignore-pbs" for component in found for directive in component)
    # These sbatch looks for in the whole script, behind commands too.
    for number, line in enumerate(lines, start=1):
        mark = next((mark for mark in _FOREIGN if line.startswith(mark)), None)
        if mark and not (ignored and mark == "#PBS"):
            raise _refusal(number, f"sbatch would translate {mark} lines, this client does not. Write #SBATCH instead")
    return found


def _words(text: str, line: int) -> Iterator[str]:
    """Split one line. Quotes and backslashes work as in sbatch, which is almost as in a shell."""
    position = 0
    while True:
        while position < len(text) and text[position] in _SPACE:
            position += 1
        if text.startswith(":", position):
            raise _refusal(line, "a word can't begin with a colon")
        word, position = _word(text, position, line)
        # sbatch reads no further in a line after a word without any character, such as "".
        if not word:
            if text[position:].strip(_SPACE) and not text.startswith("#", position):
                raise _refusal(line, 'sbatch ignores what stands behind an empty word (""). Write --option=""')
            return
        if word.lower() in _SEPARATORS:
            raise _refusal(line, f"{word} belongs in a line of its own")
        yield word


def _word(text: str, position: int, line: int) -> tuple[str, int]:
    word = ""
    quote = ""
    while position < len(text):
        character = text[position]
        if character == "\\":
            word += text[position + 1 : position + 2]
            position += 2
            continue
        if quote:
            if character == quote:
                quote = ""
            else:
                word += character
        elif character in "\"'":
            quote = character
        elif character == "#" or character in _SPACE:
            break
        else:
            word += character
        position += 1
    if quote:
        raise _refusal(line, f"there is no second {quote}")
    return word, min(position, len(text))


def _options(words: Sequence[_Word], known: Mapping[str, Syntax]) -> Iterator[Directive]:
    """What getopt_long makes of the words of all lines together: a value may stand in the next line."""
    shorts = {syntax.short: name for name, syntax in known.items() if syntax.short}
    rest = iter(words)
    for word in rest:
        if word.text == "--":
            for extra in rest:
                raise _refusal(extra.line, f"{extra.text!r} is not an option")
        elif word.text.startswith("--"):
            yield _long(word, rest, known)
        elif word.text.startswith("-") and word.text != "-":
            yield from _short(word, rest, shorts, known)
        else:
            raise _refusal(word.line, f"{word.text!r} is not an option; a value with blanks needs quotes")


def _long(word: _Word, rest: Iterator[_Word], known: Mapping[str, Syntax]) -> Directive:
    name, equals, value = word.text[2:].partition("=")
    option = _full_name(name, word, known)
    argument = known[option].argument
    written = f"--{name}"
    if equals:
        if argument == "none":
            raise _refusal(word.line, f"{written} takes no value")
        return Directive(option, value, word.line, written)
    return Directive(option, _next(word, rest, written) if argument == "required" else None, word.line, written)


def _short(
    word: _Word, rest: Iterator[_Word], shorts: Mapping[str, str], known: Mapping[str, Syntax]
) -> Iterator[Directive]:
    letters = word.text[1:]
    while letters:
        letter, letters = letters[0], letters[1:]
        if letter not in shorts:
            raise _refusal(word.line, f"there is no option -{letter}")
        option, written = shorts[letter], f"-{letter}"
        argument = known[option].argument
        if argument == "none":
            yield Directive(option, None, word.line, written)
            continue
        value = letters or (_next(word, rest, written) if argument == "required" else None)
        yield Directive(option, value, word.line, written)
        return


def _next(word: _Word, rest: Iterator[_Word], written: str) -> str:
    following = next(rest, None)
    if following is None:
        raise _refusal(word.line, f"{written} needs a value")
    return following.text


def _full_name(name: str, word: _Word, known: Mapping[str, Syntax]) -> str:
    if name in known:
        return name
    # getopt_long takes any beginning that fits one option only.
    fitting = [option for option in known if option.startswith(name)] if name else []
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise _refusal(word.line, f"--{name} can mean " + ", ".join(f"--{option}" for option in fitting))
    close = difflib.get_close_matches(name, known, n=1)
    raise _refusal(word.line, f"there is no option --{name}" + (f". Did you mean --{close[0]}?" if close else ""))


def _refusal(line: int, reason: str) -> InvalidRequestError:
    end = "" if reason.endswith("?") else "."
    return InvalidRequestError(f"The batch script, line {line}: {reason}{end} Nothing was sent.")
