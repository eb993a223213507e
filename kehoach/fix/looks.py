"""Looks set in a .docx, proved by reading it again: nothing else differs, the findings are gone."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kehoach.address import WHOLE
from kehoach.fix.looks_read import FIELDS, as_set
from kehoach.named import NamedTuple
from kehoach.review.blocks import text_of
from kehoach.review.catalogue import rules
from kehoach.review.judge import in_file, judge
from kehoach.review.labelled import subject_of
from kehoach.review.rule import LOOK
from kehoach.word.read import read_docx
from kehoach.word.restyle import restyle

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.address import Address
    from kehoach.document.block import Block
    from kehoach.document.look import Asked, Value
    from kehoach.review.judge import Judged
    from kehoach.review.subject import Subject

_ALIGNED = {"trai": "trái", "giua": "giữa", "phai": "phải", "deu": "đều hai lề"}


class Dressed(NamedTuple):
    """A copy with looks set."""

    content: bytes
    made: tuple[Judged, ...]
    left: tuple[Judged, ...]
    """Findings with looks to set that could not be set, or not with certainty."""
    changes: tuple[str, ...]
    """What was set, a line for each paragraph."""


def dressed(content: bytes, file: str, subject: Subject, wanted: list[Judged]) -> Dressed:
    """Return the copy. When all at once cannot be proved, one half after the other is tried."""
    found = _set(content, file, subject, wanted)
    if found is not None:
        return found
    if len(wanted) == 1:
        return Dressed(content, (), tuple(wanted), ())
    half = len(wanted) // 2
    first = dressed(content, file, subject, wanted[:half])
    if first.made:
        subject = subject_of(read_docx(first.content, file), subject.profile)
    second = dressed(first.content, file, subject, wanted[half:])
    return Dressed(
        second.content,
        first.made + second.made,
        first.left + second.left,
        first.changes + second.changes,
    )


def _set(content: bytes, file: str, subject: Subject, wanted: list[Judged]) -> Dressed | None:
    """Return the copy with the looks of these findings; None when it cannot be proved."""
    asked = _agreed(subject, _looks_of(wanted))
    if not asked:
        return Dressed(content, (), tuple(wanted), ())
    out, done = restyle(content, file, asked)
    met = {look for first in done for look in asked[first]}
    after = subject_of(read_docx(out, file), subject.profile)
    if as_set(after, []) != as_set(subject, done) or not _gone(subject, after, file, met):
        return None
    made = tuple(judged for judged in wanted if met.intersection(judged.finding.looks))
    left = tuple(judged for judged in wanted if not met.issuperset(judged.finding.looks))
    return Dressed(out, made, left, tuple(_changes(done)))


def _agreed(subject: Subject, asked: list[Asked]) -> dict[Asked, list[Asked]]:
    """Return what may be set, with all it stands for.

    A paragraph read as several lines gets what is asked of each of them.
    """
    found = {_spot(look): look for look in asked}
    out = {look: [look] for look in asked if look.origin == WHOLE}
    for lines in _paragraphs(subject):
        for what in FIELDS:
            meant = _of_each(lines, what, found)
            if meant:
                out[meant[0]] = meant
    return out


def _paragraphs(subject: Subject) -> Iterable[list[Block]]:
    """Return the paragraphs of the file, each as the lines it was read as, empty ones left out."""
    out: dict[int, list[Block]] = {}
    for block in subject.blocks:
        if block.look is not None and text_of(block).strip():
            out.setdefault(block.paragraph, []).append(block)
    return out.values()


def _of_each(
    lines: list[Block],
    what: str,
    found: dict[tuple[Address, str, str], Asked],
) -> list[Asked]:
    """Return what is asked of each line; nothing unless the same is asked of all."""
    keys = [(line.origin, text_of(line), what) for line in lines]
    meant = [found[key] for key in keys if key in found]
    if len(meant) != len(lines) or len({look.value for look in meant}) != 1:
        return []
    stretched = len(lines) > 1 and meant[0].value == "deu"  # a line broken by hand
    return [] if stretched else meant


def _gone(before: Subject, after: Subject, file: str, met: set[Asked]) -> bool:
    """Return True when nothing set is asked for again, and no rule on looks finds more."""
    asked = [rule for rule in rules() if rule.kind == LOOK]
    old, new = (judge(subject, in_file(subject, file), asked).judged for subject in (before, after))
    again = {_spot(look) for look in _looks_of(new) if look.origin != WHOLE}
    if not again.isdisjoint(map(_spot, met)):
        return False
    return not _by_code(new) - _by_code(old)


def _looks_of(found: Iterable[Judged]) -> list[Asked]:
    return [look for judged in found for look in judged.finding.looks]


def _by_code(found: Iterable[Judged]) -> Counter[str]:
    return Counter(judged.rule.code for judged in found)


def _spot(look: Asked) -> tuple[Address, str, str]:
    """Return which value of which paragraph it is about, whatever the value."""
    return (look.origin, look.words, look.what)


def _changes(done: list[Asked]) -> list[str]:
    """Return what was set, a line for each paragraph, in words."""
    lines: dict[str, list[str]] = {}
    for look in done:
        where, unit = ("trang giấy", " mm") if look.origin == WHOLE else (look.origin.shown, "")
        change = f"{FIELDS[look.what]} {_in_words(look.was)} → {_in_words(look.value)}{unit}"
        lines.setdefault(where, []).append(change)
    return [f"{where}: {', '.join(changes)}" for where, changes in lines.items()]


def _in_words(value: Value) -> str:
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, tuple):
        return " x ".join(f"{part:g}" for part in value)
    if isinstance(value, float):
        return f"{round(value, 1):g}"
    return _ALIGNED.get(str(value), str(value))
