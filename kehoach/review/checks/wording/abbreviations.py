"""Abbreviations: introduced, used, forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.review.abbreviations import known
from kehoach.review.words import phrase
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    known: set[str] = set()
    for one in subject.facts.abbreviations.introduced:
        key = one.short, one.full.casefold()
        told = one.hit.words
        if one.full and key in seen:
            yield one.hit.finding(
                "chữ viết tắt đã được giải thích ở trên", f'viết "{one.short}"', quote=told
            )
        elif not one.full and one.short in known:
            yield one.hit.finding(
                "chữ viết tắt đã được giải thích, ngoặc ở đây thừa",
                f'viết "{one.short}"',
                quote=told,
            )
        seen.add(key)
        if one.full:
            known.add(one.short)


def never_used(subject: Subject) -> Iterator[Finding]:
    """Yield a hint at an introduction whose abbreviation stands nowhere else."""
    words = subject.words
    for short, one in subject.facts.abbreviations.first().items():
        if words.count(short) == 1:
            yield one.hit.finding(
                "chữ viết tắt không dùng ở chỗ nào khác",
                f'bỏ "{one.hit.words}"',
                quote=one.hit.words,
            )


def explained_late(subject: Subject) -> Iterator[Finding]:
    """Yield a hint at an introduction that comes after a use."""
    found = subject.facts.abbreviations
    for short, one in found.first().items():
        place = one.number, one.hit.start
        if any(use.short == short and (use.number, use.hit.start) < place for use in found.used):
            cure = "giải thích ở chỗ dùng đầu tiên"
            yield one.hit.finding(
                "chữ viết tắt được giải thích sau khi đã dùng", cure, quote=one.hit.words
            )


def full_words_go_on(subject: Subject) -> Iterator[Finding]:
    """Yield one hint for each abbreviation beside whose uses the full words go on."""
    found = subject.facts.abbreviations
    used = {one.short for one in found.used}
    for short, one in found.first().items():
        if short not in used:
            continue
        for text in found.texts[one.number + 1 :]:
            at = next(phrase(_unquoted(text.text), one.full), -1)
            again = text.text.startswith(
                f" ({short})", at + len(one.full)
            )  # explained twice: another rule's
            if at >= 0 and text.block.role not in _NAMES and not again:
                hit = text._replace(start=at, end=at + len(one.full))
                yield hit.finding(
                    f'tên đầy đủ viết lẫn với chữ viết tắt "{short}"',
                    f'viết "{short}"',
                    quote=one.full,
                )
                break


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
