"""Names of agencies: the capitals Phụ lục II asks for."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from kehoach.law.book import any_in, book
from kehoach.law.dia_danh import moi_don_vi
from kehoach.review.checks.organisation.small_names import right_name, small_names
from kehoach.review.finding import at
from kehoach.review.kinds import rewritten
from kehoach.text.letters import LOWER, UPPER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_DASHED = Sought(r"(?:Giáo dục|GD) ?[-–]? ?(?:Đào tạo|ĐT)(?!\w)", "Đào tạo", "ĐT")
_WRONG = "tên cơ quan viết hoa sai"


def _any_of(words: Iterable[str]) -> str:
    """Return a pattern of names, the longest first, tone marks by either school, any hyphen."""
    either = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    for text, ways in (("óa", "(?:óa|oá)"), ("ủy", "(?:ủy|uỷ)"), (r"\-", "[-–]")):
        either = either.replace(text, ways)
    return either


@cache
def _not_behind() -> str:
    """Return what keeps the small letter: a title (Trưởng phòng), several bodies, another word."""
    words = book("soat-noi-dung")["truoc_loai_viet_thuong"]
    return "".join(rf"(?<!{form} )" for word in words for form in (word, word.capitalize()))


@cache
def _rooms() -> Sought:
    """Return ``phòng`` or ``sở`` with the name of its field."""
    message = rf"(?:{_by_field('ten_sau_phong')})(?! (?:các|cấp|của các) )"
    return Sought(rf"(?<!\w){_not_behind()}{message}", mark="(?:phòng|sở) [A-ZĐ]")


def _by_field(table: str) -> str:
    """Return a pattern of the kinds of a table, each with one of the names it lists."""
    kinds = book("soat-noi-dung")[table].items()
    loose = ((kind, _any_of(names).replace(r"\ [-–]\ ", " ?[-–] ?")) for kind, names in kinds)
    return "|".join(rf"{kind} (?:{names})(?![\w&])" for kind, names in loose)


def agency_in_small_letters(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each agency whose kind is in small letters."""
    message = "tên cơ quan phải viết hoa chữ đầu"
    for finding in rewritten(subject, _rooms(), message, lambda found: _capital(found[0])):
        # with a dash for "và" the capital alone does not mend the name (TC15)
        yield finding._replace(repair=None) if _DASHED.search(finding.quote) else finding


@cache
def _names() -> tuple[re.Pattern[str], dict[str, str]]:
    """Return what finds the names of the list in any capitals, and the right ones of each."""
    names = book("soat-noi-dung")["ten_viet_dung"]
    heads = "".join(sorted({name[0] for name in names}))
    known = {_one_way(name): name for name in names}
    return re.compile(rf"(?<!\w)(?=[{heads}])(?i:{_any_of(names)})(?!\w)"), known


def _one_way(words: str) -> str:
    """Return words in small letters, tone marks by one school, one hyphen."""
    return words.casefold().replace("oá", "óa").replace("uỷ", "ủy").replace("–", "-")


def _in_capitals_of(words: str, right: str) -> str:
    """Return words letter by letter in the capitals of the right ones, as long as they are."""
    pairs = zip(words, right, strict=True)
    return "".join(text.upper() if other.isupper() else text.lower() for text, other in pairs)


