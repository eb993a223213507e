"""What rules on wording share: the texts they read, words at fault with their neighbours, repairs."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kehoach.document.block import Role
from kehoach.review.blocks import PROSE
from kehoach.review.finding import at
from kehoach.text.letters import words_of
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.address import Position
    from kehoach.document.block import Block
    from kehoach.problem import Severity
    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject, Text

SOAT = "Điều 12 (kiểm tra văn bản trước khi ký ban hành)"
"""The decree has no article on spelling; whoever signs a draft off answers for its wording."""
_SPOKEN = frozenset((*PROSE, Role.TEN_PHU_LUC, Role.BANG, Role.CHU_THICH))
_FIXED = frozenset(
    (Role.QUOC_HIEU, Role.TIEU_NGU, Role.SO_KY_HIEU, Role.DIA_DANH_NGAY, Role.QUYEN_HAN, Role.HO_TEN, Role.TEN_LOAI)
)
_NEAR = 40
"""Letters a quote may reach beyond the words at fault, and how far an address is looked for."""
_ADDRESS = Sought(r"@|://|www\.|\.(?:vn|com|org|net|gov|edu|docx?|pdf|xlsx?)\b", flags=re.IGNORECASE)


class Hit(NamedTuple):
    """Words found in a text."""

    block: Block
    text: str
    cell: Position | None
    start: int
    end: int

    @property
    def words(self) -> str:
        """Return the words found."""
        return self.text[self.start : self.end]

    def _bounds(self) -> tuple[int, int]:
        start, end = self.start, self.end
        while start and self.start - start < _NEAR and not self.text[start - 1].isspace():
            start -= 1
        while end < len(self.text) and end - self.end < _NEAR and not self.text[end].isspace():
            end += 1
        return start, end

    def around(self, words: str | None = None) -> str:
        """Return the words found with the words they are part of, not too far; ``words`` put in their place."""
        start, end = self._bounds()
        held = self.words if words is None else words
        return f"{self.text[start : self.start]}{held}{self.text[self.end : end]}".strip()

    def finding(
        self, message: str, hint: str = "", severity: Severity | None = None, quote: str = "", fixed: str | None = None
    ) -> Finding:
        """Return a finding at these words; the quote is what was found and the words it is part of.

        ``fixed`` are the words to write in their place, where that is certain and mechanical.
        """
        repair = None if fixed is None else fixed if quote else self.around(fixed)
        return at(self.block, quote or self.around(), message, hint, severity, repair, self.cell)


def spoken(texts: Iterable[Text], *, loose: bool = False) -> tuple[Text, ...]:
    """Return the texts an author writes himself, cells among them; ``loose``: paragraphs of no known role too."""
    return tuple(one for one in texts if _is_spoken(one[0], loose=loose))


def _is_spoken(block: Block, *, loose: bool) -> bool:
    return block.role in _SPOKEN or (loose and block.role not in _FIXED)


class Folded(NamedTuple):
    """Texts in small letters."""

    whole: str
    """All of them, a line each."""
    texts: tuple[tuple[Block, str, Position | None, str], ...]
    """Each text, its place, and its small letters."""


def folded(texts: Iterable[Text]) -> Folded:
    """Return the texts in small letters, those left out whose places would shift."""
    small = ((block, text, cell, text.casefold()) for block, text, cell in texts)
    # a letter whose small form is two letters would shift the places: none is Vietnamese
    told = tuple(one for one in small if len(one[1]) == len(one[3]))
    return Folded("\n".join(one[3] for one in told), told)


def hits(subject: Subject, sought: Sought, *, loose: bool = False) -> Iterator[Hit]:
    """Yield where a pattern stands, web and mail addresses left out."""
    for block, text, cell in subject.texts(sought):
        for found in sought.pattern.finditer(text) if _is_spoken(block, loose=loose) else ():
            if not in_address(text, *found.span()):
                yield Hit(block, text, cell, *found.span())


def in_address(text: str, start: int, end: int) -> bool:
    """Return True when the word around has the shape of a web or mail address or a file's name."""
    before = text[max(0, start - _NEAR) : start].rsplit(" ", maxsplit=1)[-1] if start else ""
    after = text[end : end + _NEAR].split(" ", 1)[0]
    return _ADDRESS.search(before + text[start:end] + after) is not None


def phrase(text: str, found: str, start: int = 0) -> Iterator[int]:
    """Yield where whole words stand in a text, both in the same case."""
    at = text.find(found, start)
    while at >= 0:
        end = at + len(found)
        if not (at and text[at - 1].isalnum()) and not text[end : end + 1].isalnum():
            yield at
        at = text.find(found, end)


@lru_cache(maxsize=16)
def _taken_apart(phrases: tuple[str, ...]) -> tuple[tuple[str, list[str]], ...]:
    return tuple((one, words_of(one)) for one in phrases)


def phrases(subject: Subject, wrong: tuple[str, ...], *, fold: bool = False) -> Iterator[tuple[Hit, str]]:
    """Yield where one of some phrases stands, and which; ``fold``: letter case aside."""
    if fold:
        whole, texts = subject.facts.folded
    else:
        whole, texts = subject.words, tuple((*one, one[1]) for one in subject.facts.spoken_or_unknown)
    known = subject.folded_vocabulary if fold else subject.vocabulary
    present = [one for one, words in _taken_apart(wrong) if all(word in known for word in words) and one in whole]
    for block, text, cell, told in texts if present else ():
        for one in present:
            for start in phrase(told, one):
                yield Hit(block, text, cell, start, start + len(one)), one


def like(words: str, right: str) -> str:
    """Return the right words in the capitals of the words at fault: all, the first, or as they are."""
    if words.isupper():
        return right.upper()
    return right[:1].upper() + right[1:] if words[:1].isupper() else right


def mixed(subject: Subject, pairs: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    """Yield one finding for each pair of spellings of one word that are both used, at the rarer one."""
    pairs = tuple(pairs)
    uses: dict[str, list[Hit]] = {}
    for hit, which in phrases(subject, tuple(form for pair in pairs for form in pair), fold=True):
        uses.setdefault(which, []).append(hit)
    for pair in pairs:
        if all(one in uses for one in pair):
            less, more = (pair[1], pair[0]) if len(uses[pair[0]]) >= len(uses[pair[1]]) else pair
            hit = uses[less][0]
            yield hit.finding(f'viết lẫn "{less}" với "{more}"', f'chọn một cách viết, như "{more}"', quote=hit.words)
