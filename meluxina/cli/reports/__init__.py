"""What accounting adds up: `efficiency` of jobs; `usage` of projects, counted in `hours` and drawn by `picture`."""
