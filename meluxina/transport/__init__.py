"""What holds for every request and every answer, whatever they are about."""
