"""The arguments of `submit` and `update` beside those that they name themselves, for type checkers and editors.

Made by scripts/options from the table of sbatch's options (sbatch/options.py) and from the properties of all versions'
job descriptions: change those.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Generic, Literal, Never, TypedDict, TypeVar

from ..jobs.parts import JobRef

Words = str | list[str] | tuple[str, ...] | set[str] | frozenset[str]
"""A text, or several, which are written with commas between them."""
Nothing = TypeVar("Nothing")
"""What stands for a property that is not given: None for a submit, nothing for an update."""


class JobProperties(TypedDict, Generic[Nothing], total=False):
    """Properties of a job that can be given with its submit, and changed later as far as Slurm lets it."""

    partition: Words | Nothing
    """The partition, or several of which the first free one is taken: "cpu", ["cpu", "gpu"]."""
    reservation: Words | Nothing
    """The reservation whose nodes it may use, or several."""
    wckey: str | Nothing
    """The workload characterization key that it is accounted under."""
    time: int | timedelta | str | Nothing
    """How long it may run: minutes, a timedelta, or "1-12:00:00"; "UNLIMITED" for no limit."""
    time_min: int | timedelta | str | Nothing
    """The time limit that it may be cut to if it starts sooner so: minutes, a timedelta, or a text."""
    time_minimum: int | timedelta | str | Nothing
    """The time limit that it may be cut to if it starts sooner so: minutes, a timedelta, or a text."""
    begin: datetime | str | Nothing
    """When it may start at the earliest: a datetime, or a text ("now+2hours", "2030-01-31T12:00"); in the time zone of
    this machine unless it has one."""
    begin_time: datetime | str | Nothing
    """When it may start at the earliest: a datetime, or a text ("now+2hours", "2030-01-31T12:00"); in the time zone of
    this machine unless it has one."""
    deadline: datetime | str | Nothing
    """By when it must have ended, else it is removed: a datetime or a text, as for begin."""
    kill_on_invalid_dep: bool | Nothing
    """Whether to cancel it if its dependency can't be met any more."""
    kill_on_invalid_dependency: bool | Nothing
    """Whether to cancel it if its dependency can't be met any more."""
    hold: bool | Nothing
    """Keep it from starting until it is released."""
    priority: int | Literal["TOP"] | Nothing
    """Its priority, a number ("TOP" for the highest of yours); 0 holds it."""
    nice: int | Nothing
    """What is taken off its priority: a number, negative ones for administrators only."""
    requeue: bool | Nothing
    """Whether it may be put back into the queue, by an administrator or when a node fails."""
    no_requeue: bool | Nothing
    """Never put it back into the queue."""
    no_kill: bool | Nothing
    """Whether it goes on when one of its nodes fails."""
    signal: int | str | Nothing
    """The signal that its steps get before its time is up, with seconds: "USR1@60"; "B:USR1@60": the script."""
    delay_boot: int | timedelta | str | Nothing
    """How long to wait for nodes with the features before others are restarted: minutes, or a timedelta."""
    reboot: bool | Nothing
    """Restart the nodes before it starts."""
    wait_all_nodes: bool | Nothing
    """Whether it starts only when all its nodes are ready."""
    job_name: str | Nothing
    """The job's name."""
    name: str | Nothing
    """The job's name."""
    comment: str | Nothing
    """Any text."""
    extra: str | Nothing
    """Any text, for the site's own purposes."""
    chdir: str | os.PathLike[str] | Nothing
    """The directory, on the cluster, in which the script starts; from / on."""
    current_working_directory: str | os.PathLike[str] | Nothing
    """The directory, on the cluster, in which the script starts; from / on."""
    working_directory: str | os.PathLike[str] | Nothing
    """The directory, on the cluster, in which the script starts; from / on."""
    output: str | os.PathLike[str] | Nothing
    """The file, on the cluster, for its output: "slurm-%j.out"; "none" for no file."""
    standard_output: str | os.PathLike[str] | Nothing
    """The file, on the cluster, for its output: "slurm-%j.out"; "none" for no file."""
    error: str | os.PathLike[str] | Nothing
    """The file for its error messages; else that of its output."""
    standard_error: str | os.PathLike[str] | Nothing
    """The file for its error messages; else that of its output."""
    input: str | os.PathLike[str] | Nothing
    """The file that it reads as standard input."""
    standard_input: str | os.PathLike[str] | Nothing
    """The file that it reads as standard input."""
    open_mode: Literal["append", "truncate"] | Nothing
    """Whether its output is added to a file that is there already, or replaces it."""
    mail_type: Words | Nothing
    """When a mail is sent: "END", ["BEGIN", "FAIL", "TIME_LIMIT_80"], "ALL", "NONE"."""
    mail_user: str | Nothing
    """Who gets the mails; else the user."""
    container: str | os.PathLike[str] | Nothing
    """The path, on the cluster, of an OCI container's bundle."""
    container_id: str | Nothing
    """The identifier of an OCI container."""
    nodes: int | str | tuple[int, int] | list[int] | Nothing
    """How many nodes: 2, "2-4" or (2, 4) for two to four; on newer servers "1,3" and "1-15:4" too."""
    nodelist: Words | Nothing
    """Nodes that it must have: "mel[0001-0002]", ["mel0001", "mel0002"]."""
    required_nodes: Words | Nothing
    """Nodes that it must have: "mel[0001-0002]", ["mel0001", "mel0002"]."""
    exclude: Words | Nothing
    """Nodes that it must not have: "mel[0001-0002]", ["mel0001"]."""
    excluded_nodes: Words | Nothing
    """Nodes that it must not have: "mel[0001-0002]", ["mel0001"]."""
    exclude_nodes: Words | Nothing
    """Nodes that it must not have: "mel[0001-0002]", ["mel0001"]."""
    constraint: str | Nothing
    """Features that its nodes must have: "a100&nvlink"."""
    constraints: str | Nothing
    """Features that its nodes must have: "a100&nvlink"."""
    prefer: str | Nothing
    """Features that its nodes should have."""
    cluster_constraint: str | Nothing
    """Features that a cluster of a federation must have."""
    contiguous: bool | Nothing
    """Take nodes that stand side by side."""
    oversubscribe: bool | Nothing
    """Allow that it shares resources with other jobs."""
    overcommit: bool | Nothing
    """Give one CPU to each node, whatever the number of tasks."""
    spread_job: bool | Nothing
    """Take as many nodes as possible."""
    use_min_nodes: bool | Nothing
    """Take as few nodes as possible."""
    switches: int | str | Nothing
    """How many switches may lie between its nodes at most, and how long to wait for that: 1, "1@10:00"."""
    segment: int | Nothing
    """The size of the blocks of nodes that it is made of."""
    segment_size: int | Nothing
    """The size of the blocks of nodes that it is made of."""
    network: str | Nothing
    """What it wants of the network, in the words of the site's switch plugin."""
    tmp: int | str | Nothing
    """Room for temporary files on each node: megabytes, or "8G"."""
    temporary_disk_per_node: int | str | Nothing
    """Room for temporary files on each node: megabytes, or "8G"."""
    batch: str | Nothing
    """Features that the node of the batch script must have."""
    batch_features: str | Nothing
    """Features that the node of the batch script must have."""
    ntasks: int | Nothing
    """How many tasks (processes) it starts."""
    tasks: int | Nothing
    """How many tasks (processes) it starts."""
    tasks_per_node: int | Nothing
    """How many tasks each node gets."""
    ntasks_per_node: int | Nothing
    """How many tasks each node gets."""
    ntasks_per_socket: int | Nothing
    """How many tasks each socket gets at most."""
    tasks_per_socket: int | Nothing
    """How many tasks each socket gets at most."""
    ntasks_per_core: int | Nothing
    """How many tasks each core gets at most."""
    tasks_per_core: int | Nothing
    """How many tasks each core gets at most."""
    ntasks_per_gpu: int | Nothing
    """How many tasks there are for each GPU."""
    ntasks_per_tres: int | Nothing
    """How many tasks there are for each GPU, as newer servers call it."""
    cpus_per_task: int | Nothing
    """How many CPUs each task gets."""
    mincpus: int | Nothing
    """How many CPUs each node must have at least."""
    minimum_cpus_per_node: int | Nothing
    """How many CPUs each node must have at least."""
    sockets_per_node: int | Nothing
    """How many sockets each node must have at least."""
    cores_per_socket: int | Nothing
    """How many cores each socket must have at least."""
    threads_per_core: int | Nothing
    """How many threads of each core are used."""
    extra_node_info: int | str | Nothing
    """Sockets, cores and threads that nodes must have: "2:8:1", "*" for any."""
    core_spec: int | Nothing
    """How many cores of each node are left to the system."""
    core_specification: int | Nothing
    """How many cores of each node are left to the system."""
    thread_spec: int | Nothing
    """How many threads of each node are left to the system."""
    thread_specification: int | Nothing
    """How many threads of each node are left to the system."""
    distribution: str | Nothing
    """How tasks are spread over nodes and sockets: "block:cyclic", "plane=4"."""
    cpu_freq: int | str | Nothing
    """The frequency of its CPUs: kilohertz, or "low", "medium", "high", "performance", …"""
    cpu_frequency: int | str | Nothing
    """The frequency of its CPUs: kilohertz, or "low", "medium", "high", "performance", …"""
    mem: int | str | Nothing
    """Memory of each node: megabytes, or "8G"; 0 for all of it."""
    memory_per_node: int | str | Nothing
    """Memory of each node: megabytes, or "8G"; 0 for all of it."""
    mem_per_cpu: int | str | Nothing
    """Memory for each CPU: megabytes, or "2G"."""
    memory_per_cpu: int | str | Nothing
    """Memory for each CPU: megabytes, or "2G"."""
    mem_per_gpu: int | str | Nothing
    """Memory for each GPU: megabytes, or "60G"."""
    memory_per_gpu: int | str | Nothing
    """Memory for each GPU: megabytes, or "60G"."""
    gpus: int | Words | Nothing
    """How many GPUs for the whole job: 4, "a100:4"."""
    gpus_per_node: int | Words | Nothing
    """How many GPUs of each node: 4, "a100:4"."""
    gpus_per_socket: int | Words | Nothing
    """How many GPUs of each socket; needs sockets_per_node."""
    gpus_per_task: int | Words | Nothing
    """How many GPUs for each task."""
    cpus_per_gpu: int | Words | Nothing
    """How many CPUs for each GPU."""
    gpu_bind: str | Nothing
    """Which GPUs tasks are bound to: "closest", "single:1", "map_gpu:0,1"."""
    gpu_binding: str | Nothing
    """Which GPUs tasks are bound to: "closest", "single:1", "map_gpu:0,1"."""
    gpu_freq: int | str | Nothing
    """The frequency of its GPUs: megahertz, or "low", "medium", "high"; "high,memory=low"."""
    gpu_frequency: int | str | Nothing
    """The frequency of its GPUs: megahertz, or "low", "medium", "high"; "high,memory=low"."""
    gres: Words | Nothing
    """Generic resources of each node: "gpu:4", ["gpu:4", "shard:2"]; "none"."""
    gres_flags: Words | Nothing
    """How they go together with CPUs: "enforce-binding", "disable-binding"."""
    tres_bind: str | Nothing
    """Which generic resources tasks are bound to: "gres/gpu:closest"."""
    tres_per_task: str | Nothing
    """Trackable resources of each task: "cpu=2,gres/gpu=1"."""
    licenses: Words | Nothing
    """Licences that it takes: "matlab:2", ["matlab:2", "ansys"]."""
    bb: str | Nothing
    """What it wants of burst buffers, in the words of the site's plugin."""
    burst_buffer: str | Nothing
    """What it wants of burst buffers, in the words of the site's plugin."""
    acctg_freq: int | str | Nothing
    """How often its usage is measured, in seconds: "task=30,energy=60", "0" for never."""
    account_gather_frequency: int | str | Nothing
    """How often its usage is measured, in seconds: "task=30,energy=60", "0" for never."""
    profile: Words | Nothing
    """What is recorded of its tasks over time: "ENERGY", "TASK", "LUSTRE", "NETWORK", "ALL", "NONE"."""
    stepmgr: bool | Nothing
    """Have its steps managed by its own first node instead of the controller."""
    oom_kill_step: bool | Nothing
    """Whether the whole step ends if one of its tasks is out of memory."""
    mcs_label: str | Nothing
    """The multi-category security label."""
    context: str | Nothing
    """The SELinux context."""
    selinux_context: str | Nothing
    """The SELinux context."""
    admin_comment: str | Nothing
    """Arbitrary comment made by administrator (v0.0.40 to v0.0.45)."""
    allocation_node_list: str | Nothing
    """Local node making the resource allocation (v0.0.40 to v0.0.45)."""
    allocation_node_port: int | Nothing
    """Port to send allocation confirmation to (v0.0.40 to v0.0.45)."""
    cpu_binding: str | Nothing
    """Method for binding tasks to allocated CPUs (v0.0.40 to v0.0.45)."""
    cpu_binding_flags: Words | Nothing
    """Flags for CPU binding (v0.0.40 to v0.0.45)."""
    cpus_per_tres: str | Nothing
    """Semicolon delimited list of TRES=# values values indicating how many CPUs should be allocated for each specified
    TRES (currently only used for gres/gpu) (v0.0.40 to v0.0.45)."""
    crontab: Mapping[str, Any] | Nothing
    """Specification for scrontab job (crontab entry) (v0.0.40 to v0.0.45)."""
    distribution_plane_size: int | Nothing
    """Plane size specification when distribution specifies plane (16 bit integer number with flags) (v0.0.40 to
    v0.0.45)."""
    end_time: int | Nothing
    """Expected end time (UNIX timestamp) (UNIX timestamp or time string recognized by Slurm (e.g.,
    '[MM/DD[/YY]-]HH:MM[:SS]')) (v0.0.40 to v0.0.45)."""
    flags: Words | Nothing
    """Job flags (v0.0.40 to v0.0.45)."""
    group_id: str | Nothing
    """Group ID of the user that owns the job (v0.0.40 to v0.0.45)."""
    hetjob_group: int | Nothing
    """Unique sequence number applied to this component of the heterogeneous job (v0.0.40 to v0.0.45)."""
    kill_on_node_fail: bool | Nothing
    """If true, kill job on node failure (v0.0.40 to v0.0.45)."""
    kill_warning_delay: int | Nothing
    """Number of seconds before end time to send the warning signal (16 bit integer number with flags) (v0.0.40 to
    v0.0.45)."""
    kill_warning_flags: Words | Nothing
    """Flags related to job signals (v0.0.40 to v0.0.45)."""
    kill_warning_signal: str | Nothing
    """Signal to send when approaching end time (e.g. "10" or "USR1") (v0.0.40 to v0.0.45)."""
    maximum_cpus: int | Nothing
    """Maximum number of CPUs required (v0.0.40 to v0.0.45)."""
    maximum_nodes: int | Nothing
    """Maximum node count (v0.0.40 to v0.0.45)."""
    memory_binding: str | Nothing
    """Binding map for map/mask_cpu (v0.0.36 to v0.0.45)."""
    memory_binding_type: Words | Nothing
    """Method for binding tasks to memory (v0.0.40 to v0.0.45)."""
    memory_per_tres: str | Nothing
    """Semicolon delimited list of TRES=# values indicating how much memory in megabytes should be allocated for each
    specified TRES (currently only used for gres/gpu) (v0.0.40 to v0.0.45)."""
    memory_update_delay: int | Nothing
    """Auto-reduce memory delay in minutes (v0.0.45)."""
    memory_update_margin: int | Nothing
    """Auto-reduce memory margin percent (v0.0.45)."""
    minimum_boards_per_node: int | Nothing
    """Boards per node required (v0.0.40 to v0.0.45)."""
    minimum_cpus: int | Nothing
    """Minimum number of CPUs required (v0.0.40 to v0.0.45)."""
    minimum_nodes: bool | int | Nothing
    """Minimum node count (v0.0.36 to v0.0.45)."""
    minimum_sockets_per_board: int | Nothing
    """Sockets per board required (v0.0.40 to v0.0.45)."""
    msc_label: str | Nothing
    """Label of the job for Multi-Category Security (v0.0.36 to v0.0.37)."""
    power_flags: list[Any] | Nothing
    """Slurm's `power_flags` (v0.0.40 to v0.0.44)."""
    required_switches: int | Nothing
    """Maximum number of switches (32 bit integer number with flags) (v0.0.40 to v0.0.45)."""
    reserve_ports: int | Nothing
    """Port to send various notification msg to (v0.0.40 to v0.0.45)."""
    rlimits: Mapping[str, Any] | Nothing
    """Slurm's `rlimits` (v0.0.40 to v0.0.45)."""
    shared: Words | Nothing
    """How the job can share resources with other jobs, if at all (v0.0.40 to v0.0.45)."""
    site_factor: int | Nothing
    """Site-specific priority factor (v0.0.40 to v0.0.45)."""
    spank_environment: Words | Nothing
    """Environment variables for job prolog/epilog scripts as set by SPANK plugins (v0.0.40 to v0.0.45)."""
    tasks_per_board: int | Nothing
    """Number of tasks to invoke on each board (v0.0.40 to v0.0.45)."""
    tres_freq: str | Nothing
    """TRES frequency directives (v0.0.40 to v0.0.45)."""
    tres_per_job: str | Nothing
    """Comma-separated list of TRES=# values to be allocated for every job (v0.0.40 to v0.0.45)."""
    tres_per_node: str | Nothing
    """Comma-separated list of TRES=# values to be allocated for every node (v0.0.40 to v0.0.45)."""
    tres_per_socket: str | Nothing
    """Comma-separated list of TRES=# values to be allocated for every socket (v0.0.40 to v0.0.45)."""
    user_id: str | Nothing
    """User ID that owns the job (v0.0.40 to v0.0.45)."""
    wait_for_switch: int | Nothing
    """Maximum time to wait for switches in seconds (v0.0.40 to v0.0.45)."""
    x11_magic_cookie: str | Nothing
    """Magic cookie for X11 forwarding (v0.0.40 to v0.0.45)."""
    x11_target_host: str | Nothing
    """Hostname or UNIX socket if x11_target_port=0 (v0.0.40 to v0.0.45)."""
    x11_target_port: int | Nothing
    """TCP port (v0.0.40 to v0.0.45)."""


