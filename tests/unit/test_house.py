"""How the package stands: which room may import which. `scripts/house` counts the rest."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from devtools.environment import ROOT
from devtools.house import AROUND_THE_CORE, CEILING, LADDER, House, main, read
from meluxina.testing import FakeSlurm, by_script, serving
from meluxina.testing.__main__ import variables
from tests.builders import run_python

ORDER = (
    *(
        "printable",
        "durations",
        "errors",
        "lazy",
        "version",
        "http_library",
        "slurm",
        "base_view",
        *("notation", "job_details"),
        "settings",
        *("intermediaries", "tokens"),
        "transport",
        "sbatch",
        "jobs",
        "queries",
        *("many", "update"),
        "submission",
    ),
    *(
        "rare_options",
        "views",
        "advice",
        "changing",
        "explain",
        "checks",
        "files",
        "full_lists",
        "following",
        "profiles",
        "saving",
        "showing",
        "tables",
    ),
    *("_async", "__init__", "commands", "cli", "testing", "integrations", "jupyterhub", "psij"),
)


@pytest.fixture(scope="module")
def house() -> House:
    return read(ROOT)


def test_no_room_imports_from_above(house: House) -> None:
    assert house.rising_imports(ORDER) == []


def test_no_modules_import_each_other_not_even_for_their_types(house: House) -> None:
    assert house.circles() == []


def test_no_module_is_longer_than_400_lines(house: House) -> None:
    assert house.long_modules(400) == {}


def test_the_core_stays_small(house: House) -> None:
    assert house.core_lines() <= CEILING


@pytest.mark.parametrize(
    ("room", "below"),
    [
        # The fake answers with what the clients take, of whatever library that is.
        ("testing", {"__init__", "lazy", "http_library"}),
        # What an option of sbatch is stands in one table, for scripts as for command lines.
        ("commands", {"__init__", "durations", "lazy", "rare_options", "sbatch"}),
        ("integrations", {"__init__"}),
        ("jupyterhub", {"integrations"}),
        ("psij", {"integrations"}),
    ],
)
def test_a_room_around_the_core_imports_only_its_public_names(house: House, room: str, below: set[str]) -> None:
    assert {target for source, target in house.arrows() if source == room} <= below


def test_only_the_program_imports_the_room_of_commands(house: House) -> None:
    assert {source for source, target in house.arrows() if target == "commands"} <= {"cli"}


def importers(house: House, library: str) -> set[str]:
    """The modules that import a library, at whatever place."""
    return {
        module.name
        for module in house.modules
        for node in ast.walk(module.tree)
        for name in absolute_imports(node)
        if name.partition(".")[0] == library
    }


def absolute_imports(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []


def test_one_module_imports_httpx(house: House) -> None:
    assert importers(house, "httpx") == {"http_library"}
    assert importers(house, "httpcore") == importers(house, "httpx2") == importers(house, "httpcore2") == set()


@pytest.mark.parametrize("source", ["import httpx", "import httpx as http", "from httpx._urls import URL"])
def test_an_import_of_httpx_is_seen_in_any_form(tmp_path: Path, source: str) -> None:
    house = built(tmp_path, {"jobs/view.py": f"def read():\n    {source}", "http_library.py": "from .httpx import URL"})
    assert importers(house, "httpx") == {"jobs.view"}


def test_the_core_loads_no_room_around_it() -> None:
    program = (
        "import sys, meluxina; meluxina.Client, meluxina.AsyncClient, meluxina.Job;"
        "print(*(name for name in sys.modules if name.startswith('meluxina.')))"
    )
    process = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    names = {name.split(".")[1] for name in process.stdout.split()} & AROUND_THE_CORE
    # The door of the room alone: its modules come when something is asked of the cluster.
    assert names == {"views"}
    assert "meluxina.views." not in process.stdout


MAIN_JOB = """
import asyncio, sys
import meluxina

SCRIPT = '''#!/bin/bash -l
#SBATCH --job-name=train --nodes=1 --ntasks-per-node=4 --cpus-per-task=2
#SBATCH --mem=2G --time=0:05:00 --output=train-%j.out
srun hostname
'''

