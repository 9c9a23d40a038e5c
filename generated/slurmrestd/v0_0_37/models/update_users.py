from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class UpdateUsers(Model, kw_only=True):
    """Slurm's `/components/schemas/update_users`.

    Attributes:
        users: (Slurm does not say)
    """

    users: list[User] | Unset = UNSET


from .user import User  # noqa: E402
