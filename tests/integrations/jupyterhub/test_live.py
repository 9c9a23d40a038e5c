"""A real JupyterHub, a notebook server that is a job of a real Slurm, and a browser that opens it."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from devtools.sandbox import Sandbox
from devtools.sandbox.mirror import find_mirror

pytestmark = pytest.mark.live
USER = "u100001"
RELEASE = "22.05"
"""Its Debian has the Python of this environment, whose packages the notebook server is started from."""
PACKAGES = "/opt/jupyter"

CONFIGURATION = """
from pathlib import Path
from jupyterhub.auth import DummyAuthenticator

class Login(DummyAuthenticator):
    async def authenticate(self, handler, data):
        name = await super().authenticate(handler, data)
        return name and {{"name": name, "auth_state": {{"slurm_token": Path({token!r}).read_text()}}}}

c.JupyterHub.authenticator_class = Login
c.Login.allow_all = True
c.Login.enable_auth_state = True
c.Login.password = "letmein"
c.JupyterHub.bind_url = "http://127.0.0.1:{ports[0]}"
c.JupyterHub.hub_bind_url = "http://127.0.0.1:{ports[1]}"
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:{ports[2]}"
c.ConfigurableHTTPProxy.command = [{proxy!r}]
c.JupyterHub.cleanup_servers = False
c.JupyterHub.spawner_class = "meluxina.jupyterhub.SlurmSpawner"
c.SlurmSpawner.url = {url!r}
c.SlurmSpawner.options = {{"account": "p200001", "partition": "cpu", "qos": "dev", "time_limit": 30}}
c.SlurmSpawner.prologue = "export PATH={packages}/bin:$PATH"
c.SlurmSpawner.cmd = ["python3", "-m", "jupyterhub.singleuser"]
c.SlurmSpawner.ip = "127.0.0.1"
c.SlurmSpawner.poll_interval = 1
"""


@pytest.fixture(scope="module")
def slurm() -> Iterator[Sandbox]:
    """A cluster on whose nodes a notebook server is installed."""
    sandbox = Sandbox(RELEASE, name=f"jupyterhub-{os.getpid()}")
    try:
        sandbox.up()
        install_python(sandbox)
        yield sandbox
    finally:
        sandbox.down()


def install_python(sandbox: Sandbox) -> None:
    """Install Debian's Python inside, and the packages of this environment."""
    mirror = urlsplit(find_mirror()).hostname or ""
    with contextlib.suppress(OSError):  # behind a proxy, names are not resolved here
        sandbox.exec(["tee", "-a", "/etc/hosts"], input=f"{socket.gethostbyname(mirror)} {mirror}\n")
    packages = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "--no-install-recommends"]
    sandbox.exec(["apt-get", "-qq", "update"])
    sandbox.exec([*packages, "install", "python3"])
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert sandbox.exec(["python3", "--version"]).stdout.startswith(f"Python {version}.")
    left_out = [f"--exclude={name}" for name in ("__pycache__", "playwright", "pip", "setuptools")]
    archive = ["tar", "--create", *left_out, f"--directory={sys.prefix}", "etc", "lib", "share"]
    sandbox.exec(["mkdir", "--parents", f"{PACKAGES}/bin"])
    with subprocess.Popen(archive, stdout=subprocess.PIPE) as process:
        extract = sandbox.exec_line(["tar", "--extract", "--no-same-owner", f"--directory={PACKAGES}"])
        subprocess.run(extract, stdin=process.stdout, check=True)
    # What makes a folder a virtual environment of Debian's Python.
    sandbox.exec(["ln", "--symbolic", f"/usr/bin/python{version}", f"{PACKAGES}/bin/python3"])
    sandbox.exec(["tee", f"{PACKAGES}/pyvenv.cfg"], input="home = /usr/bin\n")


class RealHub:
    """A JupyterHub in processes of its own, in a folder of its own."""

    def __init__(self, folder: Path, sandbox: Sandbox) -> None:
        self.folder = folder
        token = folder / "token"
        token.touch(mode=0o600)
        token.write_text(sandbox.token(USER), encoding="utf-8")
        ports = free_ports(3)
        self.url = f"http://127.0.0.1:{ports[0]}"
        proxy = Path(sys.prefix) / "node_modules" / ".bin" / "configurable-http-proxy"
        configuration = CONFIGURATION.format(
            token=str(token), ports=ports, proxy=str(proxy), url=sandbox.url, packages=PACKAGES
        )
        (folder / "jupyterhub_config.py").write_text(configuration, encoding="utf-8")
        self._secrets = {"JUPYTERHUB_CRYPT_KEY": os.urandom(32).hex(), "CONFIGPROXY_AUTH_TOKEN": os.urandom(32).hex()}
        self.start()

    @property
    def log(self) -> str:
        """What the hub has written."""
        return (self.folder / "log").read_text(encoding="utf-8", errors="replace")

    def start(self) -> None:
        """Start it, and wait until it answers."""
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "jupyterhub", "--debug"],
                cwd=self.folder,
                env={"PATH": os.environ["PATH"], "HOME": str(self.folder), **self._secrets},
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        eventually(lambda: answers(self.url) or self._process.poll() is not None, 60)
        assert self._process.poll() is None, self.log[-3000:]

    def stop(self) -> None:
        """End it, with its proxy; servers are left alone."""
        self._process.send_signal(signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(20)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()


def free_ports(count: int) -> list[int]:
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    try:
        return [server.getsockname()[1] for server in sockets]
    finally:
        for server in sockets:
            server.close()


def answers(url: str) -> bool:
    """Tell whether the hub is there: the proxy before it answers sooner, with an error."""
    with contextlib.suppress(httpx.TransportError):
        return httpx.get(f"{url}/hub/api/", timeout=5, trust_env=False).is_success
    return False


def eventually(holds: Callable[[], object], seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, f"not within {seconds} s"
        time.sleep(0.2)


@pytest.fixture
def hub(slurm: Sandbox, tmp_path: Path) -> Iterator[RealHub]:
    hub = RealHub(tmp_path, slurm)
    yield hub
    hub.stop()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    # Chromium's own sandbox refuses root; the page that is opened here is ours.
    with sync_playwright() as playwright:
        options = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium-headless-shell", args=options)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.set_default_timeout(60_000)
    yield page
    page.close()


def queue(slurm: Sandbox) -> str:
    return slurm.exec(["squeue", "--noheader", "--format=%u %j %T %P %q"], user=USER).stdout.strip()


def test_a_user_opens_a_notebook_that_runs_as_a_job(hub: RealHub, slurm: Sandbox, page: Page) -> None:
    page.goto(f"{hub.url}/hub/login")
    page.fill("#username_input", USER)
    page.fill("#password_input", "letmein")
    page.click("#login_submit")
    page.wait_for_selector("select[name=partition]")
    assert "largemem" in page.inner_text("select[name=partition]")
    page.select_option("select[name=partition]", "largemem")
    page.click("#spawn_form [type=submit]")
    page.wait_for_url(f"**/user/{USER}/lab**")
    page.wait_for_selector(".jp-Launcher")
    assert queue(slurm) == f"{USER} jupyter RUNNING largemem dev"

    hub.stop()
    hub.start()
    page.goto(f"{hub.url}/user/{USER}/lab")
    page.wait_for_selector(".jp-Launcher")
    assert queue(slurm) == f"{USER} jupyter RUNNING largemem dev"

    page.goto(f"{hub.url}/hub/home")
    page.click("#stop")
    page.wait_for_selector("#start:has-text('Start')")
    eventually(lambda: queue(slurm) == "", 60)
    assert slurm.token(USER)[:30] not in hub.log
