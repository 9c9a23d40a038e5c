from __future__ import annotations

from ...model import UNSET, Model, Unset

JobDescMsgEnvironment = dict[str, str]
"""Environment of the script by name; must not be empty. Not shown in answers: no field of a job has it."""


class JobDescMsg(Model, kw_only=True, rename={"cpu_binding_hint": "cpu_binding hint", "time_minimum": "time minimum"}):
    """Slurm's `job_desc_msg`.

    Attributes:
        account: Charge resources used by this job to specified account.
        argv: Arguments to the script. CRASHES slurmrestd: anything in the list ends slurmrestd with a segmentation fault.
        array: Submit a job array, multiple jobs to be executed with identical parameters. The indexes specification identifies what array index values should be used.
        batch_features: features required for batch script's node CRASHES slurmrestd: whatever it says ends slurmrestd with a segmentation fault, or is refused as invalid (2114); which of both is a matter of luck.
        begin_time: When the job may start at the earliest, as sbatch takes it, or "uts" and UNIX seconds.
        burst_buffer: Burst buffer specification.
        comment: An arbitrary comment.
        constraints: node features required by job.
        core_specification: Count of specialized threads per node reserved by the job for system operations and not used by the application. Not shown in answers: where the site does not allow specialised cores.
        cores_per_socket: Restrict node selection to nodes with at least the specified number of cores per socket.
        cpu_binding: Cpu binding Refused by the server: it is a disabled key.
        cpu_frequency: Request that job steps initiated by srun commands inside this sbatch script be run at some requested frequency if possible, on the CPUs selected for the step on the compute node(s).
        cpus_per_gpu: Number of CPUs requested per allocated GPU.
        cpus_per_task: Advise the Slurm controller that ensuing job steps will require ncpus number of processors per task. Not shown in answers: for a job that has no cpu_frequency.
        current_working_directory: Instruct Slurm to connect the batch script's standard output directly to the file name.
        deadline: The job is removed if it can't end by then; a text as sbatch takes it ("now+2days").
        delay_boot: How long to wait before nodes are booted for the job: minutes, or a text ("00:10:00").
        dependency: Defer the start of this job until the specified dependencies have been satisfied completed.
        distribution: Specify alternate distribution methods for remote processes. Ignored by the server: the job has no distribution whatever it says.
        environment: Environment of the script by name; must not be empty. Not shown in answers: no field of a job has it.
        exclusive: What may share the job's nodes: "exclusive" (nothing), "user", "mcs" or "oversubscribe". Known values: user, mcs, true, false.
        get_user_environment: Take the user's login environment: how many seconds that may take, with "S" or "L" behind it for the way ("10L"). Not shown in answers: no field of a job has it.
        gres: Specifies a comma delimited list of generic consumable resources.
        gres_flags: Specify generic resource task binding options. Known values: disable-binding, enforce-binding.
        gpu_binding: Requested binding of tasks to GPU.
        gpu_frequency: Requested GPU frequency.
        gpus: GPUs per job.
        gpus_per_node: GPUs per node.
        gpus_per_socket: GPUs per socket.
        gpus_per_task: GPUs per task.
        hold: Specify the job is to be submitted in a held state (priority of zero).
        kill_on_invalid_dependency: If a job has an invalid dependency, then Slurm is to terminate it.
        licenses: Specification of licenses (or other resources available on all nodes of the cluster) which must be allocated to this job.
        mail_type: What to send mail about: one text, with commas ("END,FAIL"). Not shown in answers: no field of a job has it.
        mail_user: User to receive email notification of state changes as defined by mail_type. Not shown in answers: no field of a job has it.
        memory_binding: Bind tasks to memory. Not shown in answers: no field of a job has it.
        memory_per_cpu: Megabytes, or a text with a unit ("2G"), per CPU, node or GPU.
        memory_per_gpu: Megabytes, or a text with a unit ("2G"), per CPU, node or GPU.
        memory_per_node: Megabytes, or a text with a unit ("2G"), per CPU, node or GPU.
        minimum_cpus_per_node: Minimum number of CPUs per node.
        minimum_nodes: If a range of node counts is given, prefer the smaller count.
        name: Specify a name for the job allocation.
        nice: Run the job with an adjusted scheduling priority within Slurm.
        no_kill: Whether the job outlives a node that fails: "set", "off" or "no". Not shown in answers: no field of a job has it.
        open_mode: Open the output and error files using append or truncate mode as specified. Not shown in answers: no field of a job has it. Known values: append, truncate.
        partition: Request a specific partition for the resource allocation.
        priority: Request a specific job priority. Not shown in answers: for a held job, whose priority is 0, nor where the site computes it. Refused by the server: it is a disabled key.
        qos: Request a quality of service for the job.
        requeue: The job may be requeued. False means the same; no_requeue is the opposite.
        reservation: Allocate resources for the job from the named reservation.
        signal: Signal to send before the time limit, as "SIGNAL@SECONDS" ("USR1@60"); the "B:" of sbatch is refused. Not shown in answers: no field of a job has it.
        sockets_per_node: Restrict node selection to nodes with at least the specified number of sockets.
        spread_job: Spread the job allocation over as many nodes as possible and attempt to evenly distribute tasks across the allocated nodes.
        standard_error: Instruct Slurm to connect the batch script's standard error directly to the file name.
        tasks: Advises the Slurm controller that job steps run within the allocation will launch a maximum of number tasks and to provide for sufficient resources.
        tasks_per_core: Request the maximum ntasks be invoked on each core.
        tasks_per_node: Request the maximum ntasks be invoked on each node.
        tasks_per_socket: Request the maximum ntasks be invoked on each socket.
        thread_specification: Count of specialized threads per node reserved by the job for system operations and not used by the application. Not shown in answers: where the site does not allow specialised cores.
        threads_per_core: Restrict node selection to nodes with at least the specified number of threads per core.
        time_limit: Minutes, or a text as sbatch takes it ("00:05:00", "1-12").
        wait_all_nodes: 1 to start only when all nodes are up; 0 when the first is. Not shown in answers: no field of a job has it.
        wckey: Specify wckey to be used with job.
        account_gather_frequency: Seconds between samples for the accounting, as sbatch takes them ("task=30"). Not shown in answers: no field of a job has it.
        cluster_constraint: Features that a cluster of the federation must have. Not shown in answers: no field of a job has it.
        standard_input: File that the script reads as its standard input.
        standard_output: File that the script writes its standard output to.
        cpu_binding_hint: Hint for the binding of tasks to CPUs. Not shown in answers: no field of a job has it.
        msc_label: Label of the job for Multi-Category Security.
        time_minimum: Least time limit to start with: minutes, or a text as sbatch takes it ("00:05:00").
        nodes: Number of nodes, or least and most of them ("2", "2-4").
        nodelist: Nodes that the job must have. CRASHES slurmrestd: a list that Slurm can't read ("mel[3-1]", "mel[a]", "[mel1]", "mel[1-3]x", "mel[1-70000]") ends slurmrestd with a segmentation fault.
        exclude_nodes: Nodes that the job must not have. CRASHES slurmrestd: a list that stands for millions of nodes takes all memory of slurmrestd and of slurmctld.
        no_requeue: The job must not be requeued. False means the same.
        ntasks_per_gpu: Number of tasks for every GPU. Not shown in answers: no field of a job has it.
        profile: What to profile: none, all, energy, task, lustre, network.
        temporary_disk_per_node: Least temporary disk space of a node: megabytes, or with a unit ("1G").
    """

    account: str | Unset = UNSET
    argv: list[str] | Unset = UNSET
    array: str | Unset = UNSET
    batch_features: str | Unset = UNSET
    begin_time: str | Unset = UNSET
    burst_buffer: str | Unset = UNSET
    comment: str | Unset = UNSET
    constraints: str | Unset = UNSET
    core_specification: int | Unset = UNSET
    cores_per_socket: int | Unset = UNSET
    cpu_binding: str | Unset = UNSET
    cpu_frequency: str | Unset = UNSET
    cpus_per_gpu: str | Unset = UNSET
    cpus_per_task: int | Unset = UNSET
    current_working_directory: str | Unset = UNSET
    deadline: str | Unset = UNSET
    delay_boot: int | str | Unset = UNSET
    dependency: str | Unset = UNSET
    distribution: str | Unset = UNSET
    environment: JobDescMsgEnvironment | Unset = UNSET
    exclusive: str | Unset = UNSET
    get_user_environment: int | str | Unset = UNSET
    gres: str | Unset = UNSET
    gres_flags: str | Unset = UNSET
    gpu_binding: str | Unset = UNSET
    gpu_frequency: str | Unset = UNSET
    gpus: str | Unset = UNSET
    gpus_per_node: str | Unset = UNSET
    gpus_per_socket: str | Unset = UNSET
    gpus_per_task: str | Unset = UNSET
    hold: bool | Unset = UNSET
    kill_on_invalid_dependency: bool | Unset = UNSET
    licenses: str | Unset = UNSET
    mail_type: str | Unset = UNSET
    mail_user: str | Unset = UNSET
    memory_binding: str | Unset = UNSET
    memory_per_cpu: int | str | Unset = UNSET
    memory_per_gpu: int | str | Unset = UNSET
    memory_per_node: int | str | Unset = UNSET
    minimum_cpus_per_node: int | Unset = UNSET
    minimum_nodes: bool | Unset = UNSET
    name: str | Unset = UNSET
    nice: int | Unset = UNSET
    no_kill: str | Unset = UNSET
    open_mode: str | Unset = UNSET
    partition: str | Unset = UNSET
    priority: str | Unset = UNSET
    qos: str | Unset = UNSET
    requeue: bool | Unset = UNSET
    reservation: str | Unset = UNSET
    signal: str | Unset = UNSET
    sockets_per_node: int | Unset = UNSET
    spread_job: bool | Unset = UNSET
    standard_error: str | Unset = UNSET
    tasks: int | Unset = UNSET
    tasks_per_core: int | Unset = UNSET
    tasks_per_node: int | Unset = UNSET
    tasks_per_socket: int | Unset = UNSET
    thread_specification: int | Unset = UNSET
    threads_per_core: int | Unset = UNSET
    time_limit: int | str | Unset = UNSET
    wait_all_nodes: int | Unset = UNSET
    wckey: str | Unset = UNSET
    account_gather_frequency: str | Unset = UNSET
    cluster_constraint: str | Unset = UNSET
    standard_input: str | Unset = UNSET
    standard_output: str | Unset = UNSET
    cpu_binding_hint: str | Unset = UNSET
    msc_label: str | Unset = UNSET
    time_minimum: int | str | Unset = UNSET
    nodes: str | Unset = UNSET
    nodelist: str | Unset = UNSET
    exclude_nodes: str | Unset = UNSET
    no_requeue: bool | Unset = UNSET
    ntasks_per_gpu: int | Unset = UNSET
    profile: str | Unset = UNSET
    temporary_disk_per_node: str | Unset = UNSET

    CRASHES_SERVER = {
        "argv": "anything in the list ends slurmrestd with a segmentation fault.",
        "batch_features": "whatever it says ends slurmrestd with a segmentation fault, or is refused as invalid (2114); which of both is a matter of luck.",
        "nodelist": 'a list that Slurm can\'t read ("mel[3-1]", "mel[a]", "[mel1]", "mel[1-3]x", "mel[1-70000]") ends slurmrestd with a segmentation fault.',
        "exclude_nodes": "a list that stands for millions of nodes takes all memory of slurmrestd and of slurmctld.",
    }
    """Properties that must not be sent, and why."""

    HARMLESS = {"exclude_nodes": {"format": "hostlist"}, "nodelist": {"format": "hostlist"}}
    """What those of them look like that may be sent all the same."""
