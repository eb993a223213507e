"""Rows of the index → hits."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Protocol

from kehoach.library import kept
from kehoach.library.hit import Hit
from kehoach.library.number import numbered
from kehoach.named import NamedTuple
from kehoach.problem import Place

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

_RECORD = """
SELECT words, fields, heading, line, address, path, code, nam, co_quan, trich_yeu
FROM records JOIN contents ON contents.id = ? WHERE records.id = ?"""
_FILES = "SELECT path FROM files WHERE content = ? ORDER BY path LIMIT ?"
MOST_FILES = 20
"""Files of one content that are named: a copy of a copy says no more."""


class Shelf(NamedTuple):
    """A folder and its index."""

    folder: Path
    database: Path


class _Shelved(Protocol):
    """What knows the folder and its index."""

    @property
    def folder(self) -> Path: ...
    @property
    def database(self) -> Path: ...


def row_of(held: sqlite3.Connection, shelf: _Shelved, record: int) -> Hit | None:
    """Return a record as a hit; None where no file has it any more."""
    content, _, phan = numbered(record)
    names = [
        os.path.join(shelf.folder, kept.shown(item))  # noqa: PTH118 - thousands of them
        for (item,) in held.execute(_FILES, (content, MOST_FILES))
    ]
    if not names:
        return None
    found = held.execute(_RECORD, (content, record)).fetchone()
    words, fields, heading, line, address, path, code, *plan = found
    nam, co_quan, trich_yeu = plan
    return Hit(
        shelf.folder, shelf.database, content, phan, words,
        fields=tuple((key, value) for key, value in json.loads(fields)), heading=heading,
        place=Place(names[0], line, 1 if line else 0, address), also=tuple(names[1:]),
        nam=nam, co_quan=co_quan, trich_yeu=trich_yeu, path=tuple(json.loads(path)), code=code,
    )  # fmt: skip
