"""Capital letters."""

from __future__ import annotations

from functools import cache
from itertools import chain, repeat
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import chinh_ta
from kehoach.law.book import book, either
from kehoach.law.dia_danh import can_day_du
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.checks.citation import laws
from kehoach.review.checks.wording.half_names import days_in_small, half_names
from kehoach.review.checks.wording.state_and_party import people, state_and_party
from kehoach.review.facts.headings import elsewhere
from kehoach.review.finding import at
from kehoach.review.kinds import Pattern
from kehoach.review.words import hits, phrases
from kehoach.text.letters import LOWER, UPPER
from kehoach.text.sought import Sought
from kehoach.text.syllable import possible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.address import Position
    from kehoach.review.facts.spoken import Hit
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

    _Letter = tuple[int, Position | None, int]
    """The paragraph, the cell and the place of a letter."""

_SENTENCE = Sought(
    rf"(?<= )(?:[{LOWER}]{{3,7}}\)?|\d{{1,3}}(?:\)|(?:,\d{{1,2}})?%)"
    rf"|(?:\d{{1,2}}/){{0,2}}(?:19|20)\d\d|\d{{1,2}}h\d\d)[.?!]"
    rf" +[{LOWER}]{{2,7}}(?= )",
    mark=rf"[.?!] +[{LOWER}]",
)
_OF_TWO = ("Thị", "Thành")
"""The first syllable of ``Thị xã``, ``Thành phố``."""
_BODIES = ("ủy ban nhân dân", "uỷ ban nhân dân", "hội đồng nhân dân")
_WHOLE = ("toàn", "khắp", "địa bàn", "UBND", "HĐND", *_BODIES)
"""Behind them one's own unit is meant: some write it with a capital out of respect."""
_TET = Sought(
    lambda: (
        rf"(?<!\w)(?:(?i:{either('chinh-ta', 'truoc_tet')})"
        r"|(?i:mùng|mồng|ngày) \d{1,2}|(?<!lễ, )(?i:ngày)) tết(?!\w)"
        rf"(?! (?:{either('chinh-ta', 'sau_tet')}))"
    ),
    " tết",
)
"""The New Year's feast called by its short name: a capital (V.8.b)."""
_COMMON = "danh từ chung chỉ đơn vị hành chính viết hoa giữa câu"
_NO_NAMES = ("Đoàn", "Ủy", "Hội")
"""Xã Đoàn, Huyện ủy and the like are names of organisations, not of units."""
_NEAR = 30
"""Letters looked back for a level of schools."""
_HEAD = Pattern(_SENTENCE, "sau dấu chấm không viết hoa", "viết hoa chữ đầu câu, hoặc sửa dấu chấm")
_ITEMS = frozenset((Role.GACH_DAU_DONG, Role.GACH_CONG, Role.DIEM, Role.KHOAN))


