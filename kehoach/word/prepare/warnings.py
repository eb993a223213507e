"""What a user should know of a template that can be used all the same: warnings, each once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.problem import Place, Problem, Severity
from kehoach.word.read.style import N

if TYPE_CHECKING:
    from collections.abc import Iterable

_CHANGES = (
    "MA11",
    "mẫu còn thay đổi đang theo dõi (Track Changes); văn bản in ra coi như đã chấp nhận tất cả",
    "mở mẫu bằng Word, chấp nhận hoặc từ chối từng thay đổi rồi lưu lại",
)
_LOCKED = (
    "MA12",
    "mẫu đang khóa sửa; văn bản in ra cũng bị khóa như vậy",
    "nếu không định khóa: mở mẫu bằng Word, vào Review, Restrict Editing, Stop Protection, lưu lại",
)
_CODE = (
    "MA13",
    "mẫu có macro, nút lệnh hoặc chữ ký số; văn bản in ra không mang theo",
    "nếu cần macro thì chạy trong tệp mẫu, không phải trong văn bản",
)


def notices(file: str, *, changes: bool, locked: bool, code: bool) -> tuple[Problem, ...]:
    """Return the warnings of a template."""
    found = ((_CHANGES, changes), (_LOCKED, locked), (_CODE, code))
    return tuple(_warning(file, reason) for reason, holds in found if holds)


def is_locked(settings: Any) -> bool:
    """Return True when the settings of a file forbid editing."""
    found = None if settings is None else settings.find(N + "documentProtection")
    if found is None or found.get(N + "edit") in (None, "none"):
        return False
    enforced = found.get(N + "enforcement")
    return enforced is not None and enforced not in ("0", "false", "off")


def _warning(file: str, messages: Iterable[str]) -> Problem:
    code, message, cure = messages
    return Problem(Place(file), code, message, cure, Severity.WARNING)
