"""How numbers are written."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kehoach.law.book import book
from kehoach.review.finding import at
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_COMMAS = Sought(r"(?<![\d,.])[1-9]\d{0,2}(?:,\d{3}){2,4}(?![\d,])", mark=r",\d{3},\d{3}")
_POINT = Sought(r"(?<![\d.,])\d{1,3}\.\d{1,2} ?%", "%")


def comma_of_thousands(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each number whose thousands are parted by commas."""
    for block, text, cell in subject.texts(_COMMAS):
        for found in _COMMAS.finditer(text):
            right = found[0].replace(",", ".")
            yield at(
                block,
                found[0],
                "dấu phẩy dùng để tách hàng nghìn",
                f'viết "{right}"',
                repair=right,
                cell=cell,
            )


def decimal_point(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each share with a decimal point."""
    for block, text, cell in subject.texts(_POINT):
        for found in _POINT.finditer(text):
            right = found[0].replace(".", ",")
            yield at(
                block,
                found[0],
                "phần thập phân của tỷ lệ viết sau dấu phẩy",
                f'viết "{right}"',
                repair=right,
                cell=cell,
            )


@cache
def _glued() -> Sought:
    units = "|".join(book("soat-noi-dung")["don_vi_dem"])
    return Sought(rf"(?<![\w.,/-])(\d[\d.,]{{0,20}})({units})(?!\w)", mark=rf"[\d.,](?:{units})(?!\w)")


def unit_glued_on(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each number with its unit glued on."""
    glued = _glued()
    for block, text, cell in subject.texts(glued):
        for found in glued.finditer(text):
            right = f"{found[1]} {found[2]}"
            yield at(
                block,
                found[0],
                "con số viết liền với đơn vị",
                f'viết "{right}"',
                repair=right,
                cell=cell,
            )


CHECKS: Checks = {
    "SL09": comma_of_thousands,
    "SL10": decimal_point,
    "SL11": unit_glued_on,
}
