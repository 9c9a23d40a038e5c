"""The operations as classes: what type checkers know of `api` where this package is given for it."""

from __future__ import annotations

from ..operation import Typed
from .api import slurm as _slurm
from .api import slurmdb as _slurmdb
from .api import util as _util


class Slurm:
    """The operations of `api.slurm`."""

    delete_job = Typed(_slurm.delete_job.request, _slurm.delete_job.OPERATION)
    delete_jobs = Typed(_slurm.delete_jobs.request, _slurm.delete_jobs.OPERATION)
    delete_node = Typed(_slurm.delete_node.request, _slurm.delete_node.OPERATION)
    delete_partition = Typed(_slurm.delete_partition.request, _slurm.delete_partition.OPERATION)
    delete_reservation = Typed(_slurm.delete_reservation.request, _slurm.delete_reservation.OPERATION)
    get_conf = Typed(_slurm.get_conf.request, _slurm.get_conf.OPERATION)
    get_diag = Typed(_slurm.get_diag.request, _slurm.get_diag.OPERATION)
    get_job = Typed(_slurm.get_job.request, _slurm.get_job.OPERATION)
    get_job_requeue = Typed(_slurm.get_job_requeue.request, _slurm.get_job_requeue.OPERATION)
    get_jobs = Typed(_slurm.get_jobs.request, _slurm.get_jobs.OPERATION)
    get_jobs_state = Typed(_slurm.get_jobs_state.request, _slurm.get_jobs_state.OPERATION)
    get_licenses = Typed(_slurm.get_licenses.request, _slurm.get_licenses.OPERATION)
    get_node = Typed(_slurm.get_node.request, _slurm.get_node.OPERATION)
    get_nodes = Typed(_slurm.get_nodes.request, _slurm.get_nodes.OPERATION)
    get_partition = Typed(_slurm.get_partition.request, _slurm.get_partition.OPERATION)
    get_partitions = Typed(_slurm.get_partitions.request, _slurm.get_partitions.OPERATION)
    get_ping = Typed(_slurm.get_ping.request, _slurm.get_ping.OPERATION)
    get_reconfigure = Typed(_slurm.get_reconfigure.request, _slurm.get_reconfigure.OPERATION)
    get_reservation = Typed(_slurm.get_reservation.request, _slurm.get_reservation.OPERATION)
    get_reservations = Typed(_slurm.get_reservations.request, _slurm.get_reservations.OPERATION)
    get_resources = Typed(_slurm.get_resources.request, _slurm.get_resources.OPERATION)
    get_shares = Typed(_slurm.get_shares.request, _slurm.get_shares.OPERATION)
    post_job = Typed(_slurm.post_job.request, _slurm.post_job.OPERATION)
    post_job_allocate = Typed(_slurm.post_job_allocate.request, _slurm.post_job_allocate.OPERATION)
    post_job_submit = Typed(_slurm.post_job_submit.request, _slurm.post_job_submit.OPERATION)
    post_jobs_requeue = Typed(_slurm.post_jobs_requeue.request, _slurm.post_jobs_requeue.OPERATION)
    post_new_node = Typed(_slurm.post_new_node.request, _slurm.post_new_node.OPERATION)
    post_node = Typed(_slurm.post_node.request, _slurm.post_node.OPERATION)
    post_nodes = Typed(_slurm.post_nodes.request, _slurm.post_nodes.OPERATION)
    post_partitions = Typed(_slurm.post_partitions.request, _slurm.post_partitions.OPERATION)
    post_reservation = Typed(_slurm.post_reservation.request, _slurm.post_reservation.OPERATION)
    post_reservations = Typed(_slurm.post_reservations.request, _slurm.post_reservations.OPERATION)


class Slurmdb:
    """The operations of `api.slurmdb`."""

    delete_account = Typed(_slurmdb.delete_account.request, _slurmdb.delete_account.OPERATION)
    delete_association = Typed(_slurmdb.delete_association.request, _slurmdb.delete_association.OPERATION)
    delete_associations = Typed(_slurmdb.delete_associations.request, _slurmdb.delete_associations.OPERATION)
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
    get_conf = Typed(_slurmdb.get_conf.request, _slurmdb.get_conf.OPERATION)
    get_config = Typed(_slurmdb.get_config.request, _slurmdb.get_config.OPERATION)
    get_diag = Typed(_slurmdb.get_diag.request, _slurmdb.get_diag.OPERATION)
    get_instance = Typed(_slurmdb.get_instance.request, _slurmdb.get_instance.OPERATION)
    get_instances = Typed(_slurmdb.get_instances.request, _slurmdb.get_instances.OPERATION)
    get_job = Typed(_slurmdb.get_job.request, _slurmdb.get_job.OPERATION)
    get_jobs = Typed(_slurmdb.get_jobs.request, _slurmdb.get_jobs.OPERATION)
    get_ping = Typed(_slurmdb.get_ping.request, _slurmdb.get_ping.OPERATION)
    get_qos = Typed(_slurmdb.get_qos.request, _slurmdb.get_qos.OPERATION)
    get_single_qos = Typed(_slurmdb.get_single_qos.request, _slurmdb.get_single_qos.OPERATION)
    get_tres = Typed(_slurmdb.get_tres.request, _slurmdb.get_tres.OPERATION)
    get_user = Typed(_slurmdb.get_user.request, _slurmdb.get_user.OPERATION)
    get_users = Typed(_slurmdb.get_users.request, _slurmdb.get_users.OPERATION)
    get_wckey = Typed(_slurmdb.get_wckey.request, _slurmdb.get_wckey.OPERATION)
    get_wckeys = Typed(_slurmdb.get_wckeys.request, _slurmdb.get_wckeys.OPERATION)
    post_accounts = Typed(_slurmdb.post_accounts.request, _slurmdb.post_accounts.OPERATION)
    post_accounts_association = Typed(
        _slurmdb.post_accounts_association.request, _slurmdb.post_accounts_association.OPERATION
    )
    post_associations = Typed(_slurmdb.post_associations.request, _slurmdb.post_associations.OPERATION)
    post_clusters = Typed(_slurmdb.post_clusters.request, _slurmdb.post_clusters.OPERATION)
    post_config = Typed(_slurmdb.post_config.request, _slurmdb.post_config.OPERATION)
    post_job = Typed(_slurmdb.post_job.request, _slurmdb.post_job.OPERATION)
    post_jobs = Typed(_slurmdb.post_jobs.request, _slurmdb.post_jobs.OPERATION)
    post_qos = Typed(_slurmdb.post_qos.request, _slurmdb.post_qos.OPERATION)
    post_tres = Typed(_slurmdb.post_tres.request, _slurmdb.post_tres.OPERATION)
    post_users = Typed(_slurmdb.post_users.request, _slurmdb.post_users.OPERATION)
    post_users_association = Typed(_slurmdb.post_users_association.request, _slurmdb.post_users_association.OPERATION)
    post_wckeys = Typed(_slurmdb.post_wckeys.request, _slurmdb.post_wckeys.OPERATION)


class Util:
    """The operations of `api.util`."""

    post_hostlist = Typed(_util.post_hostlist.request, _util.post_hostlist.OPERATION)
    post_hostnames = Typed(_util.post_hostnames.request, _util.post_hostnames.OPERATION)


class Api:
    """What `api` has."""

    slurm: Slurm
    slurmdb: Slurmdb
    util: Util
