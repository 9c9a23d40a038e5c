"""Why a job waits, and how it ended, in words and numbers. It asks nothing itself: a client brings what it compares.

- `explanation`: what is told.
- `evidence`: what a client was told for it, or why it was not.
- `limits`: what the limits of a QOS, an association or a partition mean for a job.
- `waiting`: a job that has not started. `ended`: one that has ended.
"""

from __future__ import annotations

from .ended import explain_end as explain_end
from .evidence import Evidence as Evidence
from .explanation import Explanation as Explanation
from .waiting import explain_waiting as explain_waiting
from .waiting import topics as topics
