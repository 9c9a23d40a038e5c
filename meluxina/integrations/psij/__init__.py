"""An executor for PSI/J: its jobs are batch jobs, submitted and followed through Slurm's REST API.

`executor` is what PSI/J calls, `properties` what a job specification means to Slurm, `script` the batch script,
`connection` the client that asks Slurm and follows all jobs of an executor, `background` the threads where that is
done, `status` what a job's state and its end are in PSI/J's words, and what its errors are.
"""

# First of all: it loads the executors that it finds, this one among them, which must not be half loaded then.
import psij  # noqa: F401
