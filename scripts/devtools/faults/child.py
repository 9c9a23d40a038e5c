"""One submit, or one look for its job, in a process of its own: `python -m devtools.faults.child submit NAME MARK`.

Settings come from the environment. What is printed is the job's number and name, or nothing.
"""

from __future__ import annotations

import sys
import warnings

import meluxina


def main() -> None:
    """Run it."""
    warnings.simplefilter("ignore")
    what, name, mark = sys.argv[1:]
    with meluxina.Client() as client:
        job = (
            client.submit("true", name=name, mark=mark, hold=True, qos="dev", time_limit=1)
            if what == "submit"
            else client.resolve(mark)
        )
    print("" if job is None else f"{job.id} {job.name}")


if __name__ == "__main__":
    main()
