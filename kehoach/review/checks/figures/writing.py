"""How numbers are written."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kehoach.law.book import book
from kehoach.review.kinds import rewritten
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
    told = "dấu phẩy dùng để tách hàng nghìn"
    return rewritten(subject, _COMMAS, told, lambda found: found[0].replace(",", "."))


def decimal_point(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each share with a decimal point."""
    told = "phần thập phân của tỷ lệ viết sau dấu phẩy"
    return rewritten(subject, _POINT, told, lambda found: found[0].replace(".", ","))


def unit_glued_on(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each number with its unit glued on."""
    told = "con số viết liền với đơn vị"
    return rewritten(subject, _glued(), told, lambda found: f"{found[1]} {found[2]}")


@cache
def _glued() -> Sought:
    held = book("soat-noi-dung")
    units = "|".join((*held["don_vi_dem"], *held["don_vi_viet_tat"]))
    glued = rf"(?<![\w.,/-])(\d[\d.,]{{0,20}})({units})(?!\w)"
    return Sought(glued, mark=rf"[\d.,](?:{units})(?!\w)")


CHECKS: Checks = {
    "SL09": comma_of_thousands,
    "SL10": decimal_point,
    "SL11": unit_glued_on,
}
