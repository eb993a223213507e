"""Abbreviations: introduced, used, forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.review.facts.abbreviations import known
from kehoach.review.ways.use import matches
from kehoach.review.words import hits, phrase
from kehoach.text.letters import UPPER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.review.facts.abbreviations import Introduced
    from kehoach.review.facts.spoken import Hit
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_UNKNOWN = "chữ viết tắt chưa được giải thích"
_JOINED = Sought(
    r"(?<![\w/.&-])(?<!số )(?<![Pp]hòng )(?<![Ss]ở )(?<!Bộ )"
    rf"[{UPPER}]{{2,5}}(?:-[{UPPER}]{{2,5}}){{1,3}}(?![\w/&.-])",
    "-",
)
"""Abbreviations joined by hyphens: ``CB-GV-NV``; no symbol of a paper, no office (TC07)."""
_BRACKETED = Sought(rf"\(([{UPPER}]{{2,5}}(?:-[{UPPER}]{{2,5}}){{1,3}})\)", "(")
_NOT_READ = (Role.DONG_NOI_NHAN, Role.TEN_PHU_LUC, Role.MUC, Role.SO_KY_HIEU, Role.TIEU_DE)
"""Roles of lines that are short, or in capitals whole."""
_NAMES = (Role.CAN_CU, Role.TIEU_DE, Role.KET_THUC, Role.TRICH_YEU)
_MOST_WORDS = 15
"""Words of a line that ends with a colon and heads those below it; a longer one is a sentence."""
_SHORT_FORM = Sought(r"(?:gọi|viết) tắt là [^()“”]{20,300}\)", "tắt là ")
_LONG, _BEFORE = 8, 400
"""Words of a short form that is none, and letters before it where the same words stand."""
_QUOTED = Sought(r"“[^“”]*”")
_AFTER_USE = "chữ viết tắt được giải thích sau khi đã dùng", "giải thích ở chỗ dùng đầu tiên"
_AFTER_WORDS = (
    "tên đầy đủ đã viết nhiều lần ở trên, đến đây mới giải thích chữ viết tắt",
    "giải thích ở lần đầu viết tên đầy đủ, từ đó dùng chữ viết tắt",
)
_SOME_WORDS, _OFTEN = 3, 2
"""Words of a name worth an abbreviation from its first use, and times it is written out before."""


def never_explained(subject: Subject) -> Iterator[Finding]:
    """Yield one hint at the first use of each abbreviation never introduced."""
    found = subject.facts.abbreviations
    seen = {introduced.short for introduced in found.introduced} | known(subject.profile.viet_tat)
    for used in found.used:
        if used.short not in seen and not used.hit.text.startswith(" (", used.hit.end):
            seen.add(used.short)
            cure = f"lần đầu viết tên đầy đủ, kèm ({used.short})"
            yield used.hit.finding(_UNKNOWN, cure, quote=used.short)
    yield from _joined_never_explained(subject, seen)


def _joined_never_explained(subject: Subject, explained: set[str]) -> Iterator[Finding]:
    """Yield one hint at the first ``CB-GV-NV`` no bracket holds, unless each part is known."""
    uses = [hit for hit, _ in matches(subject, _JOINED) if hit.block.role not in _NOT_READ]
    if not uses:
        return
    told = {found[1] for found in _BRACKETED.finditer(subject.words)}
    for hit in uses:
        short = hit.words
        if short not in told and not explained.issuperset(short.split("-")):
            told.add(short)
            cure = f"lần đầu viết tên đầy đủ, kèm ({short})"
            yield hit.finding(_UNKNOWN, cure, quote=short)


def explained_twice(subject: Subject) -> Iterator[Finding]:
    """Yield a hint at the second introduction of an abbreviation for the same words."""
    seen: set[tuple[str, str]] = set()
    explained: set[str] = set()
    for introduced in subject.facts.abbreviations.introduced:
        key, cure = (introduced.short, introduced.full.casefold()), f'viết "{introduced.short}"'
        if introduced.full and key in seen:
            message = "chữ viết tắt đã được giải thích ở trên"
            yield introduced.hit.finding(message, cure, quote=introduced.hit.words)
        elif not introduced.full and introduced.short in explained:
            message = "chữ viết tắt đã được giải thích, ngoặc ở đây thừa"
            yield introduced.hit.finding(message, cure, quote=introduced.hit.words)
        seen.add(key)
        if introduced.full:
            explained.add(introduced.short)
    yield from _no_shorter(subject)


def _no_shorter(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for each name for short that says again the whole name right before it."""
    for hit in hits(subject, _SHORT_FORM):
        name = hit.words.partition("tắt là ")[2].rstrip(" )")
        before = hit.text[max(0, hit.start - _BEFORE) : hit.start]
        if len(name.split()) >= _LONG and name in before:
            message = "tên gọi tắt vẫn dài như tên đầy đủ"
            yield hit.finding(message, "đặt một tên ngắn, hoặc bỏ cả ngoặc", quote=hit.words)


