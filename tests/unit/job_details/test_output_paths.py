"""Names of output files. Each expected name here is one that Slurm 22.05 gave a file."""

from __future__ import annotations

import pytest

from meluxina.job_details.output_paths import expand

DIRECTORY = "/home/users/u100001"
# Of a job that is no array task.
VALUES: dict[str, str | int | None] = {
    "A": 37,
    "a": 4294967294,
    "J": 37,
    "j": 37,
    "N": "mel0001",
    "n": 0,
    "s": "batch",
    "t": 0,
    "u": "u100001",
    "x": "wrap",
}


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("slurm-%j.out", "slurm-37.out"),
        ("%x-%j.%u.%N.%n.%t.%s.%A.%a.%J.%%", "wrap-37.u100001.mel0001.0.0.batch.37.4294967294.37.%"),
        ("%5j.%05j.%005j.%0j", "00037.00037.00037.37"),
        ("%10j.%11j.%99j", "0000000037.0000000037.0000000037"),
        ("%3x.%5N.%5u.%3s.%3t.%05a", "wrap.mel0001.u100001.batch.000.4294967294"),
        ("v%%j-%%%j", "v%j-%37"),
        ("q-%q-%5q-%-%5-%", "q-%q-5q-%-5-%"),
        ("a\\%j.txt", "a%j.txt"),
        ("w\\\\%j", "w\\%j"),
        ("c\\d\\e%j", "cde%j"),
        ("x %j y", "x 37 y"),
        ("sub/dir%j", "sub/dir37"),
        ("~/t%j", "~/t37"),
    ],
)
def test_output_patterns_expand_as_slurm_expands_them(given: str, name: str) -> None:
    assert expand(given, VALUES, DIRECTORY) == f"{DIRECTORY}/{name}"


def test_an_absolute_output_path_stays_where_it_is() -> None:
    assert expand("/scratch/%j", VALUES, DIRECTORY) == "/scratch/37"
    assert expand("%j", VALUES, None) == "37"


def test_patterns_whose_value_is_unknown_stay_as_they_are() -> None:
    assert expand("%N-%5a-%j", {"N": None, "a": None, "j": 37}, DIRECTORY) == f"{DIRECTORY}/%N-%5a-37"


def test_a_pattern_with_a_huge_width_is_harmless() -> None:
    assert expand(f"%{'9' * 100_000}j", VALUES, None) == "0000000037"
