"""Files that came with work from another machine: then they are all there is to read."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_FILES: ContextVar[Mapping[str, bytes] | None] = ContextVar("brought", default=None)
"""Name → bytes, none empty; None for work that reads the disk of its own machine."""


@contextmanager
def bringing(files: Mapping[str, bytes]) -> Iterator[None]:
    """Let these files be read, by their names, and no other, as long as this is open."""
    before = _FILES.set(files)
    try:
        yield
    finally:
        _FILES.reset(before)


def brought(path: str | Path) -> bytes:
    """Return the bytes of a file that was brought; nothing where the disk is to be read.

    Raises FileNotFoundError for a file that was not brought where others were.
    """
    files = _FILES.get()
    if files is None:
        return b""
    if str(path) not in files:
        raise FileNotFoundError(errno.ENOENT, "")
    return files[str(path)]
