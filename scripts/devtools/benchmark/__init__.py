"""What our speed claims rest on: ratios, measured side by side in one run."""
