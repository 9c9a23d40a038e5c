from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class UpdateUsers(Model):
    """Slurm's `/components/schemas/update_users`.

    Attributes:
        users: (Slurm does not say)
    """

    users: list[User] | Unset = UNSET


from .user import User  # noqa: E402
