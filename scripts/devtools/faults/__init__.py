"""What can happen between a client and slurmrestd, made to happen on purpose.

>>> from devtools.faults import Fault, Proxy, Script
>>> with Proxy("http://127.0.0.1:6820", Script().on("POST", "/job/submit$", Fault(cut_at=0))) as proxy:
...     proxy.url  # doctest: +SKIP
"""

from .fault import NONE, Fault, page
from .plan import Chance, Plan, Script
from .proxy import Passed, Proxy

__all__ = ["NONE", "Chance", "Fault", "Passed", "Plan", "Proxy", "Script", "page"]
