"""How Slurm writes things, whatever the API version. No request is known here."""
