"""The words at fault with some of what stands around them, as a reader looks for them on paper."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from kehoach.named import NamedTuple
from kehoach.review.blocks import texts_with
from kehoach.text.letters import one_line, place_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.review.finding import Finding
    from kehoach.review.judge import Judged

_AROUND = 70
"""Letters shown on either side, at most."""


class Passage(NamedTuple):
    """Words of the page; ``…`` stands where they were cut."""

    before: str
    words: str
    """The words at fault; empty when the finding quotes none or they were not found."""
    after: str


def again(found: Iterable[Judged]) -> list[int]:
    """Return of each finding how many places of the same words in its text come before its own.

    A rule that says where its words stand is believed; of any other the first finding is at the
    first place, the next at the next.
    """
    times: Counter[tuple[Any, ...]] = Counter()
    earlier = []
    for judged in found:
        finding = judged.finding
        text = _said_in(finding)
        if text is not None:
            earlier.append(text.count(finding.quote, 0, finding.start))
            continue
        block = finding.block.number if finding.block is not None else 0
        key = (judged.rule.code, block, finding.cell, finding.quote)
        earlier.append(times[key])
        times[key] += 1
    return earlier


def _said_in(finding: Finding) -> str | None:
    """Return the text a finding's words stand in, where its rule says; None when it does not."""
    if finding.start < 0 or not finding.quote:
        return None
    here = (text for text in texts_with(finding) if text.startswith(finding.quote, finding.start))
    return next(here, None)


def passage(finding: Finding, number: int = 0) -> Passage:
    """Return where a finding's words stand.

    Of a paragraph without a quote its beginning, else the quote alone.

    ``number`` is how many places of the same words come before.
    """
    quote = finding.quote
    for text in texts_with(finding):
        start = place_of(quote, text, number)
        if start >= 0:
            end = start + len(quote)
            return Passage(_tail(text[:start]), quote, _head(text[end:]))
    return Passage("", quote, "")


def _tail(text: str) -> str:
    """Return the last words of a text, white space at its end kept as one space."""
    kept = text[-_AROUND:]
    if len(text) > _AROUND:
        kept = "… " + (kept.partition(" ")[2] or kept)
    return one_line(kept) + (" " if kept[-1:].isspace() and kept.strip() else "")


def _head(text: str) -> str:
    """Return the first words of a text, white space at its start kept as one space."""
    kept = text[:_AROUND]
    if len(text) > _AROUND:
        kept = (kept.rpartition(" ")[0] or kept) + " …"
    return (" " if kept[:1].isspace() and kept.strip() else "") + one_line(kept)
