"""Parts for programs of others, which import only what this package makes public.

`jupyterhub` starts notebook servers as jobs (extra `jupyterhub`). Nothing is imported here: each room needs a package
of its own.
"""
