"""What the sbatch command makes of its options."""
