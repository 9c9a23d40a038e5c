"""Command lines that Slurm's own commands and ours are given, and what of their output may differ."""

from __future__ import annotations

from meluxina.commands import sinfo_fields
from meluxina.commands.accounting import job_fields
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

# None of these changes a job.
SCANCEL = [
    "scancel",
    "scancel {none}",
    "scancel -v {none}",
    "scancel -Q {none}",
    "scancel {none} {none}_1",
    "scancel {none},99998",
    "scancel {array}_[9-10]",
    "scancel -v {array}_99",
    "scancel {hold}+1",
    "scancel {done}",
    "scancel -f {done}",
    "scancel x",
    "scancel 0",
    "scancel {array}_x",
    "scancel -s USR1 {none}",
    "scancel -Q -s USR1 {none}",
    "scancel --signal=SIGUSR1 {done}",
    "scancel -s NOPE {run}",
    "scancel -s 0 {run}",
    "scancel -b {none}",
    "scancel -t nonsense",
    "scancel -n nothing",
    "scancel -v -n nothing",
    "scancel -v -n nothing -A x -p y -q z --wckey=w",
    "scancel -t COMPLETED",
    "scancel -t PENDING -n nothing",
    "scancel -t RUNNING -s 10 -n nothing",
    "scancel --me --name=nothing",
    "scancel -p nowhere --me",
    "scancel --account=x --me",
    "scancel -R x --me",
    "scancel -q x --me",
    "scancel -w mel9 --me",
    "scancel --wckey=x --me",
    "scancel {other}",
    "scancel -Q {other}",
    "scancel -s USR1 {other}",
    "scancel {other} {done}",
    "scancel -Z",
    "scancel --qos",
    "scancel --nonsense",
]

_HELD = "-A p200001 -q short -t 5 -D /tmp -J submitted -H"
SBATCH = [
    f"sbatch {_HELD} --wrap true",
    f"sbatch --parsable {_HELD} --wrap true",
    f"sbatch -Q {_HELD} --wrap true",
    f"sbatch {_HELD} -a 0-3 --parsable --wrap true",
    f"SBATCH_ARRAY_INX=1-2 sbatch {_HELD} --wrap=true",
    "SBATCH_ACCOUNT=p200001 SBATCH_QOS=short SBATCH_TIMELIMIT=5 sbatch -H -J submitted --wrap true",
    "sbatch -A p200001 -q short -t 5 -D /tmp -o /dev/null -J submitted --wait --wrap 'exit 3'",
    f"sbatch {_HELD} -q nowhere --wrap true",
    f"sbatch {_HELD} -a x --wrap true",
    f"sbatch {_HELD} --wrap true x",
    "sbatch -A none -q short -t 5 --wrap true",
    f"sbatch {_HELD} -n 1 : -n 2 -c 2 --wrap true",
    f"sbatch --parsable {_HELD} : -n 2 : --mem=1G --wrap true",
    f"sbatch {_HELD} : --nonsense --wrap true",
    f"sbatch --test-only {_HELD} -q nowhere --wrap true",
    "sbatch /dev/null",
    "sbatch /etc/passwd",
    "sbatch absent",
    "sbatch --nonsense",
    "sbatch -Z",
    "sbatch --wrap",
]
"""Jobs are held, but for one that ends at once."""

