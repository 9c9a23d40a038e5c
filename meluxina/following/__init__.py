"""Changes of jobs as a stream, for programs that follow many. Its flows are taken to their ends by a client's desk.

- `changes` compares how jobs are with how they were. `roster` keeps those that meet conditions, `stream` looks at them.
"""

from __future__ import annotations

from .changes import Change as Change
from .changes import Changes as Changes
from .stream import Stream as Stream
