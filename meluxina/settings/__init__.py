"""What a client is told: by arguments, by variables, and by whoever gives it tokens.

`config` holds the settings, `timeouts` every limit of time, `network` proxy and certificates. A `token` is a secret
that does not show; a `credential` is the one in use and knows where the next comes from.
"""
