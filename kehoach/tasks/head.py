"""Whose plan a tracker follows up: its issuer, number, day and title, and an identity of these."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kehoach.clone.own import named_years
from kehoach.plan.decision import decision_of
from kehoach.plan.identity import code_of, key_of
from kehoach.tasks.rows import words
from kehoach.tasks.task import Head
from kehoach.text.dates import pad_day, pad_month

if TYPE_CHECKING:
    from kehoach.plan import Plan
    from kehoach.text.dates import Ngay

_KIND = "ke_hoach"


def head_of(plan: Plan) -> Head:
    """Return what a plan is known by.

    Its identity follows its issuer, its title and its year: it stays when the number and the day of
    issue are filled in, and when the draft gets another file name.
    """
    decision = decision_of(plan)
    signed = plan.ngay if decision is None else decision.given.ngay
    nam = _year(plan, signed)
    title, issuer = words(plan.trich_yeu or ""), words(plan.co_quan or "")
    code = code_of(_KIND, key_of(f"{title} {issuer}"))
    number = plan.so if decision is None else decision.given.so
    symbol = plan.ky_hieu if decision is None else decision.ky_hieu
    issued = "Quyết định " if decision is not None else ""
    at = f"{issued}số {number or '…'}/{symbol} ngày {_day_words(signed)}"
    named = f"Kế hoạch ({at}): {title}" if issued else f"Kế hoạch {at}: {title}"
    return Head(f"{code}-{nam}" if nam else code, issuer, named, nam, _day(signed))


def _year(plan: Plan, signed: Ngay) -> int | None:
    """Return the one year a plan is for; None for a plan of several years or of a school year."""
    named = named_years(plan.trich_yeu or "", plan.mo_dau or ())
    if named.nam is not None or named.ky or named.hoc:
        return named.nam
    return signed.nam


def _day(signed: Ngay) -> date | None:
    if signed.nam is None or signed.thang is None or signed.ngay is None:
        return None
    return date(signed.nam, signed.thang, signed.ngay)


def _day_words(signed: Ngay) -> str:
    """Return a day as the decree pads it, dots for what is not known yet."""
    day = "…" if signed.ngay is None else pad_day(signed.ngay)
    month = "…" if signed.thang is None else pad_month(signed.thang)
    return f"{day}/{month}/{signed.nam or '…'}"