class SubmitProperties(JobProperties[None], total=False):
    """What `Client.submit` takes beside its own arguments. None stands for: not given."""

    dependency: JobRef | Iterable[JobRef] | None
    """What must have happened before: "afterok:17,afterany:18", or jobs that must have ended well."""
    array: int | str | range | list[int] | tuple[int, ...] | set[int] | frozenset[int] | None
    """The indices of a job array: "0-9%2" (two at a time), range(10), [1, 3, 5]."""
    exclusive: bool | Literal["user", "mcs", "topo", "oversubscribe"] | None
    """Share its nodes with no other job; "user" or "mcs": with none of other users, or groups."""
    hint: Words | None
    """What the program is like: "compute_bound", "memory_bound", "multithread", "nomultithread"."""
    cpu_binding_hint: Words | None
    """What the program is like: "compute_bound", "memory_bound", "multithread", "nomultithread"."""
    export: Words | None
    """What of the argument environment it gets: "ALL", "NONE", "NIL", or names and NAME=value."""
    get_user_env: bool | None
    """Have the node make the user's login environment."""
    get_user_environment: bool | None
    """Have the node make the user's login environment."""
    propagate: Literal["NONE"] | None
    """Limits of this machine can't be sent: only that none shall be."""


class CheckArguments(SubmitProperties, total=False):
    """What `Client.check` takes beside the script: what says of a job what it is. None stands for: not given."""

    account: str | None
    """The account to charge; else the client's."""
    qos: str | None
    """The quality of service: dev, test, short, default, long, …"""
    time_limit: int | timedelta | str | None
    """Minutes, a timedelta, or a text as sbatch takes it ("1-12:00:00", "UNLIMITED")."""
    after: JobRef | Iterable[JobRef] | None
    """Jobs, or their numbers, that must have ended well before this one starts."""
    environment: Mapping[str, str] | None
    """Variables of the job."""
    arguments: Sequence[str] | None
    """What the script gets as $1, $2, …"""


