"""A release: what is published, and whether it is right. Nothing is published from here.

- `contents`: what must be in sdist and wheel, and what must not
- `smoke`: a program of a user, run with the wheel in a bare environment
- `cli`: the command `scripts/release`
"""