def small_at_the_head(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a sentence in small letters, a hint for a list whose items are.

    An item that is no whole sentence may begin so for some: a list is told once.
    """
    yield from _HEAD(subject)
    before: Role | None = None
    for block in subject.blocks:
        items = block.role if block.role in _ITEMS else None
        if block.label and items is not before and (word := _small_opening(text_of(block))):
            message = "ý xuống dòng không viết hoa chữ đầu"
            cure = f'viết "{word.capitalize()}", và các ý khác của danh sách này cũng vậy'
            yield at(block, word, message, cure, Severity.HINT)
        before = items


@cache
def _unit() -> Sought:
    held = book("soat-noi-dung")
    units = [unit for unit in held["don_vi_viet_hoa"] if unit != "Thị trấn"]
    units += held["xom_thon_viet_hoa"]
    # of one syllable ``Xã Đoàn`` is a body; ``Thị trấn Thứa`` can be none
    message = rf"(?:{'|'.join(units)}|Thành phố(?! Hồ Chí Minh)|(?P<thi>Thị (?:trấn|xã)))"
    name = rf"[{UPPER}][{LOWER}]{{1,6}}"
    return Sought(
        rf"(?:(?<=[{LOWER}] )(?<!Liên )|(?<=[{UPPER}]{{2}} )|(?<=[{LOWER}\d], )(?!Th[ịà]))"
        rf"{message} {name}(?(thi)(?: {name}){{0,2}}|(?: {name}){{1,2}})",
        *(f"{unit} " for unit in (*units, "Thị trấn", "Thị xã", "Thành phố")),
    )


@cache
def _any_unit() -> Sought:
    """Return a unit that has no name of its own there: several units, a level, the whole of one."""
    units = either("soat-noi-dung", "don_vi_viet_hoa")
    before = either("soat-noi-dung", "truoc_don_vi_chung")
    return Sought(
        rf"(?<!\w)(?!Liên )(?P<truoc>(?i:{before}|{'|'.join(_BODIES)})|UBND|HĐND|\d{{1,3}}) "
        rf"(?P<don_vi>{units})(?![\w-]| (?:ủy|uỷ|đoàn|đội)\b| [{UPPER}\d])",
        mark=rf" (?:{units})",
    )


def _small_opening(text: str) -> str:
    """Return the first word of an item where it is a syllable in small letters, else nothing."""
    word = text.lstrip().split(" ", 1)[0].rstrip(",;:.")
    small = len(word) > 1 and word.isalpha() and word.islower()
    return word if small and possible(word) else ""


def unit_word_in_capitals(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a unit word with a capital inside a sentence."""
    for hit in hits(subject, _unit()):
        words = hit.words.split(" ")
        split = 2 if words[0] in _OF_TWO else 1
        unit, name = " ".join(words[:split]), " ".join(words[split:])
        if not (_keeps_capital(subject, unit, name) or _of_a_school(hit)):
            severity = None if unit in ("Tỉnh", "Huyện") else Severity.HINT
            yield hit.finding(_COMMON, f'viết "{unit.lower()} {name}"', severity, hit.words)
    for hit in hits(subject, _any_unit()):
        unit = hit.words.rpartition("Thị trấn")[1] or hit.words.rpartition(" ")[2]
        before = hit.words.removesuffix(unit).rstrip()
        severity = Severity.HINT if before.lower() in _WHOLE or before in _WHOLE else None
        yield hit.finding(_COMMON, f'viết "{before} {unit.lower()}"', severity, hit.words)


def _of_a_school(hit: Hit) -> bool:
    """Return True behind a level of schools: ``Trường THCS Thị trấn Vôi`` is one name."""
    levels = tuple(f"rường {level} " for level in book("soat-noi-dung")["loai_truong"])
    return hit.text[max(0, hit.start - _NEAR) : hit.start].endswith(levels)


def _keeps_capital(subject: Subject, unit: str, name: str) -> bool:
    """Return True for a name that has it, and for one's own town, out of respect."""
    if can_day_du(name) or name.split(maxsplit=1)[0] in _NO_NAMES:
        return True
    return " " in unit and f"{unit} {name}".upper() in subject.words


@cache
def _pattern() -> Sought:
    names = [form for name in chinh_ta.nuoc_ngoai() for form in (name.capitalize(), name.lower())]
    return Sought(rf"\b(?:{'|'.join(names)})\b", *names)


def foreign_abbreviation(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a known abbreviation in other capitals."""
    for hit in hits(subject, _pattern(), loose=True):
        if not hit.words.isupper():
            right = hit.words.upper()
            message = "tên nước ngoài viết tắt phải viết chữ in hoa"
            yield hit.finding(message, f'viết "{right}"', quote=hit.words, fixed=right)


def capitals_of_decree(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each name of the list in wrong capitals, and each law."""
    yield from laws.names_in_other_capitals(subject)
    seen: set[_Letter] = set()
    sure = (*_listed(subject), *state_and_party(subject), *half_names(subject), *_feasts(subject))
    days = zip(days_in_small(subject), repeat(Severity.HINT))
    for (hit, right, basis), less in chain(zip(sure, repeat(None)), days):
        letters = _letters(hit)
        if not seen.isdisjoint(letters):
            continue  # another name of the list has these words: "Nhà nước và nhân dân ta"
        seen |= letters
        finding = _in_wrong_capitals(hit, right, basis)
        yield finding._replace(severity=less, repair=None) if less else finding
    yield from _people_in_small(subject, seen)


def _letters(hit: Hit) -> set[_Letter]:
    return {(hit.block.number, hit.cell, letter) for letter in range(hit.start, hit.end)}


def _people_in_small(subject: Subject, seen: set[_Letter]) -> Iterator[Finding]:
    """Yield a hint where the people first stand in small letters, with the other places.

    Of twenty uses in a paper nineteen more lines would say the same.
    """
    uses = [hit for hit in people(subject) if seen.isdisjoint(_letters(hit))]
    if uses:
        finding = _in_wrong_capitals(uses[0], "Nhân dân", "V.1")
        hint = f"{finding.hint}{elsewhere(subject, uses[1:])}"
        yield finding._replace(hint=hint, severity=Severity.HINT, repair=None)


def _feasts(subject: Subject) -> Iterator[tuple[Hit, str, str]]:
    """Yield the New Year's feast in small letters."""
    for hit in hits(subject, _TET):
        yield hit, hit.words.replace("tết", "Tết"), "V.8.b"


def _listed(subject: Subject) -> Iterator[tuple[Hit, str, str]]:
    """Yield each name of both lists in wrong capitals, the right ones and the article."""
    names, in_small = _names()
    for hit, small in sorted(phrases(subject, in_small, fold=True), key=_longer_first):
        name, basis = names[small]
        correct = f"{hit.words[0]}{name[1:]}"
        if not hit.words.isupper() and hit.words != correct:
            yield hit, correct, basis
    right, wrongs = _rows()
    for hit, wrong in phrases(subject, wrongs):
        yield hit, *right[wrong]


@cache
def _rows() -> tuple[dict[str, tuple[str, str]], tuple[str, ...]]:
    """Return the right words and the article by the wrong words of the list, and those words."""
    right = {wrong: (correct, basis) for wrong, correct, basis in chinh_ta.viet_hoa()}
    return right, tuple(right)


@cache
def _names() -> tuple[dict[str, tuple[str, str]], tuple[str, ...]]:
    """Return the names by their small letters, and those."""
    names = chinh_ta.viet_hoa_ten()
    return names, tuple(names)


def _in_wrong_capitals(hit: Hit, correct: str, basis: str) -> Finding:
    message = f"viết hoa chưa đúng Phụ lục II, {basis}"
    return hit.finding(message, f'viết "{correct}"', quote=hit.words, fixed=correct)


def _longer_first(pair: tuple[Hit, str]) -> int:
    return -len(pair[1])


CHECKS: Checks = {
    "VP27": small_at_the_head,
    "VP29": foreign_abbreviation,
    "VP30": capitals_of_decree,
}
