"""The căn cứ one by one: what has run out, was replaced, cannot stand before the plan, is not whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from kehoach.clone.worklist import Loai
from kehoach.clone.years import last_year, years
from kehoach.clone.zones import PERIOD, opening_bases
from kehoach.law import citation, hieu_luc, loai_van_ban
from kehoach.plan.parts import CanCu, VanBan, in_full
from kehoach.spec.node import Mapping, Node, Sequence
from kehoach.text.letters import fold, lower_first, one_line

if TYPE_CHECKING:
    from kehoach.clone.sheet import Sheet
    from kehoach.clone.years import Own
    from kehoach.plan.plan import Plan
    from kehoach.text.dates import Ngay

_YEARLY = re.compile(r"năm(?:\s+học)?\s+\d{4}", re.IGNORECASE)


class Basis(NamedTuple):
    """A document the plan stands on or speaks of."""

    node: Node
    loai: str
    so: str | None
    ngay: Ngay | None
    trich_yeu: str
    goi: str
    """What it is called in a message."""
    la_can_cu: bool
    """False for one that is only spoken of in the text."""
    at: int = 0
    leaf: int | None = None
    """Number of the leaf and offset in it, for one in running text."""


def bases(sheet: Sheet, plan: Plan, own: Own) -> None:
    """Put every question about căn cứ, cited documents and documents named in the text on the worklist."""
    found = [*_listed(sheet.root, plan), *_in_text(sheet)]
    for one in found:
        _whole(sheet, one)
        _in_time(sheet, one, plan, own)
        _in_force(sheet, one, own)
    _unnumbered(sheet)
    _same_number(sheet, found)
    unknown = [one for one in found if one.la_can_cu and (one.so or one.loai in loai_van_ban.khong_ghi_so()) and _law(one) is None]
    for one in unknown:
        sheet.tell(Loai.CAN_QUYET, "CL49", "hiệu lực của văn bản chưa có trong dữ liệu của chương trình, chưa kiểm tra được",
                   "tra hiệu lực trước khi dùng làm căn cứ", node=one.node, mark=False)  # fmt: skip


def prior(sheet: Sheet, plan: Plan, own: Own) -> None:
    """Offer the old plan itself as something the new one may build on."""
    node = sheet.root.get("can_cu") if isinstance(sheet.root, Mapping) else None
    if not own.doi:
        return
    number = f"{plan.so}/{plan.ky_hieu}" if plan.so else f"……/{plan.ky_hieu}"
    date = plan.ngay.nhu_viet() if plan.ngay.whole else f"ngày ……/……/{plan.ngay.nam or own.nam}"
    line = f"Kế hoạch số {number} {date} của {plan.co_quan} về {lower_first(one_line(plan.trich_yeu))}"
    sheet.tell(Loai.CAN_QUYET, "CL47", "kế hoạch năm trước không tự đưa vào căn cứ",
               f"nếu kế hoạch mới nối tiếp thì thêm vào can_cu: {line}", node=node, mark=False)  # fmt: skip


def _listed(root: Node, plan: Plan) -> list[Basis]:
    out = []
    for name, parts in (("can_cu", plan.can_cu), ("vien_dan", plan.vien_dan)):
        node = root.get(name) if isinstance(root, Mapping) else None
        nodes = node.items if isinstance(node, Sequence) else (node,) if node is not None else ()
        out += [_basis(one, at, name == "can_cu") for one, at in zip(parts, nodes, strict=False)]
    return out


def _basis(one: VanBan | CanCu | str, node: Node, la_can_cu: bool) -> Basis:
    if isinstance(one, str):
        cited = next(citation.find(one), None)
        if cited is None:
            return Basis(node, "", None, None, one, _short(one), la_can_cu)
        return Basis(node, cited.loai, cited.so, cited.ngay, one[cited.end :], f"{cited.loai} {cited.so}", la_can_cu)
    named = one.loai in loai_van_ban.khong_ghi_so()
    goi = f"{one.loai} {one.trich_yeu}" if named else f"{one.loai} {one.so}" if one.so else _short(in_full(one))
    return Basis(node, one.loai, one.so, one.ngay if one.ngay.whole else None, one.trich_yeu, goi, la_can_cu)


def _in_text(sheet: Sheet) -> list[Basis]:
    """Return the numbered documents of the running text; one by number and text, however often."""
    out: dict[tuple[str | None, int], Basis] = {}
    for number, leaf in enumerate(sheet.leaves):
        if leaf.prose:
            for one in citation.find(leaf.view):
                goi = f"{one.loai} {one.so}"
                out[one.so, number] = Basis(leaf.node, one.loai, one.so, one.ngay, "", goi, False, one.start, number)
    return list(out.values())


def _tell(sheet: Sheet, loai: Loai, one: Basis, code: str, message: str, cure: str, nguon: str = "") -> None:
    words = f"{one.goi}: {message}"
    if one.leaf is None:
        sheet.tell(loai, code, words, cure, node=one.node, nguon=nguon)
    else:
        sheet.tell(loai, code, words, cure, leaf=sheet.leaves[one.leaf], at=one.at, nguon=nguon)


def _whole(sheet: Sheet, one: Basis) -> None:
    if not one.la_can_cu:
        return
    if not one.so and one.loai not in loai_van_ban.khong_ghi_so():
        _tell(sheet, Loai.CAN_QUYET, one, "CL46", "căn cứ không có số, ký hiệu", "ghi số, ký hiệu, ngày và cơ quan ban hành, hoặc chuyển vào lời mở đầu")
    elif one.ngay is None:
        _tell(sheet, Loai.CAN_QUYET, one, "CL48", "căn cứ không có ngày ban hành", "ghi ngày ban hành")


def _unnumbered(sheet: Sheet) -> None:
    """Ask about what the first paragraph stands on without naming its number."""
    for leaf in sheet.leaves:
        led = opening_bases(leaf.view) if leaf.part == "mo_dau" else None
        if led and next(citation.find(leaf.view[: led.end]), None) is None:
            sheet.tell(Loai.CAN_QUYET, "CL46", f"{_short(leaf.view[: led.end])}: căn cứ không có số, ký hiệu",
                       "ghi số, ký hiệu, ngày và cơ quan ban hành của văn bản mới", leaf=leaf)  # fmt: skip


def _in_time(sheet: Sheet, one: Basis, plan: Plan, own: Own) -> None:
    """Ask about a period that is over, a document made for last year, a date after the plan."""
    periods = [found for found in re.findall(PERIOD, one.trich_yeu, re.IGNORECASE) if last_year(found) < own.moi]
    if periods:
        _tell(sheet, Loai.CAN_QUYET, one, "CL40", f"“{one_line(periods[0])}” đã hết trước năm {own.moi}", "bỏ, hoặc thay bằng văn bản của giai đoạn mới")
    rest = re.sub(rf"“[^”]*{PERIOD}[^”]*”", "", one.trich_yeu)
    yearly = [found for found in years(rest) if found.kieu in ("nam", "nam_hoc") and found.nam < own.moi]
    if yearly:
        words = one_line(rest[yearly[0].start : yearly[0].end])
        _tell(sheet, Loai.CAN_QUYET, one, "CL41", f"văn bản cho “{words}”", f"tìm văn bản tương ứng cho {_later(words, own)}")
    if one.ngay is None:
        return
    known = plan.ngay.order()
    if plan.ngay.thang and one.ngay.order() > known[:2] + (known[2] or 32,):
        _tell(sheet, Loai.CAN_QUYET, one, "CL42", f"ngày {one.ngay.ngan()} sau ngày của kế hoạch cũ", "kiểm tra lại ngày, số")
    elif (one.ngay.nam or 0) > own.moi:
        _tell(sheet, Loai.CAN_QUYET, one, "CL42", f"ngày {one.ngay.ngan()} sau năm {own.moi}", "kiểm tra lại ngày, số")


def _later(words: str, own: Own) -> str:
    return re.sub(r"\d{4}", lambda found: str(int(found[0]) + own.doi), words)


def _law(one: Basis) -> hieu_luc.VanBanLuat | None:
    if one.so:
        return hieu_luc.tra(one.so)
    return hieu_luc.tra_ten(one.loai, one.trich_yeu) if one.loai in loai_van_ban.khong_ghi_so() else None


def _in_force(sheet: Sheet, one: Basis, own: Own) -> None:
    law = _law(one)
    if law is None:
        return
    by = f" bởi {law.boi}" if law.boi else ""
    since = f" từ {law.tu_ngay.ngan()}" if law.tu_ngay and not law.tu_ngay.blank else ""
    sure = "" if law.tin_cay == "B" else " (chưa chắc, cần tra lại)"
    told = {
        "het_hieu_luc": ("CL43", f"đã hết hiệu lực, bị thay{by}{since}{sure}", "thay bằng văn bản mới"),
        "sua_doi": ("CL44", f"đã được sửa đổi{by}{since}{sure}", "kiểm tra phần được dùng, ghi kèm văn bản sửa đổi"),
        "het_giai_doan": ("CL40", f"đã hết giai đoạn{since}{sure}", "bỏ, hoặc thay bằng văn bản của giai đoạn mới"),
        "chua_ro": ("CL49", "hiệu lực chưa rõ trong dữ liệu của chương trình", "tra hiệu lực trước khi dùng làm căn cứ"),
    }.get(law.tinh_trang)
    if told:
        _tell(sheet, Loai.CAN_QUYET, one, *told, law.nguon)
    if one.ngay and law.ngay and law.ngay.whole and one.ngay != law.ngay:
        _tell(sheet, Loai.CAN_QUYET, one, "CL45", f"ngày {one.ngay.ngan()} khác ngày trong dữ liệu ({law.ngay.ngan()})", "kiểm tra lại ngày", law.nguon)


def _same_number(sheet: Sheet, found: list[Basis]) -> None:
    """Ask about one number that stands with two titles or two dates."""
    first: dict[str, Basis] = {}
    for one in found:
        if not one.so:
            continue
        before = first.setdefault(one.so, one)
        two_dates = before.ngay and one.ngay and before.ngay != one.ngay
        two_titles = before.trich_yeu and one.trich_yeu and fold(one_line(before.trich_yeu)) != fold(one_line(one.trich_yeu))
        if two_dates or two_titles:
            what = "hai ngày khác nhau" if two_dates else "hai trích yếu khác nhau"
            _tell(sheet, Loai.CAN_QUYET, one, "CL45", f"một số mà {what}", "đối chiếu bản gốc, giữ một")


def _short(text: str) -> str:
    text = one_line(text)
    return text if len(text) <= 60 else f"{text[:60].rsplit(' ', 1)[0]} …"  # noqa: PLR2004 - one line of a terminal
