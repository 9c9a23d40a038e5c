"""The types of the arguments of `submit` and `update`, made from the table of sbatch's options.

- `meanings` says what each option means, and in which unit.
- `types` says which values each is taken as.
- `cli` writes meluxina/submission/properties.py.
"""
