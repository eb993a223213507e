"""What a person sees before it is written: the words of others.

A rule says whether its cure is certain (``Rule.fix``). Even a certain slip may be how another
paper is really called, or what somebody really said: in a quotation and in the title of a cited
paper letters are left as they stand. Spaces and marks there are the author's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.fix.differences import ends
from kehoach.law import citation
from kehoach.law.book import book
from kehoach.review.blocks import texts_with
from kehoach.review.facts.passages import title_end
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.judge import Judged

_QUOTED = Sought(r"“[^“”]{1,600}”|\"[^\"]{1,600}\"")


def is_certain(judged: Judged) -> bool:
    """Return True for a finding whose words may be written without a person who sees them first."""
    finding = judged.finding
    if not judged.rule.fix or finding.repair is None or not finding.quote:
        return False
    start, tail = ends(finding.quote, finding.repair)
    end = len(finding.quote) - tail
    if not any(sign.isalnum() for sign in finding.quote[start:end]):
        return True
    return not _of_others(finding, start, end)


def _of_others(finding: Finding, start: int, end: int) -> bool:
    """Return True where the letters of a quote between two offsets are the words of others."""
    held = (text for text in texts_with(finding) if finding.quote in text)
    text = next(held, "")
    spans = list(_words_of_others(text))
    changed = [(place + start, place + end) for place in _places(finding, text)]
    return any(low < last and first < high for first, last in changed for low, high in spans)


def _places(finding: Finding, text: str) -> Iterator[int]:
    """Yield where the words of a finding may stand: where its rule says, else anywhere."""
    if finding.start >= 0:
        yield finding.start
        return
    at = text.find(finding.quote)
    while at >= 0:
        yield at
        at = text.find(finding.quote, at + 1)


def _words_of_others(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of quotations, and of the titles of cited papers."""
    yield from (found.span() for found in _QUOTED.finditer(text))
    leads = tuple(book("loai-van-ban")["dan_trich_yeu"])
    for mention in citation.find(text):
        if text[mention.end :].lstrip(" ,").startswith(leads):
            yield mention.end, title_end(text, mention.end)
