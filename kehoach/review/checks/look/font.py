"""The font of the whole paper: its text, its tables, its annexes, its notes."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from kehoach.document.block import Role
from kehoach.document.look import Asked
from kehoach.law import the_thuc
from kehoach.review.blocks import text_of
from kehoach.review.finding import at, opening
from kehoach.text.legacy import font_encoding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.address import Position
    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_SIGNS = ("symbol", "wingdings", "webdings")
"""Fonts whose letters are signs; they and the old encodings say other words in another font."""


class _Set(NamedTuple):
    """Words and the font they are set in."""

    block: Block
    words: str
    font: str
    cell: Position | None = None


def font(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each other font, at the first words in it, with how many have it."""
    wanted = the_thuc.phong_chu()
    groups: dict[str, list[_Set]] = {}
    for one in chain(_paragraphs(subject), _cells(subject)):
        if not _same(one.font, wanted):
            groups.setdefault(one.font, []).append(one)
    for name, found in groups.items():
        first = found[0]
        told = f"phông chữ {name}, phải là {wanted}{_how_many(found)}"
        quote = opening(first.words.strip())
        finding = at(first.block, quote, told, f"đổi sang {wanted}", cell=first.cell)
        yield finding._replace(looks=tuple(_asked(found, wanted)))


def _paragraphs(subject: Subject) -> Iterator[_Set]:
    for block in (*subject.blocks, *subject.notes):
        words = text_of(block) if block.table is None else ""
        if block.look is not None and block.look.font and words.strip():
            yield _Set(block, words, block.look.font)


def _cells(subject: Subject) -> Iterator[_Set]:
    """Yield the words in tables; a sign of a font of signs is a mark there, as ☑."""
    for one in subject.facts.in_cells:
        known = one.look.font or ""
        if known and not known.casefold().startswith(_SIGNS):
            yield _Set(one.table, one.text, known, one.cell)


def _same(font: str, wanted: str) -> bool:
    """Return True for the font under any of its names: ``TimesNewRomanPSMT``."""
    return font.replace(" ", "").casefold().startswith(wanted.replace(" ", "").casefold())


def _how_many(found: list[_Set]) -> str:
    """Return in brackets how many paragraphs have it, and how many of them stand in tables."""
    if len(found) == 1:
        return ""
    in_tables = sum(one.cell is not None for one in found)
    if in_tables in (0, len(found)):
        return f" ({len(found)} đoạn{' trong bảng' if in_tables else ''})"
    return f" ({len(found)} đoạn, {in_tables} đoạn trong bảng)"


def _asked(found: list[_Set], wanted: str) -> Iterator[Asked]:
    """Yield what to set in the running text; tables and notes are left to a person."""
    name = found[0].font
    if font_encoding(name) or name.casefold().startswith(_SIGNS):
        return
    for one in found:
        if one.cell is None and one.block.role is not Role.CHU_THICH:
            yield Asked("font", name, wanted, one.block.origin, one.words)


CHECKS: Checks = {"TT45": font}
