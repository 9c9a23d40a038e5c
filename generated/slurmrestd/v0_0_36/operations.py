"""The operations as classes: what type checkers know of `api` where this package is given for it."""

from __future__ import annotations

from ..operation import Typed
from .api import slurm as _slurm
from .api import slurmdb as _slurmdb


class Slurm:
    """The operations of `api.slurm`."""

    delete_job = Typed(_slurm.delete_job.request, _slurm.delete_job.OPERATION)
    get_diag = Typed(_slurm.get_diag.request, _slurm.get_diag.OPERATION)
    get_job = Typed(_slurm.get_job.request, _slurm.get_job.OPERATION)
    get_jobs = Typed(_slurm.get_jobs.request, _slurm.get_jobs.OPERATION)
    get_node = Typed(_slurm.get_node.request, _slurm.get_node.OPERATION)
    get_nodes = Typed(_slurm.get_nodes.request, _slurm.get_nodes.OPERATION)
    get_partition = Typed(_slurm.get_partition.request, _slurm.get_partition.OPERATION)
    get_partitions = Typed(_slurm.get_partitions.request, _slurm.get_partitions.OPERATION)
    get_ping = Typed(_slurm.get_ping.request, _slurm.get_ping.OPERATION)
    post_job = Typed(_slurm.post_job.request, _slurm.post_job.OPERATION)
    post_job_submit = Typed(_slurm.post_job_submit.request, _slurm.post_job_submit.OPERATION)


class Slurmdb:
    """The operations of `api.slurmdb`."""

    delete_account = Typed(_slurmdb.delete_account.request, _slurmdb.delete_account.OPERATION)
    delete_association = Typed(_slurmdb.delete_association.request, _slurmdb.delete_association.OPERATION)
    delete_cluster = Typed(_slurmdb.delete_cluster.request, _slurmdb.delete_cluster.OPERATION)
    delete_single_qos = Typed(_slurmdb.delete_single_qos.request, _slurmdb.delete_single_qos.OPERATION)
    delete_user = Typed(_slurmdb.delete_user.request, _slurmdb.delete_user.OPERATION)
    delete_wckey = Typed(_slurmdb.delete_wckey.request, _slurmdb.delete_wckey.OPERATION)
    get_account = Typed(_slurmdb.get_account.request, _slurmdb.get_account.OPERATION)
    get_accounts = Typed(_slurmdb.get_accounts.request, _slurmdb.get_accounts.OPERATION)
    get_association = Typed(_slurmdb.get_association.request, _slurmdb.get_association.OPERATION)
    get_associations = Typed(_slurmdb.get_associations.request, _slurmdb.get_associations.OPERATION)
    get_cluster = Typed(_slurmdb.get_cluster.request, _slurmdb.get_cluster.OPERATION)
    get_clusters = Typed(_slurmdb.get_clusters.request, _slurmdb.get_clusters.OPERATION)
    get_config = Typed(_slurmdb.get_config.request, _slurmdb.get_config.OPERATION)
    get_diag = Typed(_slurmdb.get_diag.request, _slurmdb.get_diag.OPERATION)
    get_job = Typed(_slurmdb.get_job.request, _slurmdb.get_job.OPERATION)
    get_jobs = Typed(_slurmdb.get_jobs.request, _slurmdb.get_jobs.OPERATION)
    get_qos = Typed(_slurmdb.get_qos.request, _slurmdb.get_qos.OPERATION)
    get_single_qos = Typed(_slurmdb.get_single_qos.request, _slurmdb.get_single_qos.OPERATION)
    get_tres = Typed(_slurmdb.get_tres.request, _slurmdb.get_tres.OPERATION)
    get_user = Typed(_slurmdb.get_user.request, _slurmdb.get_user.OPERATION)
    get_users = Typed(_slurmdb.get_users.request, _slurmdb.get_users.OPERATION)
    get_wckey = Typed(_slurmdb.get_wckey.request, _slurmdb.get_wckey.OPERATION)
    get_wckeys = Typed(_slurmdb.get_wckeys.request, _slurmdb.get_wckeys.OPERATION)
    post_accounts = Typed(_slurmdb.post_accounts.request, _slurmdb.post_accounts.OPERATION)
    post_clusters = Typed(_slurmdb.post_clusters.request, _slurmdb.post_clusters.OPERATION)
    post_config = Typed(_slurmdb.post_config.request, _slurmdb.post_config.OPERATION)
    post_tres = Typed(_slurmdb.post_tres.request, _slurmdb.post_tres.OPERATION)
    post_users = Typed(_slurmdb.post_users.request, _slurmdb.post_users.OPERATION)
    post_wckeys = Typed(_slurmdb.post_wckeys.request, _slurmdb.post_wckeys.OPERATION)


class Api:
    """What `api` has."""

    slurm: Slurm
    slurmdb: Slurmdb
