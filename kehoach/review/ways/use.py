"""One use of one of several ways to write a thing, and the uses an author answers for himself."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import citation, loai_van_ban
from kehoach.named import NamedTuple
from kehoach.review.facts.passages import HIDDEN, QUOTED, hidden, title_end
from kehoach.review.words import hits
from kehoach.text.remembered import by_text
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.review.facts.spoken import Hit
    from kehoach.review.subject import Subject

    Ways = dict[str, list["Use"]]
    """Way → its uses, in the order of the page."""

_LAW = Sought(
    lambda: rf"(?<!\w)(?:{loai_van_ban.luat()}) [^;,.()]{{1,60}}",
    *("Luật ", "luật ", "Pháp lệnh "),
)


class Use(NamedTuple):
    """A thing written in one of its ways."""

    name: str
    """What is written; uses of one name are compared. Empty where the whole paper has one way."""
    way: str
    """How it is written."""
    hit: Hit
    """Where, and in which words."""


def seen(subject: Subject, sought: Sought) -> Iterator[Hit]:
    """Yield where a pattern stands in the texts of the page, addresses and fixed lines left out."""
    return hits(subject, sought, loose=True)


def matches(subject: Subject, sought: Sought) -> Iterator[tuple[Hit, re.Match[str]]]:
    """Yield where a pattern stands, as ``seen`` does, with its groups."""
    for hit in seen(subject, sought):
        found = sought.match(hit.text, hit.start)
        if found is not None:
            yield hit, found


def own(hit: Hit) -> bool:
    """Return True for words that are the author's, no quotation and no name of another paper."""
    if hit.block.role is Role.KEM_THEO:
        return False
    return _own_words(hit.text)[hit.start] != HIDDEN


@by_text(256)
def _own_words(text: str) -> str:
    """Return the text with quotations and titles of cited papers hidden.

    Who issued a cited paper, and what is said of it, are the author's words: less than
    ``passages.own_words`` leaves out.
    A title is what follows a citation by one of the words that lead to titles, to the next mark
    or citation.
    """
    spans = [found.span() for sought in (QUOTED, _LAW) for found in sought.finditer(text)]
    cited = list(citation.find(text))
    following = [mention.start for mention in cited[1:]] + [len(text)]
    for mention, until in zip(cited, following, strict=False):
        if _leads().match(text, mention.end):
            spans.append((mention.end, title_end(text, mention.end, until)))
    return hidden(text, spans)


@cache
def _leads() -> re.Pattern[str]:
    return re.compile(rf" (?:{loai_van_ban.dan_trich_yeu()})(?!\w)")


def by_name(uses: Iterable[Use]) -> dict[str, Ways]:
    """Return name → way → uses, names of one way left out."""
    found: dict[str, Ways] = {}
    for use in uses:
        found.setdefault(use.name, {}).setdefault(use.way, []).append(use)
    return {name: ways for name, ways in found.items() if len(ways) > 1}
