"""From the arguments of a submit or an update to what is sent, and back."""
