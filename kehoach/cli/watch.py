"""Files watched for changes, for ``kehoach render --watch``."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.cli.show import say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_POLL = 0.5
"""Seconds between two looks."""


def watch_files(files: Sequence[str], changed: Callable[[int], None]) -> None:
    """Call ``changed`` with the number of each file that changes, until Ctrl-C."""
    seen = [_changed(file) for file in files]
    say("Đang theo dõi; sửa tệp YAML rồi lưu để in lại, Ctrl-C để dừng.", err=True)
    try:
        while True:
            time.sleep(_POLL)
            for number, file in enumerate(files):
                now = _changed(file)
                if now != seen[number]:
                    seen[number] = now
                    changed(number)
    except KeyboardInterrupt:
        say("Đã dừng theo dõi.", err=True)


def _changed(path: str) -> int:
    try:
        return Path(path).stat().st_mtime_ns
    except OSError:
        return 0
