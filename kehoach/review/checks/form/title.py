"""Trích yếu, and the stamps of urgency and circulation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import dau
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.head import unless_complete
from kehoach.review.look import quote_of
from kehoach.text.letters import UPPER, fold, words_of
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_SENTENCES = Sought(rf"[^\W_]{{2}}\. [{UPPER}][^\W\d_]")
"""Two sentences: the text below was taken for the subject."""
_SHORT = Sought(r"[Vv]\s*/\s*[Vv]\b")
_SPELT = Sought(r"Về việc(?!\s*làm)(?!\w)", "Về việc")
_LETTERS = 12
"""Fewer capitals may be an abbreviation."""


def marks_of_subject(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for V/v at the start and for a mark at the end of the subject."""
    blocks = subject.of(Role.TRICH_YEU)
    if not blocks:
        return
    yield from _leading_words(subject, blocks[0])
    last = text_of(blocks[-1]).rstrip()
    if any(_SENTENCES.search(text_of(block)) for block in blocks):
        return
    if last.endswith((".", ";", ":", ",")) and not last.endswith("..."):
        end = last[-20:].split(" ", 1)[-1]
        repair = None if "v.v" in end else end.rstrip(" .;:,") or None
        yield at(blocks[-1], end, "trích yếu có dấu ở cuối", "bỏ dấu cuối", repair=repair)


def _leading_words(subject: Subject, first: Block) -> Iterator[Finding]:
    """Yield a finding for V/v before the subject, a hint for ``Về việc`` in a plan."""
    text = text_of(first).lstrip()
    found = _SHORT.match(text)
    if found:
        yield at(first, found[0], "V/v chỉ dùng cho công văn".lower(), "bỏ chữ này")
    spelt = _SPELT.match(text)
    if spelt and _is_plan(subject):
        message = 'trích yếu kế hoạch mở đầu bằng "Về việc"'
        yield at(first, spelt[0], message, "bỏ hai chữ này, nói thẳng việc", Severity.HINT)


def _is_plan(subject: Subject) -> bool:
    """Return True for a plan alone: the decree's sample of a decision has ``Về việc``."""
    titles = subject.of(Role.TEN_LOAI)
    return len(titles) == 1 and fold(text_of(titles[0])) == "ke hoach"


def subject_in_capitals(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a subject without a small letter."""
    blocks = subject.of(Role.TRICH_YEU)
    words = " ".join(text_of(block) for block in blocks)
    if words == words.upper() and sum(word.isalpha() for word in words) > _LETTERS:
        yield at(
            blocks[0],
            quote_of(blocks[0]),
            "trích yếu viết in hoa",
            "viết chữ thường",
            unless_complete(subject, Severity.HINT),
        )


def stamp_in_small_letters(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each mark with a small letter in its own words."""
    for block in subject.of(Role.DO_KHAN, Role.LUU_HANH):
        own = _own_words(text_of(block))
        in_capitals = block.look is not None and block.look.in_hoa
        if own != own.upper() and not in_capitals:
            yield at(block, quote_of(block), "dấu viết chữ thường", f'viết in hoa "{own.upper()}"')


def _own_words(text: str) -> str:
    """Return the words of the mark itself, without what follows them."""
    words = words_of(text)
    for name in (*dau.do_khan(), *dau.luu_hanh()):
        count = len(name.split())
        if fold(" ".join(words[:count])) == fold(name):
            return " ".join(words[:count])
    return " ".join(words)


CHECKS: Checks = {
    "TT16": marks_of_subject,
    "TT17": subject_in_capitals,
    "TT76": stamp_in_small_letters,
}
