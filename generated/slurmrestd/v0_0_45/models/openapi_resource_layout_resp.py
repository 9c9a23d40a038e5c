from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiResourceLayoutResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_resource_layout_resp`.

    Attributes:
        nodes: (Slurm does not say)
        meta: (Slurm does not say)
        errors: (Slurm does not say)
        warnings: (Slurm does not say)
    """

    nodes: list[NodeResourceLayout] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


from .node_resource_layout import NodeResourceLayout  # noqa: E402
from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
from .openapi_warning import OpenapiWarning  # noqa: E402
