"""Looks set in a .docx, proved by reading the copy again: no other value differs, the findings are gone."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from kehoach.address import WHOLE
from kehoach.review.blocks import text_of
from kehoach.review.catalogue import rules
from kehoach.review.judge import in_file, judge
from kehoach.review.labelled import subject_of
from kehoach.review.rule import LOOK
from kehoach.word.read import read_docx
from kehoach.word.restyle import as_read, restyle

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.address import Address
    from kehoach.document.block import Block, Section
    from kehoach.document.look import Asked, Value
    from kehoach.review.judge import Judged
    from kehoach.review.subject import Subject

_NAMES = {"co": "cỡ chữ", "font": "phông chữ", "dam": "chữ đậm", "nghieng": "chữ nghiêng", "canh": "canh lề",
          "giay": "khổ giấy", "tren": "lề trên", "duoi": "lề dưới", "trai": "lề trái", "phai": "lề phải"}  # fmt: skip
_SAID = {"trai": "trái", "giua": "giữa", "phai": "phải", "deu": "đều hai lề"}
_MARGINS = ("tren", "duoi", "trai", "phai")


class Dressed(NamedTuple):
    """A copy with looks set."""

    content: bytes
    made: tuple[Judged, ...]
    left: tuple[Judged, ...]
    """Findings with looks to set that could not be set, or not with certainty."""
    told: tuple[str, ...]
    """What was set, a line for each paragraph."""


def dressed(content: bytes, file: str, subject: Subject, wanted: list[Judged]) -> Dressed:
    """Return the copy. When all at once cannot be proved, one half after the other is tried."""
    found = _set(content, file, subject, wanted)
    if found is not None:
        return found
    if len(wanted) == 1:
        return Dressed(content, (), tuple(wanted), ())
    half = len(wanted) // 2
    one = dressed(content, file, subject, wanted[:half])
    changed = subject_of(read_docx(one.content, file), subject.profile) if one.made else subject
    two = dressed(one.content, file, changed, wanted[half:])
    return Dressed(two.content, one.made + two.made, one.left + two.left, one.told + two.told)


def _set(content: bytes, file: str, subject: Subject, wanted: list[Judged]) -> Dressed | None:
    """Return the copy with the looks of these findings; None when it cannot be proved."""
    asked = _agreed(subject, [one for judged in wanted for one in judged.finding.looks])
    if not asked:
        return Dressed(content, (), tuple(wanted), ())
    out, done = restyle(content, file, asked)
    met = {one for first in done for one in asked[first]}
    after = subject_of(read_docx(out, file), subject.profile)
    if _values(after, []) != _values(subject, done):
        return None
    made = tuple(one for one in wanted if met & set(one.finding.looks))
    if not _gone(subject, after, file, met):
        return None
    left = tuple(one for one in wanted if not met >= set(one.finding.looks))
    return Dressed(out, made, left, tuple(_told(done)))


def _agreed(subject: Subject, asked: list[Asked]) -> dict[Asked, list[Asked]]:
    """Return what may be set, with all it stands for: of a paragraph read as several lines, what is asked of each."""
    found = {(one.origin, one.words, one.what): one for one in asked}
    out = {one: [one] for one in asked if one.origin == WHOLE}
    for lines in _paragraphs(subject):
        for what in _NAMES:
            meant = _of_each(lines, what, found)
            if meant:
                out[meant[0]] = meant
    return out


def _paragraphs(subject: Subject) -> Iterable[list[Block]]:
    """Return the paragraphs of the file, each as the lines it was read as; empty lines left out."""
    out: dict[int, list[Block]] = {}
    for block in subject.blocks:
        if block.look is not None and text_of(block).strip():
            out.setdefault(block.paragraph, []).append(block)
    return out.values()


def _of_each(
    lines: list[Block], what: str, found: dict[tuple[Address, str, str], Asked]
) -> list[Asked]:  # fmt: skip
    """Return what is asked of each line; nothing unless the same is asked of all."""
    keys = [(line.origin, text_of(line), what) for line in lines]
    meant = [found[key] for key in keys if key in found]
    if len(meant) != len(lines) or len({one.value for one in meant}) != 1:
        return []
    stretched = len(lines) > 1 and meant[0].value == "deu"  # a line broken by hand
    return [] if stretched else meant


def _values(subject: Subject, done: list[Asked]) -> list[Any]:
    """Return everything that was read, as it must be once the looks are set."""
    meant = {(one.origin, one.words, one.what): one.value for one in done if one.origin != WHOLE}
    first = {(one.origin, one.words): one for one in done}
    looks = {
        block.paragraph: {what: meant[key] for what in _NAMES if (key := (block.origin, text_of(block), what)) in meant}
        for block in subject.blocks
        if (block.origin, text_of(block)) in first
    }
    document = subject.document
    pages = [one for one in done if one.origin == WHOLE]
    blocks = [_block(block, looks.get(block.paragraph, {})) for block in subject.blocks]
    sections = [(len(one.blocks), one.ngang, _page(one, pages), one.dau_trang, one.chan_trang)
                for one in document.sections]  # fmt: skip
    return [blocks, sections, document._replace(sections=())]


def _block(block: Block, meant: dict[str, Any]) -> tuple[Any, ...]:
    if block.look is not None:
        block = block._replace(look=block.look._replace(ke=None))  # a border is as long as the page is wide
    letters = [(sign, run.dam, run.nghieng) for run in block.text for sign in run.text]
    if not meant:
        return (block._replace(text=()), letters)
    letters = [(sign, meant.get("dam", bold), meant.get("nghieng", slant)) for sign, bold, slant in letters]
    look = None if block.look is None else block.look._replace(**meant)
    return (block._replace(text=(), look=look), letters)


def _page(section: Section, pages: list[Asked]) -> Any:
    page = section.page
    for one in pages if page else ():
        if one.what in _MARGINS and not section.ngang and getattr(section.page, one.what) == one.was:
            changed: dict[str, Any] = {one.what: as_read(one.value)}
            page = page and page._replace(**changed)
        elif page and one.what == "giay" and isinstance(one.value, tuple) and _paper(section) == one.was:
            short, long = map(as_read, one.value)
            page = page._replace(rong=long, cao=short) if page.rong > page.cao else page._replace(rong=short, cao=long)
    return page


def _paper(section: Section) -> tuple[float, ...]:
    return tuple(sorted((section.page.rong, section.page.cao))) if section.page else ()


def _gone(before: Subject, after: Subject, file: str, done: set[Asked]) -> bool:
    """Return True when what was set is not asked for again, and no rule on looks tells more than before."""
    asked = [rule for rule in rules() if rule.kind == LOOK]
    old, new = (judge(one, in_file(one, file), asked).judged for one in (before, after))
    again = {(one.origin, one.words, one.what) for judged in new for one in judged.finding.looks if one.origin != WHOLE}
    if any((one.origin, one.words, one.what) in again for one in done):
        return False
    return not Counter(one.rule.code for one in new) - Counter(one.rule.code for one in old)


def _told(done: list[Asked]) -> list[str]:
    lines: dict[str, list[str]] = {}
    for one in done:
        where, unit = ("trang giấy", " mm") if one.origin == WHOLE else (one.origin.shown, "")
        lines.setdefault(where, []).append(f"{_NAMES[one.what]} {_said(one.was)} → {_said(one.value)}{unit}")
    return [f"{where}: {', '.join(changes)}" for where, changes in lines.items()]


def _said(value: Value) -> str:
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, tuple):
        return " x ".join(f"{one:g}" for one in value)
    if isinstance(value, float):
        return f"{round(value, 1):g}"
    return _SAID.get(str(value), str(value))
