from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class Instance(Model, kw_only=True):
    """Slurm's `/components/schemas/instance`.

    Attributes:
        cluster: Cluster name
        extra: Arbitrary string used for node filtering if extra constraints are enabled
        instance_id: Cloud instance ID
        instance_type: Cloud instance type
        node_name: NodeName
        time: (Slurm does not say)
    """

    cluster: str | Unset = UNSET
    extra: str | Unset = UNSET
    instance_id: str | Unset = UNSET
    instance_type: str | Unset = UNSET
    node_name: str | Unset = UNSET
    time: InstanceTime | Unset = UNSET


from .instance_time import InstanceTime  # noqa: E402
