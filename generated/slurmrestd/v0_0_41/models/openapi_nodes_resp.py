from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiNodesResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_nodes_resp`.

    Attributes:
        nodes: List of nodes
        last_update: TRES value
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    nodes: list[Node] | Unset = UNSET
    last_update: Uint64NoValStruct | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


from .node import Node  # noqa: E402
from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
from .openapi_warning import OpenapiWarning  # noqa: E402
from .uint_64_no_val_struct import Uint64NoValStruct  # noqa: E402
