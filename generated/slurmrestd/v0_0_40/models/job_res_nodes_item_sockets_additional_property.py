from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobResNodesItemSocketsAdditionalProperty(Model, kw_only=True):
    """One socket of a node.

    Attributes:
        cores: The cores that the job has in this socket, by number ("0"): "allocated" or "allocated_and_in_use".
    """

    cores: JobResNodesItemSocketsAdditionalPropertyCores | Unset = UNSET


from .job_res_nodes_item_sockets_additional_property_cores import JobResNodesItemSocketsAdditionalPropertyCores  # noqa: E402
