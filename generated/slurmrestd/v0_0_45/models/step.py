from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class Step(Model, kw_only=True):
    """Slurm's `/components/schemas/step`.

    Attributes:
        time: (Slurm does not say)
        exit_code: (Slurm does not say)
        nodes: (Slurm does not say)
        tasks: (Slurm does not say)
        CPU: (Slurm does not say)
        kill_request_user: User ID that requested termination of the step
        state: Current state
        statistics: (Slurm does not say)
        step: (Slurm does not say)
        submit_line: Full command used to submit the step
        task: (Slurm does not say)
        tres: (Slurm does not say)
    """

    time: StepTime | Unset = UNSET
    exit_code: ProcessExitCodeVerbose | Unset = UNSET
    nodes: StepNodes | Unset = UNSET
    tasks: StepTasks | Unset = UNSET
    CPU: StepCPU | Unset = UNSET
    kill_request_user: str | Unset = UNSET
    state: list[str] | Unset = UNSET
    statistics: StepStatistics | Unset = UNSET
    step: StepStep | Unset = UNSET
    submit_line: str | Unset = UNSET
    task: StepTask | Unset = UNSET
    tres: StepTres | Unset = UNSET


from .process_exit_code_verbose import ProcessExitCodeVerbose  # noqa: E402
from .step_cpu import StepCPU  # noqa: E402
from .step_nodes import StepNodes  # noqa: E402
from .step_statistics import StepStatistics  # noqa: E402
from .step_step import StepStep  # noqa: E402
from .step_task import StepTask  # noqa: E402
from .step_tasks import StepTasks  # noqa: E402
from .step_time import StepTime  # noqa: E402
from .step_tres import StepTres  # noqa: E402
