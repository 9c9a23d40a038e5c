"""Why some options of sbatch can't be given: no version can express them, or they mean nothing here."""

from __future__ import annotations

from collections.abc import Mapping

_SBATCH_ONLY = ("it asks something of the sbatch command itself, which is not there",)
_NOWHERE = ("REST has no way to say it",)
_SITE = ("REST jobs run as the user whose token it is",)
_FILE = "it names a file for sbatch to read"
_CLUSTER = ("a request goes to the cluster of its URL",)

REASONS: Mapping[str, tuple[str] | tuple[str, str]] = {
    "autocomplete": _SBATCH_ONLY,
    "bbf": (_FILE, "Put its lines into the script, or use --bb."),
    "cluster": _CLUSTER,
    "clusters": _CLUSTER,
    "consolidate-segments": _NOWHERE,
    "container-type": _NOWHERE,
    "export-file": (_FILE, "Use the argument environment."),
    "external": _NOWHERE,
    "gid": _SITE,
    "help": _SBATCH_ONLY,
    "mem-bind": ("not understood alike by all API versions", "Give it to srun in the script."),
    "mem-update": _NOWHERE,
    "nodefile": (_FILE, "Use --nodelist."),
    "power": _NOWHERE,
    "resources": _NOWHERE,
    "resv-ports": _NOWHERE,
    "spread-segments": _NOWHERE,
    "test-only": _SBATCH_ONLY,
    "uid": _SITE,
    "usage": _SBATCH_ONLY,
    "version": _SBATCH_ONLY,
    "wrap": ("the script is the job",),
}
"""Options by their long names: what is wrong with each, and what to do instead."""
