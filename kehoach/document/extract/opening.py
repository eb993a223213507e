"""What stands between the title and the first section: căn cứ, then the opening paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.extract.doubt import quoted
from kehoach.document.extract.wording import clean_text, words
from kehoach.document.label.opening import SEVERAL
from kehoach.law import bo_cuc, citation, loai_van_ban
from kehoach.plan.inline import plain
from kehoach.plan.kinds import unmarked
from kehoach.plan.parts import CAN_CU, parts_of
from kehoach.plan.reading import Reading
from kehoach.text.letters import fold, one_line, upper_first

if TYPE_CHECKING:
    from kehoach.address import PlanPath
    from kehoach.document.extract.doubt import Doubts
    from kehoach.document.label.line import Line
    from kehoach.law.citation import Citation
    from kehoach.plain import Raw, RawValue
    from kehoach.plan.parts import CanCu


_PROPOSED = "theo de nghi cua "
"""How the last line above a decision opens in Mẫu 1.3: it names who proposes, no paper."""


def opening(lines: list[Line], doubts: Doubts) -> Raw:
    """Return ``can_cu`` and ``mo_dau`` of the labelled lines; addressees are told."""
    can_cu: list[RawValue] = []
    mo_dau: list[str] = []
    for line in lines:
        if line.block.role is Role.CAN_CU:
            _add_basis(line, can_cu, doubts)
        elif line.block.role is Role.MO_DAU:
            text = words(line)
            mo_dau.append(f"{line.label.shown} {text}" if line.label else text)
        elif line.block.role in (Role.KINH_GUI, Role.THAM_QUYEN):
            doubts.unplaced(line, ("mo_dau",))
    out: Raw = {}
    if can_cu:
        out["can_cu"] = can_cu
    if mo_dau:
        *first, last = mo_dau
        last = last.rstrip().rstrip(":").rstrip()
        out["mo_dau"] = [*first, last] if first else last
    return out


def _add_basis(line: Line, can_cu: list[RawValue], doubts: Doubts) -> None:
    if line.label:
        doubts.add(
            "TN72",
            f'dấu "{line.label.shown}" trước căn cứ sẽ không in',
            ("can_cu", len(can_cu)),
            line,
        )
    noted = any(run.note for run in line.runs)
    said = clean_text(line) if noted else plain(words(line))
    for text in SEVERAL.split(one_line(said)):
        can_cu.append(basis(text))
        _tell(can_cu[-1], text, ("can_cu", len(can_cu) - 1), doubts, line)


def basis(text: str) -> RawValue:
    """Return a căn cứ as its parts when they print the same words, else as the text."""
    line = upper_first(text)
    found = parts_of(one_line(unmarked(line)))
    parted = None if found is None else _parted(found)
    if parted is not None:
        return parted
    read = CAN_CU.read(line, Reading(), ())
    return read if isinstance(read, str) else line


def _parted(found: CanCu) -> Raw | None:
    """Return the parts as a raw mapping; None when that would be read otherwise."""
    raw: Raw = {"loai": found.loai}
    if found.so:
        raw["so"] = found.so
    if found.ngay.whole:
        raw["ngay"] = found.ngay.viet.removeprefix("ngày ").strip() or found.ngay.ngan()
    if found.co_quan:
        raw["co_quan"] = found.co_quan
    raw["trich_yeu"] = found.trich_yeu
    if found.tu_dan != bo_cuc.tu_dan()[0]:
        raw = {"tu_dan": found.tu_dan, **raw}
    return raw if CAN_CU.read(raw, Reading(), ()) == found else None


def _tell(raw: RawValue, text: str, path: PlanPath, doubts: Doubts, line: Line) -> None:
    """Say what a căn cứ lacks."""
    cited = list(citation.find(text))
    parted = isinstance(raw, dict)
    unnamed = next((mention for mention in cited if not mention.co_chu_so), None)
    if unnamed is not None:
        what = f'căn cứ thiếu chữ "số" trước {unnamed.so}'
        doubts.add("TN74", what + (", sẽ in thêm" if parted else ""), path, line)
    lacking = None if parted else _lacking(cited, text)
    if lacking:
        doubts.add("TN74", lacking, path, line)


def _lacking(cited: list[Citation], text: str) -> str | None:
    """Return what keeps a căn cứ from its parts; None for a law by its name and for a full one."""
    if len(cited) > 1:
        return f"một dòng có {len(cited)} văn bản; xem có cần tách"
    if cited:
        undated = cited[0].ngay is None
        return f"căn cứ thiếu ngày hoặc ngày không có thật: {quoted(text)}" if undated else None
    if fold(text).startswith(_PROPOSED):
        return None
    by_name = any(f"{kind} " in text for kind in loai_van_ban.khong_ghi_so())
    return None if by_name else f"căn cứ không có số, ký hiệu: {quoted(text)}"
