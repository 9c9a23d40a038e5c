"""The client: all that can be asked of the scheduler, as one class."""

from __future__ import annotations

from .accounting import AsyncAccounting
from .cluster import AsyncCluster
from .history import AsyncHistory
from .submitting import AsyncSubmitting
from .waiting import AsyncWaiting


class AsyncClient(AsyncSubmitting, AsyncWaiting, AsyncHistory, AsyncCluster, AsyncAccounting):
    """A connection to MeluXina's scheduler.

    ::

        async with AsyncClient() as client:
            job = await client.submit("srun hostname", qos="dev", time_limit=5)
            job = await client.wait(job)
            print(job.state, job.return_code)

    Args:
        url: The server's address without path (`https://slurm-api.lxp.lu`); else SLURM_URL.
        token: What `scontrol token` prints, or a function without arguments that returns it, such as what
            `token_file`, `token_command` and `token_keyring` make: it is called again when the token expires or
            is refused. Else SLURM_JWT.
        user: The user's name; else USER_NAME, else what the token says, for which its function is called at once.
        account: The account that jobs are charged to unless another is given; else ACCOUNT.
        api_version: `v0.0.43`; else API_VER, else the newest that this package and the server speak.
        timeout: Seconds without a byte before giving up a request; or Timeouts, for that and every other limit.
        transport: Another httpx transport, for tests and special networks.

    Raises:
        ConfigurationError: Something needed is neither an argument nor a variable.

    """
