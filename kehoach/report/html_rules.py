"""The pages of the rules that found something, at the end of the page: one step from each code."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from kehoach.report.explained import explained
from kehoach.review.catalogue import find

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STYLE = ".ma p{white-space:pre-wrap}@media print{.ma{display:none}}"
"""Read on a screen; on paper nobody follows a link."""


def link(code: str) -> str:
    """Return a code as a link to its page below, a code that is no rule's as it is."""
    return f'<a href="#ma-{code}">{code}</a>' if find(code) else escape(code)


def rule_pages(codes: Iterable[str]) -> Iterator[str]:
    """Yield the page of each rule once, in the order of the codes; codes of no rule have none."""
    found = [rule for code in sorted(set(codes)) if (rule := find(code)) is not None]
    if not found:
        return
    yield '<div class="ma">\n<h2 id="ma">Các mã nghĩa là gì</h2>'
    for rule in found:
        yield f'<h3 id="ma-{rule.code}">{rule.code}: {escape(rule.name)}</h3>'
        yield f'<p class="nho">{escape(rule.reason)}</p>'
        paragraphs = explained(rule.code).strip().split("\n\n")
        yield from (f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    yield "</div>"
