"""What to do about an answer that is an error, by its numbers."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from ..errors import AnswerError, AuthenticationError, UnreadableAnswer
from ..settings.config import Config
from ..slurm import error_numbers
from ..transport.checking import OWN_ADDRESS

_CONTROLLER_DOWN = (
    "Slurm's controller does not answer. Nothing is lost: jobs run on and the queue is kept. `meluxina ping` tells when"
    " it is back."
)
_ACCOUNTING_DOWN = (
    "Slurm's accounting does not answer. Nothing is lost: it is told later. What the controller knows there is all the"
    " same: `meluxina jobs`."
)
_OTHER_LETTERS = (
    "A condition has letters that the database behind accounting can't compare with its own: it is set up for few"
    " (latin1), and keeps a question mark for each other letter. Put one there, or leave the condition out."
)
_ENCRYPTION = "If it is encryption that is wanted there: should SLURM_URL begin with https://?"
_HTTP_BAD_REQUEST = 400


def answer_hint(kind: type[AnswerError], numbers: AbstractSet[int | None], config: Config) -> str:
    """Say what to do about an error of this kind with these numbers of Slurm's."""
    if numbers & error_numbers.DENIED:
        return f"Slurm does not let {config.user} do this. Some requests are for its operators and administrators only."
    if numbers & error_numbers.NOT_REACHED:
        return _CONTROLLER_DOWN
    if error_numbers.NO_DATABASE in numbers:
        return _ACCOUNTING_DOWN
    if kind is AuthenticationError:
        return token_hint(config)
    return _OTHER_LETTERS if error_numbers.OTHER_LETTERS in numbers else ""


def text_hint(kind: type[AnswerError], config: Config, *, status: int, is_own: bool) -> str:
    """Say what to do about an error of this kind that was answered in plain text, by slurmrestd itself if `is_own`."""
    if kind is AuthenticationError:
        return token_hint(config)
    if kind is UnreadableAnswer:
        return OWN_ADDRESS
    # What a gateway's port for https says to http; slurmrestd itself has no such port.
    return _ENCRYPTION if status == _HTTP_BAD_REQUEST and config.url.startswith("http:") and not is_own else ""


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
    header = config.token_header or "Authorization: Bearer" * config.bearer
    if config.token.expires is None and config.token.user is None and not header:
        return (
            "It is not like one of Slurm's tokens (eyJ….….…): was it copied whole? `scontrol token` on a login node"
            " prints one."
        )
    check = (
        f"Check that the token is {config.user}'s and still valid; `scontrol token` on a login node prints a new one."
    )
    own = "slurmrestd itself reads X-SLURM-USER-TOKEN and, from 23.02 on, Authorization: Bearer"
    return f"{check} It is sent in the header {header} alone: {own}." if header else check
