"""How Slurm writes things, whatever the API version. No request is known here.

`wire` reads the two shapes that one thing has in old and new versions. `states` and `error_numbers` are Slurm's
notations of what they are called after.
"""
