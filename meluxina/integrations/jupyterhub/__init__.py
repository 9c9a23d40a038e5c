"""A spawner for JupyterHub: a user's notebook server is a batch job.

`spawner` is what JupyterHub calls, `server_job` the job from its submit to its end, `clients` who asks Slurm and with
whose token, `form` what a user may choose, `words` what a waiting user reads.
"""
