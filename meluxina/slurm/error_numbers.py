"""Slurm's error numbers by what they mean to a client. Their names and values are error_numbers.h's.

The HTTP status alone does not tell: up to 24.11 nearly every error is a 500.
"""

from __future__ import annotations

UNKNOWN_JOB = 2017
NOT_FOUND = {2000: "{partition_name}", UNKNOWN_JOB: "{job_id}", 2018: "{node_name}"}
"""With what a path names then. In the answer to another path they speak of something in its body."""
NO_SUCH_RESERVATION = 2053
NO_SUCH_USER = 2166
NOTHING_FOUND = 9003

ENDED_ALREADY = 2021
JOB_FINISHED = 2084
"""To a change of a job; of an array, if one of its tasks has ended."""
HELD = 2042
"""A note to a submit: the job waits until it is released."""
DENIED = frozenset({2002, 2010})
"""This user may not do that."""

UNAUTHENTICATED = frozenset({1007, 6000, 6001, 9008})
"""The token, or the user's name with it, is refused. Nothing was done."""
NO_CREDENTIALS = "Authentication does not apply to request"
"""What 25.11.0 answers with HTTP 500 and no number, where others answer 401. Nothing was done."""
OTHER_LETTERS = 1267
"""MariaDB's and MySQL's "Illegal mix of collations": a condition has letters that the database's texts can't have."""
NO_DATABASE = 7000
"""What operations of the accounting database answer in 26.05 to an expired token too."""
PERHAPS_UNAUTHENTICATED = frozenset({-1, 1000, 5005, NO_DATABASE})
"""What 22.05 answers to an expired token, and in other cases, in which something may have been done.

Unspecified error, unexpected message, zero bytes received; and 26.05, see `NO_DATABASE`.
"""

NOT_REACHED = frozenset({1001, 1021, 1800, 1804, 1805, 2027, 2131})
"""The controller was never reached, or sent the caller away."""
ON_THE_WAY = frozenset(
    {11, 1000, 1002, 1003, 1004, 1008, 1022, 1023, 1025, 1801, 1802, 1803, 5003, 5004, 5005, NO_DATABASE, 7008}
)
"""Something between slurmrestd and a daemon failed on the way."""

REFUSED = range(2000, 3000)
"""What the controller says no to."""
UNREADABLE = 9001
UNPARSABLE = range(9000, 10000)
"""What slurmrestd could not read."""
SURELY_NO_JOB = (range(1005, 1008), REFUSED, range(6000, 7000), range(8000, 9000), UNPARSABLE)
"""To a submit: whoever took the trouble to refuse has made no job. -1 and the like say nothing."""
