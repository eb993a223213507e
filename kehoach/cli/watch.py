"""Files watched for changes, for ``kehoach render --watch``."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.cli.show import say
from kehoach.problem import KehoachError
from kehoach.spec.node import Mapping, Scalar, walk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from kehoach.spec.node import Node

_POLL = 0.5
"""Seconds between two looks."""
_NAMES_A_FILE = ("tep", "hinh")
"""The keys whose value is a file beside the plan."""


def watch_files(files: Sequence[str], changed: Callable[[int], None]) -> None:
    """Call ``changed`` with the number of each plan that changes, or a file beside it does.

    Until Ctrl-C. A plan that cannot be read for a moment keeps the files it named before.
    """
    watched = [_Watched(file) for file in files]
    edit = "sửa tệp YAML, bảng tính hoặc ảnh cạnh nó rồi lưu để in lại"
    say(f"Đang theo dõi; {edit}, Ctrl-C để dừng.", err=True)
    try:
        while True:
            time.sleep(_POLL)
            for number, one in enumerate(watched):
                if one.changed():
                    changed(number)
    except KeyboardInterrupt:
        say("Đã dừng theo dõi.", err=True)


class _Watched:
    """A plan and the files it takes rows and pictures from."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._own = _time(file)
        self._beside = _times(_files_beside(file))

    def changed(self) -> bool:
        """Return True when the plan or a file it names is another than at the last look."""
        own, beside = self._own, self._beside
        self._own = _time(self._file)
        named = _files_beside(self._file) if self._own != own else ()
        self._beside = _times(named or beside)
        return (self._own, self._beside) != (own, beside)


def _files_beside(file: str) -> list[str]:
    """Return the files a plan names; none for one that cannot be read."""
    from kehoach import spec  # noqa: PLC0415 - only with --watch

    try:
        root = spec.recover(spec.read_text(file), file).root
    except KehoachError:
        return []
    return [str(Path(file).parent / name) for name in _named(root)]


def _named(root: Node) -> Iterator[str]:
    """Yield the value of every key that names a file, at any depth."""
    for one in walk(root):
        for key, value in one.items if isinstance(one, Mapping) else ():
            if key.text in _NAMES_A_FILE and isinstance(value, Scalar) and value.text:
                yield value.text


def _times(paths: Iterable[str]) -> dict[str, int]:
    """Return when each file was written last."""
    return {path: _time(path) for path in paths}


def _time(path: str) -> int:
    """Return when a file was written last; 0 for one that is not there."""
    try:
        return Path(path).stat().st_mtime_ns
    except (OSError, ValueError):
        return 0
