"""Where the index of a folder is written: in the folder, or in the user's cache."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from kehoach.library import store
from kehoach.library.faults import refused
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path


class ForWriting(NamedTuple):
    """An index that can be written."""

    database: Path
    held: sqlite3.Connection
    thrown: bool
    """True where what had its name was no index of this version and was thrown away."""


def for_writing(folder: Path) -> ForWriting:
    """Return the index in the folder, or in the cache where the folder lets none be written.

    Raises KehoachError TV02 while another process writes it, TV04 where none can be written.
    """
    index = store.beside(folder)
    try:
        return ForWriting(index, *store.created(index))
    except sqlite3.Error as error:
        if not store.is_unwritable(error):
            raise store.refusal(index, error) from error
    return _in_cache(store.in_cache(folder))


def _in_cache(index: Path) -> ForWriting:
    try:
        index.parent.mkdir(parents=True, exist_ok=True)
        return ForWriting(index, *store.created(index))
    except OSError as error:
        raise refused(index, str(error.strerror or "")) from error
    except sqlite3.Error as error:
        raise store.refusal(index, error) from error
