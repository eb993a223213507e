"""How far the indexing of a library is, said on standard error."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from kehoach.cli.show import say
from kehoach.text.numbers import thousands

if TYPE_CHECKING:
    from kehoach.library.refresh import Refreshed, RefreshProgress

_FIRST, _EVERY = 1.0, 5.0
"""Seconds until the first word, and between two: a quick run says nothing."""
_MINUTE = 60


def indexed(folder: str) -> Refreshed:
    """Bring the index of a folder up to date, saying how far it is and how long it still takes."""
    from kehoach.library.refresh import refresh  # noqa: PLC0415 - only with --index

    begun, said, progress = time.monotonic(), -_EVERY + _FIRST, None
    try:
        for progress in refresh(folder):
            spent = time.monotonic() - begun
            if progress.ended is not None:
                return progress.ended
            if spent - said >= _EVERY:
                said = spent
                say(_line(progress, spent), err=True)
    except KeyboardInterrupt:
        if progress is not None:
            done = thousands(progress.done)
            say(f"Dừng sau {done} tệp; việc đã làm được giữ, lần sau làm tiếp từ đây.", err=True)
        raise
    raise AssertionError


def _line(progress: RefreshProgress, spent: float) -> str:
    """Return how far it is, with an estimate once there is something to estimate from."""
    count = f"{thousands(progress.done)}/{thousands(progress.total)} tệp"
    if not progress.share:
        return f"Đã đọc {count}."
    left = spent * (1 - progress.share) / progress.share
    return f"Đã đọc {count} ({progress.share:.0%}), còn khoảng {spoken(left)}."


def spoken(seconds: float) -> str:
    """Return a time in words, to be read at a glance."""
    if seconds < _MINUTE:
        return f"{max(1, round(seconds))} giây"
    return f"{round(seconds / _MINUTE)} phút"
