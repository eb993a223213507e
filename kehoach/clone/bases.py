"""The căn cứ one by one: run out, replaced, later than the plan, not whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.clone.basis import Basis, in_text, short, tell
from kehoach.clone.times import last_year, times
from kehoach.clone.zones import PERIOD, opening_bases
from kehoach.law import citation, hieu_luc, loai_van_ban
from kehoach.text.letters import fold, lower_first, one_line

if TYPE_CHECKING:
    from kehoach.clone.own import Own
    from kehoach.clone.paper import Issued
    from kehoach.clone.sheet import Sheet

_PROPOSAL = "Tờ trình"
"""Kind of the paper that proposes a plan or its decision: made anew every year."""
_LOOK_UP = "tra hiệu lực trước khi dùng làm căn cứ"


def bases(sheet: Sheet, own: Own) -> None:
    """Put every question about căn cứ, cited documents and documents named in the text on the worklist."""
    found = [*sheet.paper.can_cu, *in_text(sheet)]
    for one in found:
        _whole(sheet, one)
        _of_last_year(sheet, one, own)
        _in_time(sheet, one, own)
        if _in_force(sheet, one) != "het_giai_doan":
            _in_period(sheet, one, own)
    _unnumbered(sheet)
    _same_number(sheet, found)
    unknown = [
        one
        for one in found
        if one.la_can_cu and (one.so or one.loai in loai_van_ban.khong_ghi_so()) and _law(one) is None
    ]
    # told, no comment: what the program's data lacks is true of most bases, no fault of this one
    told = "hiệu lực của văn bản chưa có trong dữ liệu của chương trình, chưa kiểm tra được"
    for one in unknown:
        sheet.ask("CL49", told, _LOOK_UP, leaf=one.leaf, at=None, mark=False)


def prior(sheet: Sheet, own: Own) -> None:
    """Offer the old plan itself as something the new one may build on."""
    paper = sheet.paper
    if not own.doi or not paper.ban_hanh.trich_yeu:  # a page without a title names no plan
        return
    leaf = paper.spot("can_cu" if paper.ngay_quyet_dinh is None else "ban_hanh.can_cu")
    if leaf is None and paper.ngay_quyet_dinh is not None:
        leaf = paper.spot("ban_hanh")
    cure = f"nếu kế hoạch mới nối tiếp thì thêm vào căn cứ: {_called(paper.ban_hanh, own)}"
    # told, no comment: an offer; a draft that leaves it out has nothing to be decided
    told = "kế hoạch năm trước không tự đưa vào căn cứ"
    sheet.ask("CL47", told, cure, leaf=leaf, at=None, mark=False)


def _called(one: Issued, own: Own) -> str:
    """Return a paper of last year as a căn cứ names it; of a decision its own title follows."""
    number = f"{one.so or '……'}/{one.ky_hieu}"
    date = one.ngay.nhu_viet() if one.ngay.whole else f"ngày ……/……/{one.ngay.nam or own.nam}"
    about = "về " if one.loai == loai_van_ban.KE_HOACH else ""
    subject = lower_first(one_line(one.trich_yeu))
    return f"{one.loai} số {number} {date} của {one.co_quan} {about}{subject}"


def _whole(sheet: Sheet, one: Basis) -> None:
    if not one.la_can_cu or _names_a_law(one):
        return
    if not one.so and one.loai not in loai_van_ban.khong_ghi_so():
        cure = "ghi số, ký hiệu, ngày và cơ quan ban hành, hoặc chuyển vào lời mở đầu"
        tell(sheet, one, "CL46", "căn cứ không có số, ký hiệu", cure)
    elif one.ngay is None:
        tell(sheet, one, "CL48", "căn cứ không có ngày ban hành", "ghi ngày ban hành")


def _names_a_law(one: Basis) -> bool:
    """Return True for a law in words of its own: ``Luật sửa đổi, bổ sung một số điều của …``."""
    return not one.loai and one.trich_yeu.startswith(tuple(loai_van_ban.khong_ghi_so()))


def _unnumbered(sheet: Sheet) -> None:
    """Ask about what the first paragraph stands on without naming its number."""
    for leaf in sheet.leaves:
        led = opening_bases(leaf.view) if leaf.part == "mo_dau" else None
        if led and next(citation.find(leaf.view[: led.end]), None) is None:
            told = f"{short(leaf.view[: led.end])}: căn cứ không có số, ký hiệu"
            cure = "ghi số, ký hiệu, ngày và cơ quan ban hành của văn bản mới"
            sheet.ask("CL46", told, cure, leaf=leaf, end=led.end)


def _in_period(sheet: Sheet, one: Basis, own: Own) -> None:
    """Ask about a document whose period is over."""
    periods = [found for found in re.findall(PERIOD, one.trich_yeu, re.IGNORECASE) if last_year(found) < own.moi]
    if periods:
        told = f"“{one_line(periods[0])}” đã hết trước năm {own.moi}"
        tell(sheet, one, "CL40", told, "bỏ, hoặc thay bằng văn bản của giai đoạn mới")


def _of_last_year(sheet: Sheet, one: Basis, own: Own) -> None:
    """Ask about a document made for last year."""
    if words := _yearly(one, own):
        cure = f"tìm văn bản tương ứng cho {_later(words, own)}"
        tell(sheet, one, "CL41", f"văn bản cho “{words}”", cure)
    if one.ngay is not None and one.loai == _PROPOSAL and one.ngay.nam == own.nam < own.moi:
        told = f"tờ trình ngày {one.ngay.ngan()} đề nghị ban hành kế hoạch cũ"
        tell(sheet, one, "CL41", told, f"ghi tờ trình của năm {own.moi}")


def _yearly(one: Basis, own: Own) -> str:
    """Return the year before the new plan's that a document is for; empty without one."""
    rest = re.sub(r"“[^“”]*”", _without_period, one.trich_yeu)
    for found in times(rest):
        if found.kieu in ("nam", "nam_hoc") and found.nam is not None and found.nam < own.moi:
            return one_line(rest[found.start : found.end])
    return ""