def capitals_of_agency(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each name in wrong capitals, each body with its kind in small letters."""
    pattern, right = _names()
    for block, text, cell in subject.texts():
        for found in () if text.isupper() else pattern.finditer(text):
            said = found[0]
            known = right[_one_way(said)]
            if said == known or said.isupper():
                continue
            name = _in_capitals_of(said, known)
            if said != name:
                cure, start = f'viết "{name}"', found.start()
                yield at(block, said, _WRONG, cure, cell=cell, start=start)
    for sought in (_school(), _bodies(), _board()):
        yield from _in_small_letters(subject, sought)
    yield from rewritten(subject, _field(), _WRONG, lambda found: _of_field(found[0]))
    yield from rewritten(subject, _level(), _WRONG, lambda found: found[0].capitalize())
    yield from rewritten(subject, _small_level(), _WRONG, lambda found: _of_field(found[0]))
    yield from rewritten(
        subject, small_names(_not_behind()), _WRONG, lambda found: right_name(found[0])
    )
    yield from _small_beside_capital(subject)


def _in_small_letters(subject: Subject, sought: Sought) -> Iterator[Finding]:
    for block, text, cell in subject.texts(sought):
        for found in sought.finditer(text):
            cure, start = f'viết "{_capital(found[0])}"', found.start()
            yield at(block, found[0], _WRONG, cure, cell=cell, start=start)


def _capital(words: str) -> str:
    head = "Ban " if words.startswith("Ban ") else ""
    rest = words.removeprefix(head)
    return f"{head}{rest[0].upper()}{rest[1:]}"


@cache
def _school() -> Sought:
    """Return ``trường``, its kind and a name of its own; several schools keep the small letter."""
    held = book("soat-noi-dung")
    before = held["truoc_truong_viet_thuong"]
    others = "".join(
        rf"(?<!{item} trường )" for word in before for item in (word, word.capitalize())
    )
    kinds = _any_of(held["loai_truong"])
    kind = rf"(?:{kinds})(?:(?:[&-]| và | )(?:{kinds})){{0,2}}"
    name = rf"(?!(?:{kinds})\b)[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+){{0,4}}"
    # the literal first: looking behind at every letter of a page is dear
    single = rf"trường (?<![\w-]trường )(?<!\d trường ){others}{kind} {name}"
    return Sought(single, mark="trường [A-ZĐtm]")


@cache
def _bodies() -> Sought:
    """Return a kind of body in small letters with a name of its own: a field, or a unit's name."""
    held = book("soat-noi-dung")
    kinds = _any_of([*held["ten_sau_loai"], *held["loai_truoc_don_vi"]])
    # with its name a unit tells whose body is meant; "trạm y tế xã" alone may be any
    place = rf"(?:{'|'.join(moi_don_vi())}) [{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+){{0,3}}"
    by_place = rf"(?:{_any_of(held['loai_truoc_don_vi'])}) {place}"
    message = rf"(?:{_by_field('ten_sau_loai')}|{by_place})(?! (?:các|cấp|của các) )"
    # the kinds first: looking behind at every letter of a page is dear
    return Sought(rf"(?<!\w)(?=(?:{kinds}) ){_not_behind()}{message}", mark=rf"(?:{kinds}) ")


@cache
def _board() -> Sought:
    """Return ``Ban``, its function in small letters and a word that shows the name is whole."""
    held = book("soat-noi-dung")
    functions, behind = "|".join(held["ban_chuc_nang"]), "|".join(held["ban_sau"])
    steering, led = "|".join(held["ban_chi_dao"]), "|".join(held["ban_chi_dao_sau"])
    message = rf"(?:{functions}) (?:{behind})|(?:{steering}) (?:{led})"
    names = rf"Ban (?<!\wBan )(?<!ác Ban )(?<!ững Ban )(?:{message})(?!\w)"
    return Sought(names, mark=rf"Ban (?:{functions}|{steering}) ")


@cache
def _field() -> Sought:
    """Return a kind of body, its field in other capitals: ``Bộ giáo dục``, ``Sở Giáo Dục``."""
    held = book("soat-noi-dung")
    kinds = held["loai_va_linh_vuc"]
    messages = [
        rf"{kind} (?:{_any_of([*fields, *map(str.title, fields)])})"
        for kind, fields in kinds.items()
    ]
    behind = _any_of(held["ban_doan_the_sau"])
    messages.append(rf"Ban (?:{'|'.join(held['ban_doan_the'])})(?= (?:{behind})\b)")
    mark = rf"(?:Ban|{'|'.join(kinds)}) [{LOWER}{UPPER}]"
    known = _any_of(held["ten_viet_dung"])
    # a room for lessons: "Phòng giáo dục nghệ thuật"
    room = "(?! (?:nghệ thuật|thể chất))"
    whole = rf"(?<!\w)(?!(?i:{known})(?!\w))(?:{'|'.join(messages)})(?!\w){room}"
    return Sought(whole, mark=mark)


def _of_field(words: str) -> str:
    kind, _, field = words.partition(" ")
    return f"{kind} {field.capitalize()}"


@cache
def _level() -> Sought:
    """Return a level of schools with more capitals than the first, as in a school's name."""
    levels = book("soat-noi-dung")["cap_hoc_hoa_thua"]
    return Sought(rf"(?<=[Tt]rường )(?:{_any_of(levels)})(?!\w)", mark="rường [A-ZĐ]")


@cache
def _small_level() -> Sought:
    """Return ``Trường`` and its level in small letters before a name of its own."""
    levels = _any_of(book("soat-noi-dung")["cap_hoc_viet_thuong"])
    name = rf"(?=(?: số \d)? [{UPPER}][{LOWER}]+ [{UPPER}][{LOWER}])"
    return Sought(rf"(?<!\w)(?<!ác )Trường (?:{levels}){name}", mark=rf"Trường (?:{levels}) ")


def _small_beside_capital(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a name in small letters that the text itself writes with a capital."""
    names = book("soat-noi-dung")["cung_bai_viet_hoa"]
    named = [name for name in names if f"{name[0].upper()}{name[1:]}" in subject.words]
    if named:
        sought = _one_body(tuple(named))
        yield from rewritten(subject, sought, _WRONG, lambda found: _capital(found[0]))


@lru_cache(maxsize=32)
def _one_body(names: tuple[str, ...]) -> Sought:
    """Return names in small letters of one body, not of several nor of a level."""
    either, units = "|".join(names), any_in("soat-noi-dung", "don_vi_sau_to_chuc")
    message = (
        rf"(?=(?:{either}))(?<!\w){_not_behind()}(?:{either})(?! (?:các|cấp|viên|{units})\b)(?!\w)"
    )
    return Sought(message, *names)


CHECKS: Checks = {"TC08": agency_in_small_letters}
