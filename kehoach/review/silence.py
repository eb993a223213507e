"""Findings an author or an office asked not to hear of: comments in a spec, options, a profile.

``# bỏ qua TT07: lý do`` at the end of a line, or on a line of its own above, covers that line and
what stands indented below it; ``# bỏ qua cả tệp TT07: lý do`` covers the whole file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.problem import Place, Problem, Severity
from kehoach.review.catalogue import find
from kehoach.review.judge import Judged, Review
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterable

_COMMENT = Sought(
    r"#\s*bỏ qua\s+(?P<whole>cả tệp\s+)?(?P<codes>[A-Z]{2}\d\d(?:\s*,\s*[A-Z]{2}\d\d)*)"
    r"\s*(?::\s*(?P<why>\S.*))?",
    flags=re.IGNORECASE,
)
_OF_SPEC = ("KH", "YA", "CL")
"""Families of codes of what reading a spec tells, and of what a clone left open in a file."""


class Silence(NamedTuple):
    """Codes that are not reported on some lines."""

    codes: tuple[str, ...]
    reason: str
    first: int = 0
    """First line it covers; 0 for the whole file."""
    last: int = 0

    def covers(self, code: str, line: int) -> bool:
        """Return True when a finding of a code on a line is not to be reported."""
        return code in self.codes and (self.first == 0 or self.first <= line <= self.last)


def in_comments(text: str, file: str) -> tuple[list[Silence], list[Problem]]:
    """Return what a spec's comments silence, and RS02 for each without a reason or a rule."""
    found: list[Silence] = []
    problems: list[Problem] = []
    if "bỏ qua" not in text.lower():
        return found, problems
    lines = text.splitlines()
    meant = _meant(lines)
    ends: dict[int, int] = {}
    for number, line in enumerate(lines, 1):
        comment = _COMMENT.search(line)
        if comment is None:
            continue
        codes = tuple(re.findall(r"[A-Z]{2}\d\d", comment["codes"].upper()))
        useless = _useless(codes, comment["why"])
        if useless:
            place = Place(file, number, comment.start() + 1)
            problems.append(Problem(place, "RS02", *useless, Severity.WARNING))
        if not comment["why"]:
            continue
        if comment["whole"]:
            found.append(Silence(codes, comment["why"].strip()))
            continue
        at = meant[number] if line.lstrip().startswith("#") else number
        if at not in ends:
            ends[at] = _end(lines, at)
        found.append(Silence(codes, comment["why"].strip(), number, ends[at]))
    return found, problems


def _useless(codes: tuple[str, ...], why: str | None) -> tuple[str, str] | None:
    """Return why a comment silences nothing and the cure; None when it is as it should be."""
    if not why:
        return (
            "bỏ qua mà không ghi lý do thì không có tác dụng",
            f"ghi thêm lý do: # bỏ qua {', '.join(codes)}: …",
        )
    strange = [code for code in codes if not is_known(code)]
    if strange:
        return f"bỏ qua mã không có: {', '.join(strange)}", "xem danh sách mã: kehoach explain all"
    return None


def of_spec(code: str) -> bool:
    """Return True for a code of what reading a spec tells: its warnings count as findings do."""
    return code.startswith(_OF_SPEC)


def is_known(code: str) -> bool:
    """Return True for a code that may be silenced: of a rule, or of what reading a spec tells."""
    return of_spec(code) or find(code) is not None


def set_aside(
    notices: Iterable[Problem],
    silences: Iterable[Silence],
) -> tuple[list[Problem], list[tuple[Problem, str]]]:
    """Return what reading a spec told, and what of its warnings is silenced, with the reason."""
    listed = tuple(silences)
    kept: list[Problem] = []
    aside: list[tuple[Problem, str]] = []
    for problem in notices:
        found = next((x for x in listed if x.covers(problem.code, problem.place.line)), None)
        if found is None or not of_spec(problem.code):
            kept.append(problem)
        else:
            aside.append((problem, found.reason))
    return kept, aside


def _meant(lines: list[str]) -> list[int]:
    """Return which line a comment after so many lines is about.

    The next with words of its own, else the last.
    """
    out = [len(lines)] * (len(lines) + 1)
    for number in range(len(lines) - 1, -1, -1):
        bare = not lines[number].strip() or lines[number].lstrip().startswith("#")
        out[number] = out[number + 1] if bare else number + 1
    return out


def _end(lines: list[str], first: int) -> int:
    """Return the last line of what is indented below a line."""
    depth = _indent(lines[first - 1])
    last = first
    while last < len(lines) and (not lines[last].strip() or _indent(lines[last]) > depth):
        last += 1
    return last


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def silenced(review: Review, silences: Iterable[Silence]) -> Review:
    """Return the review with silenced findings put aside, each with the reason."""
    by_code: dict[str, list[Silence]] = {}
    for silence in silences:
        for code in silence.codes:
            by_code.setdefault(code, []).append(silence)
    kept: list[Judged] = []
    aside: list[tuple[Judged, str]] = list(review.silenced)
    for judged in review.judged:
        asked = by_code.get(judged.rule.code, ())
        found = next(
            (
                silence
                for silence in asked
                if silence.covers(judged.rule.code, judged.problem.place.line)
            ),
            None,
        )
        if found is None:
            kept.append(judged)
        else:
            aside.append((judged, found.reason))
    return Review(tuple(kept), tuple(aside), review.unchecked)