SCONTROL = [
    "scontrol hold {hold}",
    "scontrol hold {steps}_4",
    "scontrol hold {hold},{none}",
    "scontrol hold {none}",
    "scontrol release {none}",
    "scontrol requeue {none}",
    "scontrol requeue {none} 99998",
    "scontrol hold x",
    "scontrol requeue x",
    "scontrol hold",
    "scontrol nonsense",
    "scontrol release jobname=nothing",
    "scontrol show job",
    "scontrol -o show job",
    "scontrol show job {run}",
    "scontrol show job {hold}",
    "scontrol -o show job {failed}",
    "scontrol show jobs {array}",
    "scontrol show job {array}_2",
    "scontrol show job {array}_4",
    "scontrol show job {array}_99",
    "scontrol show job {het}",
    "scontrol show job {het}+1",
    "scontrol show job {het}+7",
    "scontrol show job={gpu}",
    "scontrol show jobid {memory}",
    "scontrol show job {other} -o",
    "scontrol show job {none}",
    "scontrol show job x",
    "SLURM_TIME_FORMAT='%d.%m.%Y' scontrol show job {begin}",
    "scontrol show node",
    "scontrol -o show node",
    "scontrol show node mel0001",
    "scontrol show nodes mel[0001-0002],mel9",
    "scontrol show node=mel2001",
    "scontrol show hostnames mel[0001-0003],,mel2001,",
    "SLURM_NODELIST=mel[0009-0011],a scontrol show hostn",
    "scontrol show partition",
    "scontrol -o show partition",
    "scontrol show partition gpu",
    "scontrol show part cpu",
    "scontrol show partition nowhere",
    "scontrol show",
    "scontrol show nonsense",
    "scontrol show job 1 2",
    "scontrol update",
    "scontrol update JobId={hold}",
    "scontrol update JobId={none} Comment=x",
    "scontrol update JobId={hold} Nonsense=3",
    "scontrol update JobId={hold} TimeLimit",
    "scontrol update JobId={hold} Priority=x",
    "scontrol update JobId={other} Comment=x",
    "scontrol update JobId={other},{none} Comment=x",
    "scontrol update TimeLimit=4",
    "scontrol update jobid={hold} comm='two words'",
    "scontrol update jobid {hold} comment 'two words'",
]
"""None of these changes a job, but for the two last, which change it to what it is."""

_SINFO_LETTERS = [one.field.letter for one in sinfo_fields.FIELDS if one.field.letter not in ("", *"Oe")]
_SINFO_NAMES = [one.field.name for one in sinfo_fields.FIELDS if one.field.name not in ("CPUsLoad", "FreeMem")]
"""Load and free memory change between two looks at them."""

SINFO = [
    "sinfo",
    "sinfo -h",
    "sinfo -s",
    "sinfo -o %P",
    "sinfo -h -o %C",
    "sinfo -a -o '%P %G %l %p %c %m'",
    "sinfo -p gpu",
    "sinfo -h -p cpu,gpu -o '%P %D %t'",
    "sinfo -p nowhere",
    "sinfo -n mel0001,mel2001",
    "sinfo -h -n mel[0001-0004] -o '%N %T'",
    "sinfo --format='%R|%a|%F|%C|%N'",
    *(f"sinfo -o '%P|%.12{letter}|%5{letter}|%{letter}|'" for letter in _SINFO_LETTERS),
    *(f"sinfo -O 'PartitionName:.12,{name}:25,{name}:.4'" for name in _SINFO_NAMES),
    "sinfo -o '%.3P %4P'",
    "sinfo -N",
    "sinfo -N -h",
    "sinfo -N -l",
    "sinfo -N -o '%N %P %t %C %G'",
    "sinfo -hN -p gpu -o '%n %T'",
    "sinfo -l",
    "sinfo -s -h",
    "sinfo -R",
    "sinfo -R -l",
    "sinfo -T",
    "sinfo -e -o '%P %c %m %D'",
    "sinfo -d",
    "sinfo -r",
    "sinfo -t idle",
    "sinfo -t alloc,mix",
    "sinfo -t drain -N",
    "sinfo -t 'drain&~mix' -h",
    "sinfo -t down -h -o %P",
    "sinfo --states=resp",
    "sinfo -t nonsense",
    "sinfo -S P",
    "sinfo -S -P,t -o '%P %t %D'",
    "sinfo -S D,-m -o '%P %D %m'",
    "sinfo -N -S -N",
    "SINFO_SORT=-P sinfo",
    "SINFO_PARTITION=gpu sinfo -h",
    "sinfo -a -p gpu",
    "sinfo -l -o %P",
    "sinfo -n mel0001",
    "sinfo -n nowhere",
    "sinfo -o %P -O partition",
    "sinfo -O partition:3,nothing",
    "sinfo -o '%P %# %D'",
    "SINFO_FORMAT='%P %D' sinfo",
    "sinfo --nonsense",
    "sinfo -Z",
    "sinfo -o",
]

