"""The head and the foot of the plan, its indicators and sums: what is blanked, refilled or asked about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.clone.worklist import Kind
from kehoach.law import co_quan as agencies
from kehoach.law import dia_danh as places
from kehoach.law import loai_van_ban
from kehoach.plan.ban_hanh import KEY
from kehoach.plan.marks import YES, draft_of
from kehoach.plan.signers import cac_co_quan
from kehoach.spec import edit
from kehoach.spec.characters import in_flow
from kehoach.spec.node import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.clone.judge import Own
    from kehoach.clone.leaf import Leaf
    from kehoach.clone.places import Move
    from kehoach.clone.sheet import Sheet
    from kehoach.clone.target import Target
    from kehoach.plan.plan import Plan
    from kehoach.text.dates import Ngay

_PERCENT = re.compile(r"(?:(?<![\d.,])\d[\d.,]{0,20}\s?%|(?<!\w)[Pp]hấn đấu(?!\w)|(?<!\w)ít nhất\s+\d)")
_MONEY = re.compile(r"(?<![\d.,])\d[\d.,]{0,20}\s?(?:(?:triệu|tỷ|tỉ|nghìn|ngàn)\s)?đồng(?!\w)")


_MARKS = {"do_khan": "mức độ khẩn", "luu_hanh": "phạm vi lưu hành"}


def head(sheet: Sheet, plan: Plan, target: Target, move: Move) -> None:
    """Blank the number and the date, refill what names the issuer."""
    for key, node in pairs(sheet.root):
        if not isinstance(node, Scalar):
            continue
        name = key.text or ""
        if not unsigned(sheet, key, node, plan.ngay, move):
            new = _refilled(name, node.text, plan, target, move)
            if new and new != node.text:
                sheet.edits(*edit.fill(sheet.text, key, node, new, flow=in_flow(sheet.text, sheet.root)))
                sheet.tell(
                    Kind.CO_HOC, "CL15", f"{name}: {node.text or 'trống'} → {new}", node=node if node.text else key
                )


def unsigned(sheet: Sheet, key: Scalar, node: Scalar, ngay: Ngay, move: Move) -> bool:
    """Blank a number or a date of a paper dated ``ngay``; return False for any other key."""
    fresh = sheet.doi or move.cu.ten != move.moi.ten
    if not fresh or node.text is None or key.text not in ("so", "ngay"):
        return False
    if key.text == "ngay":
        _date(sheet, key, node, ngay)
    else:
        sheet.edits(*edit.blank(sheet.text, key, node))
        sheet.tell(Kind.CO_HOC, "CL13", f"so: {node.text} → để trống", node=node)
    return True


def _date(sheet: Sheet, key: Scalar, node: Scalar, ngay: Ngay) -> None:
    new = f"//{ngay.nam + sheet.doi}" if ngay.nam else ""
    if not new:
        sheet.edits(*edit.blank(sheet.text, key, node))
        sheet.tell(Kind.CO_HOC, "CL13", f"ngay: {node.text} → để trống", node=key)
    elif node.text != new:
        sheet.edits(*edit.fill(sheet.text, key, node, new, flow=in_flow(sheet.text, sheet.root)))
        sheet.tell(Kind.CO_HOC, "CL13", f"ngay: {node.text} → {new} (ngày, tháng để trống)", node=node)


def _refilled(name: str, old: str | None, plan: Plan, target: Target, move: Move) -> str | None:
    """Return the new value of a key that names the issuer; None where it stays."""
    named = move.moi.ten if target.co_quan else None
    given = {"cap": target.cap, "co_quan": named, "co_quan_chu_quan": target.co_quan_chu_quan,
             "dia_danh": target.dia_danh, "ky_hieu": target.ky_hieu}.get(name)  # fmt: skip
    if given or target.co_quan is None or old is None:
        return given
    if name == "dia_danh" and move.moi.rieng:
        return places.dia_danh(f"{move.moi.don_vi} {move.moi.rieng}")
    return _symbol(old, plan, move) if name == "ky_hieu" else None


def _symbol(old: str, plan: Plan, move: Move) -> str | None:
    """Return the symbol with the new issuer's abbreviation; None where that is the same."""
    short, own = agencies.viet_tat(move.moi.ten), agencies.viet_tat(plan.co_quan)
    if not short or short == own:
        return None
    if len(cac_co_quan(plan)) == 1:
        return f"{loai_van_ban.viet_tat()[loai_van_ban.KE_HOACH]}-{short}"
    return re.sub(rf"(?<=[-/]){own}(?![\w&])", short, old, count=1) if own else None


def added(sheet: Sheet, target: Target) -> None:
    """Put in keys the user gave that the old plan did not write, behind ``co_quan``."""
    here = {key.text for key, _ in pairs(sheet.root)}
    behind = next(((key, node) for key, node in pairs(sheet.root) if key.text == "co_quan"), None)
    names = ("co_quan_chu_quan", "dia_danh", *(() if KEY in here else ("ky_hieu",)))
    for name in names:
        value = getattr(target, name)
        if value and name not in here and behind and isinstance(behind[1], Scalar):
            sheet.edits(
                edit.add_key(sheet.text, behind[0], behind[1], name, value, flow=in_flow(sheet.text, sheet.root))
            )
            sheet.tell(Kind.CO_HOC, "CL15", f"{name}: {value} (thêm)", node=behind[1])


