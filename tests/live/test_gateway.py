"""nginx between a client and a real Slurm: TLS by an authority of its own, paths, gzip, and what it says by itself."""

from __future__ import annotations

import contextlib
import re
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import meluxina
from devtools.sandbox import Sandbox

from .conftest import Connect
from .helpers import eventually, run_job

pytestmark = pytest.mark.live

FOLDER = "/tmp/gateway"  # noqa: S108 - of the cluster, which has its own
AUTHORITY = f"""
set -e
mkdir -p {FOLDER}
cd {FOLDER}
openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -subj '/CN=The authority of a site' -days 2
openssl req -new -newkey rsa:2048 -nodes -keyout server.key -out server.csr -subj /CN=gateway
printf 'subjectAltName=IP:127.0.0.1\\nbasicConstraints=CA:FALSE\\nauthorityKeyIdentifier=keyid\\n' > server.ext
openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -extfile server.ext -days 2 -out server.pem
"""
NGINX = """
daemon off;
user root;
worker_processes 1;
pid FOLDER/nginx.pid;
error_log FOLDER/error.log;
events {}
http {
  log_format short "$request $status gzip $gzip_ratio";
  access_log FOLDER/access.log short;
  gzip on;
  gzip_types application/json text/plain;
  gzip_min_length 1;
  proxy_read_timeout 2s;
  server {
    listen 127.0.0.1:PORT ssl;
    ssl_certificate FOLDER/server.pem;
    ssl_certificate_key FOLDER/server.key;
    location /clusters/meluxina/ { proxy_pass RESTD/; }
    location ~ ^/gw/(slurm|slurmdb)/(v[0-9.]+)/cluster1/(.*)$ {
      proxy_set_header X-SLURM-USER-TOKEN $http_authorization;
      proxy_set_header Authorization "";
      proxy_pass RESTD/$1/$2/$3$is_args$args;
    }
  }
}
"""


class Gateway(NamedTuple):
    address: str
    """Without a scheme."""
    authority: Path

    @property
    def url(self) -> str:
        return f"https://{self.address}/clusters/meluxina"


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


def listens(address: str) -> bool:
    host, _, port = address.partition(":")
    with contextlib.suppress(OSError), socket.create_connection((host, int(port)), 1):
        return True
    return False


@pytest.fixture(scope="module")
def gateway(slurm: Sandbox, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gateway]:
    address = f"127.0.0.1:{free_port()}"
    slurm.exec(["sh", "-c", AUTHORITY])
    text = NGINX.replace("FOLDER", FOLDER).replace("RESTD", slurm.url).replace("PORT", address.partition(":")[2])
    slurm.exec(["tee", f"{FOLDER}/nginx.conf"], input=text)
    authority = tmp_path_factory.mktemp("gateway") / "ca.pem"
    authority.write_text(slurm.exec(["cat", f"{FOLDER}/ca.pem"]).stdout)
    command = ["nginx", "-c", f"{FOLDER}/nginx.conf"]
    with subprocess.Popen(slurm.exec_line(command), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            eventually(lambda: listens(address))
            yield Gateway(address, authority)
        finally:
            slurm.exec(["sh", "-c", f"kill $(cat {FOLDER}/nginx.pid)"], check=False)
            process.wait(20)
            slurm.exec(["rm", "-rf", FOLDER])


def count(client: Any, name: str) -> int:
    return len(client.jobs(name=name, mine=True))


def unique_name() -> str:
    return f"gateway-{time.monotonic_ns()}"


def test_a_job_goes_through_tls_a_path_and_gzip(slurm: Sandbox, gateway: Gateway, connect: Connect) -> None:
    name = unique_name()
    client = connect(url=gateway.url, verify=gateway.authority, bearer=slurm.release.slurm != "22.05")
    assert run_job(client, name=name).state.succeeded
    assert count(client, name) == 1
    log = slurm.exec(["cat", f"{FOLDER}/access.log"]).stdout
    assert re.search(r"GET .* 200 gzip [0-9]", log), "nginx compresses what the client reads"


def test_a_resource_stands_behind_the_version_and_the_token_alone_in_authorization(
    gateway: Gateway, connect: Connect
) -> None:
    name, url = unique_name(), f"https://{gateway.address}/gw/slurm/{{version}}/cluster1"
    client = connect(url=url, verify=gateway.authority, token_header="Authorization")
    assert run_job(client, name=name).state.succeeded
    assert count(client, name) == 1
    assert client.accounts()


def test_a_submit_that_the_gateway_gave_up_is_one_job(slurm: Sandbox, gateway: Gateway, connect: Connect) -> None:
    name = unique_name()
    client = connect(url=gateway.url, verify=gateway.authority)
    client.ping()
    slurm.exec(["pkill", "-STOP", "-x", "slurmrestd"])
    with subprocess.Popen(slurm.exec_line(["sh", "-c", "sleep 3; pkill -CONT -x slurmrestd"])):
        job = client.submit("true", qos="dev", time_limit=1, name=name)
    assert " 504 " in slurm.exec(["cat", f"{FOLDER}/access.log"]).stdout
    assert count(client, name) == 1
    assert client.wait(job, timeout=60).state.succeeded


def test_a_stopped_slurmrestd_is_told_in_the_gateways_words(slurm: Sandbox, gateway: Gateway, connect: Connect) -> None:
    client = connect(url=gateway.url, verify=gateway.authority, timeout=meluxina.Timeouts(retries=0))
    client.ping()
    slurm.stop("slurmrestd")
    try:
        with pytest.raises(meluxina.ServerError, match=r"HTTP 502\): .*Bad Gateway") as caught:
            client.jobs()
    finally:
        slurm.start("slurmrestd")
    assert "<" not in str(caught.value)
    assert client.jobs() is not None


def test_http_to_the_port_of_https_is_told(gateway: Gateway, connect: Connect) -> None:
    with pytest.raises(meluxina.InvalidRequestError, match="plain HTTP request was sent to HTTPS port") as caught:
        connect(url=gateway.url.replace("https", "http")).ping()
    assert "https://" in caught.value.hint


@pytest.mark.parametrize("verify", [None, ssl.create_default_context()], ids=["usual", "context"])
def test_an_unknown_authority_is_told_once_with_the_setting_that_names_it(
    gateway: Gateway, connect: Connect, verify: Any
) -> None:
    start = time.monotonic()
    with pytest.raises(meluxina.ConnectionFailed, match=r"certificate of .* is not accepted") as caught:
        connect(url=gateway.url, verify=verify).ping()
    assert time.monotonic() - start < 2, "it was tried again"
    assert not caught.value.sent
    assert "verify" in caught.value.hint
    assert "SSL_CERT_FILE" in caught.value.hint
