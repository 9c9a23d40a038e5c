"""Does the corrected document say what the server does? Asked of a real one: `scripts/conformance`."""
