from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AssocSharesObjWrapTres(Model, kw_only=True):
    """Slurm's `/components/schemas/assoc_shares_obj_wrap_tres`.

    Attributes:
        run_seconds: Currently running tres-secs = grp_used_tres_run_secs
        group_minutes: TRES-minute limit
        usage: Measure of each TRES usage
    """

    run_seconds: list[SharesUint64Tres] | Unset = UNSET
    group_minutes: list[SharesUint64Tres] | Unset = UNSET
    usage: list[SharesFloat128Tres] | Unset = UNSET


from .shares_float_128_tres import SharesFloat128Tres  # noqa: E402
from .shares_uint_64_tres import SharesUint64Tres  # noqa: E402
