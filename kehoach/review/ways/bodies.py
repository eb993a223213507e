"""Ways to write the capitals of one small body: a tổ, an đội, a điểm trường."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kehoach.law.book import book
from kehoach.review.ways.use import Use, seen
from kehoach.text.letters import upper_first
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.review.facts.spoken import Hit
    from kehoach.review.subject import Subject

_OPENS = re.compile(r"(?:^|[.!?:;] {0,2}|[“\"(\n] ?|[-+•*–] ?|\d[.)]? |(?<!\w)\w[.)] )$")
"""Behind it a sentence or an item opens: its capital says nothing of the name."""
_NEAR = 12
"""Letters looked at before a name."""


def bodies(subject: Subject) -> Iterator[Use]:
    """Yield the small bodies by the capitals of their name, else by that of their kind.

    Several bodies, and bodies without a capital in any use, are left out: they may be any.
    """
    uses: dict[str, list[Hit]] = {}
    for hit in seen(subject, _body()):
        if not hit.text.isupper():
            uses.setdefault(hit.words.casefold(), []).append(hit)
    for name, hits in uses.items():
        own = list(filter(_one_body, hits))
        names = {_name(hit) for hit in own}
        if len(names) > 1:
            yield from (Use(name, _name(hit), hit) for hit in own)
        elif not all(map(str.islower, names)):
            yield from (Use(name, hit.words, hit) for hit in own if not _opening(hit))


def proper(way: str) -> bool:
    """Return True for a way that begins with a capital: of two used as often the likelier."""
    return way[:1].isupper()


@cache
def _body() -> Sought:
    """Return a kind of body and the two words behind it, or a board of the list."""
    held = book("hai-loi")
    kinds, names = _either(held["dau_ten_nho"]), "|".join(held["ten_hai_loi"])
    others, behind = "|".join(held["sau_ten_nho_khac"]), "|".join(held["sau_ten_hai_loi"])
    board = rf"(?i:(?:{names})(?= (?:{behind})\b))"
    named = rf"(?:{kinds}) (?!(?i:{others})\b)[^\W\d_]+ [^\W\d_]+"
    return Sought(
        rf"(?<![\w-])(?:{board}|{named})(?![\w-])",
        *(f"{other} " for kind in held["dau_ten_nho"] for other in (kind, upper_first(kind))),
        mark="|".join(map(_in_any_case, held["ten_hai_loi"])),
    )


def _either(words: Iterable[str]) -> str:
    """Return a pattern of some words, first letter small or capital."""
    return "|".join(rf"[{word[0]}{word[0].upper()}]{word[1:]}" for word in words)


def _in_any_case(words: str) -> str:
    """Return a pattern of some words in any capitals; ``(?i:…)`` takes three times as long."""
    return "".join(
        f"[{word}{word.upper()}]" if word.isalpha() else re.escape(word) for word in words
    )


def _name(hit: Hit) -> str:
    """Return the words behind the kind, as written."""
    return hit.words.partition(" ")[2]


def _opening(hit: Hit) -> bool:
    return _OPENS.search(hit.text[max(0, hit.start - _NEAR) : hit.start]) is not None


def _one_body(hit: Hit) -> bool:
    """Return False behind a word of several bodies or of a title where no capital names one."""
    words = hit.text[max(0, hit.start - _NEAR) : hit.start].casefold().split()
    common = bool(words) and words[-1] in book("hai-loi")["truoc_ten_chung"]
    return not common or not _name(hit).islower()
