# Made from ../_async by scripts/unasync: change that.
"""The client, written once; `scripts/unasync` makes `_sync` of it."""
