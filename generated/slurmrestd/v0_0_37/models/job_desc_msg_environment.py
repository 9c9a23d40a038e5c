from __future__ import annotations

JobDescMsgEnvironment = dict[str, str]
"""Environment of the script by name; must not be empty. Not shown in answers: no field of a job has it."""
