"""The operations as classes: what type checkers know of `api` where this package is given for it."""

from __future__ import annotations

from ..operation import Typed
from .api import slurm as _slurm
from .api import slurmdb as _slurmdb
from .api import util as _util


class Slurm:
    """The operations of `api.slurm`."""

    delete_job = Typed(_slurm.delete_job.request)
    delete_jobs = Typed(_slurm.delete_jobs.request)
    delete_node = Typed(_slurm.delete_node.request)
    delete_partition = Typed(_slurm.delete_partition.request)
    delete_reservation = Typed(_slurm.delete_reservation.request)
    get_conf = Typed(_slurm.get_conf.request)
    get_diag = Typed(_slurm.get_diag.request)
    get_job = Typed(_slurm.get_job.request)
    get_job_requeue = Typed(_slurm.get_job_requeue.request)
    get_jobs = Typed(_slurm.get_jobs.request)
    get_jobs_state = Typed(_slurm.get_jobs_state.request)
    get_licenses = Typed(_slurm.get_licenses.request)
    get_node = Typed(_slurm.get_node.request)
    get_nodes = Typed(_slurm.get_nodes.request)
    get_partition = Typed(_slurm.get_partition.request)
    get_partitions = Typed(_slurm.get_partitions.request)
    get_ping = Typed(_slurm.get_ping.request)
    get_reconfigure = Typed(_slurm.get_reconfigure.request)
    get_reservation = Typed(_slurm.get_reservation.request)
    get_reservations = Typed(_slurm.get_reservations.request)
    get_resources = Typed(_slurm.get_resources.request)
    get_shares = Typed(_slurm.get_shares.request)
    post_job = Typed(_slurm.post_job.request)
    post_job_allocate = Typed(_slurm.post_job_allocate.request)
    post_job_submit = Typed(_slurm.post_job_submit.request)
    post_jobs_requeue = Typed(_slurm.post_jobs_requeue.request)
    post_new_node = Typed(_slurm.post_new_node.request)
    post_node = Typed(_slurm.post_node.request)
    post_nodes = Typed(_slurm.post_nodes.request)
    post_partitions = Typed(_slurm.post_partitions.request)
    post_reservation = Typed(_slurm.post_reservation.request)
    post_reservations = Typed(_slurm.post_reservations.request)


class Slurmdb:
    """The operations of `api.slurmdb`."""

    delete_account = Typed(_slurmdb.delete_account.request)
    delete_association = Typed(_slurmdb.delete_association.request)
    delete_associations = Typed(_slurmdb.delete_associations.request)
    delete_cluster = Typed(_slurmdb.delete_cluster.request)
    delete_single_qos = Typed(_slurmdb.delete_single_qos.request)
    delete_user = Typed(_slurmdb.delete_user.request)
    delete_wckey = Typed(_slurmdb.delete_wckey.request)
    get_account = Typed(_slurmdb.get_account.request)
    get_accounts = Typed(_slurmdb.get_accounts.request)
    get_association = Typed(_slurmdb.get_association.request)
    get_associations = Typed(_slurmdb.get_associations.request)
    get_cluster = Typed(_slurmdb.get_cluster.request)
    get_clusters = Typed(_slurmdb.get_clusters.request)
    get_conf = Typed(_slurmdb.get_conf.request)
    get_config = Typed(_slurmdb.get_config.request)
    get_diag = Typed(_slurmdb.get_diag.request)
    get_instance = Typed(_slurmdb.get_instance.request)
    get_instances = Typed(_slurmdb.get_instances.request)
    get_job = Typed(_slurmdb.get_job.request)
    get_jobs = Typed(_slurmdb.get_jobs.request)
    get_ping = Typed(_slurmdb.get_ping.request)
    get_qos = Typed(_slurmdb.get_qos.request)
    get_single_qos = Typed(_slurmdb.get_single_qos.request)
    get_tres = Typed(_slurmdb.get_tres.request)
    get_user = Typed(_slurmdb.get_user.request)
    get_users = Typed(_slurmdb.get_users.request)
    get_wckey = Typed(_slurmdb.get_wckey.request)
    get_wckeys = Typed(_slurmdb.get_wckeys.request)
    post_accounts = Typed(_slurmdb.post_accounts.request)
    post_accounts_association = Typed(_slurmdb.post_accounts_association.request)
    post_associations = Typed(_slurmdb.post_associations.request)
    post_clusters = Typed(_slurmdb.post_clusters.request)
    post_config = Typed(_slurmdb.post_config.request)
    post_job = Typed(_slurmdb.post_job.request)
    post_jobs = Typed(_slurmdb.post_jobs.request)
    post_qos = Typed(_slurmdb.post_qos.request)
    post_tres = Typed(_slurmdb.post_tres.request)
    post_users = Typed(_slurmdb.post_users.request)
    post_users_association = Typed(_slurmdb.post_users_association.request)
    post_wckeys = Typed(_slurmdb.post_wckeys.request)


class Util:
    """The operations of `api.util`."""

    post_hostlist = Typed(_util.post_hostlist.request)
    post_hostnames = Typed(_util.post_hostnames.request)


class Api:
    """What `api` has."""

    slurm: Slurm
    slurmdb: Slurmdb
    util: Util
