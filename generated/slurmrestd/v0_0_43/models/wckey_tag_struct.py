from __future__ import annotations

from ...model import Model, model


@model
class WckeyTagStruct(Model):
    """Slurm's `/components/schemas/wckey_tag_struct`.

    Attributes:
        wckey: WCKey name
        flags: Active flags
    """

    wckey: str
    flags: list[str]
