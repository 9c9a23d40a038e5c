"""Turn options of the sbatch command into properties of a job description.

`directives` reads `#SBATCH` lines, `options` is the table of all options; `conversions` and `shape` turn their values
into properties of a version, `values` reads times, sizes and counts, `derived` adds what follows from several options.
"""