_UNKNOWN_EVERYWHERE = frozenset(("GID", "WCKeyID"))
SACCT_UNKNOWN = frozenset(("AssocID", "AveCPUFreq", "DBIndex", "Flags", "SubmitLine"))
"""Fields of jobs that the accounting of 22.05 does not tell over REST."""
SACCT_NEW = frozenset(
    ("Exclusive", "Extra", "FailedNode", "Licenses", "OriginalSLUID", "OverSubscribe", "Planned", "PlannedCPU")
    + ("PlannedCPURAW", "QOSREQ", "ReqReservation", "Restarts", "SegmentSize", "SLUID", "StdErr", "StdIn", "StdOut")
)
"""Fields that the sacct of 22.05 has not."""

_OTHERWISE = frozenset(("AllocCPUS", "DerivedExitCode", "ExitCode", "NCPUS"))
"""Fields that 22.05 has otherwise, or does not tell of all jobs."""

_TOLD = [field.name for field in job_fields.FIELDS if field.name not in _UNKNOWN_EVERYWHERE]
_ENDED = "{done},{srun},{cancelled},{measured}"
_POLL = "sacct -X --parsable2 --clusters all --noheader --format=JobIdRaw,State"
_REPORT = "--format=JobID,JobName,Comment,Elapsed,TotalCPU,NNodes,NCPUS,MaxRSS,ReqMem"
_EVERY_FIELD = [
    ",".join(_TOLD),
    ",".join(name for name in _TOLD if name not in SACCT_UNKNOWN | SACCT_NEW | _OTHERWISE),
]

