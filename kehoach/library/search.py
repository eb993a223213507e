"""Parts of plans found by their words, the likest first, of two as like the newer first."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.law.co_quan import viet_day_du
from kehoach.library import kept, store
from kehoach.library.number import CONTENT, PART, YEAR, part_number
from kehoach.library.parts import HEAD, PARTS
from kehoach.library.query import query_of
from kehoach.library.rows import Shelf, row_of
from kehoach.library.words import as_written, has_marks, without_marks
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from kehoach.library.hit import Hit
    from kehoach.library.query import Query

MOST = 20
"""Parts shown unless more are asked for."""
_LOOSE = 4
"""Words of a query from which parts that hold only some of them say anything."""
_SPARE = 60
"""Rows looked at beyond those shown: the same words in several files are one hit."""


class Found(NamedTuple):
    """What a search found."""

    hits: tuple[Hit, ...]
    more: bool
    """True where there are others beyond those asked for."""
    loose: bool
    """True where no part holds every word, and these hold some."""
    files: int
    """Files the index knows."""
    unread: int
    """Files it could read nothing of."""


class Filter(NamedTuple):
    """Which plans and parts are looked at; empty values look at all."""

    nam: int | None = None
    co_quan: str | None = None
    phan: tuple[str, ...] = ()


def search(
    folder: str | Path,
    text: str,
    *,
    nam: int | None = None,
    co_quan: str | None = None,
    phan: Iterable[str] = (),
    most: int = MOST,
) -> Found:
    """Return the parts of the plans of a folder that hold every word of a text.

    A word with marks is looked for as it is written, one without in any marks; words in quotation
    marks stand side by side. ``co_quan`` is part of the name of the agency, ``phan`` are keys of
    ``parts.PARTS``. Where no part holds every word, those that hold some are returned and ``loose``
    says so. The index is only read, as it was last brought up to date by ``refresh``.

    Raises KehoachError: TV01 for a folder without an index, TV02 while it is locked, TV03 for a
    broken one, TV08 and TV09 for a text that cannot be looked for.
    """
    asked, wanted = query_of(text), Filter(nam, co_quan, tuple(phan))
    folder = Path(folder)
    index = store.known(folder)
    with store.opened(index) as held:
        held.execute("BEGIN")
        looked = _Looked(held, folder, index)
        return looked.found(asked, wanted, max(1, most))


class _Looked:
    """One search in an open index."""

    def __init__(self, held: sqlite3.Connection, folder: Path, index: Path) -> None:
        self._held = held
        self._shelf = Shelf(folder, index)

    def found(self, asked: Query, wanted: Filter, most: int) -> Found:
        rows = self._near_first(asked, wanted, most + _SPARE)
        loose = not rows
        if loose and len(asked.words) >= _LOOSE:
            rows = self._rows(asked.some, wanted, most + _SPARE)
        hits = [*self._hits(rows)]
        files = self._held.execute("SELECT count(*) FROM files").fetchone()[0]
        unread = self._held.execute(_UNREAD).fetchone()[0]
        more = len(hits) > most or len(rows) == most + _SPARE
        return Found(tuple(hits[:most]), more, loose and bool(rows), files, unread)

    def _near_first(self, asked: Query, wanted: Filter, most: int) -> list[int]:
        """Return records that hold the words side by side, then those that hold them anywhere."""
        rows = self._rows(asked.near, wanted, most)
        if asked.near == asked.every or len(rows) >= most:
            return rows
        return [*dict.fromkeys((*rows, *self._rows(asked.every, wanted, most)))][:most]

    def _rows(self, expression: str, wanted: Filter, most: int) -> list[int]:
        """Return the numbers of records in the order of their rank."""
        where, values = self._conditions(wanted)
        sql = f"{_SELECT} {where} {_ORDER}"
        return [row for (row,) in self._held.execute(sql, (expression, *values, most))]

    def _conditions(self, wanted: Filter) -> tuple[str, list[object]]:
        out: list[str] = []
        values: list[object] = []
        if wanted.nam is not None:
            out.append(f"AND {_YEAR} = ?")
            values.append(wanted.nam)
        if wanted.phan:
            out.append(f"AND {_PART} {_ONE_OF}")
            values.append(json.dumps([part_number(part) for part in wanted.phan]))
        if wanted.co_quan:
            out.append(f"AND {_CONTENT} {_ONE_OF}")
            values.append(json.dumps([*self._of_office(wanted.co_quan)]))
        return " ".join(out), values

    def _of_office(self, asked: str) -> Iterator[int]:
        """Yield the contents whose agency's name holds the words asked for."""
        whole = viet_day_du(asked)
        for number, co_quan, don_vi in self._held.execute(
            "SELECT id, co_quan, don_vi FROM contents"
        ):
            marked = has_marks(whole)
            name = as_written(viet_day_du(co_quan)) if marked else don_vi
            if (as_written(whole) if marked else without_marks(whole)) in name:
                yield number

    def _hits(self, rows: Iterable[int]) -> Iterator[Hit]:
        """Yield hits; the same words of one agency and year in other files join the first."""
        groups: dict[tuple[object, ...], list[Hit]] = {}
        for record in rows:
            hit = row_of(self._held, self._shelf, record)
            if hit is not None:
                groups.setdefault(_same(hit), []).append(hit)
        for first, *others in groups.values():
            named = (name for spot in others for name in (spot.place.file, *spot.also))
            also = dict.fromkeys((*first.also, *named))
            yield first._replace(also=tuple(name for name in also if name != first.place.file))


def _same(hit: Hit) -> tuple[object, ...]:
    """Return what is equal for one part of one plan, in whatever files it stands."""
    fields = () if hit.phan == HEAD else hit.fields
    return hit.phan, without_marks(hit.words), fields, hit.nam, kept.office_key(hit.co_quan)


_PART, _YEAR, _CONTENT = (column.format("rowid") for column in (PART, YEAR, CONTENT))
_WEIGHTS = " ".join(
    f"WHEN {number} THEN {indexed_part.weight}"
    for number, indexed_part in enumerate(PARTS.values())
)
_ONE_OF = "IN (SELECT value FROM json_each(?))"
_SELECT = "SELECT rowid FROM search WHERE search MATCH ?"
_ORDER = f"ORDER BY bm25(search) * CASE {_PART} {_WEIGHTS} END, {_YEAR} DESC, rowid LIMIT ?"
_UNREAD = """SELECT count(*) FROM contents WHERE problems LIKE '%"ERROR"%' AND empty"""
