"""The pictures that lie beside a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.neighbour import bytes_beside, folder_of, path_beside
from kehoach.picture.faults import refuse
from kehoach.picture.measured import MOST_BYTES, measured
from kehoach.picture.names import has_ending

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from kehoach.picture.picture import Picture

_MOST_TOGETHER = 40_000_000
"""Bytes of all pictures of a plan: its Word file must be one that can be read again."""


class Pictures:
    """The folder of a plan for one reading of it; a file is opened once, when an item asks."""

    def __init__(self, folder: Path | None, given: Iterable[Picture] = ()) -> None:
        self._folder = folder
        """None for a plan that was not read from a file."""
        self._found = {picture.name: picture for picture in given}
        self._bytes = 0

    @classmethod
    def of(cls, file: str, given: Iterable[Picture] = ()) -> Pictures:
        """Return what lies beside a file, and pictures that are given and need not lie there."""
        return cls(folder_of(file), given)

    def picture(self, name: str) -> Picture:
        """Return a picture by its name. Raises KehoachError HA01 to HA06, TE01, TE02."""
        if name not in self._found:
            self._found[name] = self._opened(name)
        return self._found[name]

    def _opened(self, name: str) -> Picture:
        if self._folder is None:
            raise refuse("HA02", name=name)
        path = path_beside(self._folder, name)
        if path is None:
            raise refuse("HA01", name=name)
        if not has_ending(name):
            raise refuse("HA03", name=name)
        found = measured(name, bytes_beside(path, MOST_BYTES, "hinh"))
        self._bytes += len(found.content)
        if self._bytes > _MOST_TOGETHER:
            what = f"các ảnh của kế hoạch cộng lại hơn {_MOST_TOGETHER // 1_000_000} MB"
            raise refuse("HA06", name=name, what=what)
        return found
