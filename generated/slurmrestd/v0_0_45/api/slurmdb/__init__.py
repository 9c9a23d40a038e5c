"""The operations of this API, one module each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._lazy import submodules

if TYPE_CHECKING:
    from . import delete_account as delete_account
    from . import delete_association as delete_association
    from . import delete_associations as delete_associations
    from . import delete_cluster as delete_cluster
    from . import delete_single_qos as delete_single_qos
    from . import delete_user as delete_user
    from . import delete_wckey as delete_wckey
    from . import get_account as get_account
    from . import get_accounts as get_accounts
    from . import get_association as get_association
    from . import get_associations as get_associations
    from . import get_cluster as get_cluster
    from . import get_clusters as get_clusters
    from . import get_conf as get_conf
    from . import get_config as get_config
    from . import get_diag as get_diag
    from . import get_instance as get_instance
    from . import get_instances as get_instances
    from . import get_job as get_job
    from . import get_jobs as get_jobs
    from . import get_ping as get_ping
    from . import get_qos as get_qos
    from . import get_single_qos as get_single_qos
    from . import get_tres as get_tres
    from . import get_user as get_user
    from . import get_users as get_users
    from . import get_wckey as get_wckey
    from . import get_wckeys as get_wckeys
    from . import post_accounts as post_accounts
    from . import post_accounts_association as post_accounts_association
    from . import post_associations as post_associations
    from . import post_clusters as post_clusters
    from . import post_config as post_config
    from . import post_job as post_job
    from . import post_jobs as post_jobs
    from . import post_qos as post_qos
    from . import post_tres as post_tres
    from . import post_users as post_users
    from . import post_users_association as post_users_association
    from . import post_wckeys as post_wckeys

__getattr__, __dir__ = submodules(
    __name__,
    [
        "delete_account",
        "delete_association",
        "delete_associations",
        "delete_cluster",
        "delete_single_qos",
        "delete_user",
        "delete_wckey",
        "get_account",
        "get_accounts",
        "get_association",
        "get_associations",
        "get_cluster",
        "get_clusters",
        "get_conf",
        "get_config",
        "get_diag",
        "get_instance",
        "get_instances",
        "get_job",
        "get_jobs",
        "get_ping",
        "get_qos",
        "get_single_qos",
        "get_tres",
        "get_user",
        "get_users",
        "get_wckey",
        "get_wckeys",
        "post_accounts",
        "post_accounts_association",
        "post_associations",
        "post_clusters",
        "post_config",
        "post_job",
        "post_jobs",
        "post_qos",
        "post_tres",
        "post_users",
        "post_users_association",
        "post_wckeys",
    ],
)
