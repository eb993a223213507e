"""The index brought up to date with its folder: only what is new or changed is read."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.intake.draft import content_of, is_spec
from kehoach.library import kept, store
from kehoach.library.attempt import may_pass, safely_read
from kehoach.library.block import mark_of
from kehoach.library.faults import rebuilt
from kehoach.library.opening import for_writing
from kehoach.library.record import Content
from kehoach.library.walk import Listed, Walk
from kehoach.named import NamedTuple
from kehoach.problem import KehoachError, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.problem import Problem

_BATCH = 200
"""Cost of the files written together: what a killed process loses at most."""
_SPEC, _OTHER = 1, 10
"""What reading a spec costs, and another file: a measure for the estimate, not for a clock."""
_TICK = 2_000_000_000
"""Nanoseconds in which a file system may not tell two writings apart (FAT: two seconds)."""


class Refreshed(NamedTuple):
    """An index that is up to date."""

    database: Path
    """Where it lies: in the folder, or in the user's cache where the folder cannot be written."""
    files: int
    """Files it knows."""
    read: int
    """Files that were read now; all others stood as they were."""
    gone: int
    """Files it knew that are no longer there."""
    left: tuple[tuple[str, int], ...]
    """Why files and folders are left out, in Vietnamese, and how many."""
    problems: tuple[Problem, ...]
    """Files that could not be read, or not whole; an index that was made anew."""

    @property
    def unread(self) -> int:
        """Return how many files could not be read, or not whole."""
        return len(
            {problem.place.file for problem in self.problems if problem.severity is Severity.ERROR}
        )


class RefreshProgress(NamedTuple):
    """How far a refresh is."""

    done: int
    """Files looked at, of those that are new or changed."""
    total: int
    share: float
    """Share of the work that is done, 0 to 1."""
    file: str = ""
    """The file just read."""
    ended: Refreshed | None = None
    """Set at the end only."""


def refreshed(folder: str | Path) -> Refreshed:
    """Bring the index of a folder up to date and return what was done, as ``refresh`` does."""
    for progress in refresh(folder):
        if progress.ended is not None:
            return progress.ended
    raise AssertionError


def refresh(folder: str | Path) -> Iterator[RefreshProgress]:
    """Bring the index of a folder up to date, yielding after each file; the last one has ``ended``.

    Whoever stops asking, or stops the program, loses nothing: the next run goes on from there. The
    files themselves are only read. Raises KehoachError: TE01 for what is no folder, TV02 while
    another process writes the index, TV04 where it can be written nowhere.
    """
    work = _Work(Path(folder))
    try:
        yield from work.done()
    except sqlite3.Error as error:
        if not store.is_broken(error):
            raise store.refusal(work.database, error) from error
        work.close()
        yield from _anew(work.database, Path(folder))
    finally:
        work.close()


def _anew(database: Path, folder: Path) -> Iterator[RefreshProgress]:
    """Make an index anew that proved to be damaged while it was used."""
    store.throw_away(database)
    work = _Work(folder, [rebuilt(database)])
    try:
        yield from work.done()
    except sqlite3.Error as error:
        raise store.refusal(database, error) from error
    finally:
        work.close()


class _Work:
    """One refresh."""

    def __init__(self, folder: Path, problems: Iterable[Problem] = ()) -> None:
        self._folder = folder
        self._walk = Walk(folder)
        self._listed = [*self._walk.files()]
        self._problems = [*problems]
        self._pending: list[tuple[Listed, bytes, Content | None]] = []
        self._cost = 0
        self.database, self._held, thrown = for_writing(folder)
        self._problems += [rebuilt(self.database)] if thrown else []
        self._known: dict[bytes, tuple[int, int]] = {}

    def done(self) -> Iterator[RefreshProgress]:
        """Read what is new or changed, forget what is gone."""
        rows = self._held.execute("SELECT path, size, mtime FROM files")
        self._known = {path: (size, mtime) for path, size, mtime in rows}
        todo = [
            listed
            for listed in self._listed
            if self._known.get(listed.path) != (listed.size, listed.mtime)
        ]
        whole, spent, read = sum(map(_cost, todo)) or 1, 0, 0
        yield RefreshProgress(0, len(todo), 0.0)
        try:
            for number, listed in enumerate(todo):
                read += self._look_at(listed)
                spent += _cost(listed)
                yield RefreshProgress(number + 1, len(todo), spent / whole, kept.shown(listed.path))
        finally:
            self._write()
        yield RefreshProgress(len(todo), len(todo), 1.0, ended=self._ended(read))

    def close(self) -> None:
        """Close the index."""
        store.rolled_back(self._held)
        self._held.close()

    def _look_at(self, listed: Listed) -> bool:
        """Take one file into what is to be written; return True where it had to be read."""
        name = str(self._folder / kept.shown(listed.path))
        try:
            data = content_of(name)
        except KehoachError as error:
            self._problems += error.problems
            return False
        mark = mark_of(name, data)
        content = None
        known = any(mark == other for _, other, _ in self._pending)
        if not known and kept.content_by(self._held, mark) is None:
            content = safely_read(name, data)
            if content.problems and may_pass(content.problems[0]):
                self._problems += content.problems
                return False
        self._pending.append((listed, mark, content))
        self._cost += _cost(listed)
        if self._cost >= _BATCH:
            self._write()
        return content is not None

    def _write(self) -> None:
        """Write what is pending, all or nothing of it."""
        pending, self._pending, self._cost = self._pending, [], 0
        if not pending:
            return
        self._held.execute("BEGIN IMMEDIATE")
        try:
            for listed, mark, content in pending:
                number = kept.add(self._held, mark, content or Content())
                kept.keep_file(self._held, listed.path, _stamp(listed), number)
            self._held.execute("COMMIT")
        finally:
            store.rolled_back(self._held)

    def _ended(self, read: int) -> Refreshed:
        """Forget what is gone and return what is known now."""
        here = {listed.path for listed in self._listed}
        gone = [path for path in self._known if path not in here and not self._closed(path)]
        self._held.execute("BEGIN IMMEDIATE")
        try:
            kept.forget_files(self._held, gone)
            kept.sweep(self._held)
            self._held.execute("COMMIT")
        finally:
            store.rolled_back(self._held)
        store.settle(self._held, read)
        kept_problems = kept.every_problem(self._held, self._folder)
        problems = (*self._problems, *self._walk.problems, *kept_problems)
        left = tuple(sorted(self._walk.left.items()))
        count = self._held.execute("SELECT count(*) FROM files").fetchone()[0]
        return Refreshed(self.database, count, read, len(gone), left, problems)

    def _closed(self, path: bytes) -> bool:
        return any(path.startswith(other + b"/") for other in self._walk.closed)


def _cost(listed: Listed) -> int:
    return _SPEC if is_spec(kept.shown(listed.path)) else _OTHER


def _stamp(listed: Listed) -> tuple[int, int]:
    """Return size and time of a file; time 0 where it may be written again at the same time."""
    return listed.size, listed.mtime if listed.mtime < time.time_ns() - _TICK else 0
