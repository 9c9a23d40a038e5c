"""The batch script of a job: it carries the launcher's own scripts along, so that no folder need be shared.

PSI/J's launchers are shell scripts that redirect, source and start. On a login node they are copied into a folder of
the user's home; from elsewhere the nodes may see none of that.
"""

from __future__ import annotations

import hashlib
import shlex
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from psij import InvalidJobException, Job, JobSpec, Launcher

_FOLDER = '"$PSIJ_FOLDER"'
_HEAD = f"""\
PSIJ_FOLDER=$(mktemp -d) || exit
trap 'rm -rf {_FOLDER}' EXIT
export PSIJ_NODEFILE={_FOLDER}/nodefile
for node in $(scontrol show hostnames); do
    for ((process = 0; process < %d; process++)); do echo "$node"; done
done > "$PSIJ_NODEFILE"
"""


def batch_script(job: Job, spec: JobSpec, launcher: Launcher) -> str:
    """Write the batch script of a job. Values of its environment are not in it: administrators can read it."""
    if spec.executable is None:
        raise InvalidJobException("The job has no executable. Nothing was sent.")
    executable = [spec.executable, *(spec.arguments or ())]
    command = launcher.get_launch_command(job)
    is_last = command[-len(executable) :] == executable
    words = command[: -len(executable)] if is_last else command
    places = dict(_places(words, spec, launcher.config.work_directory))
    line = [f"{_FOLDER}/{places[Path(word)]}" if Path(word) in places else shlex.quote(word) for word in words]
    return "".join(
        (
            "#!/bin/bash -l\n" if spec.inherit_environment else "#!/bin/bash\n",
            _environment(spec.environment or {}),
            _HEAD % spec.resources.computed_processes_per_node,
            *(_copy(path, name) for path, name in places.items()),
            " ".join([*line, *(map(shlex.quote, executable) if is_last else ())]) + "\n",
        )
    )


def _places(words: Sequence[str], spec: JobSpec, work_directory: Path) -> Iterator[tuple[Path, str]]:
    """Choose the files of this machine that a command needs; yield each with its name in the job's own folder.

    Other paths, and those of files that are not here, are of the machine where the job runs.
    """
    for name, path in (("pre_launch", spec.pre_launch), ("post_launch", spec.post_launch)):
        if path and path.is_file():
            yield path, name
    for path in map(Path, words):
        if path.is_relative_to(work_directory) and path.is_file():
            for neighbour in path.parent.iterdir():  # a launcher's script reads those beside it
                yield neighbour, neighbour.name


def _copy(path: Path, name: str) -> str:
    text = path.read_text(encoding="utf-8")
    delimiter = f"END_{hashlib.sha256(text.encode()).hexdigest()}"  # a line that no text of this hash has in it
    return f"cat > {_FOLDER}/{name} <<'{delimiter}'\n{text}\n{delimiter}\n"


def _environment(environment: Mapping[str, str]) -> str:
    """Write what brings back variables of the job that a login shell's profile has changed, such as PATH."""
    if not environment:
        return ""
    patterns = "|".join(f"{shlex.quote(name)}=*" for name in environment)
    case = f'case $variable in {patterns}) export "$variable";; esac'
    return f"while IFS= read -r -d '' variable; do {case}; done < /proc/$$/environ\n"
