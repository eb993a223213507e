"""Counts and plain values of a review, for every other report."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kehoach.plan.left import Counted, counted
from kehoach.problem import Severity
from kehoach.report.keyed import first_keys, keyed
from kehoach.review.drafted import Unread

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.plain import Json
    from kehoach.problem import Problem
    from kehoach.report.keyed import Keyed
    from kehoach.review.drafted import Examined
    from kehoach.review.judge import Judged, Review

FAMILIES = {
    "TT": "thể thức", "BC": "bố cục", "CC": "căn cứ và viện dẫn", "ND": "nội dung", "SL": "số liệu",
    "TG": "thời gian", "TC": "tổ chức", "VP": "văn phong và chính tả",
}  # fmt: skip
"""First letters of a code → what the rules of the family look at."""


def counts(problems: Iterable[Problem]) -> dict[Severity, int]:
    """Return how many findings there are of each severity, none left out."""
    found = Counter(problem.severity for problem in problems)
    return {severity: found[severity] for severity in Severity}


def summary(problems: Iterable[Problem]) -> str:
    """Return ``2 lỗi, 1 cảnh báo``; nothing found gives ``không thấy lỗi nào``."""
    parts = [f"{count} {severity.value}" for severity, count in counts(problems).items() if count]
    return ", ".join(parts) or "không thấy lỗi nào"


def families(review: Review) -> Iterator[tuple[str, list[Judged]]]:
    """Yield what the rules of each family found, in the order of the page.

    Families without a finding are left out.
    """
    for family, name in FAMILIES.items():
        found = [judged for judged in review.every if judged.rule.code.startswith(family)]
        if found:
            yield name, found


def basis(judged: Judged) -> str:
    """Return the article a finding is about; practice and style have none."""
    return judged.rule.reason


def still_open(examined: Examined) -> Counted:
    """Return how much a clone left open in the file: decisions, parts nobody has read."""
    return counted(notice.code for notice in examined.notices)


def unchecked(examined: Examined) -> list[str]:
    """Return for each reason how many rules could not be asked, and which."""
    return [
        f"{len(codes)} quy tắc, vì {why} ({_listed(codes)})"
        for why, codes in examined.review.unchecked
    ]


def _listed(codes: tuple[str, ...]) -> str:
    """Return codes with runs of neighbours shortened: ``TT20–TT49``."""
    runs: list[list[str]] = []
    for code in sorted(codes):
        if runs and runs[-1][-1][:2] == code[:2] and int(code[2:]) == int(runs[-1][-1][2:]) + 1:
            runs[-1].append(code)
        else:
            runs.append([code])
    return ", ".join(run[0] if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def as_values(examined: Examined | Unread) -> dict[str, Json]:
    """Return a review as plain values with stable English keys.

    ``unread`` says why a file was not reviewed.
    """
    if isinstance(examined, Unread):
        unread = [_values(problem) for problem in examined.problems]
        return {
            "file": examined.file, "findings": [], "silenced": [], "notices": [], "unchecked": [],
            "unread": unread, "counts": None, "open": None, "first": [],
        }  # fmt: skip
    return {
        "file": examined.file,
        "first": first_keys(examined),
        "findings": [_keyed(entry) for entry in keyed(examined)],
        "silenced": [{**_values(problem), "reason": why} for problem, why in examined.silenced],
        "notices": [_values(notice) for notice in examined.notices],
        "unchecked": [{"reason": why, "codes": list(codes)} for why,
        codes in examined.review.unchecked],
        "unread": [],
        "counts": {severity.name.lower(): n for severity, n in counts(examined.counted).items()},
        "open": still_open(examined)._asdict(),
    }  # fmt: skip


def _keyed(entry: Keyed) -> dict[str, Json]:
    judged, where = entry.judged, entry.where
    return {
        **_values(judged.problem),
        "quote": judged.finding.quote,
        "basis": judged.rule.law or judged.rule.practice,
        "key": entry.key,
        "listed_with": entry.listed_with or None,
        "page": where.page or None,
        "heading": where.heading or None,
    }


def _values(problem: Problem) -> dict[str, Json]:
    return {
        "code": problem.code,
        "severity": problem.severity.name.lower(),
        "message": problem.message,
        "hint": problem.hint,
        "line": problem.place.line or None,
        "column": problem.place.column or None,
        "path": problem.place.path or None,
    }
