"""What a client is told: by arguments, by variables, and by whoever gives it tokens."""
