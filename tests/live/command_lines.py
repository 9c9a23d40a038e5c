"""Command lines that Slurm's own commands and ours are given, and what of their output may differ."""

from __future__ import annotations

from meluxina.commands.job_fields import FIELDS

OLD = "22.05"
"""The release whose REST API tells less."""

UNKNOWN = frozenset(
    (
        "AllocNodes",
        "AllocSID",
        "CPUsPerTask",
        "cpus-per-task",
        "BoardsPerNode",
        "Network",
        "ReqSwitch",
        "SchedNodes",
        "Wait4Switch",
        "Y",
    )
)
"""Fields that the REST API of 22.05 has not."""
NEW = frozenset(
    (
        "CronJob",
        "ExcNodes",
        "nonsense",
        "ContainerId",
        "ContainerType",
        "Exclusive",
        "LicensesAlloc",
        "SegmentSize",
        "SLUID",
        "s",
    )
)
"""Fields that the commands of 22.05 have not."""

_LETTERS = [field.letter for field in FIELDS if field.letter]
_NAMES = [field.name for field in FIELDS]

SQUEUE = [
    # How tools call it
    "squeue",
    "squeue -h",
    "squeue -h -o '%i %T'",
    "squeue -h -o '%i %t' -t all",
    "squeue --noheader --format='%i %t' --job {run}",
    "squeue --me -o %i -h -r -t all",
    "squeue --noheader -o '%i %t' -t all -u u100001",
    "SLURM_TIME_FORMAT=standard squeue -h -o '%i^^^%t^^^%r^^^%B^^^%u^^^%D^^^%C^^^%R^^^%P^^^%l' --jobs={run},{gpu}",
    "SLURM_TIME_FORMAT=standard squeue --noheader -o '%S^^^%V^^^%j' --jobs={run},{array}",
    "squeue -h --format '%i %t'",
    # Formats
    *(f"squeue -h -t all -S i -o '%i|%{letter}|'" for letter in _LETTERS),
    *(f"squeue -t all -S i -o '%.12{letter}|%7{letter}|%.4{letter}'" for letter in _LETTERS),
    *(f"squeue -t all -S i -O 'JobID:6,{name}:30,{name}:.9'" for name in _NAMES if name != "LastSchedEval"),
    "squeue -t all -S i -o %all -h",
    "squeue -o 'a%i b'",
    "squeue -o plain",
    "squeue -o '%i%%%T'",
    "squeue -o '%.3i%-5T'",
    "squeue -o '%i %# %T'",
    "squeue -O jobid,nothing,state",
    "squeue -O JobID,State:.12,Name:3",
    "squeue -O jobarrayid:.18_,state:4/",
    "squeue -O jobid -o %i",
    "squeue -l -t all -S i -j {done},{failed}",
    "squeue --start -h -o '%i %t'",
    "SQUEUE_FORMAT='%i %j' squeue",
    "SQUEUE_FORMAT2='jobid:9,name:9' squeue",
    "SQUEUE_FORMAT='%i %j' squeue -o %i",
    "SQUEUE_SORT=-i SQUEUE_STATES=all squeue -h -o %i",
    "SQUEUE_USERS=u100002 squeue -h -o '%i %u'",
    "SQUEUE_NAMES=run,hold SQUEUE_QOS=short SQUEUE_ACCOUNT=p200001 squeue -h -o '%i %u'",
    "SLURM_TIME_FORMAT='%d.%m.%Y %H:%M' squeue -h -t all -S i -o '%i %V %S %e'",
    "SLURM_TIME_FORMAT=relative squeue -h -t all -S i -o '%i %V %S'",
    # Which jobs
    "squeue -j {run}",
    "squeue -j {array}",
    "squeue -j {array}_1",
    "squeue -j {array}_4",
    "squeue -j {array}_3,{array}_5",
    "squeue -j {het}",
    "squeue -j {het}+1",
    "squeue -j {done}",
    "squeue -t all -j {done}",
    "squeue -j {run},{hold}",
    "squeue --jobs={run},{hold} -h -o %i",
    "squeue --jobs {run} -h",
    "squeue -j 99999",
    "squeue -j 99999,{run} -h",
    "squeue -j x",
    "squeue -j 0",
    "squeue -r",
    "squeue -r -j {array}",
    "squeue -r -h -o '%i %F %K %A' -t all -S i",
    "squeue -t PD",
    "squeue -t pending,running -h -o %i",
    "squeue -t R",
    "squeue -t F,CA,TO -S i",
    "squeue -t COMPLETED,CD -S i",
    "squeue -t CG",
    "squeue -t cancelled -S i",
    "squeue -t nonsense",
    "squeue --states=all -S i -h -o '%i %T %t'",
    "squeue -u u100001 -h -o '%i %u'",
    "squeue -u u100002,u100001 -h -o '%i %u' -S i",
    "squeue --user=u100002",
    "squeue --users u100002",
    "squeue --me -h -o %i -S i",
    "squeue -n run,hold",
    "squeue --name=RUN",
    "squeue -p cpu -h -o '%i %P' -S i",
    "squeue -p gpu,largemem -h -o '%i %P' -S i",
    "squeue -p nowhere",
    "squeue -A p200002 -h -o '%i %a'",
    "squeue -q dev,long -h -o '%i %q' -S i",
    "squeue -w mel0001 -h -o %i -S i",
    "squeue -w mel[0001-0003],mel2001 -h -o %i -S i",
    "squeue -L matlab -h -o '%i %W'",
    "squeue -R nothing",
    "squeue -a -h -o %i -S i",
    # Order
    *(f"squeue -h -t all -o %i -S {letters}" for letters in (
        "i", "-i", "j,i", "-j,i", "t,i", "T,-i", "u,i", "-u,-i", "p,i", "-p,i", "Q,i", "V,i", "-V,i", "e,i", "l,i",
        "-l,i", "D,i", "-D,i", "C,i", "-C,i", "N,i", "P,i", "m,i", "S,i", "-S,i", "g,i", "G,i", "U,i", "v,i", "B,i",
        "i,j", "t,p,i", "d,i", "H,i", "z,i",
    )),
    "squeue -h -t all -o %i",
    "squeue -h -t all -o %i -S t",
    "squeue -S ?",
    # Mistakes
    "squeue --nonsense",
    "squeue -Z",
    "squeue -o",
    "squeue --sort",
    "squeue --noheader=1",
    "squeue --s",
]  # fmt: skip
