"""What a paper writes two ways: a kind a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.review.ways import bodies, capitals, figures, names, signs, values, words
from kehoach.review.ways.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject
    from kehoach.review.ways.use import Use


def _spaced(way: str) -> bool:
    """Return True for a hyphen with a space on either side."""
    return way.startswith(" - ")


_JOINTS = Kind(names.joints, "tên này viết hai lối", tie=True, prefer=_spaced)
_SHORT = Kind(names.abbreviations, "tên này viết tắt hai lối", tie=True)
_BODIES = Kind(bodies.bodies, "tên này viết hoa hai lối", tie=True, prefer=bodies.proper)


def _even(use: Use) -> bool:
    """Return True for a hyphen with as many spaces on one side as on the other."""
    return use.way == use.way.strip() or use.way[0] == use.way[-1] == " "


def _even_of_one(subject: Subject) -> Iterator[Use]:
    yield from filter(_even, signs.one_period(subject))


def _even_periods(subject: Subject) -> Iterator[Use]:
    yield from filter(_even, signs.periods(subject))


_ONE_PERIOD = Kind(_even_of_one, "khoảng năm viết hai lối", tie=True, quoted=True)
_PERIODS = Kind(_even_periods, "các khoảng năm viết hai lối")


def years_two_ways(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each period with a space on one side, else for one written two ways.

    A space on one side is wrong however often a paper has it: it is no way to write alike.
    """
    lopsided = list(_lopsided(subject))
    yield from lopsided or list(_ONE_PERIOD(subject)) or list(_PERIODS(subject))


def _lopsided(subject: Subject) -> Iterator[Finding]:
    for use in signs.periods(subject):
        if not _even(use):
            first, last = use.hit.words.split(use.way)
            right = f"{first}{use.way.strip()}{last}"
            message = "gạch giữa hai năm có dấu cách một bên"
            yield use.hit.finding(message, f'viết "{right}"', quote=use.hit.words)


def name_two_ways(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for names of agencies, for their abbreviations, for capitals."""
    yield from _JOINTS(subject)
    yield from _SHORT(subject)
    yield from _BODIES(subject)


_CAPITALS = Kind(capitals.capitals, "một tên viết hoa hai lối")
_TITLES = Kind(capitals.titles, "một tên viết hoa hai lối", tie=True, quoted=True)


def capitals_two_ways(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for names in several capitals."""
    yield from _CAPITALS(subject)
    yield from _TITLES(subject)


CHECKS: Checks = {
    "ND20": Kind(values.facts, "một điều hai con số", tie=True, values=True),
    "SL06": Kind(values.totals, "một tổng hai con số", tie=True, quoted=True, values=True),
    "TC07": name_two_ways,
    "TG09": years_two_ways,
    "VP06": Kind(words.tones, "dùng lẫn hai cách bỏ dấu", tie=True),
    "VP07": Kind(
        words.one_meaning, "viết lẫn hai từ một nghĩa", tie=True, prefer=words.usual_in_law
    ),
    "VP08": Kind(words.i_and_y, "viết lẫn i và y", tie=True),
    "VP21": Kind(
        signs.quotation_marks,
        "dùng lẫn hai kiểu ngoặc kép",
        tie=True,
        prefer=lambda way: way == "cong",
        quoted=True,
    ),
    "VP50": Kind(figures.dates, "ngày, tháng viết bằng hai dấu"),
    "VP51": Kind(figures.months, "tháng viết lẫn có và không có số 0", quoted=True),
    "VP52": Kind(figures.hours, "giờ viết hai lối", tie=True),
    "VP53": Kind(figures.thousands, "hàng nghìn của con số viết hai lối"),
    "VP54": Kind(
        figures.shares,
        "tỷ lệ viết lẫn có và không có dấu cách",
        tie=True,
        prefer=lambda way: not way,
    ),
    "VP55": capitals_two_ways,
    "VP57": Kind(names.fields, "gạch nối giữa hai lĩnh vực viết hai lối", tie=True, prefer=_spaced),
    "VP56": Kind(signs.series, 'trước chữ "và" của dãy kể lúc có lúc không có dấu phẩy'),
}
