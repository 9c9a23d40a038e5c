"""Why a job waits, and how it ended, in words and numbers. It asks nothing itself: a client brings what it compares.

- `explanation`: what is told. `evidence`: what a client was told for it, or why it was not.
- `waiting`: a job that has not started. `running`: one that runs. `ended`: one that has ended.
- `words`: what each of Slurm's reasons means.
- `limits`: what limits of a QOS, an association or a partition mean for a job; of these `usage` has what counts what
  runs or was used, `access` who may use what. `findings` is what they are made of.
- `nodes`: what the nodes that a job waits for are doing.
"""

from __future__ import annotations

from .ended import explain_end as explain_end
from .evidence import Evidence as Evidence
from .explanation import Explanation as Explanation
from .running import explain_running as explain_running
from .waiting import explain_waiting as explain_waiting
from .waiting import topics as topics
