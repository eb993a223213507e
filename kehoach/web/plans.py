"""The index of the office's folder brought up to date while the page is open."""

from __future__ import annotations

import secrets
from pathlib import PurePath
from threading import Lock, Thread
from typing import TYPE_CHECKING

from kehoach.crash import kept_traceback
from kehoach.named import NamedTuple
from kehoach.problem import KehoachError, fault
from kehoach.refused import system_fault

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from kehoach.library.hit import Hit
    from kehoach.library.refresh import RefreshProgress
    from kehoach.problem import Problem

_MOST = 400
"""Hits that can still be asked about; older ones are looked for again."""


class State(NamedTuple):
    """How far the reading is."""

    running: bool
    progress: RefreshProgress | None
    problems: tuple[Problem, ...]
    """Why it stopped, where it did not end."""


class Library:
    """The library of one server: one reading at a time, and the parts last shown."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._state = State(running=False, progress=None, problems=())
        self._hits: dict[str, Hit] = {}

    @property
    def state(self) -> State:
        """Return how far the reading is."""
        return self._state

    def read(self, folder: Path) -> None:
        """Begin to bring the index up to date; nothing where that goes on already."""
        with self._lock:
            if self._state.running:
                return
            self._state = State(running=True, progress=None, problems=())
        Thread(target=self._read, args=(folder,), daemon=True).start()

    def _read(self, folder: Path) -> None:
        from kehoach.library.refresh import refresh  # noqa: PLC0415 - not before the first page

        last: RefreshProgress | None = None
        try:
            for last in refresh(folder):
                self._state = State(running=True, progress=last, problems=())
        except KehoachError as error:
            self._state = State(running=False, progress=last, problems=error.problems)
            return
        except Exception as error:  # noqa: BLE001 - else the page says "reading" for ever
            self._state = State(running=False, progress=last, problems=_as_problem(error).problems)
            return
        self._state = State(running=False, progress=last, problems=())

    def keep(self, hits: Iterable[Hit]) -> list[tuple[str, Hit]]:
        """Return hits with the numbers pages call them by."""
        numbered = [(secrets.token_urlsafe(6), hit) for hit in hits]
        with self._lock:
            self._hits.update(numbered)
            for old in list(self._hits)[:-_MOST]:
                del self._hits[old]
        return numbered

    def hit(self, number: str) -> Hit | None:
        """Return a part that was shown; None for one that is no longer kept."""
        return self._hits.get(number)


def _as_problem(error: Exception) -> KehoachError:
    if isinstance(error, (OSError, MemoryError)):
        return system_fault(error)
    log = PurePath(kept_traceback(error)).name
    message = "chương trình kehoach gặp lỗi của chính nó khi đọc thư mục này"
    where = f"gửi tệp {log} trong thư mục tạm khi báo lỗi" if log else "đọc lại thư mục"
    return fault("TW31", message, where)
