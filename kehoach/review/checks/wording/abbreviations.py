"""Abbreviations: introduced, used, forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.review.facts.abbreviations import known
from kehoach.review.words import phrase
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.spoken import Hit
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_NAMES = (Role.CAN_CU, Role.TIEU_DE, Role.KET_THUC, Role.TRICH_YEU)
_QUOTED = Sought(r"“[^“”]*”")


def never_explained(subject: Subject) -> Iterator[Finding]:
    """Yield one hint at the first use of each abbreviation never introduced."""
    found = subject.facts.abbreviations
    told = {one.short for one in found.introduced} | known(subject.profile.viet_tat)
    for one in found.used:
        if one.short not in told and not one.hit.text.startswith(" (", one.hit.end):
            told.add(one.short)
            cure = f"lần đầu viết tên đầy đủ, kèm ({one.short})"
            yield one.hit.finding("chữ viết tắt chưa được giải thích", cure, quote=one.short)


def explained_twice(subject: Subject) -> Iterator[Finding]:
    """Yield a hint at the second introduction of an abbreviation for the same words."""
    seen: set[tuple[str, str]] = set()
    explained: set[str] = set()
    for one in subject.facts.abbreviations.introduced:
        key, cure = (one.short, one.full.casefold()), f'viết "{one.short}"'
        if one.full and key in seen:
            told = "chữ viết tắt đã được giải thích ở trên"
            yield one.hit.finding(told, cure, quote=one.hit.words)
        elif not one.full and one.short in explained:
            told = "chữ viết tắt đã được giải thích, ngoặc ở đây thừa"
            yield one.hit.finding(told, cure, quote=one.hit.words)
        seen.add(key)
        if one.full:
            explained.add(one.short)


def never_used(subject: Subject) -> Iterator[Finding]:
    """Yield a hint at an introduction whose abbreviation stands nowhere else."""
    for short, one in subject.facts.abbreviations.first().items():
        if subject.words.count(short) == 1:
            told, cure = "chữ viết tắt không dùng ở chỗ nào khác", f'bỏ "{one.hit.words}"'
            yield one.hit.finding(told, cure, quote=one.hit.words)


def explained_late(subject: Subject) -> Iterator[Finding]:
    """Yield a hint at an introduction that comes after a use."""
    found = subject.facts.abbreviations
    told, cure = "chữ viết tắt được giải thích sau khi đã dùng", "giải thích ở chỗ dùng đầu tiên"
    for short, one in found.first().items():
        place = one.number, one.hit.start
        if any(use.short == short and (use.number, use.hit.start) < place for use in found.used):
            yield one.hit.finding(told, cure, quote=one.hit.words)


def full_words_go_on(subject: Subject) -> Iterator[Finding]:
    """Yield one hint for each abbreviation beside whose uses the full words go on.

    Those explained together (``hộ nghèo, hộ cận nghèo (HN, HCN)``) are for tight places of the
    text, as heads of tables: there the full words are meant to go on.
    """
    found = subject.facts.abbreviations
    used = {one.short for one in found.used}
    for short, one in found.first().items():
        for text in found.texts[one.number + 1 :] if one.alone and short in used else ():
            hit = _spelt_out(text, one.full, short)
            if hit is not None:
                told = f'tên đầy đủ viết lẫn với chữ viết tắt "{short}"'
                yield hit.finding(told, f'viết "{short}"', quote=one.full)
                break


def _spelt_out(text: Hit, full: str, short: str) -> Hit | None:
    """Return where a text spells an abbreviation out; None in a name or when explained again."""
    at = next(phrase(_unquoted(text.text), full), -1)
    end = at + len(full)
    if at < 0 or text.block.role in _NAMES or text.text.startswith(f" ({short})", end):
        return None
    return text._replace(start=at, end=end)


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
