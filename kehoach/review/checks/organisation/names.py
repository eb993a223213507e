"""Names of agencies and programmes: capitals, and one name written two ways."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law.book import book
from kehoach.review.finding import at
from kehoach.review.kinds import rewritten
from kehoach.text.letters import LOWER, UPPER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_QUOTED = Sought(r"“([^“”]{20,300})”")
_LEAST, _SAME, _MOST_DIFFERENT = 8, 4, 4
"""Words a name needs, words alike at each end, words that may differ."""
_WRONG = "tên cơ quan viết hoa sai"
_MOST_NAMES = 50
"""Names of a text that are compared, each with so many: a hostile one has any number."""


@cache
def _small() -> Sought:
    names = "|".join(re.escape(one) for one in book("soat-noi-dung")["ten_sau_phong"])
    told = rf"(phòng|sở) ({names})(?![\w&])(?! (?:các|cấp|của các) )"
    # a title (Trưởng phòng) and a word for several agencies keep the small letter
    others = "".join(rf"(?<!{one} )" for one in book("soat-noi-dung")["truoc_phong_viet_thuong"])
    return Sought(rf"(?<!\w){others}{told}", mark=told)


def agency_in_small_letters(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each agency whose kind is in small letters."""
    told = "tên cơ quan phải viết hoa chữ đầu"
    return rewritten(subject, _small(), told, lambda found: f"{found[1].capitalize()} {found[2]}")


@cache
def _names() -> tuple[re.Pattern[str], dict[str, str]]:
    names = sorted(book("soat-noi-dung")["ten_viet_dung"], key=len, reverse=True)
    heads = "".join(sorted({one[0] for one in names}))
    pattern = "|".join(re.escape(one) for one in names)
    known = {one.casefold(): one for one in names}
    return re.compile(rf"(?<!\w)(?=[{heads}])(?i:{pattern})(?!\w)"), known


def capitals_of_agency(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where a name that begins with a capital first has wrong ones."""
    pattern, right = _names()
    seen: set[str] = set()
    for block, text, cell in subject.texts():
        for found in pattern.finditer(text):
            told, name = found[0], right[found[0].casefold()]
            in_capitals = told.isupper() or text.isupper()
            if in_capitals or told == name or told in seen or told[0].islower():
                continue
            seen.add(told)
            yield at(block, told, _WRONG, f'viết "{name}"', cell=cell)
    yield from _schools_and_boards(subject)


def _schools_and_boards(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each name of a school or a board in small letters, once a name."""
    seen: set[str] = set()
    for sought in (_school(), _board()):
        for block, text, cell in subject.texts(sought):
            for found in sought.finditer(text):
                words = found[0]
                if words not in seen:
                    seen.add(words)
                    cure, start = f'viết "{_capital(words)}"', found.start()
                    yield at(block, words, _WRONG, cure, cell=cell, start=start)


def _capital(words: str) -> str:
    head = "Ban " if words.startswith("Ban ") else ""
    rest = words.removeprefix(head)
    return f"{head}{rest[0].upper()}{rest[1:]}"


@cache
def _school() -> Sought:
    """Return ``trường``, its kind and a name of its own; several schools keep the small letter."""
    held = book("soat-noi-dung")
    before = held["truoc_truong_viet_thuong"]
    others = "".join(rf"(?<!{one} trường )" for word in before for one in (word, word.capitalize()))
    kinds = "|".join(re.escape(one) for one in sorted(held["loai_truong"], key=len, reverse=True))
    kind = rf"(?:{kinds})(?:(?:[&-]| và | )(?:{kinds}))?"
    name = rf"(?!(?:{kinds})\b)[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+){{0,4}}"
    # the literal first: looking behind at every letter of a page is dear
    single = rf"trường (?<![\w-]trường )(?<!\d trường ){others}{kind} {name}"
    return Sought(single, mark="trường [A-ZĐtm]")


@cache
def _board() -> Sought:
    """Return ``Ban``, its function in small letters and a word that shows the name is whole."""
    held = book("soat-noi-dung")
    functions, behind = "|".join(held["ban_chuc_nang"]), "|".join(held["ban_sau"])
    names = rf"Ban (?<!\wBan )(?<!ác Ban )(?<!ững Ban )(?:{functions}) (?:{behind})(?!\w)"
    return Sought(names, mark=rf"Ban (?:{functions}) ")


def quoted_name_two_ways(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each use of the name that is rarer, or that stands in no căn cứ."""
    uses: dict[str, list[tuple[Block, str]]] = {}
    for block, text, _ in subject.texts():
        for found in _QUOTED.finditer(text):
            if len(found[1].split()) >= _LEAST:
                uses.setdefault(_words(found[1]), []).append((block, found[0]))

    def weight(name: str) -> tuple[bool, int]:
        return any(block.role is Role.CAN_CU for block, _ in uses[name]), len(uses[name])

    names = sorted(uses, key=weight)
    for number, name in enumerate(names[:_MOST_NAMES]):
        others = reversed(names[number + 1 :][:_MOST_NAMES])
        other = next((one for one in others if _one_name(name, one)), None)
        if other is not None:
            block, quote = uses[name][0]
            told, right = "tên này viết khác ở chỗ khác trong bài", uses[other][0][1]
            yield at(block, quote, told, f"xem có phải {right}")


def _one_name(one: str, other: str) -> bool:
    a, b = one.split(), other.split()
    if a == b or a[:_SAME] != b[:_SAME] or a[-_SAME:] != b[-_SAME:]:
        return False
    shared = sum((Counter(a) & Counter(b)).values())
    return max(len(a), len(b)) - shared <= _MOST_DIFFERENT


def _words(name: str) -> str:
    """Return the words of a name without marks and without what stands in brackets."""
    return " ".join(re.findall(r"\w+", re.sub(r"\([^()]*\)", "", name.casefold())))


CHECKS: Checks = {
    "TC08": agency_in_small_letters,
    "TC09": capitals_of_agency,
    "ND11": quoted_name_two_ways,
}
