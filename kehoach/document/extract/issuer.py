"""Who issues the plan, and at what level, when the head does not say it plainly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import co_quan, loai_van_ban
from kehoach.law.book import either
from kehoach.law.cap_ban_hanh import cap_ban_hanh
from kehoach.law.dia_danh import tach_don_vi
from kehoach.plain import raw_text
from kehoach.text.letters import fold, lower_first, one_line
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from kehoach.document.extract.doubt import Doubts
    from kehoach.law.co_quan import LoaiCoQuan
    from kehoach.plain import Raw


_SUBJECT = Sought(
    lambda: (
        r"(?:^|[;,:.]\s*|\bnăm học \d{4}\s*-\s*\d{4}[,;]?\s*)"
        rf"(?P<ten>(?:{either('co-quan', 'co_quan_ban_hanh')}|Huyện|Xã|Phường)"
        r"\s[^;,:.]{2,80}?)\s+(?:ban hành|xây dựng|tổ chức|triển khai)"
        r"\s+(?:\w+\s+){0,3}?[Kk]ế hoạch"
    )
)


def named(raw: Raw, sentences: list[str], signed: list[str], doubts: Doubts) -> None:
    """Fill in the issuer of the raw plan, and say what was concluded from where."""
    if raw.get("co_quan"):
        return
    found = from_sentences(sentences, signed)
    if found is None:
        doubts.add("TN63", "không tìm thấy cơ quan ban hành", ("co_quan",))
        return
    raw["co_quan"] = found
    message = f'phần đầu không ghi cơ quan ban hành; suy từ lời văn là "{found}"'
    doubts.add("TN63", message, ("co_quan",))


def levelled(raw: Raw, doubts: Doubts) -> None:
    """Fill in the level of the raw plan, and leave out a symbol that follows from the issuer."""
    name, parent = (raw_text(raw.get(key)) for key in ("co_quan", "co_quan_chu_quan"))
    level = cap_ban_hanh(name, parent, raw_text(raw.get("loai_co_quan")) or None)
    if level:
        raw["cap"] = level
    else:
        whose = f'"{name}" thuộc sở, không phải là sở: ' if co_quan.la_so(parent) else ""
        what = f"{whose}chưa rõ cấp ban hành; ghi xa, huyen, so, tinh hoặc bo"
        doubts.add("TN63", what, ("cap",))
    _drop_usual_symbol(raw)


def from_sentences(sentences: list[str], signed: list[str]) -> str | None:
    """Return the issuer named as the subject of ``… ban hành Kế hoạch …``, or None."""
    collective = any("uy ban nhan dan" in fold(line) for line in signed)
    for text in sentences:
        for found in _SUBJECT.finditer(one_line(text)):
            name = co_quan.viet_day_du(found["ten"])
            loai = co_quan.loai_co_quan(name)
            if loai is None and collective and tach_don_vi(name)[0]:
                return f"Ủy ban nhân dân {lower_first(name)}"
            if loai is not None and _is_whole(name, loai):
                return name
    return None


def _is_whole(name: str, loai: LoaiCoQuan) -> bool:
    """Return False for ``Ủy ban nhân dân xã``: the kind of unit without its name."""
    return not loai.hai_dong or len(co_quan.phan_rieng(name, loai).split()) > 1


def _drop_usual_symbol(raw: Raw) -> None:
    """Leave out a symbol that follows from the agency's name."""
    short = co_quan.viet_tat(raw_text(raw.get("co_quan")))
    if short and raw.get("ky_hieu") == f"{loai_van_ban.viet_tat()[loai_van_ban.KE_HOACH]}-{short}":
        del raw["ky_hieu"]
