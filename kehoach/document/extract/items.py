"""Items with fields, told from the words they are printed with: tasks, targets, amounts.

Each is accepted only when the plan would print the very same words again.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from kehoach.document.compose.tasks import BLANK, amount_words, details, target_words
from kehoach.law import bo_cuc
from kehoach.law.book import either
from kehoach.plan.content import NhiemVu
from kehoach.plan.figured import ChiTieu, KhoanChi
from kehoach.plan.inline import notes_called
from kehoach.plan.kinds import BETWEEN
from kehoach.plan.part import PlanPart
from kehoach.plan.reading import Reading
from kehoach.text.marks import strip_end
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from kehoach.plain import Raw, RawValue

_P = TypeVar("_P", bound=PlanPart)
_NOTES = r"(?: \((?:năm trước: (?P<nam_truoc>[^;()]+?))?(?:; )?(?:nguồn: (?P<nguon>[^()]+))?\))?"
_TARGET = Sought(
    lambda: (
        rf"(?P<chi_tieu>.+?): (?P<gia_tri>(?:(?:{either('bo-cuc', 'truoc_gia_tri')})\s+)*"
        r"\d[\d.,]*(?:\s*(?:-|đến)\s*\d[\d.,]*)?|\.{10})"
        rf"(?P<don_vi>%| [^\W\d_][^;:()\[]{{0,30}}?)?{_NOTES}(?P<mark>[.;])"
    ),
    flags=re.DOTALL,
)
_AMOUNT = re.compile(
    r"(?P<khoan_chi>.+?): (?P<so_tien>\d[\d.,]*(?: (?:triệu|nghìn|tỷ))? đồng|\.{10} đồng)"
    r"(?: \(nguồn: (?P<nguon>[^()]+)\))?(?P<mark>[.;])",
    re.DOTALL,
)


def _made(cls: type[_P], raw: Raw) -> _P | None:
    return Reading().part(cls, raw, ())


def target(text: str, mark: str) -> Raw | None:
    """Return a dash item as a chỉ tiêu, or None."""
    found = _TARGET.fullmatch(text)
    if not found or found["mark"] != mark:
        return None
    raw: Raw = {"chi_tieu": found["chi_tieu"]}
    if found["gia_tri"] != BLANK:
        raw["gia_tri"] = found["gia_tri"]
    unit = (found["don_vi"] or "").strip()
    if unit:
        raw["don_vi"] = unit
    if found["nam_truoc"]:
        raw["nam_truoc"] = _without_unit(found["nam_truoc"], unit)
    if found["nguon"]:
        raw["nguon"] = found["nguon"]
    made = _made(ChiTieu, raw)
    return raw if made is not None and target_words(made) + mark == text else None


def _without_unit(figure: str, unit: str) -> str:
    return figure.removesuffix(unit).strip() if unit else figure


def amount(text: str, mark: str) -> Raw | None:
    """Return a dash item as a khoản chi, or None."""
    found = _AMOUNT.fullmatch(text)
    if not found or found["mark"] != mark:
        return None
    raw: Raw = {"khoan_chi": found["khoan_chi"]}
    if not found["so_tien"].startswith(BLANK):
        raw["so_tien"] = found["so_tien"]
    if found["nguon"]:
        raw["nguon"] = found["nguon"]
    made = _made(KhoanChi, raw)
    return raw if made is not None and amount_words(made) + mark == text else None


def task(text: str, listed: list[RawValue]) -> Raw | None:
    """Return a numbered text whose first dashes are ``Chủ trì: …`` as a task, or None."""
    fields = _details(listed)
    if not fields or not text.endswith(":"):
        return None
    raw: Raw = {"nhiem_vu": strip_end(text.rstrip(": ")), **fields}
    taken, rest = listed[: len(fields)], listed[len(fields) :]
    made = _made(NhiemVu, raw)
    if made is None or [line for _, line in details(made)] != taken:
        return None
    return {**raw, "noi_dung": rest} if rest else raw


def _details(listed: list[RawValue]) -> Raw:
    """Return the fields of a task the first dashes say, one a dash, none twice."""
    fields: Raw = {}
    for item in listed:
        name, value = _detail(item) if isinstance(item, str) else ("", "")
        if not name or name in fields:
            break
        fields[name] = as_given(name, value)
    return fields


def as_given(name: str, value: str) -> RawValue:
    """Return a field of a task as an author gives it: several agencies as a list."""
    several = value.split(BETWEEN)
    listed = name == "phoi_hop" or (name == "chu_tri" and len(several) > 1)
    return [*several] if listed else value


def _detail(item: str) -> tuple[str, str]:
    """Return the field of a task a dash says, and its words; empty for any other dash."""
    names = {words: name for name, words in bo_cuc.chi_tiet_nhiem_vu().items()}
    lead, colon, value = item.partition(": ")
    if not colon or lead not in names or notes_called(value):
        return "", ""
    return names[lead], strip_end(value)
