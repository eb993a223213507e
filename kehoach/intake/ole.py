"""The container of old Office files (Compound File Binary), as far as a reader of text needs it.

Source: [MS-CFB]. Every chain of sectors is bounded by the number of sectors of the file, so a
file whose chains run in circles ends as broken.
"""

from __future__ import annotations

import struct

from kehoach.named import NamedTuple

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LAST = 0xFFFFFFFA
"""Sector numbers from here on are marks, not sectors."""
_ENTRY = 128
_STORAGE, _STREAM, _ROOT = 1, 2, 5
_NAME_FIELD, _END_MARK = 64, 2
"""Bytes of an entry's name at most, and of the zero behind it, which its length counts."""


class BrokenError(Exception):
    """The container is damaged or cut short."""


class _Entry(NamedTuple):
    kind: int
    start: int
    size: int


class Compound:
    """A container that was opened; raises BrokenError where it is damaged."""

    def __init__(self, data: bytes) -> None:
        if len(data) < 512 or not data.startswith(MAGIC):  # noqa: PLR2004 - the header
            raise BrokenError
        self._data = data
        shift, mini_shift = struct.unpack_from("<HH", data, 30)
        if shift not in (9, 12) or mini_shift != 6:  # noqa: PLR2004 - the two sizes there are
            raise BrokenError
        self._size = 1 << shift
        self._sectors = (len(data) - 1) // self._size
        directory, _, self._cutoff, mini_fat = struct.unpack_from("<IIII", data, 48)
        self._fat = self._table(self._fat_sectors())
        self._entries = dict(self._directory(self._chain(directory)))
        root = next((entry for entry in self._entries.values() if entry.kind == _ROOT), None)
        self._mini_fat = self._table(self._chain(mini_fat)) if mini_fat < _LAST else ()
        self._mini = (
            b"".join(map(self._sector, self._chain(root.start)))
            if root and root.start < _LAST
            else b""
        )

    def names(self) -> set[str]:
        """Return the names of all streams and storages."""
        return set(self._entries)

    def stream(self, name: str) -> bytes:
        """Return the content of a stream. Raises BrokenError when it is not there or not whole."""
        entry = self._entries.get(name)
        if entry is None or entry.kind != _STREAM or entry.size > len(self._data):
            raise BrokenError
        if entry.size >= self._cutoff:
            content = b"".join(map(self._sector, self._chain(entry.start)))
        else:
            places = self._chain(entry.start, self._mini_fat) if entry.size else []
            content = b"".join(self._mini[at * 64 : at * 64 + 64] for at in places)
        if len(content) < entry.size:
            raise BrokenError
        return content[: entry.size]

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size
        if number >= self._sectors or start >= len(self._data):
            raise BrokenError
        return self._data[start : start + self._size]

    def _chain(self, start: int, table: tuple[int, ...] | None = None) -> list[int]:
        follow = self._fat if table is None else table
        out: list[int] = []
        while start < _LAST:
            if start >= len(follow) or len(out) > len(follow):
                raise BrokenError
            out.append(start)
            start = follow[start]
        return out

    def _fat_sectors(self) -> list[int]:
        numbers = [item for item in struct.unpack_from("<109I", self._data, 76) if item < _LAST]
        (more,) = struct.unpack_from("<I", self._data, 68)
        seen = 0
        while more < _LAST:
            part = struct.unpack(f"<{self._size // 4}I", self._whole(more))
            numbers += [item for item in part[:-1] if item < _LAST]
            more, seen = part[-1], seen + 1
            if seen > self._sectors:
                raise BrokenError
        return numbers

    def _whole(self, number: int) -> bytes:
        found = self._sector(number)
        if len(found) < self._size:
            raise BrokenError
        return found

    def _table(self, sectors: list[int]) -> tuple[int, ...]:
        if len(sectors) > self._sectors + 1:
            raise BrokenError
        return tuple(
            item
            for number in sectors
            for item in struct.unpack(f"<{self._size // 4}I", self._whole(number))
        )

    def _directory(self, sectors: list[int]) -> list[tuple[str, _Entry]]:
        """Return the entries by name, the first of a name last, so that it wins."""
        raw = b"".join(map(self._sector, sectors))
        out = []
        for at in range(0, len(raw) - _ENTRY + 1, _ENTRY):
            length, kind = struct.unpack_from("<HB", raw, at + 64)
            if kind in (_STORAGE, _STREAM, _ROOT) and _END_MARK <= length <= _NAME_FIELD:
                start, size = struct.unpack_from("<II", raw, at + 116)
                name = raw[at : at + length - _END_MARK].decode("utf-16-le", "replace")
                out.append((name, _Entry(kind, start, size)))
        return out[::-1]
