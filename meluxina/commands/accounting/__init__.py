"""The commands that ask the accounting database: `sacct` and `sacctmgr`.

`print_fields` prints tables as both do: fields by name with a width, in columns or with delimiters. `texts` writes
times, amounts and resources as they do. `sacct` lists jobs: `choice` reads which, `records` loads them with their
steps, `job_fields` and `step_usage` are the table of all that can be shown of them. `sacctmgr` shows the rest: `kinds`
is the table of what there is, `entities` those of its fields, `names` of the words for them, which may be shortened.
"""
