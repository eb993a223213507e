"""How a file looks beside what its plan gives: paragraphs and pages."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from kehoach.compare.align import steps
from kehoach.compare.verify.found import Difference
from kehoach.problem import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.compare.units import Unit
    from kehoach.document.block import Document

_NAMES = {
    "font": "phông chữ",
    "co": "cỡ chữ",
    "dam": "chữ đậm",
    "nghieng": "chữ nghiêng",
    "in_hoa": "chữ in hoa",
    "canh": "căn lề đoạn",
    "lui_dau_dong": "lùi đầu dòng",
    "lui_trai": "lùi lề trái",
    "lui_phai": "lùi lề phải",
    "truoc": "cách đoạn trên",
    "sau": "cách đoạn dưới",
    "gian_dong": "giãn dòng",
    "gian_dong_pt": "giãn dòng",
    "ke": "đường kẻ",
}
"""What of a paragraph is compared; the name of its style is its program's own."""
_PAGE = {
    "rong": "khổ giấy",
    "cao": "khổ giấy",
    "tren": "lề trên",
    "duoi": "lề dưới",
    "trai": "lề trái",
    "phai": "lề phải",
}
"""What of a page is compared; LibreOffice writes page numbers and first pages in its own way."""
_CLOSE = 0.3
"""mm, pt or lines two measures may be apart: programs round to twips, EMU or half-points."""


def looks(plan: list[Unit], file: list[Unit], name: str) -> Iterator[Difference]:
    """Yield how the paragraphs that say the same look otherwise."""
    ours, theirs = ([" ".join(unit.words.split()) for unit in units] for units in (plan, file))
    for step in steps(ours, theirs):
        if step.same:
            for number, other in zip(step.old, step.new, strict=True):
                yield from _paragraph(plan[number], file[other], name)


def pages(plan: Document, file: Document, name: str) -> Iterator[Difference]:
    """Yield how the pages of a file differ, or that they are of another number of sections."""
    if len(plan.sections) != len(file.sections):
        count = (str(len(document.sections)) for document in (plan, file))
        yield Difference(Place(name), "", "số phần trang", *count)
        return
    for section, other in zip(plan.sections, file.sections, strict=True):
        for field, what in _PAGE.items():
            before, after = getattr(section.page, field, None), getattr(other.page, field, None)
            if not _same(before, after):
                yield Difference(Place(name), "", what, _shown(before), _shown(after))


def _paragraph(plan: Unit, file: Unit, name: str) -> Iterator[Difference]:
    before, after = plan.block.look, file.block.look
    if before is None or after is None:
        return
    place = file.block.origin.place(name)
    for field, what in _NAMES.items():
        was, now = getattr(before, field), getattr(after, field)
        if not _same(was, now):
            yield Difference(place, file.heading, what, _shown(was), _shown(now))
    if _marked(plan) != _marked(file):
        yield Difference(place, file.heading, "đậm, nghiêng, gạch chân trong đoạn", "", "")
    if plan.block.ngat_trang != file.block.ngat_trang:
        was, now = (_shown(unit.block.ngat_trang) for unit in (plan, file))
        yield Difference(place, file.heading, "ngắt trang", was, now)


def _marked(unit: Unit) -> list[tuple[tuple[bool, bool, bool, str, str], str]]:
    """Return the words of a paragraph by how they look (bold, italic …), blanks left out."""
    runs = [(run.look, "".join(run.text.split())) for run in unit.block.text]
    alike = groupby(((look, words) for look, words in runs if words), itemgetter(0))
    return [(look, "".join(words for _, words in group)) for look, group in alike]


def _same(before: object, after: object) -> bool:
    if isinstance(before, tuple) and isinstance(after, tuple):
        pairs = zip(before, after, strict=False)
        return len(before) == len(after) and all(_same(item, other) for item, other in pairs)
    if isinstance(before, int | float) and isinstance(after, int | float):
        return abs(before - after) <= _CLOSE
    return before == after


def _shown(value: object) -> str:
    """Return a look for the user."""
    if value is None:
        return "không ghi"
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, tuple):
        return ", ".join(map(_shown, value)) or "không"
    return f"{value:g}".replace(".", ",") if isinstance(value, float) else str(value)
