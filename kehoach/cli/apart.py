"""Files to be written are never the files that were read."""

from __future__ import annotations

import os
from pathlib import Path

import click


def check_apart(*paths: str | None) -> None:
    """Raise click.UsageError when two of these paths are one file, by any link.

    None and ``-`` are no files.
    """
    named = [identity(path) for path in paths if path and path != "-"]
    if len(set(named)) < len(named):
        raise click.UsageError("tệp ghi ra trùng với tệp cũ hoặc trùng nhau; chọn tên khác")


def identity(path: str) -> tuple[object, ...]:
    """Return what tells a file from all others; a path that cannot be followed is only itself."""
    try:
        found = Path(path).stat()
    except (OSError, ValueError):  # not there yet, or no path at all: reading or writing it says so
        return (path,) if "\0" in path else (os.path.realpath(path),)
    return (found.st_dev, found.st_ino)
