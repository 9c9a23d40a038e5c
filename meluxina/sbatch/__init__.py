"""Turn options of the sbatch command into properties of a job description.

`directives` reads `#SBATCH` lines, `options` is the table of all options; `conversions` turn their values into
properties, of which `shape` says what a version has. `values` reads times, sizes and counts, `derived` adds what
follows from several options. What few jobs have is in `rare_options`, around the core.
"""
