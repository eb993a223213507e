"""The files of two folders in pairs, by their names."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import normalize

from kehoach.cli.folders import listed
from kehoach.named import NamedTuple
from kehoach.problem import KehoachError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Paired(NamedTuple):
    """Two folders, and what lies in both."""

    pairs: tuple[tuple[str, str], ...]
    """Old file and new file, by name."""
    only_old: tuple[str, ...]
    only_new: tuple[str, ...]
    doubtful: tuple[tuple[str, ...], ...]
    """Files of one name and several endings, so that nobody knows which to compare."""


def paired(old: str, new: str) -> Paired:
    """Return the pairs of two folders: the same name in the same folder below them.

    Endings may differ (last year's ``.docx``, this year's ``.yaml``) where each side has one file
    of the name; else those with the same ending are a pair. Raises KehoachError for a folder that
    cannot be opened or has nothing to compare.
    """
    sides = _files(old), _files(new)
    pairs: list[tuple[str, str]] = []
    doubtful: list[tuple[str, ...]] = []
    left: tuple[list[str], list[str]] = [], []
    for name in sorted(sides[0].keys() | sides[1].keys()):
        first, second = (side.get(name, {}) for side in sides)
        same = sorted(first.keys() & second.keys())
        if same or not (first and second):
            pairs += [(first[ending], second[ending]) for ending in same]
            left[0].extend(_others(first, same))
            left[1].extend(_others(second, same))
        elif len(first) == len(second) == 1:
            pairs += zip(first.values(), second.values(), strict=True)
        else:
            doubtful.append((*first.values(), *second.values()))
    return Paired(tuple(pairs), tuple(left[0]), tuple(left[1]), tuple(doubtful))


def _others(files: Mapping[str, str], same: Iterable[str]) -> list[str]:
    return [path for ending, path in sorted(files.items()) if ending not in same]


def _files(folder: str) -> dict[str, dict[str, str]]:
    """Return name without ending → ending → path, of all files below a folder."""
    out: dict[str, dict[str, str]] = {}
    for file in listed((folder,), ()).files:
        if not isinstance(file, str):
            raise KehoachError(file.problems)
        below = normalize("NFC", Path(os.path.relpath(file, folder)).as_posix())
        name, ending = os.path.splitext(below)  # noqa: PTH122 - any text
        out.setdefault(name.casefold(), {})[ending.casefold()] = file
    return out
