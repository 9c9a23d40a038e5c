from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class SharesUint64Tres(Model, kw_only=True):
    """Slurm's `/components/schemas/shares_uint64_tres`.

    Attributes:
        name: TRES name
        value: (Slurm does not say)
    """

    name: str | Unset = UNSET
    value: Uint64NoValStruct | Unset = UNSET


from .uint_64_no_val_struct import Uint64NoValStruct  # noqa: E402