SACCT = [
    # How tools call it
    f"{_POLL} --starttime 2026-01-01T08:00 --endtime now --name run",
    f"sacct --name=srun --parsable2 --noheader {_REPORT}",
    "sacct -nu u100001 -o Account%256",
    "sacct -X --noheader --format=jobid,state%20 --job {run},{failed},{array},{cancelled}",
    "sacct -o JobID,State,NodeList --parsable2 -j {run} -j {array} -j {het}",
    f"sacct --format={','.join(_TOLD)}, --parsable --jobs={{done}}",
    "sacct -X -n -j {failed},{done},{none} --format JobIDRaw,State,ExitCode -P -S 1970-01-01",
    # Formats
    *(f"sacct -j {_ENDED} -o {names}" for names in _EVERY_FIELD),
    *(f"sacct -P -j {_ENDED} -o {names}" for names in _EVERY_FIELD),
    *(f"sacct -X -n -p -j {{run}},{{gpu}},{{hold}},{{steps}},{{many}},{{killed}} -o jobid,{names}" for names in (
        "partition,qos,priority,reqnodes,nnodes,reqcpus,reqmem,reqtres,timelimit,timelimitraw,constraints",
        "submit,eligible,start,user,uid,group,account,wckey,workdir,reason,nodelist,mcslabel,comment,jobname",
    )),
    "sacct -j {done} -o jobid,state,exitcode,allocnodes",
    "sacct -b -j {done}",
    "sacct -X -j {srun} -l",
    "sacct -b -X -j {done} -o user,elapsed",
    "sacct -j {done} -o jobid%5,state%4,jobid,elapsed%3,cputime%-12,account%-20,jobname%20",
    "sacct -j {done} -o JOBID,JobN,Stat%15",
    "sacct -j {done} -o jobid,,state",
    "sacct -j {done} -o ' jobid, state'",
    "sacct -j {done} -o jobid -o state",
    "sacct -j {done} --format=",
    "sacct -j {done} --fields=jobid,state",
    "sacct -j {done} -p",
    "sacct -j {done} -P",
    "sacct -j {done} -n -P",
    "sacct -j {done} -p -P -n",
    "sacct -j {done} -p --delimiter=XX",
    "sacct -j {done} -P --delimiter ', '",
    "sacct -j {done} --delimiter=XX",
    "sacct -j {done},{memory} -X -o reqmem,alloctres%50 --units=K",
    "sacct -j {done},{memory} -X -o reqmem,alloctres%50 --units=G",
    "sacct -j {done},{memory} -X -o reqmem,alloctres%50 --noconvert",
    "SACCT_FORMAT=jobid%20,state sacct -j {done}",
    "SACCT_FORMAT=jobid%20,state sacct -j {done} -o user",
    "SLURM_TIME_FORMAT='%d.%m.%Y %H:%M' sacct -P -j {done} -o jobid,start,submit,end",
    "SLURM_TIME_FORMAT=relative sacct -P -j {done},{cancelled},{hold} -o jobid,start,submit,end",
    # Which jobs
    "sacct --allusers --allocations -n -o jobid,user",
    "sacct -X -u u100002 -o jobid,user",
    "sacct -X -u u100001,u100002 -o jobid,user",
    "sacct -X -u u100002 -u u100001 -o jobid,user",
    "sacct -X -u u100001 -a -o jobid,user",
    "sacct -X -a -u u100001 -o jobid,user",
    "sacct -X -u -1 -o jobid,user",
    "sacct -X -u root",
    "sacct -X -A p200001 -o jobid,state",
    "sacct -X -a -A P200002,p200001 -o jobid,account",
    "sacct -X -a -q dev,long -o jobid,qos",
    "sacct -X -a -r gpu -o jobid,partition",
    "sacct -X -a --partition=gpu,largemem -o jobid,partition",
    "sacct -X --name=run,hold,gpu -o jobid,jobname",
    "sacct -X --name=nothing",
    "sacct -X -N mel0001 -o jobid,nodelist",
    "sacct -X -N mel[0001-0003],mel2001 -o jobid,nodelist,user",
    "sacct -X -s R -o jobid,state",
    "sacct -X -s running,PENDING -o jobid,state",
    "sacct -X -a -s CD,CA,F -S 00:00 -E now -o jobid,state%20",
    "sacct -X -s CD",
    "sacct -X -s F -j {failed},{done}",
    "sacct -X -s PD -j {hold},{run}",
    "sacct -X -S now-1hour -o jobid,state",
    "sacct -X -S 00:00 -E now -o jobid,state",
    "sacct -X -S 2026-01-01 -o jobid,state",
    "sacct -X -S 2030-01-01",
    "sacct -X -E 2026-01-01T12:00:00 -S 2025-12-31",
    "sacct -X -S midnight -o jobid",
    "sacct -X -S today -E tomorrow -o jobid",
    "sacct -j {none}",
    "sacct -j {array} -o jobid,jobidraw,state",
    "sacct -j {array}_2",
    "sacct -j {array}_2,{array}_4 -X",
    "sacct -j {het} -X -o jobid,jobidraw,state",
    "sacct -j {het}+1 -X -o jobid,jobidraw,state",
    "sacct -j {steps} -o jobid,jobidraw,state",
    "sacct -j {done}.batch",
    "sacct -j {srun}.0,{done}.batch",
    "sacct -j {srun}.0,{srun}",
    "sacct -j {again} -X",
    "sacct -D -j {again} -X -o jobid,state",
    "sacct -X -j {done},{run} -L",
    "sacct -X -j {done} -M nowhere",
    # Mistakes
    "sacct -q nope",
    "sacct -s XX",
    "sacct -s R,CG",
    "sacct -j x",
    "sacct -j {done} -j 1,y",
    "sacct -S nonsense",
    "sacct -S 2026-02-01 -E 2026-01-31T10:00",
    "sacct x y",
    "sacct -o nothing",
    "sacct -o jobid,nothing%20",
    "sacct -l -o jobid",
    "sacct --units=Z",
    "sacct -Z",
    "sacct -E",
    "sacct --nonsense",
    "sacct --all",
]  # fmt: skip

