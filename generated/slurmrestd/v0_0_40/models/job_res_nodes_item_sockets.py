from __future__ import annotations

from .job_res_nodes_item_sockets_additional_property import JobResNodesItemSocketsAdditionalProperty

JobResNodesItemSockets = dict[str, JobResNodesItemSocketsAdditionalProperty]
"""The sockets of the node in which the job has cores, by number ("0")."""
