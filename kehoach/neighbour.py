"""Files a plan names that lie beside it: no path leads out of its folder."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

from kehoach.output import read_bytes
from kehoach.problem import KehoachError, Place

_BAD = re.compile(r'[\x00-\x1f:*?"<>|]')
"""Signs no name of a file on Windows has; a colon opens a second stream of a file there."""


def folder_of(file: str) -> Path | None:
    """Return the folder of a plan; None for ``-`` and no name, which lie nowhere."""
    return Path(file).parent if file not in ("", "-") else None


def path_beside(folder: Path, named: str) -> Path | None:
    """Return the path of a file beside or below a plan; None where it would lead elsewhere."""
    name = PurePosixPath(named.replace("\\", "/"))
    if name.is_absolute() or ".." in name.parts or _BAD.search(named) or named.startswith("~"):
        return None
    path = folder / name
    try:
        inside = path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):  # a link that leads to itself, a name too long
        return None
    return path if inside else None


def bytes_beside(path: Path, most: int, key: str) -> bytes:
    """Return the bytes of a file. Raises KehoachError TE01, TE02 at the key that names it."""
    try:
        return read_bytes(path, most)
    except KehoachError as error:
        (problem,) = error.problems
        problem = problem._replace(place=Place(path=key), message=f"{path}: {problem.message}")
        raise KehoachError([problem]) from error
