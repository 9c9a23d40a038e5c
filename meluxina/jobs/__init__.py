"""What users read of a job, and what a job consists of."""
