"""The documentation site: docs/, and pages that are made from what they describe.

- `pages`: the pages that are made, and those that stand elsewhere in the repository
- `terminal`, `pictures`, `notebooks`: what documents show of a terminal and of a notebook, done again
- `properties`: the table of properties by API version
- `literal_blocks`: examples of docstrings, as code
- `llms`: the site in one text file, for programs that read
- `checks`: what a site must not lack
- `cli`: the command `scripts/docs`
"""
