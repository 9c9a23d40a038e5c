from __future__ import annotations

from ...model import Model


class WckeyTagStruct(Model, kw_only=True):
    """Slurm's `/components/schemas/wckey_tag_struct`.

    Attributes:
        wckey: WCKey name
        flags: (Slurm does not say)
    """

    wckey: str
    flags: list[str]
