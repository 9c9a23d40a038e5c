"""Tests of what programs of others load, each in an environment with that program: `scripts/integrations` runs them."""

from __future__ import annotations

from importlib.util import find_spec

collect_ignore = [folder for folder in ("jupyterhub", "psij") if find_spec(folder) is None]