class SubmitArguments(CheckArguments, total=False):
    """Arguments of `Client.submit` that several calls of `Client.submit_many` may have in common."""

    script: str | os.PathLike[str] | Sequence[str]
    """The batch script as text, the path of a file with it, or the words of one command."""
    once: bool | None
    """Look for the jobs of earlier submits with the marks of these first, and return those that there are."""
    check: bool | None
    """Refuse what is certain to be refused, or never to start, before it is sent."""


class SubmitCall(SubmitArguments, total=False):
    """One call of `Client.submit_many` with arguments of its own: all that `Client.submit` takes."""

    mark: str | None
    """A mark of your own for this one submit, by which `resolve` finds the job."""


class UpdateProperties(JobProperties[Never], total=False):
    """What `Client.update` can change, as far as Slurm lets it."""

    account: str
    """The account that is charged."""
    qos: str
    """The quality of service: dev, test, short, default, long, …"""
    time_limit: int | timedelta | str
    """How long it may run: minutes, a timedelta, or "1-12:00:00"; "UNLIMITED" for no limit."""
    array: int
    """How many tasks of the array may run at once; 0 for all. Its indices can't be changed."""
    exclusive: bool
    """Share its nodes with no other job."""
    dependency: str
    """What must have happened before: "afterok:17,afterany:18"."""
