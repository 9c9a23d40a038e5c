from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class Step(Model, kw_only=True):
    """Slurm's `/components/schemas/step`.

    Attributes:
        time: Time properties
        exit_code: (Slurm does not say)
        nodes: Node details
        tasks: Task properties
        pid: First process PID
        CPU: CPU properties
        kill_request_user: User who requested job killed
        state: State of job step
        statistics: Statistics of job step
        step: Step details
        tres: TRES usage
        task: (Slurm does not say)
    """

    time: StepTime | Unset = UNSET
    exit_code: ProcessExitCodeVerbose | Unset = UNSET
    nodes: StepNodes | Unset = UNSET
    tasks: StepTasks | Unset = UNSET
    pid: str | None | Unset = UNSET
    CPU: StepCPU | Unset = UNSET
    kill_request_user: str | None | Unset = UNSET
    state: str | None | Unset = UNSET
    statistics: StepStatistics | Unset = UNSET
    step: StepStep | Unset = UNSET
    tres: StepTres | Unset = UNSET
    task: StepTask | Unset = UNSET


from .process_exit_code_verbose import ProcessExitCodeVerbose  # noqa: E402
from .step_cpu import StepCPU  # noqa: E402
from .step_nodes import StepNodes  # noqa: E402
from .step_statistics import StepStatistics  # noqa: E402
from .step_step import StepStep  # noqa: E402
from .step_task import StepTask  # noqa: E402
from .step_tasks import StepTasks  # noqa: E402
from .step_time import StepTime  # noqa: E402
from .step_tres import StepTres  # noqa: E402
