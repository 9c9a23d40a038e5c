"""Which Debian suite carries which Slurm, and how those Slurms differ."""

from __future__ import annotations

from dataclasses import dataclass

from devtools.sandbox.errors import SandboxError


@dataclass(frozen=True)
class Release:
    """One Slurm release as Debian packages it."""

    slurm: str
    suite: str
    api_versions: tuple[str, ...]
    #: Before 23.11 each API version was two plugins and its document came from a running server only.
    plugin_per_version: bool = False
    #: 22.05 has no "disabled"; told the version it looks for no cgroups, and nothing configured here uses any.
    cgroup_conf: str = "CgroupPlugin=disabled\n"

    def restd_options(self, api_versions: tuple[str, ...] | None = None) -> list[str]:
        """Return the options that make slurmrestd load these API versions and no other, with all that it offers."""
        versions = api_versions or self.api_versions
        if self.plugin_per_version:
            plugins = [f"openapi/{kind}{version}" for version in versions for kind in ("", "db")]
            return ["-s", ",".join(plugins)]
        return ["-d", ",".join(versions)]

    def check_api_version(self, version: str) -> str:
        """Return `version`, or say which ones this release serves."""
        if version not in self.api_versions:
            versions = ", ".join(self.api_versions)
            raise SandboxError(f"Slurm {self.slurm} does not serve {version}; it serves {versions}")
        return version


RELEASES: dict[str, Release] = {
    release.slurm: release
    for release in (
        Release(
            "22.05",
            "bookworm",
            ("v0.0.36", "v0.0.37", "v0.0.38"),
            plugin_per_version=True,
            cgroup_conf="CgroupPlugin=cgroup/v1\n",
        ),
        Release("24.11", "trixie", ("v0.0.40", "v0.0.41", "v0.0.42")),
        Release("26.05", "forky", ("v0.0.42", "v0.0.43", "v0.0.44", "v0.0.45")),
    )
}

DEFAULT_RELEASE = "22.05"

#: Slurm release → the API versions it serves, oldest first.
API_VERSIONS: dict[str, tuple[str, ...]] = {name: release.api_versions for name, release in RELEASES.items()}


def find_release(slurm: str) -> Release:
    """Return the release called `slurm`, or say which ones there are."""
    try:
        return RELEASES[slurm]
    except KeyError:
        raise SandboxError(f"no Slurm {slurm!r} here; choose from {', '.join(RELEASES)}") from None
