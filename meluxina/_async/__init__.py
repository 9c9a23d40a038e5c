"""The client, written once; `scripts/unasync` makes `_sync` of it."""
