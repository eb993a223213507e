"""Looks set in a .docx, proved by reading the copy again: no other value differs, the findings are gone."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from kehoach.document.block import address
from kehoach.review.aligned import subject_of
from kehoach.review.catalogue import rules
from kehoach.review.judge import in_file, judge
from kehoach.review.rule import LOOK
from kehoach.review.subject import Subject, text_of
from kehoach.word.read import read_docx
from kehoach.word.restyle import as_read, restyle

if TYPE_CHECKING:
    from kehoach.document.block import Block, Section
    from kehoach.document.look import Asked, Value
    from kehoach.review.judge import Judged

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
    """Return the copy. When all at once cannot be proved, one finding after the other is tried."""
    found = _set(content, file, subject, wanted)
    if found is not None:
        return found
    made: list[Judged] = []
    told: list[str] = []
    for one in wanted:
        step = _set(content, file, subject, [one])
        if step is not None and step.made:
            content, subject = step.content, subject_of(read_docx(step.content, file), subject.profile)
            made += step.made
            told += step.told
    return Dressed(content, tuple(made), tuple(one for one in wanted if one not in made), tuple(told))


def _set(content: bytes, file: str, subject: Subject, wanted: list[Judged]) -> Dressed | None:
    """Return the copy with the looks of these findings; None when it cannot be proved."""
    asked = _agreed(subject, [one for judged in wanted for one in judged.finding.looks])
    if not asked:
        return Dressed(content, (), tuple(wanted), ())
    out, done = restyle(content, file, asked)
    after = subject_of(read_docx(out, file), subject.profile)
    if _values(after, []) != _values(subject, done):
        return None
    made = tuple(one for one in wanted if set(one.finding.looks) & set(done))
    whole = [one for one in made if set(one.finding.looks) <= set(done)]
    if not _gone(subject, after, file, whole):
        return None
    left = tuple(one for one in wanted if one not in whole)
    return Dressed(out, made, left, tuple(_told(done)))


def _agreed(subject: Subject, asked: list[Asked]) -> list[Asked]:
    """Return what may be set: of a paragraph that is read as several lines, only what is asked of each."""
    found = {(one.origin, one.words, one.what): one for one in asked}
    shared: dict[int, list[Block]] = {}
    for block in subject.blocks:
        if block.look is not None and text_of(block).strip():
            shared.setdefault(id(block.look), []).append(block)
    out = [one for one in found.values() if not one.origin]
    for blocks in shared.values():
        for what in _NAMES:
            meant = [found.get((block.origin, text_of(block), what)) for block in blocks]
            first = meant[0]
            same = first and all(one and one.value == first.value for one in meant)
            if (
                first and same and (len(blocks) == 1 or first.value != "deu")
            ):  # a line broken by hand would be stretched
                out.append(first)
    return out


def _values(subject: Subject, done: list[Asked]) -> list[Any]:
    """Return everything that was read, as it must be once the looks are set."""
    meant = {(one.origin, one.words, one.what): one.value for one in done if one.origin}
    first = {(one.origin, one.words): one for one in done}
    looks = {
        id(block.look): {what: meant[key] for what in _NAMES if (key := (block.origin, text_of(block), what)) in meant}
        for block in subject.blocks
        if (block.origin, text_of(block)) in first
    }
    document = subject.document
    pages = [one for one in done if not one.origin]
    blocks = [_block(block, looks.get(id(block.look), {})) for block in subject.blocks]
    sections = [(len(one.blocks), one.ngang, _page(one, pages), one.dau_trang, one.chan_trang)
                for one in document.sections]  # fmt: skip
    return [blocks, sections, document._replace(sections=())]


def _block(block: Block, meant: dict[str, Any]) -> tuple[Any, ...]:
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


def _gone(before: Subject, after: Subject, file: str, made: list[Judged]) -> bool:
    """Return True when the findings are no longer told, and nothing that was not told before."""
    asked = [rule for rule in rules() if rule.kind == LOOK]
    old, new = (judge(one, in_file(one, file), asked).judged for one in (before, after))
    counted = [Counter(one.rule.code for one in found) for found in (old, new)]
    for code, count in Counter(one.rule.code for one in made).items():
        counted[0][code] -= count
    return not +(counted[1] - counted[0])


def _told(done: list[Asked]) -> list[str]:
    lines: dict[str, list[str]] = {}
    for one in done:
        where = address(one.origin) if one.origin else "trang giấy"
        lines.setdefault(where, []).append(f"{_NAMES[one.what]} {_said(one.was)} → {_said(one.value)}")
    return [f"{where}: {', '.join(changes)}" for where, changes in lines.items()]


def _said(value: Value) -> str:
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, tuple):
        return " x ".join(f"{one:g}" for one in value)
    if isinstance(value, float):
        return f"{value:g}"
    return _SAID.get(str(value), str(value))
