"""Proxies on the way to a server, where a variable names one."""

from __future__ import annotations

from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from ..errors import ConfigurationError
from ..http_library import httpx
from ..settings.config import concealed, is_address


def of_variables(url: str) -> httpx.Proxy | None:
    """Return the proxy to a server, as HTTPS_PROXY, ALL_PROXY and NO_PROXY say.

    Raises ConfigurationError for one that can't be used.
    """
    parts = urlsplit(url)
    if any(proxy_bypass(host) for host in (parts.hostname or "", parts.netloc)):
        return None
    proxies = getproxies()
    name = next((name for name in ("https", "all") if proxies.get(name)), None)
    if name is None:
        return None
    address = proxies[name]
    try:
        proxy = httpx.Proxy(address if "://" in address else f"http://{address}")
        reason = "" if is_address(proxy.url) else "it has no usable host and port"
    except (ValueError, httpx.InvalidURL):
        reason = "it must look like http://host:port"
    if not reason and proxy.url.scheme.startswith("socks"):
        try:
            import socksio  # type: ignore[import-not-found,unused-ignore] # noqa: F401, PLC0415 - an extra of httpx
        except ImportError:
            reason = "SOCKS needs the package socksio (pip install 'httpx[socks]')"
    if reason:
        raise ConfigurationError(
            f"The proxy in {name.upper()}_PROXY, {concealed(address)}, can't be used: {reason}.",
            hint=f"If {parts.hostname} is reached without a proxy, name it in NO_PROXY.",
        )
    return proxy
