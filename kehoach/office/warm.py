"""One LibreOffice that goes on running: the next files are handed to it, 0.2 s each.

A second LibreOffice with the same profile hands its files to the first, waits until they are
converted, and ends: that is how it has worked for twenty years and on every system, without UNO
and without a Python that fits LibreOffice. The first stays as long as a document is open in it, so
it opens an empty one. Measured (LibreOffice 7.4, 6 pages, two busy cores): start 1.6-2.4 s, a file
0.2-0.25 s; each file with a LibreOffice of its own 2-2.8 s.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.office.guard import dismiss, guard, pipe_of
from kehoach.office.order import Bench, made
from kehoach.office.run import end, run, start
from kehoach.office.trouble import LARGEST

if TYPE_CHECKING:
    from kehoach.office.order import OutputKind
    from kehoach.office.trouble import Trouble

_NAMES = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_KIND = "application/vnd.oasis.opendocument.text"
_EMPTY = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    f'<office:document xmlns:office="{_NAMES}" office:version="1.2" office:mimetype="{_KIND}">'
    "<office:body><office:text/></office:body></office:document>"
)
_OPEN = "trong.fodt"
_LOCK = f".~lock.{_OPEN}#"
"""LibreOffice writes it beside a document it has opened: from then on it takes files."""
_LOOK = 0.02
"""Seconds between two looks whether it runs."""


class Warm:
    """A LibreOffice that runs; ``end`` it, nothing else does before the program ends."""

    def __init__(self, command: str) -> None:
        self.served = 0
        """Files it was given."""
        self._folder = Path(tempfile.mkdtemp(prefix="kehoach-"))
        self._process: subprocess.Popen[bytes] | None = None
        self._guard: subprocess.Popen[bytes] | None = None
        self._bench = Bench(command, self._folder)

    def start(self, seconds: float) -> None:
        """Start it. Raises TimeoutError after ``seconds``, OSError when it does not start."""
        opened = self._folder / _OPEN
        opened.write_text(_EMPTY, encoding="utf-8")
        order = self._bench.opening(opened)
        self._process = start(order, LARGEST, self._bench.surroundings)
        self._guard = guard(self._process.pid, self._left())
        until = time.monotonic() + seconds
        while not (self._folder / _LOCK).exists():
            if time.monotonic() > until:
                raise TimeoutError
            try:
                self._process.wait(_LOOK)
            except subprocess.TimeoutExpired:
                continue
            raise OSError  # it has ended

    @property
    def alive(self) -> bool:
        """True as long as it runs."""
        return self._process is not None and self._process.poll() is None

    def convert(
        self, data: bytes, ending: str, target: OutputKind, seconds: float
    ) -> bytes | Trouble:
        """Return what it makes of a file. Raises TimeoutError after ``seconds``, OSError."""
        if self._process is None:
            raise OSError
        self.served += 1
        folder = self._folder / str(self.served)
        order = self._bench.converting(data, ending, target, folder)
        run(order, seconds, LARGEST, self._bench.surroundings, self._process.pid)
        found = made(folder, target, LARGEST)
        shutil.rmtree(folder, ignore_errors=True)
        return found

    def kill(self) -> None:
        """End it in the middle of what it does; ``end`` is still needed."""
        if self._process is not None:
            end(self._process)

    def end(self) -> None:
        """End it with all it started and remove all it wrote."""
        self.kill()
        dismiss(self._guard)
        for path in self._left():
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            else:
                path.unlink(missing_ok=True)

    def _left(self) -> list[Path]:
        """Return what would be left of it."""
        pipe = pipe_of(self._folder / "profile")
        return [self._folder, *([pipe] if pipe else [])]
