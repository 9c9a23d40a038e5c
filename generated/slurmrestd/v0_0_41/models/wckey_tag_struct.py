from __future__ import annotations

from ...model import Model


class WckeyTagStruct(Model, kw_only=True):
    """Workload characterization key.

    Attributes:
        wckey: WCKey name
        flags: Active flags
    """

    wckey: str
    flags: list[str]
