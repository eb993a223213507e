"""How far an index is behind its folder: names, sizes and times only, nothing is opened."""

from __future__ import annotations

from pathlib import Path

from kehoach.library import store
from kehoach.library.walk import Walk
from kehoach.named import NamedTuple


class Behind(NamedTuple):
    """Files the index does not know as they are now."""

    new: int
    """Files that are new, or look changed."""
    gone: int


def behind(folder: str | Path) -> Behind:
    """Return how many files are new, changed or gone since the index was brought up to date.

    Raises KehoachError as ``search`` does.
    """
    folder = Path(folder)
    with store.opened(store.known(folder)) as held:
        rows = held.execute("SELECT path, size, mtime FROM files")
        known = {path: (size, mtime) for path, size, mtime in rows}
    listed = {file.path: (file.size, file.mtime) for file in Walk(folder).files()}
    new = sum(path not in known or _other(stamp, known[path]) for path, stamp in listed.items())
    return Behind(new, len(known.keys() - listed.keys()))


def _other(now: tuple[int, int], before: tuple[int, int]) -> bool:
    """Return True for another size or time; time 0 was not told apart when it was looked at."""
    return now[0] != before[0] or before[1] not in (0, now[1])
