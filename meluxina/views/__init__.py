"""What users read of the cluster and its accounting."""
