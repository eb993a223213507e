"""The sentences of a comparison, the same in every report."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kehoach.compare.change import Change, ChangeKind, Compared, Weight
from kehoach.compare.fold import KEYS, Fold
from kehoach.compare.names import FIELDS, THINGS, quoted
from kehoach.text.letters import one_line

if TYPE_CHECKING:
    from kehoach.problem import Place

_DIGEST = 8
"""Letters of what tells one picture from another that are shown."""
SAME = "Không có thay đổi về nội dung."


def head(change: Change) -> str:
    """Return what was done to what: ``đổi nhiệm vụ “…”, chủ trì``."""
    thing = THINGS.get(change.what, change.what)
    name = f" {quoted(one_line(change.name))}" if change.name and change.what != "ke_hoach" else ""
    if not change.field:
        return f"{change.kind.value} {thing}{_within(change)}"
    if change.field == "kind":
        return f"{change.kind.value} cách viết {thing}{name}"
    field = FIELDS.get(change.field) or change.field
    if change.what == "ke_hoach":
        return f"{change.kind.value} {field}"
    return f"{change.kind.value} {thing}{name}, {field}"


def _within(change: Change) -> str:
    """Return of a row or a column which table it is in; of what moved nothing more."""
    return f" của bảng {quoted(one_line(change.name))}" if change.name else ""


def inside(change: Change) -> str:
    """Return how much came or went with a thing, nothing for it alone."""
    return f"cùng {change.inside} ý bên trong" if change.inside else ""


def said(change: Change, *, old: bool) -> str:
    """Return what one side says of a change; a kind by its name."""
    words = one_line((change.old if old else change.new).words)
    if change.field == "hinh" and words:
        return f"hình {words[:_DIGEST]}"
    return THINGS.get(words, words) if change.field == "kind" else words


def counted(found: Compared) -> list[str]:
    """Return a sentence for each fold: how many differences of its kind were folded away."""
    counts = Counter(fold.fold for fold in found.folded)
    return [f"{counts[kind]} chỗ chỉ khác vì {_why(kind, found)}" for kind in Fold if counts[kind]]


def _why(kind: Fold, found: Compared) -> str:
    if kind is Fold.YEAR and found.to_year:
        return f"chuyển từ năm {found.from_year} sang năm {found.to_year} ({KEYS[kind]})"
    return f"{kind.value} ({KEYS[kind]})"


def summary(found: Compared) -> str:
    """Return how many changes there are of each weight."""
    counts = {weight: len(found.of(weight)) for weight in Weight}
    messages = [f"{count} thay đổi về {weight.value}" for weight, count in counts.items()
            if count and weight is not Weight.ISSUED]  # fmt: skip
    sentence = f"Có {', '.join(messages)}." if messages else SAME
    if counts[Weight.ISSUED]:
        sentence += f" {counts[Weight.ISSUED]} chỗ điền khi ban hành."
    return sentence


def spot(place: Place) -> str:
    """Return a place without its file: both are named at the top."""
    if place.line:
        return f"dòng {place.line}"
    return place.path or "cả tệp"


SIGNS = {
    ChangeKind.ADDED: "+",
    ChangeKind.DROPPED: "-",
    ChangeKind.MOVED: "↕",
    ChangeKind.CHANGED: "~",
}
"""Kind of a change → the sign before it."""
