"""What the index keeps: contents by their bytes, files by their paths; rows written and removed."""

from __future__ import annotations

import json
import os
import zlib
from typing import TYPE_CHECKING

from kehoach.law.co_quan import viet_day_du
from kehoach.library.number import number_of, span_of
from kehoach.library.words import as_written, without_marks
from kehoach.problem import Place, Problem, Severity

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from kehoach.address import PlanPath
    from kehoach.library.record import Content, Record
    from kehoach.plain import Raw, RawValue

WITHIN = "FROM records WHERE id >= ? AND id < ?"
"""SQL of the records of a content, by ``span_of``."""
_LARGEST = 100_000_000
"""Bytes the plain values of a plan may have: a spec is refused at 10 MB."""


def office_key(co_quan: str) -> str:
    """Return the name of an agency as it is compared: in full, without marks."""
    return without_marks(viet_day_du(co_quan))


def add(held: sqlite3.Connection, mark: bytes, content: Content) -> int:
    """Add a content with its records and return its number; one that is there already stays."""
    known = content_by(held, mark)
    if known is not None:
        return known
    issuer = content.co_quan
    made = held.execute(
        "INSERT INTO contents(mark, nam, co_quan, don_vi, trich_yeu, raw, problems, empty)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            mark,
            content.nam,
            _storable(issuer),
            _storable(office_key(issuer)),
            _storable(content.trich_yeu),
            _packed(content.raw),
            _packed_problems(content.problems),
            not content.records,
        ),
    )
    number = int(made.lastrowid or 0)
    for at, record in enumerate(content.records):
        _add_record(held, number_of(content.nam, number, at, record.phan), record)
    return number


def content_by(held: sqlite3.Connection, mark: bytes) -> int | None:
    """Return the number of a content by the mark of its bytes, None for one not read yet."""
    found = held.execute("SELECT id FROM contents WHERE mark = ?", (mark,)).fetchone()
    return int(found[0]) if found else None


def _add_record(held: sqlite3.Connection, number: int, record: Record) -> None:
    words, fields = (
        _storable(record.words),
        _storable(json.dumps(record.fields, ensure_ascii=False)),
    )
    heading, address = _storable(record.heading), _storable(record.address)
    held.execute(
        "INSERT INTO records(id, words, fields, heading, line, address, path, code)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (number, words, fields, heading, record.line, address, path_text(record.path), record.code),
    )
    said = _searched(words, fields)
    held.execute("INSERT INTO search(rowid, goc, khong_dau) VALUES (?, ?, ?)", (number, *said))


def _searched(words: str, fields: str) -> tuple[str, str]:
    """Return what is searched of a record, as it is stored: both when it is added and removed."""
    said = "\n".join((words, *(value for _, value in json.loads(fields))))
    written = as_written(said)
    return written, without_marks(written)


def path_text(path: PlanPath) -> str:
    """Return a path of a plan as it is stored."""
    return _storable(json.dumps(path, ensure_ascii=False))


def keep_file(held: sqlite3.Connection, path: bytes, stamp: tuple[int, int], content: int) -> None:
    """Keep which content a file has, and its size and time; time 0 is looked at again next time."""
    held.execute(
        "INSERT INTO files(path, size, mtime, content) VALUES (?, ?, ?, ?) ON CONFLICT(path)"
        " DO UPDATE SET size = excluded.size, mtime = excluded.mtime, content = excluded.content",
        (path, *stamp, content),
    )


def forget_files(held: sqlite3.Connection, paths: Iterable[bytes]) -> None:
    """Forget files that are gone."""
    held.executemany("DELETE FROM files WHERE path = ?", ((path,) for path in paths))


def sweep(held: sqlite3.Connection) -> int:
    """Remove the contents no file has any more; return how many."""
    gone = held.execute(
        "SELECT id, nam FROM contents WHERE id NOT IN (SELECT content FROM files)"
    ).fetchall()
    for content, nam in gone:
        span = span_of(nam, content)
        rows = held.execute(f"SELECT id, words, fields {WITHIN}", span)
        for number, words, fields in rows.fetchall():
            held.execute(
                "INSERT INTO search(search, rowid, goc, khong_dau) VALUES ('delete', ?, ?, ?)",
                (number, *_searched(words, fields)),
            )
        held.execute(f"DELETE {WITHIN}", span)
        held.execute("DELETE FROM contents WHERE id = ?", (content,))
    return len(gone)


def raw_of(held: sqlite3.Connection, content: int) -> Raw:
    """Return the plain values of a plan; none of what is no plan any more."""
    found = held.execute("SELECT raw FROM contents WHERE id = ?", (content,)).fetchone()
    unpacked = zlib.decompressobj().decompress(found[0], _LARGEST) if found else b"{}"
    raw = json.loads(unpacked)
    return raw if isinstance(raw, dict) else {}


def problems_of(problems: str, file: str) -> tuple[Problem, ...]:
    """Return what was told when a content was read, at its file."""
    return tuple(
        Problem(Place(file, line, column, path), code, message, hint, Severity[severity])
        for line, column, path, code, message, hint, severity in json.loads(problems)
    )


def _packed_problems(problems: Sequence[Problem]) -> str:
    rows = [(*problem.place[1:], *problem[1:4], problem.severity.name) for problem in problems]
    return _storable(json.dumps(rows, ensure_ascii=False))


def _packed(raw: Mapping[str, RawValue]) -> bytes:
    text = json.dumps(dict(raw), ensure_ascii=False, separators=(",", ":"), default=str)
    return zlib.compress(_storable(text).encode(), 6)


def _storable(text: str) -> str:
    """Return a text without lone surrogates, which no database holds."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def shown(path: bytes) -> str:
    """Return the path of a file as it is named to the system."""
    return os.fsdecode(path)


def every_problem(held: sqlite3.Connection, folder: Path) -> tuple[Problem, ...]:
    """Return what was told of the files when they were read, at one file of each content."""
    rows = held.execute(
        "SELECT min(path), problems FROM contents JOIN files ON content = contents.id"
        " WHERE problems <> '[]' GROUP BY contents.id ORDER BY 1"
    )
    return tuple(
        problem
        for path, packed in rows
        for problem in problems_of(packed, str(folder / shown(path)))
    )
