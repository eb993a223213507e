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
    """Put every question about căn cứ, cited and named documents on the worklist."""
    found = [*sheet.paper.can_cu, *in_text(sheet)]
    for basis in found:
        _whole(sheet, basis)
        _of_last_year(sheet, basis, own)
        _in_time(sheet, basis, own)
        if _in_force(sheet, basis) != "het_giai_doan":
            _in_period(sheet, basis, own)
    _unnumbered(sheet)
    _same_number(sheet, found)
    unknown = [
        basis
        for basis in found
        if basis.la_can_cu
        and (basis.so or basis.loai in loai_van_ban.khong_ghi_so())
        and _law(basis) is None
    ]
    # told, no comment: what the program's data lacks is true of most bases, no fault of this one
    message = "hiệu lực của văn bản chưa có trong dữ liệu của chương trình, chưa kiểm tra được"
    for basis in unknown:
        sheet.ask("CL49", message, _LOOK_UP, leaf=basis.leaf, at=None, mark=False)


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
    message = "kế hoạch năm trước không tự đưa vào căn cứ"
    sheet.ask("CL47", message, cure, leaf=leaf, at=None, mark=False)


def _called(issued: Issued, own: Own) -> str:
    """Return a paper of last year as a căn cứ names it; of a decision its own title follows."""
    number = f"{issued.so or '……'}/{issued.ky_hieu}"
    date = (
        issued.ngay.nhu_viet() if issued.ngay.whole else f"ngày ……/……/{issued.ngay.nam or own.nam}"
    )
    about = "về " if issued.loai == loai_van_ban.KE_HOACH else ""
    subject = lower_first(one_line(issued.trich_yeu))
    return f"{issued.loai} số {number} {date} của {issued.co_quan} {about}{subject}"


def _whole(sheet: Sheet, basis: Basis) -> None:
    if not basis.la_can_cu or _names_a_law(basis):
        return
    if not basis.so and basis.loai not in loai_van_ban.khong_ghi_so():
        cure = "ghi số, ký hiệu, ngày và cơ quan ban hành, hoặc chuyển vào lời mở đầu"
        tell(sheet, basis, "CL46", "căn cứ không có số, ký hiệu", cure)
    elif basis.ngay is None:
        tell(sheet, basis, "CL48", "căn cứ không có ngày ban hành", "ghi ngày ban hành")


def _names_a_law(basis: Basis) -> bool:
    """Return True for a law in words of its own: ``Luật sửa đổi, bổ sung một số điều của …``."""
    return not basis.loai and basis.trich_yeu.startswith(tuple(loai_van_ban.khong_ghi_so()))


def _unnumbered(sheet: Sheet) -> None:
    """Ask about what the first paragraph stands on without naming its number."""
    for leaf in sheet.leaves:
        led = opening_bases(leaf.view) if leaf.part == "mo_dau" else None
        if led and next(citation.find(leaf.view[: led.end]), None) is None:
            message = f"{short(leaf.view[: led.end])}: căn cứ không có số, ký hiệu"
            cure = "ghi số, ký hiệu, ngày và cơ quan ban hành của văn bản mới"
            sheet.ask("CL46", message, cure, leaf=leaf, end=led.end)


def _in_period(sheet: Sheet, basis: Basis, own: Own) -> None:
    """Ask about a document whose period is over."""
    periods = [
        found
        for found in re.findall(PERIOD, basis.trich_yeu, re.IGNORECASE)
        if last_year(found) < own.moi
    ]
    if periods:
        message = f"“{one_line(periods[0])}” đã hết trước năm {own.moi}"
        tell(sheet, basis, "CL40", message, "bỏ, hoặc thay bằng văn bản của giai đoạn mới")


def _of_last_year(sheet: Sheet, basis: Basis, own: Own) -> None:
    """Ask about a document made for last year."""
    if words := _yearly(basis, own):
        cure = f"tìm văn bản tương ứng cho {_later(words, own)}"
        tell(sheet, basis, "CL41", f"văn bản cho “{words}”", cure)
    if basis.ngay is not None and basis.loai == _PROPOSAL and basis.ngay.nam == own.nam < own.moi:
        message = f"tờ trình ngày {basis.ngay.ngan()} đề nghị ban hành kế hoạch cũ"
        tell(sheet, basis, "CL41", message, f"ghi tờ trình của năm {own.moi}")


def _yearly(basis: Basis, own: Own) -> str:
    """Return the year before the new plan's that a document is for; empty without one."""
    rest = re.sub(r"“[^“”]*”", _without_period, basis.trich_yeu)
    for found in times(rest):
        if found.kieu in ("nam", "nam_hoc") and found.nam is not None and found.nam < own.moi:
            return one_line(rest[found.start : found.end])
    return ""


