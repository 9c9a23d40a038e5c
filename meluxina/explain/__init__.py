"""Why a job waits, and how it ended, in words and numbers. It asks nothing itself: a client brings what it compares.

- `explanation`: what is told. `evidence`: what a client was told for it, or why it was not.
- `waiting`: a job that has not started. `running`: one that runs. `ended`: one that has ended.
- `words`: what each of Slurm's reasons means.
- `limits`: what limits of a QOS, an association or a partition mean for a job; of these `usage` has what counts what
  runs or was used, `access` who may use what. `findings` is what they are made of.
- `nodes`: what the nodes that a job waits for are doing.
- `questions`: what a client is asked for it, and in what order.
"""

from __future__ import annotations

from .evidence import Evidence as Evidence
from .explanation import Explanation as Explanation
from .questions import why as why
