"""The server: a free port of this computer, a new secret, a browser that shows it."""

from __future__ import annotations

import os
import secrets
import shutil
import signal
import socket
import subprocess
import webbrowser
from contextlib import suppress
from threading import Timer
from typing import TYPE_CHECKING

import uvicorn

from kehoach.problem import Place, fault
from kehoach.web.app import application
from kehoach.web.desk import desk_folder
from kehoach.web.patient import Patient
from kehoach.web.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_MOST_AT_ONCE = 128
"""Requests open at one time; more get a short "busy"."""
_EDGE = (
    r"%ProgramFiles(x86)%\Microsoft\Edge\Application\msedge.exe",
    r"%ProgramFiles%\Microsoft\Edge\Application\msedge.exe",
)


def serve(folder: Path, port: int = 0, opened: Callable[[str], None] | None = None) -> None:
    """Serve the page until it is left or stopped; ``opened`` gets its address.

    It is called once the page answers. ``folder`` is where the office keeps its plans; port 0
    is any free one.
    Raises KehoachError TW07 when the port cannot be had.
    """
    listening = _listening(port)
    settings = Settings(
        listening.getsockname()[1], secrets.token_urlsafe(24), folder, desk_folder()
    )
    app = application(settings)
    config = uvicorn.Config(
        app, log_level="critical", access_log=False, server_header=False, date_header=False,
        limit_concurrency=_MOST_AT_ONCE, timeout_keep_alive=5, timeout_graceful_shutdown=3,
        ws="none", http=Patient, loop="asyncio", lifespan="on",
    )  # fmt: skip
    server = uvicorn.Server(config)

    def stop(*_: object) -> None:
        server.should_exit = True

    app.state.stop = stop
    if opened is not None:
        ready = opened
        Timer(0.05, _when_answering, (server, lambda: ready(settings.url))).start()
    if hasattr(signal, "SIGHUP"):  # the terminal was closed: the files of the visit go as well
        signal.signal(signal.SIGHUP, stop)
    with suppress(KeyboardInterrupt):
        server.run([listening])


def _listening(port: int) -> socket.socket:
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listening.bind(("127.0.0.1", port))
    except (OSError, OverflowError) as error:
        listening.close()
        message = f"cổng {port} của máy này đang bận hoặc không dùng được"
        raise fault("TW07", message, "bỏ --port để chương trình tự chọn cổng", Place()) from error
    return listening


def _when_answering(server: uvicorn.Server, ready: Callable[[], None]) -> None:
    """Call ``ready`` once the server answers; not at all when it stopped before."""
    if server.started:
        ready()
    elif not server.should_exit:
        Timer(0.02, _when_answering, (server, ready)).start()


def show(url: str) -> bool:
    """Open a browser at an address; return False when none could be started.

    On Windows Edge in a window of its own, where it stands at its usual place.
    """
    for place in _EDGE if os.name == "nt" else ():
        edge = shutil.which(os.path.expandvars(place))
        if edge:
            with suppress(OSError):
                subprocess.Popen([edge, f"--app={url}"])  # noqa: S603 - a program of Windows itself
                return True
    return webbrowser.open(url)