def marks(sheet: Sheet) -> None:
    """Ask about the marks each paper has of its own; a draft begins at its first again."""
    for key, node in pairs(sheet.root):
        if not isinstance(node, Scalar) or node.text is None:
            continue
        if key.text in _MARKS:
            told = f"{_MARKS[key.text]} của kế hoạch cũ: {node.text}"
            cure = f"giữ nếu kế hoạch mới cũng vậy, không thì bỏ khóa {key.text}"
            sheet.tell(Kind.CAN_QUYET, "CL26", told, cure, node=node)
        elif key.text == "du_thao" and sheet.doi and _counted(node.text):
            flow = in_flow(sheet.text, sheet.root)
            sheet.edits(*edit.fill(sheet.text, key, node, YES, flow=flow))
            sheet.tell(Kind.CO_HOC, "CL15", f"du_thao: {node.text} → {YES}", node=node)


def _counted(du_thao: str) -> bool:
    return draft_of(f"dự thảo {du_thao}") not in (None, YES)


def drafter(sheet: Sheet, move: Move) -> None:
    """Ask about the drafting unit's short name after ``Lưu:`` when the issuer has changed."""
    for leaf in sheet.leaves:
        if leaf.part == "luu" and leaf.view != "VT" and move.cu.ten != move.moi.ten:
            told = f"chữ viết tắt “{leaf.view}” là đơn vị soạn thảo của cơ quan cũ"
            sheet.ask("CL25", told, "ghi chữ viết tắt của đơn vị soạn thảo mới", leaf=leaf)


def indicators(sheet: Sheet) -> None:
    """Turn last year's target into ``nam_truoc`` and leave the new value blank, wherever it stands."""
    todo: list[Node] = [sheet.root] if sheet.doi else []
    seen: set[int] = set()
    while todo:
        node = todo.pop()
        if isinstance(node, Scalar) or node.start.index in seen:  # what an anchor repeats is changed once
            continue
        seen.add(node.start.index)
        if isinstance(node, Sequence):
            todo += node.items
            continue
        values = {key.text: (key, value) for key, value in node.items if isinstance(value, Scalar)}
        if "chi_tieu" in values and "gia_tri" in values:
            _indicator(sheet, values, flow=in_flow(sheet.text, node))
        todo += [below for _, below in node.items]


def _indicator(sheet: Sheet, values: dict[str | None, tuple[Scalar, Scalar]], *, flow: bool) -> None:
    key, value = values["gia_tri"]
    if value.text is None:
        cure = "điền gia_tri, và nam_truoc theo số đạt được"
        sheet.tell(Kind.CAN_QUYET, "CL21", "chỉ tiêu của kế hoạch cũ để trống; nam_truoc giữ số cũ hơn", cure, node=key)
        return
    sheet.edits(*edit.blank(sheet.text, key, value))
    if "nam_truoc" in values:
        name, before = values["nam_truoc"]
        sheet.edits(*edit.fill(sheet.text, name, before, value.text, flow=flow))
    else:
        sheet.edits(edit.add_key(sheet.text, key, value, "nam_truoc", value.text, flow=flow))
    sheet.tell(Kind.CO_HOC, "CL14", f"gia_tri: {value.text} → để trống; nam_truoc: {value.text}", node=key)
    sheet.tell(Kind.CAN_QUYET, "CL21", "nam_truoc đang là chỉ tiêu giao năm trước, chưa phải số đạt được",
               "thay bằng số đạt được, rồi điền gia_tri mới", node=key)  # fmt: skip


def figures(sheet: Sheet, leaf: Leaf, own: Own) -> None:
    """Ask about figures carried as they are: targets and sums in words, amounts of money."""
    sum_of_money = leaf.path[-1] in ("so_tien", "kinh_phi") and leaf.figure
    found = _MONEY.search(leaf.view) if leaf.prose else None
    if sum_of_money or found:
        at = found.start() if found else 0
        sheet.ask("CL23", "số tiền của kế hoạch cũ", "ghi theo dự toán mới, hoặc để trống", leaf=leaf, at=at)
    elif leaf.part in own.lich_su and leaf.prose and re.search(r"\d", leaf.view):
        sheet.ask("CL24", "số liệu thực trạng của kế hoạch cũ", "cập nhật số liệu", leaf=leaf)
    elif leaf.prose and leaf.holds_figures_of_table:
        sheet.ask("CL24", "số liệu trong bảng của kế hoạch cũ", "cập nhật số liệu", leaf=leaf)
    elif leaf.prose and (found := _PERCENT.search(leaf.view)):
        sheet.ask("CL22", "chỉ tiêu viết trong lời văn", "ghi mức của năm mới", leaf=leaf, at=found.start())


def file_beside(sheet: Sheet, leaf: Leaf) -> None:
    """Ask about a file that holds what the old plan said: the rows of a table, a picture."""
    if leaf.path[-1] == "tep" and leaf.figure:
        cure = "ghi tệp của năm mới, đặt cạnh kế hoạch mới"
        sheet.ask("CL24", "bảng lấy từ tệp của kế hoạch cũ", cure, leaf=leaf)
    elif leaf.path[-1] == "hinh" and leaf.figure:
        cure = "xem hình còn đúng cho năm mới không; không còn thì thay tệp ảnh"
        sheet.ask("CL59", "hình của kế hoạch cũ", cure, leaf=leaf)


def pairs(root: Node) -> Iterator[tuple[Scalar, Node]]:
    """Yield the keys of a mapping with their values, nothing for another node."""
    if isinstance(root, Mapping):
        yield from root.items
