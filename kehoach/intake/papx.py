"""Which paragraphs of a Word 97–2003 file stand in a table ([MS-DOC]: PlcBtePapx, PapxFkp)."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from kehoach.intake.ole import BrokenError

if TYPE_CHECKING:
    from collections.abc import Iterator

_IN_TABLE, _ROW_END = 0x2416, 0x2417
_OF_TABLE = 0xD608
"""The one operand whose length takes two bytes."""
_OPERAND = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}
"""Bytes of an operand by its kind; kind 6 says its length itself."""


def table_ranges(main: bytes, table: bytes) -> list[tuple[int, int, tuple[bool, bool]]]:
    """Return byte ranges of paragraphs in tables: start, end, (in a table, ends a row)."""
    start, size = u32(main, 0x102), u32(main, 0x106)
    plc = table[start : start + size]
    count = (len(plc) - 4) // 8
    if count < 1:
        return []
    pages = struct.unpack_from(f"<{count}I", plc, 4 * (count + 1))
    out = []
    for page in pages:
        raw = main[(page & 0x3FFFFF) * 512 :][:512]
        if len(raw) == 512:  # noqa: PLR2004 - a whole page
            out += list(_page(raw))
    return out


def _page(raw: bytes) -> Iterator[tuple[int, int, tuple[bool, bool]]]:
    """Yield the ranges of one page of paragraph properties that say something of tables."""
    count = raw[511]
    if count * 17 + 4 > 511:  # noqa: PLR2004 - more than a page holds
        return
    bounds = struct.unpack_from(f"<{count + 1}I", raw)
    for number in range(count):
        at = raw[4 * (count + 1) + 13 * number] * 2
        if not at:
            continue
        found = _sprms(_operations(raw, at))
        if found & {_IN_TABLE, _ROW_END}:
            yield bounds[number], bounds[number + 1], (_IN_TABLE in found, _ROW_END in found)


def _operations(raw: bytes, at: int) -> bytes:
    """Return what changes the paragraph whose properties begin there; a byte or two say how much.

    Behind that length stands the number of the style.
    """
    if raw[at]:
        return raw[at + 3 : at + 2 * raw[at]]
    words = raw[at + 1] if at + 1 < len(raw) else 0
    return raw[at + 4 : at + 2 + 2 * words]


def _sprms(raw: bytes) -> set[int]:
    """Return which properties are switched on."""
    out = set()
    at = 0
    while at + 3 <= len(raw):
        code = u16(raw, at)
        if code in (_IN_TABLE, _ROW_END) and raw[at + 2]:
            out.add(code)
        at += 2 + (_OPERAND.get(code >> 13) or _own_size(raw, at, code))
    return out


def _own_size(raw: bytes, at: int, code: int) -> int:
    """Return the bytes of an operand that says its length itself, the length counted."""
    length = u16(raw + b"\0", at + 2) if code == _OF_TABLE else raw[at + 2]
    return 1 + length


def u16(raw: bytes, at: int) -> int:
    """Return two bytes as a number; raises BrokenError beyond the end."""
    if at + 2 > len(raw):
        raise BrokenError
    return int.from_bytes(raw[at : at + 2], "little")


def u32(raw: bytes, at: int) -> int:
    """Return four bytes as a number; raises BrokenError beyond the end."""
    if at + 4 > len(raw):
        raise BrokenError
    return int.from_bytes(raw[at : at + 4], "little")
