"""The page as ``kehoach open`` starts it, in a process of its own."""

import os
import re
import signal
import ssl
from pathlib import Path
from typing import Self
from urllib.parse import quote

import httpx
from forked import Anew, Forked

_NO_WEB = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""Without the certificates of the web: to load them, unused, takes 70 ms each time."""


def ask(method: str, url: str, **more: object) -> httpx.Response:
    """Ask over plain HTTP."""
    return httpx.request(method, url, verify=_NO_WEB, timeout=60, **more)


class Running:
    """A page, its address, and a way to ask it without a browser."""

    def __init__(self, folder: Path, process: type[Forked] | type[Anew] = Forked) -> None:
        self.kind = process
        self.office = folder / "co-quan"
        self.office.mkdir(exist_ok=True)
        self.home = folder / "nha"
        self.home.mkdir(exist_ok=True)
        self.temporary = folder / "tam"
        self.temporary.mkdir(exist_ok=True)
        self.url = ""
        self.last = ""

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> None:
        self.last = ""
        env = {**os.environ, "HOME": str(self.home), "XDG_STATE_HOME": str(self.home / "state"),
               "TMPDIR": str(self.temporary)}  # fmt: skip
        self.process = self.kind(["open", str(self.office), "--no-browser"], env)
        line = self.process.stdout.readline()
        found = re.search(r"http://\S+", line)
        assert found, line + self.process.stdout.read()
        self.url = found[0]
        self.base = self.url.rsplit("/", 2)[0]

    def stop(self) -> str:
        """Stop it as Ctrl-C does; return what it printed last."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        return self._end()

    def kill(self) -> None:
        """Kill it in the middle of whatever it does."""
        self.process.kill()
        self._end()

    def _end(self) -> str:
        if not self.process.stdout.closed:
            with self.process.stdout as out:
                self.last = out.read()
        self.process.wait(20)
        return self.last

    def is_own(self, url: str) -> bool:
        """Return True for an address of this page, or of nothing outside the tab."""
        return url.startswith((self.url, "data:", "blob:", "about:"))

    def get(self, path: str) -> httpx.Response:
        return ask("GET", self.url + path)

    def post(self, path: str, content: bytes = b"", **headers: str) -> httpx.Response:
        return ask("POST", self.url + path, content=content, headers={"X-Kehoach": "1", **headers})

    def send(self, path: str, name: str, content: bytes) -> str:
        """Upload a file as the page does; return where the answer leads, without the secret."""
        answer = self.post(path, content, **{"X-Ten-Tep": quote(name)})
        assert answer.status_code == 200, answer.text
        return answer.text.split("/", 2)[-1]
