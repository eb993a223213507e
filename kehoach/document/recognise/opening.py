"""What stands between the title and the first section: căn cứ, then the opening paragraphs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kehoach.document.recognise.doubt import quoted
from kehoach.document.recognise.wording import clean_text, words
from kehoach.law import bo_cuc, citation, loai_van_ban
from kehoach.plan.inline import plain
from kehoach.plan.parts import CAN_CU, CanCu
from kehoach.plan.reading import Reading
from kehoach.text.letters import one_line, upper_first

if TYPE_CHECKING:
    from kehoach.address import PlanPath
    from kehoach.document.recognise.doubt import Doubts
    from kehoach.document.recognise.line import Line

_GOES_ON = re.compile(
    r"như sau|\bsau\s*:\s*$|cụ thể(?: là)?\s*:|(?:ban hành|xây dựng)\s+(?:Kế hoạch|kế hoạch)[^;]*:\s*$"
)


_ANEW = re.compile(r"(?<=;)\s+(?=Căn cứ [A-ZĐ])")
"""Where one paragraph goes on with another căn cứ."""
_ASKED = re.compile(r"(?:Theo|Xét) (?:đề nghị|yêu cầu) của\b")


def opening(lines: list[Line], doubts: Doubts) -> dict[str, Any]:
    """Return ``can_cu`` and ``mo_dau``; a line with anything else is told."""
    can_cu: list[Any] = []
    mo_dau: list[str] = []
    for line in lines:
        if line.table is not None or (line.text.startswith("(") and not can_cu and not mo_dau):
            doubts.unplaced(line, ("mo_dau",))
            continue
        noted = any(run.note for run in line.runs)
        several = _ANEW.split(clean_text(line) if noted else one_line(plain(words(line))))
        if not mo_dau and all(map(_is_basis, several)):
            if line.label:
                what = f'dấu "{line.label.shown}" trước căn cứ sẽ không in'
                doubts.add("TN72", what, ("can_cu", len(can_cu)), line)
            for one in several:
                can_cu.append(basis(one))
                _tell(can_cu[-1], one, ("can_cu", len(can_cu) - 1), doubts, line)
        else:
            mo_dau.append(one_line(words(line)) if not line.label else f"{line.label.shown} {one_line(words(line))}")
    out: dict[str, Any] = {}
    if can_cu:
        out["can_cu"] = can_cu
    if mo_dau:
        out["mo_dau"] = mo_dau[0] if len(mo_dau) == 1 else mo_dau
        out["mo_dau"] = _without_colon(out["mo_dau"])
    return out


def _is_basis(text: str) -> bool:
    """Return True for a căn cứ line, False for a sentence that opens the plan."""
    lead, rest = bo_cuc.tach_tu_dan(upper_first(text))
    if not lead or _GOES_ON.search(text):
        return False
    if lead == bo_cuc.tu_dan()[0] or _ASKED.match(text):
        return True
    return text.endswith(";") or next(citation.find(rest), None) is not None


def basis(text: str) -> Any:
    """Return a căn cứ as its parts when they print the same line, else as the text."""
    found = CAN_CU.read(upper_first(text), Reading(), ())
    if not isinstance(found, CanCu):
        return str(found)
    raw: dict[str, Any] = {"loai": found.loai}
    if found.so:
        raw["so"] = found.so
    if found.ngay.whole:
        raw["ngay"] = found.ngay.viet.removeprefix("ngày ").strip() or found.ngay.ngan()
    if found.co_quan:
        raw["co_quan"] = found.co_quan
    raw["trich_yeu"] = found.trich_yeu
    if found.tu_dan != bo_cuc.tu_dan()[0]:
        raw = {"tu_dan": found.tu_dan, **raw}
    return raw if CAN_CU.read(raw, Reading(), ()) == found else str(found)


def _tell(raw: Any, text: str, path: PlanPath, doubts: Doubts, line: Line) -> None:
    """Say what a căn cứ lacks."""
    if isinstance(raw, dict):
        return
    cited = list(citation.find(text))
    if len(cited) > 1:
        doubts.add("TN74", f"một dòng có {len(cited)} văn bản; xem có cần tách", path, line)
    elif not cited and not any(f"{kind} " in text for kind in loai_van_ban.khong_ghi_so()):
        doubts.add("TN74", f"căn cứ không có số, ký hiệu: {quoted(text)}", path, line)
    elif cited and cited[0].ngay is None:
        doubts.add("TN74", f"căn cứ thiếu ngày hoặc ngày không có thật: {quoted(text)}", path, line)


def _without_colon(value: Any) -> Any:
    if isinstance(value, str):
        return value.rstrip().rstrip(":").rstrip()
    return [*value[:-1], value[-1].rstrip().rstrip(":").rstrip()]