def never_used(subject: Subject) -> Iterator[Finding]:
    """Yield a hint at an introduction whose abbreviation stands nowhere else."""
    for short, introduced in subject.facts.abbreviations.first().items():
        if subject.words.count(short) == 1:
            message, cure = "chữ viết tắt không dùng ở chỗ nào khác", f'bỏ "{introduced.hit.words}"'
            yield introduced.hit.finding(message, cure, quote=introduced.hit.words)


def explained_late(subject: Subject) -> Iterator[Finding]:
    """Yield a hint at an introduction that comes after a use, or after the full words of before."""
    found = subject.facts.abbreviations
    for short, introduced in found.first().items():
        place = introduced.number, introduced.hit.start
        if any(use.short == short and (use.number, use.hit.start) < place for use in found.used):
            message, cure = _AFTER_USE
            yield introduced.hit.finding(message, cure, quote=introduced.hit.words)
        elif introduced.alone and _written_before(found.texts, introduced) >= _OFTEN:
            message, cure = _AFTER_WORDS
            yield introduced.hit.finding(message, cure, quote=introduced.hit.words)


def _written_before(texts: Sequence[Hit], introduced: Introduced) -> int:
    """Return how often the sentences above an introduction have its full words written out."""
    if len(introduced.full.split()) < _SOME_WORDS:
        return 0
    above = (text for text in texts[: introduced.number] if text.block.role not in _NAMES)
    own = introduced.hit.text[: introduced.hit.start].removesuffix(f"{introduced.full} ")
    said = [*(text.text for text in above), own]
    return sum(1 for words in said for _ in phrase(_unquoted(words), introduced.full))


def full_words_go_on(subject: Subject) -> Iterator[Finding]:
    """Yield one hint for each abbreviation beside whose uses the full words go on.

    Those explained together (``hộ nghèo, hộ cận nghèo (HN, HCN)``) are for tight places of the
    text, as heads of tables: there the full words are meant to go on.
    """
    found = subject.facts.abbreviations
    used = {usage.short for usage in found.used}
    for short, introduced in found.first().items():
        for text in (
            found.texts[introduced.number + 1 :] if introduced.alone and short in used else ()
        ):
            hit = _spelt_out(text, introduced.full, short)
            if hit is not None:
                message = f'tên đầy đủ viết lẫn với chữ viết tắt "{short}"'
                yield hit.finding(message, f'viết "{short}"', quote=introduced.full)
                break


def _spelt_out(text: Hit, full: str, short: str) -> Hit | None:
    """Return where a text spells an abbreviation out; None in a name or when explained again."""
    at = next(phrase(_unquoted(text.text), full), -1)
    end = at + len(full)
    heading = text.block.role in _NAMES or _heads(text.text)
    if at < 0 or heading or text.text.startswith(f" ({short})", end):
        return None
    return text._replace(start=at, end=end)


def _heads(text: str) -> bool:
    """Return True for a short line with a colon at its end: it names what stands below it."""
    return text.rstrip().endswith(":") and len(text.split()) <= _MOST_WORDS


def _unquoted(text: str) -> str:
    """Return the text with what stands in quotation marks blanked, letters keep their places."""
    return _QUOTED.sub(lambda found: " " * len(found[0]), text)


CHECKS: Checks = {
    "VP36": never_explained,
    "VP37": explained_twice,
    "VP38": never_used,
    "VP39": explained_late,
    "VP40": full_words_go_on,
}
