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
_DECIMAL = r"(?<![\d.,/])\d{1,3}\.\d{1,2}"


def comma_of_thousands(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each number whose thousands are parted by commas.

    One comma parts thousands where things are counted: there is no 1,220th of a household.
    """
    message = "dấu phẩy dùng để tách hàng nghìn"
    for sought in (_COMMAS, _counted()):
        yield from rewritten(subject, sought, message, lambda found: found[0].replace(",", "."))


def decimal_point(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each share or measure with a decimal point."""
    message = "phần thập phân viết sau dấu phẩy"
    return rewritten(subject, _measured(), message, lambda found: found[0].replace(".", ","))


@cache
def _counted() -> Sought:
    """Return what finds a number with one comma before what is counted one by one."""
    things = "|".join(book("soat-noi-dung")["dem_tung_cai"])
    return Sought(rf"(?<![\d,.])[1-9]\d{{0,2}},\d{{3}}(?= (?:{things})(?!\w))", figure=r"\d,\d{3} ")


@cache
def _measured() -> Sought:
    """Return what finds a number with a point before %, or before a unit of measure."""
    units = "|".join(book("soat-noi-dung")["don_vi_do"])
    return Sought(
        rf"{_DECIMAL} ?%|{_DECIMAL}(?= ?[-–] ?\d{{1,3}}[.,]\d{{1,2}} ?%)"
        rf"|{_DECIMAL} (?:{units})(?!\w)"
        rf"|(?<=[Đđ]iểm trung bình )(?:đạt )?(?:từ )?{_DECIMAL}(?!\.?\d)"
        rf"|(?<=(?:TBC|CPA|GPA) )(?:[<>=≥≤]{{1,2}} ?|đạt |từ )?{_DECIMAL}(?!\.?\d)",
        figure=r"\d\.\d{1,2}(?!\d)",
    )


def thousands_run_together(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each long number before what it counts whose thousands are not parted."""
    message = "số dài viết liền, không tách hàng nghìn"
    return rewritten(
        subject, _run_together(), message, lambda found: f"{int(found[0]):,}".replace(",", ".")
    )


@cache
def _run_together() -> Sought:
    """Return what finds a number of five figures and more; behind ``số`` it is a name."""
    held = book("soat-noi-dung")
    things = "|".join(("đồng", *held["dem_tung_cai"], *held["don_vi_do"]))
    return Sought(
        rf"(?<![\w.,/-])(?<!số )(?<!mã )[1-9]\d{{4,11}}(?= (?:{things})(?!\w))", figure=r"\d{5} "
    )


def unit_glued_on(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each number with its unit glued on."""
    message = "con số viết liền với đơn vị"
    return rewritten(subject, _glued(), message, lambda found: f"{found[1]} {found[2]}")


@cache
def _glued() -> Sought:
    held = book("soat-noi-dung")
    units = "|".join((*held["don_vi_dem"], *held["don_vi_viet_tat"]))
    glued = rf"(?<![\w.,/-])(\d[\d.,]{{0,20}})({units})(?!\w)"
    return Sought(glued, figure=rf"\d[.,]{{0,20}}(?:{units})(?!\w)")


CHECKS: Checks = {
    "SL09": comma_of_thousands,
    "SL10": decimal_point,
    "SL11": unit_glued_on,
    "SL20": thousands_run_together,
}
