"""What only the Word hand asks: targets that stay, lines it leaves, what it could not do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.clone.decisions import Remark
from kehoach.clone.worklist import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.clone.decisions import Added, Change
    from kehoach.clone.leaf import Leaf
    from kehoach.clone.word.leaf import WordLeaf
    from kehoach.document.block import Paper

_BY_HAND = "sửa tay trong Word"


def targets(leaves: Iterable[WordLeaf], doi: int) -> Iterator[Remark]:
    """Yield a question for each target of the old plan: the file keeps its value."""
    for leaf in leaves if doi else ():
        if leaf.figure and leaf.field == "gia_tri":
            told = "chỉ tiêu giao năm trước còn nguyên trong tệp"
            cure = "ghi chỉ tiêu mới; số năm trước ghi theo số đạt được"
            yield _ask("CL66", told, cure, leaf, whole=False)


def authority(leaves: Iterable[WordLeaf], changes: Iterable[Change]) -> Iterator[Remark]:
    """Yield a question where another post or another issuer may sign under other lines."""
    signs = [one for one in changes if one.whole and one.leaf.field in ("chuc_vu", "co_quan")]
    changed = {one.leaf.decision for one in signs}
    for leaf in leaves:
        if leaf.field == "quyen_han" and leaf.part == "ky" and leaf.decision in changed:
            told = f"dòng “{leaf.view}” giữ như cũ, người ký hoặc cơ quan ban hành nay khác"
            yield _ask("CL63", told, "kiểm tra, sửa cho đúng người ký mới", leaf)


def added(asked: Iterable[Added], leaves: Iterable[WordLeaf]) -> Iterator[Remark]:
    """Yield a question for each value the old file has no place for."""
    behind = next((one for one in leaves if one.part == "co_quan"), None)
    for one in asked:
        told = f"tệp cũ không có chỗ ghi “{one.value}”, chưa thêm được"
        yield _ask("CL62", told, "gõ thêm vào phần đầu văn bản", behind)


def not_made(leaf: Leaf | None, old: str, new: str, why: str) -> Remark:
    """Return the question about a change that could not be made."""
    told = f"chưa sửa được “{old}” → “{new}”: {why}"
    return _ask("CL60", told, _BY_HAND, leaf)


def one_copy(leaf: Leaf | None, new: str) -> Remark:
    """Return the remark on a text box whose copy for older programs stayed as it was."""
    told = f"đã ghi “{new}” trong khung chữ; bản sao của khung cho Word cũ chưa sửa"
    return _ask("CL61", told, "mở bằng Word mới, sửa khung ấy rồi lưu lại", leaf)


def other_papers(left: Iterable[Paper]) -> Iterator[Remark]:
    """Yield a question for each paper of the file that is no part of the plan."""
    for paper in left:
        kind = paper.loai or "không rõ loại"
        told = f"tệp còn một văn bản khác ({kind}), giữ nguyên, chưa ai rà"
        yield _ask("CL64", told, "tách thành tệp riêng rồi chép, hoặc bỏ", None)


def _ask(code: str, message: str, cure: str, leaf: Leaf | None, *, whole: bool = True) -> Remark:
    start, end = (None, None) if whole or leaf is None else (0, len(leaf.view))
    return Remark(Kind.CAN_QUYET, code, message, cure, "", leaf, start, end)
