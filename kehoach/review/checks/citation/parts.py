"""The other parts of a citation as they stand: the word ``số``, the kind, the date, their order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.law import citation
from kehoach.law.book import book
from kehoach.problem import Severity
from kehoach.review.facts.citing import QUIET, finding_of, is_law
from kehoach.review.finding import at
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.address import Position
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_COMMA = Sought(r"(?<=[^\W\d_])\s?,\s{0,2}(?=ngày )", "ngày ", flags=re.IGNORECASE)
_MONTH_TWICE = Sought(r"(ngày \d{1,2} tháng \d{1,2}) tháng ((?:19|20)\d\d)(?!\d)", " tháng ")
_SPACED_DAY = Sought(
    r"(?<!\w)ngày \d{1,2}(?:/\d{1,2}(?: /\s?|/ )|(?: /\s?|/ )\d{1,2}\s?/\s?)(?:19|20)\d\d(?![\d/])",
    "ngày ",
)
_DOTTED_DAY = Sought(
    r"(?<=[A-ZĐ] )ngày \d{1,2}\.\d{1,2}\.(?:19|20)\d\d(?![\d.]*\d)",
    "ngày ",
)
_SPACED = re.compile(r"\d\s[/.-]|[/.-]\s\d")
_SHOWN = 20
"""Letters of the name of a law quoted before its date."""
_DOUBLED = re.compile(r"[/.-]{2}")


def word_so_misspelt(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each ``so``, ``sô`` for ``số`` before a number; a remark for ``Số:``."""
    for cited in subject.facts.citations:
        word = cited.parsed.chu_so
        fault = _fault_of_word(word.words) if word else None
        if word and fault:
            message, severity = fault
            quote = cited.text[word.start : cited.number.end]
            right = f"{'SỐ' if word.words.isupper() else 'số'} {cited.number.words}"
            yield finding_of(cited, message, f'viết "{right}"', quote, severity, right)


def _fault_of_word(words: str) -> tuple[str, Severity | None] | None:
    """Return what is wrong with the word as it stands; None for ``số`` and ``SỐ``."""
    letters = words.rstrip(" :.")
    if letters.casefold() != "số":
        return 'chữ "số" gõ sai', None
    if letters != words:
        return f'khi viện dẫn, sau chữ "số" không có dấu "{words[-1]}"', Severity.HINT
    if letters == "Số":
        return 'khi viện dẫn, chữ "số" viết thường', Severity.HINT
    return None


