"""Figures that rise where the words say they fall, or fall where they rise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law.book import either
from kehoach.review.finding import at
from kehoach.text import numbers
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_N = r"\d{1,3}(?:\.\d{3}){1,4}(?:,\d{1,4})?|\d{1,9}(?:,\d{1,4})?"
_UNIT = r" ?%|(?: [^\W\d_]{1,12}){0,2}"
_FROM = Sought(
    rf"(?<!\w)(?P<huong>[Tt]ăng|[Nn]âng|[Gg]iảm|[Hh]ạ)(?!\w)(?P<viec>[^.;:,()]{{0,80}}?) "
    rf"(?P<moc>từ (?:mức )?(?P<dau>{_N})(?P<don_vi>{_UNIT}) "
    rf"(?P<toi>lên|xuống)(?: còn| mức| đến)* (?P<cuoi>{_N})(?P<don_vi_sau>{_UNIT}))"
    r"(?![\d.,/-]*\d)",
    " lên ",
    " xuống ",
)
_RISES, _FALLS = "lời nói tăng mà số sau nhỏ hơn", "lời nói giảm mà số sau lớn hơn"
_RANKED = Sought(lambda: rf"(?<!\w)(?:{either('soat-noi-dung', 'xep_thu_hang')})(?!\w)")


def against_their_words(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each ``tăng từ 95% lên 93%``; ranks, the smaller the better, aside."""
    for block, text, cell in subject.texts(_FROM):
        for found in _FROM.finditer(text):
            if _is_turned(found):
                message = _RISES if found["toi"] == "lên" else _FALLS
                cure, start = "xem lại hai con số", found.start("moc")
                yield at(block, found["moc"], message, cure, cell=cell, start=start)


def _is_turned(found: re.Match[str]) -> bool:
    """Return True where words agree with each other, both figures have one unit, and are turned."""
    rises = found["huong"].lower() in ("tăng", "nâng")
    if rises != (found["toi"] == "lên") or _RANKED.search(found["viec"]):
        return False
    unit, other = found["don_vi"].strip(), found["don_vi_sau"].strip()
    alike = unit == other or (unit and other.startswith(f"{unit} ")) or not unit
    first, last = numbers.decimal(found["dau"]), numbers.decimal(found["cuoi"])
    if not alike or first is None or last is None:
        return False
    return first > last if rises else first < last


CHECKS: Checks = {"SL18": against_their_words}
