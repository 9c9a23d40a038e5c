"""Which jobs are asked about, and what the answers mean for a wait."""
