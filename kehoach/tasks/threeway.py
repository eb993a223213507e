"""A row between three: what the plan said, what people left of it, what the plan says now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.tasks.columns import TITLES
from kehoach.tasks.faults import problem
from kehoach.tasks.tracker import day_of
from kehoach.text.letters import one_line, shortened

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kehoach.problem import Problem
    from kehoach.tasks.old_row import OldRow
    from kehoach.tasks.row import Row

_KEPT = "giữ chữ sửa tay"
_TAKEN = "lấy theo kế hoạch vì kế hoạch đã đổi"
_KEEP_CURE = "đúng là đã đổi thì sửa cả kế hoạch; không thì ghi lại ô ấy như kế hoạch"
_TAKE_CURE = "chữ sửa tay ghi ở cột Thay đổi; cần giữ thì sửa kế hoạch rồi lập lại bảng"
_LONGEST = 80


class Joined(NamedTuple):
    """What a row of the plan says now."""

    values: Mapping[str, str]
    change: str
    notices: tuple[Problem, ...]


def joined(new: Row, before: OldRow, origin: Mapping[str, str]) -> Joined:
    """Return the words of the plan's columns: the plan's, or a person's where the plan is the same.

    A cell a person changed stays as long as the plan says what it said; once the plan changes there
    too, the plan's words stand and the person's are in the mark of the row. Both are told (VC11).
    Without what the plan said before (its hidden sheet is gone) the plan's words stand.
    """
    values: dict[str, str] = {}
    changes: list[str] = []
    notices: list[Problem] = []
    for key, now in new.origin.items():
        left, said = before.values.get(key, ""), origin.get(key)
        by_hand = said is not None and not _same(key, left, said) and not _same(key, left, now)
        moved = not _same(key, now, left if said is None else said)
        keep = by_hand and not moved
        values[key] = left if keep else now
        if moved:
            changes.append(_change(key, left, now))
        if by_hand:
            notices.append(_disagreement(key, before, left, now, keep=keep))
    return Joined(values, "; ".join(changes), tuple(notices))


def _change(key: str, left: str, now: str) -> str:
    """Return what changed: the old words of a long text are in the old tracker."""
    if key in ("viec", "chi_tieu"):
        return f"{TITLES[key]} sửa lời: trước là “{shortened(left, _LONGEST)}”"
    return f"{TITLES[key]}: {shortened(left, _LONGEST) or 'trống'} → {now or 'trống'}"


def _disagreement(key: str, before: OldRow, left: str, now: str, *, keep: bool) -> Problem:
    notices, cure = (_KEPT, _KEEP_CURE) if keep else (_TAKEN, _TAKE_CURE)
    said = (shortened(left, _LONGEST), shortened(now, _LONGEST))
    return problem(
        "VC11", before.place, cot=TITLES[key], tay=said[0], goc=said[1], giu=notices, cure=cure
    )


def _same(key: str, left: str, right: str) -> bool:
    """Return True for equal words, and for one day written in two ways."""
    if one_line(left) == one_line(right):
        return True
    return key == "den_ngay" and day_of(left) is not None and day_of(left) == day_of(right)
