"""Changing jobs: cancelling and signalling them, holding, updating, requeueing; one, several, or all of a kind.

Its functions are flows: generators that yield what a method of the client's desk returned, so that one text serves
threads and tasks. `desk.run` takes them to their ends.

- `cancel` cancels jobs or signals them, `kill` has the one request for many. `change` updates and requeues them.
- `several` changes jobs one by one, a few at a time. `numbers` finds those whose numbers other jobs have now.
- `answers` judges what a change was answered.
"""

from __future__ import annotations

from .cancel import cancel as cancel
from .cancel import cancel_many as cancel_many
from .change import requeue as requeue
from .change import update as update
