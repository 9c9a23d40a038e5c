"""Submits by the thousand to the fake Slurm on a virtual clock, over a network that does what a seed says.

`clock` is the event loop and its time, `network` what happens between client and Slurm, `ledger` what really happened,
`world` one run of some hundred submits and what must be true of them, `faults` deliberate faults of the client that it
must find, `cli` the program.
"""
