"""Try on a live server what a document says of it, each kind of request in a module of its own.

`reads`, `queries`, `writes`, `submissions`, `updates`, `conditions` and `failures` are the kinds; `samples` makes the
values that they send, `promises` reads what the document says of each.
"""
