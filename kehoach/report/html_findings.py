"""The findings of one file as HTML: the first block, then each by severity."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.report.first import TITLE
from kehoach.report.folded import more
from kehoach.report.graded import by_severity
from kehoach.report.html_rules import link
from kehoach.report.passage import again, passage
from kehoach.report.plain import basis
from kehoach.report.top import top
from kehoach.report.where import Places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.drafted import Examined
    from kehoach.review.judge import Judged

_CLASS = {Severity.ERROR: "loi", Severity.WARNING: "canh-bao", Severity.HINT: "goi-y"}
_WIDEST = 90
"""Letters of a sentence in the first block: with its place two lines on paper at most."""


def first_block(examined: Examined, anchor: str) -> Iterator[str]:
    """Yield what must be put right before signing; each line leads to its finding below."""
    found = top(examined)
    if not found.lines:
        return
    yield f'<div class="truoc"><h3>{TITLE}</h3>\n<ol>'
    for line in found.lines:
        problem = line.judged.problem
        kind = _CLASS[problem.severity]
        words = f"<b>{escape(line.place)}</b>: {escape(line.cut(_WIDEST) + line.more)}"
        message = f'<b class="{kind}">{problem.severity.value.capitalize()}</b>, {words}'
        code = f'<span class="nho">{problem.code}</span>'
        yield f'<li><a href="#{anchor}-{line.number + 1}">{message}</a> {code}</li>'
    yield "</ol>" + (f"<p>{escape(found.left)}.</p>" if found.left else "") + "</div>"


def graded_findings(examined: Examined, anchor: str) -> Iterator[str]:
    """Yield every finding under the word of its severity, gravest first."""
    places = Places(examined)
    judged = examined.review.judged
    earlier = dict(zip(map(id, judged), enumerate(again(judged), 1), strict=True))
    for name, count, listed in by_severity(examined.review):
        yield f"<h3>{escape(name.capitalize())} ({count})</h3>"
        for verdict in listed:
            number, before = earlier[id(verdict)]
            yield _finding(verdict, before, f"{anchor}-{number}", str(places.of(verdict, before)))


def _finding(judged: Judged, before: int, anchor: str, place: str) -> str:
    problem, found = judged.problem, passage(judged.finding, before)
    kind = _CLASS[problem.severity]
    words = f"<mark>{escape(found.words)}</mark>" if found.words else ""
    shown = f"{escape(found.before)}{words}{escape(found.after)}".strip()
    quoted = f'<div class="trich">“{shown}”</div>' if shown else ""
    cure = f'<div class="cach">→ {escape(problem.hint)}</div>' if problem.hint else ""
    return (
        f'<div class="muc {kind}" id="{anchor}">'
        f'<b class="{kind}">{problem.severity.value.capitalize()}</b>'
        f" <b>{escape(place)}</b>: {escape(judged.finding.message + more(judged))}{quoted}{cure}"
        f'<div class="nho nguon">{link(problem.code)} · {escape(basis(judged))}</div></div>'
    )
