"""What users read of a job, and what a job consists of.

`view` has a job's properties, `parts` its tasks and components. `job_id` is what
users call a job, `identity` what tells it from another with its number, `marks` how a submit finds its job again.
"""
