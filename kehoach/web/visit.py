"""The files of one visit: a folder of its own, erased when the page is left."""

from __future__ import annotations

import hashlib
import os
import secrets
import shutil
import tempfile
import time
import unicodedata
from contextlib import contextmanager, suppress
from pathlib import Path, PureWindowsPath
from threading import Lock
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.problem import fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MOST_FILES = 200
"""Files kept at once; the oldest one nobody looked at goes first."""
MOST_BYTES = 1_000_000_000
"""Of all files together, as above."""
_FOLDER = "kehoach-trang-"
_DAY = 86_400
_LONGEST = 120
"""Letters of a file's name: Windows refuses whole paths above 260."""
_LONGEST_BYTES = 200
"""Of a file's name: Linux refuses more than 255, our own endings among them."""
_DEVICES = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"} | {
    f"{name}{digit}" for name in ("COM", "LPT") for digit in "123456789¹²³"
}
"""What Windows opens instead of a file, whatever ending follows."""
_UNSEEN = ("Cc", "Cf", "Cs", "Zl", "Zp")
"""Kinds of letters that are not seen and may turn a name round: ``x[U+202E]fdp.docx``."""


class Kept(NamedTuple):
    """A file of the visit."""

    number: str
    """What pages call it by: no name of a file is ever part of an address."""
    name: str
    """As the user knows it, without folders."""
    path: Path
    sha256: str
    size: int


class Arriving:
    """A file that is on its way, written as it comes: none is held in memory whole."""

    def __init__(self, folder: Path, name: str) -> None:
        self._number = secrets.token_urlsafe(9)
        self._name = plain_name(name)
        self.folder = folder / self._number
        self.folder.mkdir(mode=0o700, parents=True)
        self._path = self.folder / self._name
        self._stream = self._path.open("xb")
        self._hash = hashlib.sha256()
        self.size = 0

    def write(self, piece: bytes) -> None:
        """Take what came next."""
        self._stream.write(piece)
        self._hash.update(piece)
        self.size += len(piece)

    def kept(self) -> Kept:
        """Return the file; it is whole."""
        self._stream.close()
        sha256 = self._hash.hexdigest()
        return Kept(self._number, self._name, self._path, sha256, self.size)

    def drop(self) -> None:
        """Leave nothing of it behind."""
        self._stream.close()
        shutil.rmtree(self.folder, ignore_errors=True)


class Visit:
    """The files a visit brought or made, each under a number nobody can guess."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._files: dict[str, Kept] = {}
        self._lock = Lock()

    def keep(self, name: str, content: bytes) -> Kept:
        """Return the file, kept until the visit ends or newer ones need its room."""
        with self.arriving(name) as coming:
            coming.write(content)
        return self.take(coming)

    @contextmanager
    def arriving(self, name: str) -> Iterator[Arriving]:
        """Give a file to be written; nothing of it stays when that fails."""
        coming = Arriving(self.folder, name)
        try:
            yield coming
        except BaseException:
            coming.drop()
            raise

    def take(self, coming: Arriving) -> Kept:
        """Return a file that arrived whole, kept as ``keep`` keeps one."""
        kept = coming.kept()
        with self._lock:
            self._files[kept.number] = kept
            dropped = [self._files.pop(old) for old in self._too_many()]
        for file in dropped:
            shutil.rmtree(file.path.parent, ignore_errors=True)
        return kept

    def drop(self, number: str) -> None:
        """Throw a file away; nothing where it is gone already."""
        with self._lock:
            kept = self._files.pop(number, None)
        if kept is not None:
            shutil.rmtree(kept.path.parent, ignore_errors=True)

    def _too_many(self) -> list[str]:
        """Return the oldest files that have to give way to the last one."""
        room, out = MOST_BYTES, []
        for count, kept in enumerate(reversed(self._files.values())):
            room -= kept.size
            if count >= MOST_FILES or (count and room < 0):
                out.append(kept.number)
        return out

    def find(self, number: str) -> Kept:
        """Return a file. Raises KehoachError TW01 for one that is no longer kept."""
        with self._lock:
            kept = self._files.pop(number, None)
            if kept is not None:
                self._files[number] = kept  # the last one looked at is dropped last
                with suppress(OSError):
                    os.utime(self.folder)  # in use: no page opened later takes it for left behind
        if kept is None:
            raise fault("TW01", "tệp này không còn trong phiên làm việc", "thả lại tệp vào trang")
        return kept

    def erase(self) -> None:
        """Remove every file of the visit."""
        with self._lock:
            self._files.clear()
        shutil.rmtree(self.folder, ignore_errors=True)


def plain_name(name: str) -> str:
    """Return the last part of a name, safe on Windows too; ``tệp`` when nothing is left."""
    seen = "".join(letter for letter in name if unicodedata.category(letter) not in _UNSEEN)
    last = PureWindowsPath(seen).name
    kept = "".join("_" if letter in '<>:"/\\|?*' else letter for letter in last)
    stem, dot, ending = kept.strip(" .").rpartition(".")
    room = _LONGEST - len(ending[:10])
    safe = f"{_cut(stem[:room])}{dot}{ending[:10]}" if dot else _cut(ending[:room])
    if not safe.strip(" ."):
        return "tệp"
    return f"_{safe}" if safe.partition(".")[0].rstrip().upper() in _DEVICES else safe


def _cut(words: str) -> str:
    """Return the start of a name that a file system takes, whole letters."""
    return words.encode()[:_LONGEST_BYTES].decode(errors="ignore").rstrip()


def new_visit(old: Callable[[Path], bool] | None = None) -> Visit:
    """Return a visit with an empty folder; what a killed page left a day ago is removed."""
    base = Path(tempfile.gettempdir())
    for left in base.glob(f"{_FOLDER}*"):
        with suppress(OSError):
            if (old or _of_yesterday)(left):
                shutil.rmtree(left, ignore_errors=True)
    return Visit(Path(tempfile.mkdtemp(prefix=_FOLDER)))


def _of_yesterday(folder: Path) -> bool:
    return time.time() - folder.stat().st_mtime > _DAY