def kind_in_abbreviation(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each kind in its abbreviation before a number: ``QĐ số 45/QĐ-UBND``."""
    for cited in subject.facts.citations:
        kind = cited.parsed.loai_viet
        if kind and kind.words in book("vien-dan")["goi_tat"]:
            right = cited.parsed.loai + cited.head[len(kind.words) :]
            message = "tên loại văn bản phải ghi đầy đủ"
            yield finding_of(cited, message, f'viết "{cited.goi}"', cited.head, None, right)


def order_of_parts(subject: Subject) -> Iterator[Finding]:
    """Yield a remark for a citation whose date stands before the number or behind the agency."""
    cure = "ghi theo thứ tự: tên loại, số, ký hiệu, ngày, cơ quan ban hành, trích yếu"
    for cited in subject.facts.citations:
        day, number = cited.parsed.ngay_viet, cited.number
        if day is None or is_law(cited):
            continue
        if day.start < number.start:
            yield finding_of(cited, "ngày ban hành đứng trước số, ký hiệu", cure, day.words)
        elif cited.parsed.co_quan and cited.parsed.co_quan in cited.text[number.end : day.start]:
            yield finding_of(cited, "ngày ban hành đứng sau cơ quan ban hành", cure, day.words)


def date_as_typed(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each date of a cited paper with a space or marks of its own."""
    for cited in subject.facts.citations:
        day = cited.parsed.ngay_viet
        fault = _fault_of(day.words) if day and cited.parsed.ngay else None
        if day and cited.parsed.ngay and fault:
            message, severity = fault
            right = cited.parsed.ngay.nhu_viet()
            yield finding_of(cited, message, f'viết "{right}"', day.words, severity, right)
    yield from _spaced_days(subject)
    yield from _dotted_days(subject)
    for block, text, cell in subject.texts(_MONTH_TWICE):
        for found in _MONTH_TWICE.finditer(text):
            message, cure = "năm ghi sau chữ tháng", f'viết "{found[1]} năm {found[2]}"'
            yield at(block, found[0], message, cure, cell=cell, start=found.start())


def _ends_of_days(subject: Subject) -> frozenset[tuple[int, Position | None, int]]:
    """Return where the days of cited papers end: those are told with their papers."""
    return frozenset(
        (cited.block.number, cited.cell, cited.parsed.ngay_viet.end)
        for cited in subject.facts.citations
        if cited.parsed.ngay_viet
    )


def _spaced_days(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each day with a space at a stroke, those of no numbered paper too."""
    texts = subject.texts(_SPACED_DAY)
    told = _ends_of_days(subject) if texts else frozenset()
    for block, text, cell in texts:
        for found in _SPACED_DAY.finditer(text):
            if (block.number, cell, found.end()) not in told:
                right, message = "".join(found[0].split()), "trong ngày có dấu cách"
                right = f"ngày {right.removeprefix('ngày')}"
                cure, start = f'viết "{right}"', found.start()
                yield at(block, found[0], message, cure, None, right, cell, start)


def _dotted_days(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for each day with dots behind a number whose kind is not one of the decree's."""
    texts = subject.texts(_DOTTED_DAY)
    told = _ends_of_days(subject) if texts else frozenset()
    for block, text, cell in texts:
        for found in _DOTTED_DAY.finditer(text):
            if (block.number, cell, found.end()) not in told:
                message = "ngày ban hành ngăn bằng dấu khác dấu gạch chéo"
                cure, start = f'viết "{found[0].replace(".", "/")}"', found.start()
                yield at(block, found[0], message, cure, Severity.HINT, None, cell, start)


def _fault_of(words: str) -> tuple[str, Severity | None] | None:
    """Return what is wrong with a date as typed, the gravest first; None for a date in order.

    Digits right behind the word are told by VP26.
    """
    if _SPACED.search(words):
        return "trong ngày ban hành có dấu cách", None
    if _DOUBLED.search(words):
        return "trong ngày ban hành gõ thừa dấu ngăn", None
    if words.startswith("Ngày"):
        return 'chữ "ngày" đứng giữa câu viết hoa', None
    if not words.casefold().startswith("ngày"):
        return 'trước ngày ban hành thiếu chữ "ngày"', Severity.HINT
    if "/" not in words and "tháng" not in words.casefold():
        return "ngày ban hành ngăn bằng dấu khác dấu gạch chéo", Severity.HINT
    return None


def comma_before_date(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for each date set apart by a comma from the number it follows."""
    for block, text, cell in subject.texts(_COMMA):
        if block.role in QUIET:
            continue
        for start, end in citation.dated_numbers(text):
            words = text[start:end]
            found = _COMMA.search(words)
            if found:
                right = f"{words[: found.start()]} {words[found.end() :]}"
                message = "giữa số, ký hiệu và ngày ban hành không có dấu phẩy"
                cure = f'viết "{right}"'
                yield at(block, words, message, cure, repair=right, cell=cell, start=start)
    yield from _comma_behind_law(subject)


def _comma_behind_law(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for the date of a law set apart by a comma from its name."""
    for law in subject.facts.laws:
        found = _COMMA.search(law.words) if law.ngay and not law.so else None
        if found and law.words.find("ngày ", found.end() + 1) < 0:
            words = law.words[max(0, found.start() - _SHOWN) :]
            at_comma = min(found.start(), _SHOWN)
            right = f"{words[:at_comma]} {words[at_comma:].lstrip(' ,')}"
            message = "giữa tên luật và ngày ban hành không có dấu phẩy"
            yield at(law.block, words, message, f'viết "…{right}"', repair=right)


CHECKS: Checks = {
    "CC29": word_so_misspelt,
    "CC34": order_of_parts,
    "CC35": date_as_typed,
    "CC36": kind_in_abbreviation,
    "CC38": comma_before_date,
}
