"""Parts for programs of others, which import only what this package makes public.

`jupyterhub` starts notebook servers as jobs (extra `jupyterhub`), `psij` is an executor of PSI/J (extra `psij`).
Nothing is imported here: each needs a package of its own.
"""