def show(job):
    print(job.label, job.state, job.return_code, job.name, job.partition, job.reason, job.node_list, job.elapsed)

with meluxina.Client() as client:
    show(client.wait(client.submit(SCRIPT, qos="dev")))
    show(client.jobs(mine=True)[0])

async def main():
    async with meluxina.AsyncClient() as client:
        show(await client.wait(await client.submit(SCRIPT, qos="dev")))

asyncio.run(main())
print(*sorted(name for name in sys.modules if name.startswith("meluxina.")))
"""


def test_a_job_submitted_followed_and_read_loads_no_room_around_the_core() -> None:
    slurm = FakeSlurm(run=by_script, speed=20)
    with serving(slurm) as url:
        *shown, loaded = run_python(MAIN_JOB, **variables(slurm, url)).out.splitlines()
    assert [line.split()[1] for line in shown] == ["COMPLETED"] * 3
    rooms = {name.split(".")[1] for name in loaded.split()}
    assert rooms & AROUND_THE_CORE == {"views"}
    assert "meluxina.views." not in loaded


def test_the_command_counts_by_the_same_ladder() -> None:
    assert LADDER == ORDER


def test_the_generated_client_is_not_counted(house: House) -> None:
    assert (ROOT / "meluxina" / "_sync").is_dir()
    assert set(house.rooms()) == set(ORDER)


def built(root: Path, modules: Mapping[str, str]) -> House:
    """A package of these modules: path to source."""
    for path, source in {"__init__.py": "", **modules}.items():
        file = root / "meluxina" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(source, encoding="utf-8")
    return read(root)


@pytest.mark.parametrize(
    "source",
    [
        "from ..jobs import view",
        "from ..jobs.view import JobView",
        "import meluxina.jobs.view",
        "from meluxina.jobs import view as job_view",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from ..jobs.view import JobView",
        "def read():\n    from ..jobs import view",
    ],
)
def test_an_import_from_above_is_seen_in_any_form(tmp_path: Path, source: str) -> None:
    house = built(tmp_path, {"jobs/view.py": "class JobView: ...", "slurm/wire.py": source})
    assert house.rising_imports(ORDER) == [("slurm.wire", "jobs.view")]


def test_an_import_of_what_a_room_or_the_package_itself_holds_is_one_of_its_init(tmp_path: Path) -> None:
    house = built(tmp_path, {
        "jobs/__init__.py": "NAME = 1", "slurm/wire.py": "from ..jobs import NAME\nfrom .. import Client",
    })  # fmt: skip
    assert house.rising_imports(ORDER) == [("slurm.wire", "__init__"), ("slurm.wire", "jobs")]


def test_an_import_from_below_from_the_same_room_or_from_elsewhere_is_none_from_above(tmp_path: Path) -> None:
    house = built(tmp_path, {
        "jobs/view.py": "import json\nfrom httpx import jobs\nfrom . import step\nfrom ..slurm.wire import text",
        "jobs/step.py": "",
        "slurm/wire.py": "from __future__ import annotations",
    })  # fmt: skip
    assert house.rising_imports(ORDER) == []
    assert house.circles() == []
    assert house.arrows() == {("jobs", "slurm")}
    assert house.floors() == {"__init__": 1, "slurm": 1, "jobs": 2}


def test_a_room_without_a_place_on_the_ladder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="attic"):
        built(tmp_path, {"attic/view.py": ""}).rising_imports(ORDER)


@pytest.mark.parametrize(
    "back", ["from . import view", "import typing\nif typing.TYPE_CHECKING:\n    from .view import JobView"]
)
def test_a_circle_is_seen_across_other_modules_and_types(tmp_path: Path, back: str) -> None:
    house = built(tmp_path, {
        "jobs/view.py": "from .parts import JobParts",
        "jobs/parts.py": "def parts():\n    from . import step",
        "jobs/step.py": back,
        "jobs/marks.py": "from . import view",
    })  # fmt: skip
    assert house.circles() == [("jobs.parts", "jobs.step", "jobs.view")]


def test_rooms_that_import_each_other_share_a_floor(tmp_path: Path) -> None:
    house = built(tmp_path, {
        "cli/app.py": "from ..jobs import view",
        "jobs/view.py": "from ..views import node\nfrom .. import errors",
        "views/node.py": "from ..jobs import view",
        "errors.py": "",
    })  # fmt: skip
    assert house.floors() == {"__init__": 1, "errors": 1, "jobs": 2, "views": 2, "cli": 3}


def test_a_long_module_is_seen_and_only_a_manual_may_be_long_by_its_docstrings(tmp_path: Path) -> None:
    long = '"""Manual."""\n' + "def ping():\n" + '    """' + "Ask.\n" * 398 + '    """\n'
    house = built(tmp_path, {
        "_async/client.py": long,
        "_async/job.py": long,
        "jobs/view.py": "x = 1\n" * 400,
        "jobs/step.py": "x = 1\n" * 401,
    })  # fmt: skip
    assert house.long_modules(400) == {"_async.job": 401, "jobs.step": 401}
    assert built(tmp_path, {"_async/client.py": "x = 1\n" * 401}).long_modules(400)["_async.client"] == 401


SOURCE = '''\
"""What there is."""

from typing import Any

LIMIT: Any = """
# no comment
"""  # a comment


def submit(self, wanted, *, job_sent=None):
    """Submit.

    It is sent.
    """
    import httpx
    with open("found") as _found, open("x") as need:
        for known, self.last_seen in (job := need):
            self.seen_by = [chosen for chosen in known]
'''


def test_what_the_command_counts(tmp_path: Path) -> None:
    house = built(tmp_path, {"jobs/view.py": SOURCE, "_sync/view.py": SOURCE, "cli/app.py": "import sys\n"})
    (module,) = (module for module in house.modules if module.name == "jobs.view")
    assert sorted(module.assigned_names()) == sorted(
        ["LIMIT", "wanted", "job_sent", "_found", "need", "known", "last_seen", "job", "seen_by", "chosen"]
    )
    assert module.imports_in_functions() == 1
    assert module.anys() == 1
    assert module.code_lines == 9
    assert house.core_lines() == 9


def test_a_single_module_of_a_room_can_stand_around_the_core(tmp_path: Path, house: House) -> None:
    sources = {
        "_async/cluster.py": SOURCE,
        "_async/client.py": "from .cluster import Cluster\n",
        "views/node.py": SOURCE,
    }
    assert built(tmp_path, sources).core_lines() == 1
    rooms, modules = set(house.rooms()), {module.name for module in house.modules}
    assert rooms | modules >= AROUND_THE_CORE


def test_what_of_the_client_stands_around_the_core_hands_on_to_its_desk_alone(house: House) -> None:
    modules = {module.name: module.imports for module in house.modules if module.name in AROUND_THE_CORE}
    assert modules["_async.cluster"] == {"lazy", "views", "_async.desk"}
    assert modules["_async.changing"] == {"submission", "jobs.parts", "_async.desk"}


def test_the_command_counts_another_checkout(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    built(tmp_path, {"jobs/view.py": SOURCE, "slurm/wire.py": "from ..jobs import view", "errors.py": ""})
    assert main(["--root", str(tmp_path)]) == 0
    counted = capsys.readouterr().out.splitlines()
    assert "rooms: 4, of 4 modules" in counted
    assert "imports that run up: 1" in counted
    assert "  slurm.wire -> jobs.view" in counted
    assert "past participles among assigned names: 60.0% (6 of 10)" in counted


def test_a_layout_without_rooms_is_counted_with_each_module_as_a_room(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    built(tmp_path, {"job_view.py": "from . import output_path", "output_path.py": "from .job_view import JobView"})
    assert main(["--root", str(tmp_path)]) == 0
    counted = capsys.readouterr().out.splitlines()
    assert "rooms: 3, of 3 modules" in counted
    assert "arrows in circles of rooms: 2 (no ladder: it has no place for 2 rooms)" in counted
    assert "circles between modules: 1" in counted


def test_a_folder_without_the_package_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        main(["--root", str(tmp_path)])
