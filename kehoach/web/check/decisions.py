"""What a person decided about the findings of a file: written down, taken back, found again.

Kept by the hash of the file in the user's own folder, without a word of the paper: whoever drops
the same file again, after a crash or on another day, goes on where they were.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.output import read_bytes, write_bytes
from kehoach.problem import KehoachError, fault
from kehoach.web.desk import own_folder

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

ACCEPT, WRITE, WAIVE = "nhan", "viet", "bo-qua"
_KINDS = (ACCEPT, WRITE, WAIVE)
_LARGEST = 4_000_000
_LONGEST = 2_000
"""Letters of a reason or of words of one's own."""
_KEY = re.compile(r"[A-Z]{2}\d\d-\d{1,4}")


class Decision(NamedTuple):
    """About one finding."""

    kind: str
    """ACCEPT its cure, WRITE words of one's own, or WAIVE it."""
    words: str = ""
    """The words to write, or why it is waived."""


class Decisions:
    """The decisions on one file, kept in a file of their own."""

    def __init__(self, folder: Path, sha256: str) -> None:
        self._path = folder / f"{sha256[:32]}.json"

    def all(self) -> dict[str, Decision]:
        """Return the decisions by the key of their finding; none where nothing can be read."""
        try:
            raw = json.loads(read_bytes(self._path, _LARGEST))
            return {str(key): Decision(str(kind), str(words)) for key, (kind, words) in raw.items()}
        except (KehoachError, ValueError, TypeError, AttributeError):
            return {}

    def decide(self, key: str, decision: Decision) -> None:
        """Write a decision down. Raises KehoachError TW08, TW09, TE04."""
        check_decision(key, decision)
        self._save({**self.all(), key: decision})

    def undo(self, key: str) -> None:
        """Take a decision back. Raises KehoachError TE04."""
        left = self.all()
        left.pop(key, None)
        self._save(left)

    def _save(self, decisions: Mapping[str, Decision]) -> None:
        own_folder(self._path.parent)
        text = json.dumps(decisions, ensure_ascii=False)
        write_bytes(self._path, text.encode(), force=True)


def check_decision(key: str, decision: Decision) -> None:
    """Raise KehoachError TW08, TW09 for what is no decision."""
    if decision.kind not in _KINDS or not _KEY.fullmatch(key):
        raise fault("TW08", "trang không hiểu quyết định vừa gửi", "tải lại trang rồi làm lại")
    if len(decision.words) > _LONGEST:
        message = f"lời vừa ghi dài hơn {_LONGEST} chữ"
        raise fault("TW09", message, "ghi ngắn lại")
    if decision.kind == WAIVE and not decision.words.strip():
        raise fault("TW09", "bỏ qua mà không ghi lý do", "ghi vì sao chỗ này không phải sửa")
