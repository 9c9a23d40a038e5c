"""What a user reads while a notebook server starts, and when it does not."""

from __future__ import annotations

from html import escape

from meluxina import AsyncJob, MeluxinaError


class ServerFailed(MeluxinaError):
    """A notebook server can't be started, or has ended. JupyterHub shows its two attributes to the user."""

    jupyterhub_message: str
    """As text."""
    jupyterhub_html_message: str
    """The same, with its lines, as HTML."""


def failure(text: str) -> ServerFailed:
    """Make the error that shows this text to the user."""
    error = ServerFailed(text)
    error.jupyterhub_message = str(error)
    error.jupyterhub_html_message = "<br>".join(escape(line) for line in text.splitlines())
    return error


def waiting(job: AsyncJob | None, explanation: str, trouble: str | None) -> str:
    """Say in words how far the start is."""
    if trouble:
        return f"Slurm can't be asked just now, and will be asked again. {trouble}"
    if job is None:
        return "The job is being submitted."
    if job.state.is_running:
        return f"Job {job.label} runs on {', '.join(job.nodes)}. The notebook server is starting there."
    expected = job.expected_start_time
    start = f" Slurm expects it to start at {expected:%Y-%m-%d %H:%M} UTC." if expected else ""
    return (explanation or f"Job {job.label} is {job.state} ({job.reason or 'no reason given yet'}).") + start
