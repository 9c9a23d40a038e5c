"""A batch script's `#SBATCH` lines, and options on a command line, read as the sbatch command reads them.

slurmrestd does not look at `#SBATCH` lines: for it they are comments. Every rule here was tried with the sbatch of
Slurm 22.05 and 26.05; where the two differ, it is the newer one's.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
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
    whole: bool = False
    """Whether its long name can't be abbreviated."""


@attrs.frozen
class Directive:
    """One option."""

    option: str
    """Its long name, whole, without dashes: `ntasks-per-node`."""
    value: str | None
    line: int
    written: str
    """As in the script: `-n`, `--ntasks-per-n`."""

    def __str__(self) -> str:
        return f"#SBATCH {self.written} in line {self.line}"


@attrs.frozen
class Word:
    """One word of a script's options, or of a command line, which has no lines."""

    text: str
    line: int = 0


class Unreadable(Exception):
    """The sbatch command would refuse this."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line


class UnknownOption(Unreadable):
    """There is no such option."""

    def __init__(self, line: int, written: str, *, advice: str = "", cluster: str = "") -> None:
        super().__init__(line, f"there is no option {written}{advice}")
        self.written = written
        self.advice = advice
        self.cluster = cluster
        """The option without a value that it stands right behind: the -s of -s5."""


def directives(script: str, known: Mapping[str, Syntax]) -> list[list[Directive]]:
    """The directives of a script: one list, or one for each component of a heterogeneous job.

    Args:
        script: The text of the script.
        known: Every option there is, by its long name.

    Raises:
        InvalidRequestError: sbatch would refuse the script, or would take options that are not read here.

    """
    try:
        return _components(script.split("\n"), known)
    except Unreadable as error:
        end = "" if str(error).endswith("?") else "."
        raise InvalidRequestError(f"The batch script, line {error.line}: {error}{end} Nothing was sent.") from None


def _components(lines: list[str], known: Mapping[str, Syntax]) -> list[list[Directive]]:
    components: list[list[Word]] = [[]]
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
                raise Unreadable(number, f"sbatch ignores what stands beside {first}: it belongs in a line of its own")
            components.append([])
            continue
        components[-1] += [Word(text, number) for text in _words(rest, number)]
    result = [list(_options(words, known)) for words in components]
    ignored = any(directive.option == "ignore-pbs" for component in result for directive in component)
    # These sbatch looks for in the whole script, behind commands too.
    for number, line in enumerate(lines, start=1):
        mark = next((mark for mark in _FOREIGN if line.startswith(mark)), None)
        if mark and not (ignored and mark == "#PBS"):
            reason = f"sbatch would translate {mark} lines, this client does not. Write #SBATCH instead"
            raise Unreadable(number, reason)
    return result


def _words(text: str, line: int) -> Iterator[str]:
    """Split one line. Quotes and backslashes work as in sbatch, which is almost as in a shell."""
    position = 0
    while True:
        while position < len(text) and text[position] in _SPACE:
            position += 1
        if text.startswith(":", position):
            raise Unreadable(line, "a word can't begin with a colon")
        word, position = _word(text, position, line)
        # sbatch reads no further in a line after a word without any character, such as "".
        if not word:
            if text[position:].strip(_SPACE) and not text.startswith("#", position):
                raise Unreadable(line, 'sbatch ignores what stands behind an empty word (""). Write --option=""')
            return
        if word.lower() in _SEPARATORS:
            raise Unreadable(line, f"{word} belongs in a line of its own")
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
        raise Unreadable(line, f"there is no second {quote}")
    return word, min(position, len(text))


def _options(words: Iterable[Word], known: Mapping[str, Syntax]) -> Iterator[Directive]:
    """Read the options of all lines together: a value may stand in the next line."""
    advice = "; a value with blanks needs quotes"
    for item in read(words, known):
        if isinstance(item, Directive):
            yield item
        elif item.text == "--" and advice:
            advice = ""
        else:
            raise Unreadable(item.line, f"{item.text!r} is not an option{advice}")


def read(words: Iterable[Word], known: Mapping[str, Syntax]) -> Iterator[Directive | Word]:
    """Read words as getopt_long does: options, what is none, and from `--` on every word.

    Raises Unreadable for what getopt_long refuses.
    """
    shorts = {syntax.short: name for name, syntax in known.items() if syntax.short}
    rest = iter(words)
    for word in rest:
        if word.text == "--":
            yield word
            yield from rest
        elif word.text.startswith("--"):
            yield _long(word, rest, known)
        elif word.text.startswith("-") and word.text != "-":
            yield from _short(word, rest, shorts, known)
        else:
            yield word


def _long(word: Word, rest: Iterator[Word], known: Mapping[str, Syntax]) -> Directive:
    name, equals, value = word.text[2:].partition("=")
    option = _full_name(name, word, known)
    argument = known[option].argument
    written = f"--{name}"
    if equals:
        if argument == "none":
            raise Unreadable(word.line, f"{written} takes no value")
        return Directive(option, value, word.line, written)
    return Directive(option, _next(word, rest, written) if argument == "required" else None, word.line, written)


def _short(
    word: Word, rest: Iterator[Word], shorts: Mapping[str, str], known: Mapping[str, Syntax]
) -> Iterator[Directive]:
    letters = word.text[1:]
    written = ""
    while letters:
        cluster, written, letters = written, f"-{letters[0]}", letters[1:]
        option = shorts.get(written[1])
        if option is None:
            raise UnknownOption(word.line, written, cluster=cluster)
        argument = known[option].argument
        if argument == "none":
            yield Directive(option, None, word.line, written)
            continue
        value = letters or (_next(word, rest, written) if argument == "required" else None)
        yield Directive(option, value, word.line, written)
        return


def _next(word: Word, rest: Iterator[Word], written: str) -> str:
    following = next(rest, None)
    if following is None:
        raise Unreadable(word.line, f"{written} needs a value")
    return following.text


def _full_name(name: str, word: Word, known: Mapping[str, Syntax]) -> str:
    if name in known:
        return name
    # getopt_long takes any beginning that fits one option only.
    fitting = [option for option, syntax in known.items() if option.startswith(name) and not syntax.whole]
    if name and len(fitting) == 1:
        return fitting[0]
    if name and fitting:
        raise Unreadable(word.line, f"--{name} can mean " + ", ".join(f"--{option}" for option in fitting))
    close = difflib.get_close_matches(name, known, n=1)
    raise UnknownOption(word.line, f"--{name}", advice=f". Did you mean --{close[0]}?" if close else "")
