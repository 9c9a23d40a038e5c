"""Read a batch script's `#SBATCH` lines, and options on a command line, as the sbatch command reads them.

slurmrestd does not look at `#SBATCH` lines: for it they are comments. Every rule here was tried with the sbatch of
Slurm 22.05 and 26.05; where the two differ, it is the newer one's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

import attrs

from .. import lazy
from ..errors import InvalidRequestError

Argument = Literal["none", "optional", "required"]

_SPACE = " \t\n\v\f\r"
# Without possessive groups: Python 3.11.2, which Debian has, reads them wrongly.
_PIECE = r"""(?s)(["'])((?:\\(?:.|\Z)|(?!\1)[^\\])*)\1|(\\.?|[^ \t\n\v\f\r"'#\\]+)"""
# Within quotes, too, a backslash stands before what is meant literally.
_ESCAPE = r"(?s)\\(.?)"
# The second is a mistake that sbatch forgives.
_DIRECTIVE = r"(?s)#(?:SBATCH|SLURM)[ \t\n\v\f\r]*(.*)"
_SEPARATORS = ("hetjob", "packjob")


@attrs.frozen(kw_only=True)
class Syntax:
    """How an option is written."""

    short: str = ""
    argument: Argument = "required"
    whole: bool = False
    """Whether its long name can't be abbreviated."""


@attrs.frozen
class Directive:
    """One option with its value: from a script, from a command line, or from an argument of `submit`."""

    option: str
    """Its long name, whole, without dashes: `ntasks-per-node`."""
    value: str | Literal[False] | None
    """None without a value; False if an argument takes back what the script says."""
    line: int
    """Where in the script it stands, from 1 on; 0 if it stands in none."""
    spelling: str
    """Its name as it was written: `-n`, `--ntasks-per-n`; an argument with its value: `job.tasks=2`."""

    def __str__(self) -> str:
        return f"#SBATCH {self.spelling} in line {self.line}" if self.line else self.spelling


@attrs.frozen
class Word:
    """One word of a script's options, or of a command line, which has no lines."""

    text: str
    line: int = 0


class Unreadable(Exception):
    """Words that the sbatch command would refuse."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line


class UnknownOption(Unreadable):
    """An option that there is not."""

    def __init__(self, line: int, spelling: str, *, advice: str = "", cluster: str = "") -> None:
        super().__init__(line, f"there is no option {spelling}{advice}")
        self.spelling = spelling
        self.advice = advice
        self.cluster = cluster
        """The option without a value that it stands right behind: the -s of -s5."""


def directives(script: str, syntax: Mapping[str, Syntax]) -> list[list[Directive]]:
    """Read the directives of a script: one list, or one for each component of a heterogeneous job.

    Args:
        script: The text of the script.
        syntax: How each option is written, by its long name.

    Raises:
        InvalidRequestError: sbatch would refuse the script, or would take options that are not read here.

    """
    try:
        return _components(script.split("\n"), syntax)
    except Unreadable as error:
        end = "" if str(error).endswith("?") else "."
        raise InvalidRequestError.unsent(f"The batch script, line {error.line}: {error}{end}") from None


def _components(lines: list[str], syntax: Mapping[str, Syntax]) -> list[list[Directive]]:
    components: list[list[Word]] = [[]]
    for number, line in enumerate(lines, start=1):
        if directive := re.match(_DIRECTIVE, line):
            first, *others = directive[1].split(maxsplit=1) or [""]
            if first.lower() not in _SEPARATORS:
                components[-1] += [Word(text, number) for text in _words(directive[1], number)]
            elif others and not others[0].startswith("#"):
                raise Unreadable(number, f"sbatch ignores what stands beside {first}: it belongs in a line of its own")
            else:
                components.append([])
        elif line.strip(_SPACE)[:1] not in ("", "#"):
            break
    result = [list(_options(words, syntax)) for words in components]
    ignores_pbs = any(directive.option == "ignore-pbs" for component in result for directive in component)
    foreign = "#BSUB" if ignores_pbs else "#BSUB|#PBS"
    # These sbatch looks for in the whole script, behind commands too.
    for number, line in enumerate(lines, start=1):
        if mark := re.match(foreign, line):
            reason = f"sbatch would translate {mark[0]} lines, this client does not. Write #SBATCH instead"
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
    while piece := re.compile(_PIECE).match(text, position):
        word += re.sub(_ESCAPE, r"\1", piece[2] or piece[3] or "")
        position = piece.end()
    if text.startswith(('"', "'"), position):
        raise Unreadable(line, f"there is no second {text[position]}")
    return word, position


def _options(words: Iterable[Word], syntax: Mapping[str, Syntax]) -> Iterator[Directive]:
    """Read the options of all lines together: a value may stand in the next line."""
    advice = "; a value with blanks needs quotes"
    for item in read(words, syntax):
        if isinstance(item, Directive):
            yield item
        elif item.text == "--" and advice:
            advice = ""
        else:
            raise Unreadable(item.line, f"{item.text!r} is not an option{advice}")


def read(words: Iterable[Word], syntax: Mapping[str, Syntax]) -> Iterator[Directive | Word]:
    """Read words as getopt_long does: options, what is none, and from `--` on every word.

    Raises Unreadable for what getopt_long refuses.
    """
    rest = iter(words)
    for word in rest:
        if word.text == "--":
            yield word
            yield from rest
        elif word.text.startswith("--"):
            yield _long(word, rest, syntax)
        elif word.text.startswith("-") and word.text != "-":
            yield from _short(word, rest, syntax)
        else:
            yield word


def _long(word: Word, rest: Iterator[Word], syntax: Mapping[str, Syntax]) -> Directive:
    name, equals, value = word.text[2:].partition("=")
    option = _full_name(name, word, syntax)
    spelling = f"--{name}"
    if equals and syntax[option].argument == "none":
        raise Unreadable(word.line, f"{spelling} takes no value")
    return Directive(option, value if equals else _next(syntax[option], word, rest, spelling), word.line, spelling)


def _short(word: Word, rest: Iterator[Word], syntax: Mapping[str, Syntax]) -> Iterator[Directive]:
    shorts = {option.short: name for name, option in syntax.items() if option.short}
    letters = word.text[1:]
    spelling = ""
    while letters:
        cluster, spelling, letters = spelling, f"-{letters[0]}", letters[1:]
        option = shorts.get(spelling[1])
        if option is None:
            raise UnknownOption(word.line, spelling, cluster=cluster)
        value = None
        if syntax[option].argument != "none":
            value, letters = letters or _next(syntax[option], word, rest, spelling), ""
        yield Directive(option, value, word.line, spelling)


def _next(option: Syntax, word: Word, rest: Iterator[Word], spelling: str) -> str | None:
    """Take the next word for the value of an option that needs one."""
    if option.argument != "required":
        return None
    following = next(rest, None)
    if following is None:
        raise Unreadable(word.line, f"{spelling} needs a value")
    return following.text


def _full_name(name: str, word: Word, syntax: Mapping[str, Syntax]) -> str:
    if name in syntax:
        return name
    # getopt_long takes any beginning that fits one option only.
    candidates = [option for option in syntax if name and option.startswith(name) and not syntax[option].whole]
    if len(candidates) == 1:
        return candidates[0]
    if candidates:
        raise Unreadable(word.line, f"--{name} can mean " + ", ".join(f"--{option}" for option in candidates))
    close = lazy.around("advice").closest(name, syntax)
    raise UnknownOption(word.line, f"--{name}", advice=f". Did you mean --{close}?" if close else "")