def _without_period(quoted: re.Match[str]) -> str:
    return "" if re.search(PERIOD, quoted[0]) else quoted[0]


def _in_time(sheet: Sheet, basis: Basis, own: Own) -> None:
    """Ask about a document dated after the plan, or after the year of the new one."""
    if basis.ngay is None:
        return
    signed = sheet.paper.signed
    known = signed.order()
    if signed.thang and basis.ngay.order() > (*known[:2], known[2] or 32):
        tell(
            sheet,
            basis,
            "CL42",
            f"ngày {basis.ngay.ngan()} sau ngày của kế hoạch cũ",
            "kiểm tra lại ngày, số",
        )
    elif (basis.ngay.nam or 0) > own.moi:
        tell(
            sheet,
            basis,
            "CL42",
            f"ngày {basis.ngay.ngan()} sau năm {own.moi}",
            "kiểm tra lại ngày, số",
        )


def _later(words: str, own: Own) -> str:
    return re.sub(r"\d{4}", lambda found: str(int(found[0]) + own.doi), words)


def _law(basis: Basis) -> hieu_luc.VanBanLuat | None:
    """What the register says of the document; of a law by name, the one of its year first."""
    if basis.so:
        return hieu_luc.tra(basis.so)
    if basis.loai not in loai_van_ban.khong_ghi_so():
        return None
    dated = (
        hieu_luc.tra_ten(basis.loai, f"{basis.trich_yeu} năm {basis.ngay.nam}")
        if basis.ngay
        else None
    )
    return dated or hieu_luc.tra_ten(basis.loai, basis.trich_yeu)


def _asked_of(law: hieu_luc.VanBanLuat) -> tuple[str, str, str] | None:
    """Return code, message and cure by how a document stands; None for one in force."""
    by = f" bởi {', '.join(law.boi)}" if law.boi else ""
    since = f" từ {law.tu_ngay.ngan()}" if law.tu_ngay else ""
    if law.tinh_trang == "het_hieu_luc":
        ended = f"đã hết hiệu lực{', bị thay' if by else ''}{by}{since}"
        return "CL43", ended, "thay bằng văn bản mới"
    if law.tinh_trang == "sua_doi":
        cure = "kiểm tra phần được dùng, ghi kèm văn bản sửa đổi"
        return "CL44", f"đã được sửa đổi{by}{since}", cure
    if law.tinh_trang == "het_giai_doan":
        cure = "bỏ, hoặc thay bằng văn bản của giai đoạn mới"
        return "CL40", f"đã hết giai đoạn{since}", cure
    if law.tinh_trang == "chua_ro":
        return "CL49", "hiệu lực chưa rõ trong dữ liệu của chương trình", _LOOK_UP
    return None


def _in_force(sheet: Sheet, basis: Basis) -> str:
    """Ask about a document the register knows as ended or amended; return how it stands there."""
    law = _law(basis)
    if law is None:
        _misread(sheet, basis)
        return ""
    asked = _asked_of(law)
    if asked:
        nguon = f"{law.nguon} (mức tin cậy {law.tin_cay})" if law.nguon else ""
        tell(sheet, basis, *asked, nguon=nguon)
    if basis.ngay and law.ngay and law.ngay.whole and basis.ngay != law.ngay:
        words = f"ngày {basis.ngay.ngan()} khác ngày trong dữ liệu ({law.ngay.ngan()})"
        tell(sheet, basis, "CL45", words, "kiểm tra lại ngày", nguon=law.nguon)
    return law.tinh_trang


def _misread(sheet: Sheet, basis: Basis) -> None:
    """Ask about a number that was met in real papers in place of another."""
    right = hieu_luc.viet_nham(basis.so) if basis.so else None
    if right and basis.so and ("/20" in basis.so or (basis.ngay and basis.ngay == right.ngay)):
        tell(
            sheet,
            basis,
            "CL45",
            f"số đúng có lẽ là {right.so}",
            "đối chiếu bản gốc",
            nguon=right.nguon,
        )


def _same_number(sheet: Sheet, found: list[Basis]) -> None:
    """Ask about one number that stands with two titles or two dates."""
    first: dict[str, Basis] = {}
    for basis in found:
        if not basis.so:
            continue
        before = first.setdefault(basis.so, basis)
        two_dates = before.ngay and basis.ngay and before.ngay != basis.ngay
        two_titles = (
            before.trich_yeu
            and basis.trich_yeu
            and fold(one_line(before.trich_yeu)) != fold(one_line(basis.trich_yeu))
        )
        if two_dates or two_titles:
            what = "hai ngày khác nhau" if two_dates else "hai trích yếu khác nhau"
            tell(sheet, basis, "CL45", f"một số mà {what}", "đối chiếu bản gốc, giữ một")
