"""Savings, each told once: when the file has come to rest and its bytes are others than before."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.watch.beside import Beside, Stamp

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

_PATIENCE = 5
"""Looks a file may be held by another program before that is told."""
_MEMORY = 60
"""Looks a file that is gone is remembered: a save deletes it and puts it back."""
_LARGEST = 200_000_000
"""Bytes of a file that are hashed; a larger one is no plan and is known by its size and time."""
_NOTHING: Stamp = (-1, 0)
"""Stands for a file that is not there."""

Stamps = tuple[Stamp, ...]
"""Of a file, then of each it takes something from."""


class Saved(NamedTuple):
    """A file that was saved and has come to rest."""

    path: str
    stamps: Stamps
    digest: bytes
    """SHA-256 of its bytes and of those it takes something from."""


class Look(NamedTuple):
    """What one look found."""

    saved: tuple[Saved, ...] = ()
    held: tuple[str, ...] = ()
    """Files another program has held for a while; each is told once until it is free."""
    lost: bool = False
    """True when the folder cannot be looked into now."""


class _Known(NamedTuple):
    stamps: Stamps
    digest: bytes
    """Empty where the bytes were never read."""


class Quiet:
    """The files of a listing, look after look; what it keeps grows with the files there are."""

    def __init__(self, listing: Callable[[], Mapping[str, Stamp] | None]) -> None:
        self._listing = listing
        self._beside = Beside()
        self._last: dict[str, Stamps] = {}
        self._known: dict[str, _Known] = {}
        self._gone: dict[str, int] = {}
        self._held: dict[str, int] = {}

    def settle(self, paths: Iterable[str], *, read: bool) -> None:
        """Take files as they are now for answered; with ``read`` by their bytes too.

        Without it a file whose time changes is answered once more though its bytes may be the same.
        """
        found = self._stamped(self._listing() or {})
        for path in paths:
            if path in found:
                digest = self._digest(path, found[path]) if read else b""
                self._known[path] = _Known(found[path], digest or b"")

    def look(self) -> Look:
        """Return what was saved since, what is held by another program."""
        listed = self._listing()
        if listed is None:
            return Look(lost=True)
        now = self._stamped(listed)
        before, self._last = self._last, now
        self._forget(now)
        new = [path for path in now if before.get(path) == now[path] and self._new(path, now)]
        saved, held = [], []
        for path in new:
            digest = self._digest(path, now[path])
            if digest is None:
                held += self._hold(path)
                continue
            self._held.pop(path, None)
            if self._known.get(path, _Known((), b"")).digest == digest:
                self._known[path] = _Known(now[path], digest)
            else:
                saved.append(Saved(path, now[path], digest))
        return Look(tuple(saved), tuple(held))

    def done(self, saved: Saved) -> None:
        """Note that a saving is answered; one that is not comes back at the next look."""
        self._known[saved.path] = _Known(saved.stamps, saved.digest)

    def _stamped(self, listed: Mapping[str, Stamp]) -> dict[str, Stamps]:
        return {path: self._with_others(path, own) for path, own in listed.items()}

    def _with_others(self, path: str, own: Stamp) -> Stamps:
        return (own, *(stamp(text) for text in self._beside.of(path, own)))

    def _new(self, path: str, now: Mapping[str, Stamps]) -> bool:
        return path not in self._known or self._known[path].stamps != now[path]

    def _hold(self, path: str) -> list[str]:
        self._held[path] = self._held.get(path, 0) + 1
        return [path] if self._held[path] == _PATIENCE else []

    def _forget(self, now: Mapping[str, Stamps]) -> None:
        """Let go what was known of files that have been gone for a while."""
        self._gone = {path: self._gone.get(path, 0) + 1 for path in self._known if path not in now}
        self._held = {path: count for path, count in self._held.items() if path in now}
        for path in [path for path, looks in self._gone.items() if looks > _MEMORY]:
            del self._known[path], self._gone[path]
            self._beside.forget(path)

    def _digest(self, path: str, stamps: Stamps) -> bytes | None:
        """Return the hash of a file and those beside it; None when it cannot be read now."""
        own, *others = stamps
        whole = hashlib.sha256()
        for name, found in zip((path, *self._beside.of(path, own)), (own, *others), strict=True):
            part = _hashed(name, found)
            if part is None:
                return None
            whole.update(part)
        return whole.digest()


def stamp(path: str) -> Stamp:
    """Return size and time of a file; one that is not there has a stamp of its own."""
    try:
        found = Path(path).stat()
    except (OSError, ValueError):
        return _NOTHING
    return found.st_size, found.st_mtime_ns


def _hashed(path: str, found: Stamp) -> bytes | None:
    if found == _NOTHING or found[0] > _LARGEST:
        return hashlib.sha256(repr(found).encode()).digest()
    try:
        with Path(path).open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").digest()
    except (OSError, ValueError):
        return None
