# Made from ../_async by scripts/unasync: change that.
"""The client, written once for tasks and threads: `_sync` is made from this folder by scripts/unasync.

`client` has all public methods, those of `changing` and `cluster` among them, and turns arguments into values. With
those `submitter`, `waiter` and `finder` ask about jobs, over a `connection`, which sends any request, by an `exchange`,
which is HTTP. They return a `job`. What rooms around the core ask is a `flow`, for which the client has a `desk`;
`changing` and `cluster` do nothing else than ask for such.
"""
