"""Settings that are kept: profiles in a file that the user writes, and tokens of `meluxina login`.

`places` says where files are, `file` reads the profiles, `choice` tells which setting counts and where it comes from.
`record` is a kept token as it lies on the disk, `store` keeps such, `kept` hands out a token and renews it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lazy import modules

__all__ = ["tempfile", "tomllib"]

if TYPE_CHECKING:
    import tempfile as tempfile
    import tomllib as tomllib
else:
    # The core asks for the arguments; without a file, and a token to keep, none of the others is needed.
    __getattr__ = modules(__name__, {"arguments": ".choice", "tempfile": "tempfile", "tomllib": "tomllib"})