def _without_period(quoted: re.Match[str]) -> str:
    return "" if re.search(PERIOD, quoted[0]) else quoted[0]


def _in_time(sheet: Sheet, one: Basis, own: Own) -> None:
    """Ask about a document dated after the plan, or after the year of the new one."""
    if one.ngay is None:
        return
    signed = sheet.paper.signed
    known = signed.order()
    if signed.thang and one.ngay.order() > (*known[:2], known[2] or 32):
        tell(sheet, one, "CL42", f"ngày {one.ngay.ngan()} sau ngày của kế hoạch cũ", "kiểm tra lại ngày, số")
    elif (one.ngay.nam or 0) > own.moi:
        tell(sheet, one, "CL42", f"ngày {one.ngay.ngan()} sau năm {own.moi}", "kiểm tra lại ngày, số")


def _later(words: str, own: Own) -> str:
    return re.sub(r"\d{4}", lambda found: str(int(found[0]) + own.doi), words)


def _law(one: Basis) -> hieu_luc.VanBanLuat | None:
    """Return what the register says of the document; of a law by name, the one of its year first."""
    if one.so:
        return hieu_luc.tra(one.so)
    if one.loai not in loai_van_ban.khong_ghi_so():
        return None
    dated = hieu_luc.tra_ten(one.loai, f"{one.trich_yeu} năm {one.ngay.nam}") if one.ngay else None
    return dated or hieu_luc.tra_ten(one.loai, one.trich_yeu)


def _in_force(sheet: Sheet, one: Basis) -> str:
    """Ask about a document the register knows as ended or amended; return how it stands there."""
    law = _law(one)
    if law is None:
        _misread(sheet, one)
        return ""
    by = f" bởi {', '.join(law.boi)}" if law.boi else ""
    since = f" từ {law.tu_ngay.ngan()}" if law.tu_ngay else ""
    told = {
        "het_hieu_luc": ("CL43", f"đã hết hiệu lực{', bị thay' * bool(by)}{by}{since}", "thay bằng văn bản mới"),
        "sua_doi": ("CL44", f"đã được sửa đổi{by}{since}", "kiểm tra phần được dùng, ghi kèm văn bản sửa đổi"),
        "het_giai_doan": ("CL40", f"đã hết giai đoạn{since}", "bỏ, hoặc thay bằng văn bản của giai đoạn mới"),
        "chua_ro": ("CL49", "hiệu lực chưa rõ trong dữ liệu của chương trình", _LOOK_UP),
    }.get(law.tinh_trang)
    if told:
        tell(sheet, one, *told, nguon=f"{law.nguon} (mức tin cậy {law.tin_cay})" if law.nguon else "")
    if one.ngay and law.ngay and law.ngay.whole and one.ngay != law.ngay:
        words = f"ngày {one.ngay.ngan()} khác ngày trong dữ liệu ({law.ngay.ngan()})"
        tell(sheet, one, "CL45", words, "kiểm tra lại ngày", nguon=law.nguon)
    return law.tinh_trang


def _misread(sheet: Sheet, one: Basis) -> None:
    """Ask about a number that was met in real papers in place of another."""
    right = hieu_luc.viet_nham(one.so) if one.so else None
    if right and one.so and ("/20" in one.so or (one.ngay and one.ngay == right.ngay)):
        tell(sheet, one, "CL45", f"số đúng có lẽ là {right.so}", "đối chiếu bản gốc", nguon=right.nguon)


def _same_number(sheet: Sheet, found: list[Basis]) -> None:
    """Ask about one number that stands with two titles or two dates."""
    first: dict[str, Basis] = {}
    for one in found:
        if not one.so:
            continue
        before = first.setdefault(one.so, one)
        two_dates = before.ngay and one.ngay and before.ngay != one.ngay
        two_titles = (
            before.trich_yeu and one.trich_yeu and fold(one_line(before.trich_yeu)) != fold(one_line(one.trich_yeu))
        )
        if two_dates or two_titles:
            what = "hai ngày khác nhau" if two_dates else "hai trích yếu khác nhau"
            tell(sheet, one, "CL45", f"một số mà {what}", "đối chiếu bản gốc, giữ một")
