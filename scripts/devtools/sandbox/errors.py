"""The one exception of the sandbox."""


class SandboxError(Exception):
    """Something the person at the keyboard should read; never a traceback."""
