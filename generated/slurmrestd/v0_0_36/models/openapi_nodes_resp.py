from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiNodesResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_nodes_resp`.

    Attributes:
        errors: slurm errors
        nodes: nodes info
        meta: (Slurm does not say)
    """

    errors: list[OpenapiError] | Unset = UNSET
    nodes: list[Node] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET


from .node import Node  # noqa: E402
from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
