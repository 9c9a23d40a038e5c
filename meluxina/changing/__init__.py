"""Changing jobs: cancelling and signalling them, holding, updating, requeueing; one, several, or all of a kind.

Its functions are flows: generators that yield what a method of the client's desk returned, so that one text serves
threads and tasks. `desk.run` takes them to their ends.

- `cancelling` cancels jobs or signals them, `kill` has the one request for many. `change` updates and requeues them.
- `several` changes jobs one by one, a few at a time. `numbers` finds those whose numbers other jobs have now.
- `answers` judges what a change was answered. `paths` is what jobs are called in URLs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lazy import modules

if TYPE_CHECKING:
    from .cancelling import cancel as cancel
    from .cancelling import cancel_abandoned as cancel_abandoned
    from .change import requeue as requeue
    from .change import update as update
else:
    # Who cancels a job needs nothing of what reads the options of a change.
    __getattr__ = modules(
        __name__,
        {"cancel": ".cancelling", "cancel_abandoned": ".cancelling", "requeue": ".change", "update": ".change"},
    )