SACCT_WHERE_CODES_ARE_TOLD = [
    "sacct -X",
    "sacct -X -a",
    "sacct",
    "sacct -a -n",
    "sacct -b -j {failed},{srun},{done}",
    "sacct -l -j {failed},{srun}",
    "sacct -n -j {failed},{srun} --format JobIDRaw,State,ExitCode,DerivedExitCode -P -S 1970-01-01",
    "sacct -N mel0001 -o jobid,exitcode",
    "sacct -u nobody,of-this-name",
    "sacct -X -j {hold},{steps},{cancelled}",
    "sacct -j {done} -o start%10,end%5,elapsed%3",
    "sacct -j {steps} --array -o jobid,jobidraw,state",
    "sacct --helpformat",
]
"""Lines whose output 22.05 has otherwise, or does not tell: exit codes, users, CPUs of what waits."""

LIMITS = [
    (
        "modify qos dev set flags=DenyOnLimit,NoReserve preempt=short,long preemptmode=requeue gracetime=90"
        " grptres=cpu=100,mem=2048,node=4,gres/gpu=8 grptresmins=cpu=1000 grptresrunmins=cpu=500 grpjobs=7 grpsubmit=9"
        " grpwall=1-00:00:00 grpjobsaccrue=3 maxtres=cpu=64,mem=1G maxtrespernode=cpu=32 maxtresmins=cpu=333"
        " maxtresperuser=cpu=50,node=2 maxjobsperuser=4 maxsubmitjobsperuser=6 maxtresperaccount=cpu=70"
        " maxtresrunminspa=cpu=11 maxtresrunminspu=cpu=12 maxjobspa=13 maxsubmitjobspa=14 mintres=cpu=2"
        " usagefactor=2.5 usagethreshold=0.25 limitfactor=1.5 minpriothres=17 preemptexempttime=00:10:00"
    ),
    (
        "modify user u100001 where account=p200001 set fairshare=parent maxjobs=5 maxsubmit=8 maxwall=120"
        " maxtres=cpu=32,mem=4096,node=3 maxtrespernode=cpu=16 maxtresmins=cpu=600 grpjobs=2 grpsubmit=3 grpwall=60"
        " grptres=cpu=20,mem=100G,node=2 grptresmins=cpu=70 grptresrunmins=cpu=80 priority=33 grpjobsaccrue=4"
        " maxjobsaccrue=5 minpriothres=6 defaultqos=dev"
    ),
    "add account p200001a parent=p200001 description=part organization=sandbox",
    "add user u100002 account=p200001a",
    "add coordinator account=p200001 names=u100002",
]
"""What an administrator sets, so that there is something to see of each kind."""

_OF_ASSOCIATIONS = (
    "account,cluster,defaultqos,share,grpcpumins,grpcpurunmins,grpcpus,grptresmins,grptresrunmins,grptres,grpjobs,"
    "grpjobsaccrue,grpmemory,grpnodes,grpsubmit,grpwall,maxcpumins,maxcpus,maxtresmins,maxtres,maxtrespernode,maxjobs,"
    "maxjobsaccrue,minprio,maxnodes,maxsubmit,maxwall,parentname,partition,priority,qos,user,descr,name"
)
_OF_QOS = (
    "description,flags%60,usagethres,gracetime,grpcpurunmins,grpcpus,grptresrunmins,grptres,grpjobs,"
    "grpjobsaccrue,grpmem,grpnodes,grpwall,id,maxcpumins,maxcpurunmins,maxcpus,maxcpusperuser,minprio,maxtresmins,"
    "maxtresrunminspu,maxtresrunminspa,maxtres,maxtrespa,maxtrespernode,maxtrespu,maxjobs,maxjobspu,maxjobspa,"
    "maxjobsaccruepa,maxjobsaccruepu,maxnodes,maxnodespu,maxsubmitjobs,maxsubmitpu,maxsubmitpa,maxwall,mincpus,mintres,"
    "name,preemptm,preempt%20,preemptexempt,priority,usagefactor,limitfactor,user"
)

