"""What users read of the cluster and its accounting: one module for each kind of thing. They share `base`."""
