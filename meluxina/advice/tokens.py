"""Why a token was refused, in words."""

from __future__ import annotations

from ..settings.config import Config


def token_hint(config: Config) -> str:
    """Say what to do when the token was refused."""
    if config.credential is None:
        return (
            "Without a token slurmrestd must run with rest_auth/local, as you (or you are root), and without SLURM_JWT"
            " in its environment."
        )
    expires = config.token.expires
    if config.token.expired:
        return f"The token expired at {expires:%Y-%m-%d %H:%M:%S} UTC: `scontrol token` on a login node makes one."
    if config.token.user not in (None, config.user):
        return f"The token is {config.token.user}'s, the user name is {config.user}: they must be the same."
    if config.token.expires is None and config.token.user is None and config.token_header is None:
        return (
            "It is not like one of Slurm's tokens (eyJ….….…): was it copied whole? `scontrol token` on a login node"
            " prints one."
        )
    return (
        f"Check that the token is {config.user}'s and still valid; `scontrol token` on a login node prints a new one."
    )
