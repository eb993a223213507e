"""What only the Word hand asks: targets that stay, lines it leaves, what it could not do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.clone.decisions import Remark
from kehoach.clone.worklist import CarriedOutcome
from kehoach.document.compose.ending import authority as lines_above
from kehoach.law import co_quan
from kehoach.plan.parts import Ky
from kehoach.text.letters import fold, one_line
from kehoach.word.revise import WhyNotMade

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from kehoach.clone.decisions import Added, LeafChange
    from kehoach.clone.leaf import Leaf
    from kehoach.clone.word.leaf import WordLeaf
    from kehoach.clone.worklist import CarriedPart
    from kehoach.document.block import Paper

_BY_HAND = "sửa tay trong Word"
_SIGNS = ("co_quan", "chuc_vu")
"""What decides which lines stand above a signature."""
_OLD_LETTERS = "tệp dùng phông cũ (.VnTime, VNI) thì đổi cả tệp sang Unicode rồi chép lại"
_CURES = {
    WhyNotMade.NOT_FOUND: f"{_BY_HAND}; {_OLD_LETTERS}",
    WhyNotMade.REFILLED: "bấm vào chữ ấy, Ctrl+Shift+F9 để thành chữ thường, rồi sửa",
}
"""What to do about a change that could not be made, where more is known than to do it by hand."""


def targets(leaves: Iterable[WordLeaf], doi: int) -> Iterator[Remark]:
    """Yield a question for each target of the old plan: the file keeps its value."""
    for leaf in leaves if doi else ():
        if leaf.figure and leaf.field == "gia_tri":
            message = "chỉ tiêu giao năm trước còn nguyên trong tệp"
            cure = "ghi chỉ tiêu mới; số năm trước ghi theo số đạt được"
            yield _ask("CL66", message, cure, leaf, whole=False)


def authority(leaves: Iterable[WordLeaf], changes: Iterable[LeafChange]) -> Iterator[Remark]:
    """Yield a question where the new signer, or the new issuer's, signs under other lines."""
    whole = [change for change in changes if change.whole and change.leaf.field in _SIGNS]
    for decision in sorted({change.leaf.decision for change in whole}):
        own = [word_leaf for word_leaf in leaves if word_leaf.decision == decision]
        new = {
            change.leaf.field: change.new for change in whole if change.leaf.decision == decision
        }
        yield from _of_paper(own, new)


def _of_paper(own: Collection[WordLeaf], new: dict[str, str]) -> Iterator[Remark]:
    signed = {
        word_leaf.field: word_leaf.view for word_leaf in own if word_leaf.field in _SIGNS
    } | new
    lines = [
        word_leaf for word_leaf in own if (word_leaf.part, word_leaf.field) == ("ky", "quyen_han")
    ]
    if not _fits(lines, signed):
        yield from map(_other_signer, lines)


def _other_signer(leaf: WordLeaf) -> Remark:
    message = f"dòng “{one_line(leaf.view)}” giữ như cũ, người ký hoặc cơ quan nay khác"
    return _ask("CL63", message, "kiểm tra, sửa cho đúng người ký mới", leaf)


def _fits(lines: Iterable[WordLeaf], signed: dict[str, str]) -> bool:
    """Return True where the lines above a post are those a plan prints for its signer."""
    kind = co_quan.loai_co_quan(co_quan.viet_day_du(signed.get("co_quan", "")))
    printed, _ = lines_above(Ky(chuc_vu=signed.get("chuc_vu", ""), quyen_han=None, dong=()), kind)
    return [fold(one_line(word_leaf.view)) for word_leaf in lines] == [
        fold(line) for line in printed
    ]


def added(asked: Iterable[Added], leaves: Iterable[WordLeaf]) -> Iterator[Remark]:
    """Yield a question for each value the old file has no place for."""
    behind = next((word_leaf for word_leaf in leaves if word_leaf.part == "co_quan"), None)
    for addition in asked:
        message = f"tệp cũ không có chỗ ghi “{addition.value}”, chưa thêm được"
        yield _ask("CL62", message, "gõ thêm vào phần đầu văn bản", behind)


def not_made(
    leaf: Leaf | None, old: str, new: str, why: WhyNotMade, *, old_letters: bool
) -> Remark:
    """Return the question about a change that could not be made.

    Of words not found in a file with ``old_letters`` none is said: in Unicode all of them change
    at once, so that they are one question however many.
    """
    put = f"“{new}”" if new.strip() else "để trống"
    what, cure = f"“{old.strip()}” → {put}", _CURES.get(why, _BY_HAND)
    if old_letters and why is WhyNotMade.NOT_FOUND:
        what = "chữ gõ theo bảng mã cũ (TCVN3, VNI)"
        cure = f"đổi cả tệp sang Unicode rồi chép lại; không đổi thì {_BY_HAND} từng chỗ"
    return _ask("CL60", f"chưa sửa được {what}: {why}", cure, leaf)


def without(remarks: Iterable[Remark], failed: Iterable[LeafChange | None]) -> list[Remark]:
    """Return the remarks without those that tell a change as made that could not be."""
    gone = {(change.leaf, None if change.whole else change.start) for change in failed if change}
    return [
        remark
        for remark in remarks
        if remark.kind is not CarriedOutcome.CO_HOC or (remark.leaf, remark.at) not in gone
    ]


def raised(parts: Iterable[CarriedPart], remarks: Iterable[Remark]) -> tuple[CarriedPart, ...]:
    """Return what became of each part, with what only this hand asks."""
    asked = {
        remark.leaf.top
        for remark in remarks
        if remark.kind is CarriedOutcome.CAN_QUYET and remark.leaf
    }
    return tuple(
        part._replace(kind=CarriedOutcome.CAN_QUYET) if part.khoa in asked else part
        for part in parts
    )


def one_copy(leaf: Leaf | None, new: str) -> Remark:
    """Return the remark on a text box whose copy for older programs stayed as it was."""
    message = f"đã ghi “{new}” trong khung chữ; bản sao của khung cho Word cũ chưa sửa"
    return _ask("CL61", message, "mở bằng Word mới, sửa khung ấy rồi lưu lại", leaf)


def other_papers(left: Iterable[Paper]) -> Iterator[Remark]:
    """Yield a question for each paper of the file that is no part of the plan."""
    for paper in left:
        kind = paper.loai or "không rõ loại"
        message = f"tệp còn một văn bản khác ({kind}), giữ nguyên, chưa ai rà"
        yield _ask("CL64", message, "tách thành tệp riêng rồi chép, hoặc bỏ", None)


def _ask(code: str, message: str, cure: str, leaf: Leaf | None, *, whole: bool = True) -> Remark:
    start, end = (None, None) if whole or leaf is None else (0, len(leaf.view))
    return Remark(CarriedOutcome.CAN_QUYET, code, message, cure, "", leaf, start, end)
