"""The index as a file: an SQLite database with FTS5, a cache that can be thrown away at any time.

It keeps SQLite's rollback journal: WAL needs memory that processes share, which folders on a
network do not give. Only what this program made is read; anything else is made anew.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.library.faults import broken, no_index, refused

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = ".kehoach-kho.sqlite"
"""The index in the folder it is of; hidden, so that no reader of folders takes it for a paper."""
_APPLICATION = 0x4B484B48
FORMAT = 1
"""Raised when the tables change, or how a file is read into them: an older one is made anew."""
_MANY = 200
"""Files read in one run from which joining the pieces pays."""
_WAIT = 5.0
"""Seconds another process may hold the index before that is told."""
_SCHEMA = """
CREATE TABLE contents(
  id INTEGER PRIMARY KEY, mark BLOB NOT NULL UNIQUE, nam INTEGER NOT NULL, co_quan TEXT NOT NULL,
  don_vi TEXT NOT NULL, trich_yeu TEXT NOT NULL, raw BLOB NOT NULL, problems TEXT NOT NULL,
  empty INTEGER NOT NULL);
CREATE INDEX of_office ON contents(don_vi, nam);
CREATE TABLE files(
  path BLOB PRIMARY KEY, size INTEGER NOT NULL, mtime INTEGER NOT NULL, content INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX of_content ON files(content);
CREATE TABLE records(
  id INTEGER PRIMARY KEY, words TEXT NOT NULL, fields TEXT NOT NULL, heading TEXT NOT NULL,
  line INTEGER NOT NULL, address TEXT NOT NULL, path TEXT NOT NULL, code TEXT NOT NULL);
CREATE VIRTUAL TABLE search USING fts5(
  goc, khong_dau, content='', tokenize='unicode61 remove_diacritics 0');
"""


def beside(folder: Path) -> Path:
    """Return where the index of a folder lies in the folder itself."""
    return folder / NAME


def in_cache(folder: Path) -> Path:
    """Return where the index of a folder that cannot be written lies: in the user's own cache."""
    given = os.environ.get("LOCALAPPDATA") or os.environ.get("XDG_CACHE_HOME")
    home = Path(given) if given else Path("~/.cache").expanduser()
    mark = hashlib.blake2b(os.fsencode(os.path.realpath(folder)), digest_size=8).hexdigest()
    return home / "kehoach" / f"kho-{mark}.sqlite"


def known(folder: Path) -> Path:
    """Return the index of a folder, the newer one where it has two. Raises KehoachError TV01."""
    found = [path for path in (beside(folder), in_cache(folder)) if path.is_file()]
    if not found:
        raise no_index(folder)
    return max(found, key=lambda path: path.stat().st_mtime_ns)


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Give an index to be searched only. Raises KehoachError TV02, TV03, TV04."""
    with _refusing(path):
        held = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", timeout=_WAIT, uri=True)
        try:
            _guard(held)
            if not is_ours(held):
                raise broken(path)
            yield held
        finally:
            held.close()


def created(path: Path) -> tuple[sqlite3.Connection, bool]:
    """Return an index to be written, and True where what had its name was thrown away.

    Raises KehoachError TV02, TV04; sqlite3.Error where the folder cannot be written.
    """
    thrown = False
    if path.is_symlink():
        path.unlink()
        thrown = True
    try:
        return _made(path), thrown
    except sqlite3.DatabaseError as error:
        if not is_broken(error):
            raise
    throw_away(path)
    return _made(path), True


def throw_away(path: Path) -> None:
    """Remove an index and its journal. Raises KehoachError TV04 where the system refuses."""
    for file in (path, path.with_name(f"{path.name}-journal")):
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise refused(path, str(error.strerror or "")) from error


def is_broken(error: sqlite3.Error) -> bool:
    """Return True where the file is no database, or a damaged one, or not one of ours."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB) or isinstance(error, NotOurs)


def is_unwritable(error: sqlite3.Error) -> bool:
    """Return True where the folder does not let a file be made or changed."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM)


class NotOurs(sqlite3.DatabaseError):
    """A database another program or another version made."""


def _made(path: Path) -> sqlite3.Connection:
    held = sqlite3.connect(path, timeout=_WAIT, isolation_level=None)
    try:
        _guard(held)
        held.execute("PRAGMA journal_mode = DELETE")
        held.execute("PRAGMA cache_size = -32000")
        held.execute("BEGIN IMMEDIATE")
        if held.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0:
            _fill(held)
        else:
            _check_ours(held)
        held.execute("COMMIT")
    except BaseException:
        held.close()
        raise
    return held


def _check_ours(held: sqlite3.Connection) -> None:
    if not is_ours(held):
        raise NotOurs


def _guard(held: sqlite3.Connection) -> None:
    """Let nothing in the file run: it may have been put there by anybody."""
    held.execute("PRAGMA trusted_schema = OFF")
    held.execute("PRAGMA cell_size_check = ON")


def _fill(held: sqlite3.Connection) -> None:
    for text in _SCHEMA.split(";\n"):
        if text.strip():
            held.execute(text)
    held.execute(f"PRAGMA application_id = {_APPLICATION}")
    held.execute(f"PRAGMA user_version = {FORMAT}")


def is_ours(held: sqlite3.Connection) -> bool:
    """Return True for a database whose marks and tables are the ones this version makes."""
    marks = [
        held.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")
    ]
    return marks == [_APPLICATION, FORMAT] and _tables(held) == _expected()


def _tables(held: sqlite3.Connection) -> frozenset[tuple[str, str]]:
    return frozenset(held.execute("SELECT name, coalesce(sql, '') FROM sqlite_master"))


@cache
def _expected() -> frozenset[tuple[str, str]]:
    held = sqlite3.connect(":memory:", isolation_level=None)
    try:
        _fill(held)
        return _tables(held)
    finally:
        held.close()


@contextmanager
def _refusing(path: Path) -> Iterator[None]:
    """Tell what SQLite refuses in words."""
    try:
        yield
    except sqlite3.Error as error:
        raise refusal(path, error) from error


def refusal(path: Path, error: sqlite3.Error) -> Exception:
    """Return what SQLite refused as a KehoachError: TV02 locked, TV03 broken, TV04 any other."""
    from kehoach.library.faults import locked  # noqa: PLC0415 - rare

    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return locked(path)
    return broken(path) if is_broken(error) else refused(path, str(error))


def rolled_back(held: sqlite3.Connection) -> None:
    """Leave a write that was not finished undone."""
    with suppress(sqlite3.Error):
        if held.in_transaction:
            held.execute("ROLLBACK")


def settle(held: sqlite3.Connection, read: int) -> None:
    """Join the pieces of the index once much of it is new: searching it is quicker then."""
    if read >= _MANY and read * 5 >= held.execute("SELECT count(*) FROM contents").fetchone()[0]:
        held.execute("INSERT INTO search(search) VALUES ('optimize')")
