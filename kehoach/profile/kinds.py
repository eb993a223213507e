"""Kinds of values only an office has: words by name, reasons by code, an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.law import co_quan as agencies
from kehoach.law import don_vi
from kehoach.plan.kinds import scalar, text, yes_or_no
from kehoach.plan.part import FieldKind
from kehoach.plan.reading import Wrong
from kehoach.text.letters import clean

if TYPE_CHECKING:
    from kehoach.law.so_don_vi import DonViHanhChinh
    from kehoach.plain import Raw
    from kehoach.plan.known import Known
    from kehoach.plan.part import JsonSchema
    from kehoach.plan.reading import Path, Reading


def _by_name(value: Any, reading: Reading, path: Path) -> tuple[tuple[str, str], ...]:
    """Return names with their words; a name without a word says nothing. Raises Wrong KH03."""
    found = []
    for name, word in _mapping(value, path, "Sở Xây dựng: SXD").items():
        try:
            if word:
                found.append((clean(name).strip(), text(word)))
        except Wrong as wrong:
            reading.faults += wrong.faults((*path, name))
    return tuple(found)


def _by_code(value: Any, reading: Reading, path: Path) -> tuple[tuple[str, str], ...]:
    """Return codes in capitals with their reasons, which may be empty. Raises Wrong KH03."""
    found = {}
    for code, reason in _mapping(value, path, "TT05: cơ quan quen dùng").items():
        try:
            found[clean(code).strip().upper()] = text(reason) if reason else ""
        except Wrong as wrong:
            reading.faults += wrong.faults((*path, code))
    return tuple(found.items())


def _mapping(value: Any, path: Path, example: str) -> Raw:
    if not isinstance(value, dict):
        message = f"`{path[-1]}` phải là một nhóm khóa"
        raise Wrong("KH03", message, f"xuống dòng, thụt vào, viết mỗi dòng như `{example}`")
    return value


def _given(value: Any, reading: Reading, path: Path) -> tuple[str, ...]:
    """Return the words of a list, empty items left out; one word alone needs no list."""
    listed = [value] if isinstance(value, str) else value
    kept = [item for item in listed if item] if isinstance(listed, list) else listed
    return reading.items(scalar(text), kept, path)


def _answer(value: Any) -> bool:
    """Return what ``có`` or ``không`` says. Raises Wrong KH04 for other words."""
    said = yes_or_no(text(value))
    if said is None:
        raise Wrong("KH04", f'không nhận giá trị "{value}"', "ghi có hoặc không")
    return said


def _unit(value: Any) -> str:
    """Return a code of data/don-vi-hanh-chinh.tsv. Raises Wrong HS04 for another."""
    found = text(value)
    if don_vi.theo_ma(found) is None:
        cure = "ghi mã trong danh mục đơn vị hành chính, xã 5 chữ số, tỉnh 2 chữ số, như 21484"
        raise Wrong("HS04", f'không có đơn vị hành chính mang mã "{found}"', cure)
    return found


def of_the_unit(ma: str | None, known: Known) -> str | None:
    """Return the code. Raises Wrong HS05 where the issuer's name is that of other units."""
    units = units_of(known.of("co_quan", str)) if ma else ()
    if units and all(unit.ma != ma for unit in units):
        own = don_vi.theo_ma(ma or "")
        owner = own.day_du if own else "đơn vị khác"
        message = f"mã {ma} là của {owner}, không phải của {known['co_quan']}"
        meant = ", ".join(
            f"{unit.ma} ({unit.day_du}, {_province(unit)})" for unit in units[:_SHOWN]
        )
        raise Wrong("HS05", message, f"ghi một trong: {meant}; hoặc sửa co_quan")
    return ma


def units_of(name: str | None) -> tuple[DonViHanhChinh, ...]:
    """Return the units whose UBND or HĐND has that name; nothing for any other agency."""
    kind = agencies.loai_co_quan(name) if name else None
    if name is None or kind is None or not kind.hai_dong:
        return ()
    bare = agencies.phan_rieng(name, kind)
    whole = don_vi.tinh(bare)
    return don_vi.xa(bare) or ((whole,) if whole else ())


def _province(unit: DonViHanhChinh) -> str:
    found = don_vi.theo_ma(unit.tinh)
    return found.day_du if found else "cấp tỉnh"


_SHOWN = 9
"""Units told of one name: the commonest name is that of nine."""
_WORDS: JsonSchema = {
    "type": "object",
    "additionalProperties": {"type": ["string", "number", "boolean", "null"]},
}

TUNG_CAP = FieldKind(_by_name, _WORDS)
"""Words by name: an agency and its symbol."""
TUNG_MA = FieldKind(_by_code, _WORDS)
"""Reasons by code of a rule."""
CHU_CO = FieldKind(_given, {"type": ["array", "string"], "items": scalar(text).json})
"""Words; what is empty is not given."""
CO_KHONG = scalar(_answer, "string", "boolean")
"""An answer, ``có`` or ``không``."""
MA_DON_VI = scalar(_unit, "string", "number")
"""The code of an administrative unit."""
