from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class SlurmdbdConf(Model, kw_only=True):
    """Slurm's `/components/schemas/slurmdbd_conf`.

    Attributes:
        ArchiveDir: location to locally store data if not using a script
        ArchiveScript: script to archive old data
        CommitDelay: on busy systems, delay commits from slurmctld this many seconds
        DbdAddr: network address of Slurm DBD
        DbdBackupHost: hostname of Slurm DBD backup
        DbdHost: hostname of Slurm DBD
        DbdPort: port number for RPCs to DBD
        DebugLevel: debug level, default=3
        DefaultQOS: default qos setting when adding clusters
        Flags: various flags, see DBD_CONF_FLAG_*
        LogFile: fully qualified pathname of the slurmdbd log file (default unset; logs go to syslog)
        MaxPurgeLimit: max number of records that are purged in a single query so that locks can be periodically released
        MaxQueryTimeRange: max time range for user queries (Time formatted as HH:MM:SS or D-HH:MM:SS)
        Parameters: (Slurm does not say)
        PersistConnFlags: flags to be sent back on any persist connection init
        PidFile: where to store current PID
        PurgeEventAfter: (Slurm does not say)
        PurgeJobAfter: (Slurm does not say)
        PurgeResvAfter: (Slurm does not say)
        PurgeStepAfter: (Slurm does not say)
        PurgeSuspendAfter: (Slurm does not say)
        PurgeTXNAfter: (Slurm does not say)
        PurgeUsageAfter: (Slurm does not say)
        PurgeJobScriptAfter: (Slurm does not say)
        PurgeJobEnvAfter: (Slurm does not say)
        StorageLoc: name of the database where accounting records are written (default slurm_acct_db)
        StoragePassScript: path to executable script that emits ephemeral DB authentication tokens used in place of StoragePass
        StorageUser: username used to connect to the accounting database (defaults to the user running slurmdbd)
        DebugLevelSyslog: output to both log file and syslog
        TrackWCKey: whether or not to track WCKey
        TrackSlurmctldDown: whether or not to track when a slurmctld goes down
    """

    ArchiveDir: str | Unset = UNSET
    ArchiveScript: str | Unset = UNSET
    CommitDelay: int | Unset = UNSET
    DbdAddr: str | Unset = UNSET
    DbdBackupHost: str | Unset = UNSET
    DbdHost: str | Unset = UNSET
    DbdPort: int | Unset = UNSET
    DebugLevel: str | Unset = UNSET
    DefaultQOS: str | Unset = UNSET
    Flags: list[str] | Unset = UNSET
    LogFile: str | Unset = UNSET
    MaxPurgeLimit: int | Unset = UNSET
    MaxQueryTimeRange: str | Unset = UNSET
    Parameters: list[str] | Unset = UNSET
    PersistConnFlags: list[str] | Unset = UNSET
    PidFile: str | Unset = UNSET
    PurgeEventAfter: SlurmdbPurgeUnits | Unset = UNSET
    PurgeJobAfter: SlurmdbPurgeUnits | Unset = UNSET
    PurgeResvAfter: SlurmdbPurgeUnits | Unset = UNSET
    PurgeStepAfter: SlurmdbPurgeUnits | Unset = UNSET
    PurgeSuspendAfter: SlurmdbPurgeUnits | Unset = UNSET
    PurgeTXNAfter: SlurmdbPurgeUnits | Unset = UNSET
    PurgeUsageAfter: SlurmdbPurgeUnits | Unset = UNSET
    PurgeJobScriptAfter: SlurmdbPurgeUnits | Unset = UNSET
    PurgeJobEnvAfter: SlurmdbPurgeUnits | Unset = UNSET
    StorageLoc: str | Unset = UNSET
    StoragePassScript: str | Unset = UNSET
    StorageUser: str | Unset = UNSET
    DebugLevelSyslog: str | Unset = UNSET
    TrackWCKey: bool | Unset = UNSET
    TrackSlurmctldDown: bool | Unset = UNSET


from .slurmdb_purge_units import SlurmdbPurgeUnits  # noqa: E402
