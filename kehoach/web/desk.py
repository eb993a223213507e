"""Work that is not finished, kept until tomorrow: nothing is lost when the page is killed.

A work is a folder with the file ``viec.json`` and what belongs to it. Every save is whole or not at
all, and names what it was made from: a save from a tab that did not see the last one is refused.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import secrets
import shutil
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from kehoach.named import NamedTuple
from kehoach.output import not_written, read_bytes, write_bytes
from kehoach.problem import KehoachError, fault

_NUMBER = re.compile(r"[A-Za-z0-9_-]{8,40}")
CARD = "viec.json"
"""The file that tells what a work is."""
_LARGEST = 64_000_000


class Work(NamedTuple):
    """A work on the desk."""

    number: str
    kind: str
    """What page goes on with it: ``soan``, ``chep``."""
    title: str
    changed: str
    """When it was last saved: ISO 8601, UTC."""

    @property
    def shown(self) -> str:
        """Return when it was last saved, by the clock of this computer."""
        try:
            return datetime.fromisoformat(self.changed).astimezone().strftime("%d/%m/%Y %H:%M")
        except ValueError:
            return "không rõ"


class Desk:
    """The works of one user."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def begin(self, kind: str, title: str) -> Work:
        """Return a new work, its folder made. Raises KehoachError TE04."""
        work = Work(secrets.token_urlsafe(9), kind, title, _now())
        own_folder(self._folder)
        self._at(work.number).mkdir(mode=0o700)
        self._card(work)
        return work

    def works(self) -> list[Work]:
        """Return what is on the desk, last changed first; what nobody can read is left out."""
        found = []
        for card in self._folder.glob(f"*/{CARD}"):
            try:
                found.append(_read_card(card))
            except (KehoachError, ValueError, TypeError):
                continue
        return sorted(found, key=lambda work: (work.changed, work.number), reverse=True)

    def find(self, number: str) -> Work:
        """Return a work. Raises KehoachError TW05 for one that is not there."""
        try:
            return _read_card(self._at(number) / CARD)
        except (KehoachError, ValueError, TypeError) as error:
            raise _gone() from error

    def read(self, number: str, name: str) -> bytes:
        """Return a file of a work. Raises KehoachError TE01, TE02, TW05."""
        return read_bytes(self._at(number) / _own(name), _LARGEST)

    def has(self, number: str, name: str) -> bool:
        """Return True when a work has such a file."""
        return (self._at(number) / _own(name)).is_file()

    def path(self, number: str, name: str) -> Path:
        """Return where a file of a work lies."""
        return self._at(number) / _own(name)

    def save(self, number: str, name: str, content: bytes, seen: str | None = None) -> str:
        """Write a file of a work and return the mark of its bytes.

        ``seen`` is the mark of the bytes the save was made from; None for a file nobody edits.
        Raises KehoachError TW06 when the file is another by now, TW05, TE04.
        """
        work = self.find(number)
        path = self._at(number) / _own(name)
        if seen is not None and path.exists() and mark(read_bytes(path, _LARGEST)) != seen:
            message = (
                "kế hoạch này vừa được sửa ở một thẻ khác, nên lần sửa ở thẻ này chưa được lưu"
            )
            raise fault("TW06", message, "tải lại trang để thấy bản mới nhất rồi sửa tiếp")
        _write(path, content)
        self._card(work._replace(changed=_now()))
        return mark(content)

    def retitle(self, number: str, title: str) -> None:
        """Give a work another title. Raises KehoachError TW05, TE04."""
        work = self.find(number)
        if work.title != title:
            self._card(work._replace(title=title))

    def clear(self, number: str) -> None:
        """Throw a work away. Raises KehoachError TW05."""
        self.find(number)
        shutil.rmtree(self._at(number), ignore_errors=True)

    def _at(self, number: str) -> Path:
        if not _NUMBER.fullmatch(number):
            raise _gone()
        return self._folder / number

    def _card(self, work: Work) -> None:
        text = json.dumps(work._asdict(), ensure_ascii=False)
        _write(self._at(work.number) / CARD, text.encode())


def own_folder(folder: Path) -> None:
    """Make a folder nobody else of this computer may look into, where it is missing.

    Raises KehoachError TE04.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if folder.stat().st_mode & 0o077 and os.name != "nt":
            folder.chmod(0o700)
    except OSError as error:
        raise not_written(folder, error) from error


def mark(content: bytes) -> str:
    """Return the mark of some bytes: the first letters of their sha256."""
    return hashlib.sha256(content).hexdigest()[:16]


def desk_folder() -> Path:
    """Return where a user's own programs keep their state, a folder of ours in it."""
    if os.name == "nt":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    else:
        base = os.environ.get("XDG_STATE_HOME") or str(Path.home() / ".local" / "state")
    return Path(base) / "kehoach" / "viec-dang-lam"


def _read_card(path: Path) -> Work:
    raw = json.loads(read_bytes(path, _LARGEST))
    return Work(**{name: str(raw[name]) for name in Work._fields if name in raw})


def _write(path: Path, content: bytes) -> None:
    write_bytes(path, content, force=True)
    with suppress(OSError):
        path.chmod(0o600)


def _own(name: str) -> str:
    """Return the name of a file in a work's folder. Raises KehoachError TW05 for any other."""
    if name != Path(name).name or name == CARD:
        raise _gone()
    return name


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _gone() -> KehoachError:
    return fault(
        "TW05", "việc này không còn trên bàn làm việc", "về trang đầu để xem các việc đang làm"
    )