SACCTMGR = [
    # How tools call it
    "sacctmgr -n -s list user u100001 format=account%256",
    "sacctmgr -n -P show user u100001 format=defaultaccount",
    # Fields
    *(f"sacctmgr {style} show assoc format={_OF_ASSOCIATIONS}" for style in ("-P", "-n -p", "")),
    *(f"sacctmgr {style} show qos format={_OF_QOS}" for style in ("-P", "-n -p")),
    f"sacctmgr -P show user withassoc format=admin,defaultwckey,{_OF_ASSOCIATIONS}",
    f"sacctmgr -P show account withassoc format=organization,{_OF_ASSOCIATIONS}",
    "sacctmgr -P show cluster format=cluster,controlhost,controlport,rpc,nodecount,clusternodes,share,qos,tres",
    "sacctmgr show account",
    "sacctmgr show account withassoc",
    "sacctmgr show account withcoord",
    "sacctmgr show assoc",
    "sacctmgr show cluster",
    "sacctmgr show cluster wolimits",
    "sacctmgr show tres",
    "sacctmgr show user",
    "sacctmgr show user withassoc",
    "sacctmgr show user withcoord",
    "sacctmgr list users format=u%5,defa%-12,ad%3",
    "sacctmgr show qos format=name%4,descr%9,maxwall%5",
    "sacctmgr show qos format=name,id format=name,priority",
    "sacctmgr show assoc format=User,ACCOUNT",
    # Which
    "sacctmgr show user u100001",
    "sacctmgr show user U100001,u100002",
    "sacctmgr show user name=u100001",
    "sacctmgr show user where names=nobody",
    "sacctmgr show user defaultaccount=p200002 format=user,defaultaccount",
    "sacctmgr show user u100001 withassoc account=p200001 format=user,account",
    "sacctmgr -s show user cluster=meluxina format=user,account,cluster",
    "sacctmgr show account p200001",
    "sacctmgr show acct where organization=sandbox format=account",
    "sacctmgr show account withassoc user=u100001 format=account,user",
    "sacctmgr -P show assoc user=u100001,u100002 account=p200001 format=account,user",
    "sacctmgr -P show assoc user= format=account,user",
    "sacctmgr -P show assoc parent=p200001 format=account,user",
    "sacctmgr -P show assoc defaultqos=dev format=account,user",
    "sacctmgr show qos dev,long format=name,maxwall",
    "sacctmgr show qos where name=nothing format=name",
    "sacctmgr show qos id=2,3 format=name,id",
    "sacctmgr show tres type=gres",
    "sacctmgr show tres cpu,mem",
    "sacctmgr show tres id=4 format=type,id",
    "sacctmgr -i -Q -r show cluster nowhere",
    # Mistakes
    "sacctmgr show",
    "sacctmgr show nonsense",
    "sacctmgr nonsense",
    "sacctmgr show user foo=bar",
    "sacctmgr show user foo=bar bar=foo",
    "sacctmgr show qos foo=bar",
    "sacctmgr show assoc foo=bar",
    "sacctmgr show user format=nonsense",
    "sacctmgr show user format=user,",
    "sacctmgr -Z",
    "sacctmgr --nonsense",
]  # fmt: skip
"""What is asked of the limits above."""
SACCTMGR_NEWEST = [
    "sacctmgr -n -P show assoc where user=u100001 format=account,qos",
    "sacctmgr -P show assoc onlydefaults format=account,user",
    "sacctmgr -P show qos format=name,grpcpumins,grptresmins,grpsubmit",
    f"sacctmgr show qos format={_OF_QOS}",
    f"sacctmgr -P show user format=admin,{_OF_ASSOCIATIONS}",
    f"sacctmgr -P show account format=organization,{_OF_ASSOCIATIONS}",
    "sacctmgr show account user+=x",
    "sacctmgr -P show assoc format=id,parentid,lineage",
    "sacctmgr show qos",
    "sacctmgr -P show qos",
]
"""What 22.05 has not, has otherwise or does not tell."""
