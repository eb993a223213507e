"""The font of the whole paper: its text, its tables, its annexes, its notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.look import Asked
from kehoach.law import the_thuc
from kehoach.review.facts.dressed import dressed
from kehoach.review.finding import at, opening
from kehoach.text.legacy import font_encoding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.dressed import Dressed
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_SIGNS = ("symbol", "wingdings", "webdings")
"""Fonts whose letters are signs; they and the old encodings say other words in another font."""


def font(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each other font, at the first words in it, with how many have it."""
    wanted = the_thuc.phong_chu()
    groups: dict[str, list[Dressed]] = {}
    for name, paragraph in _in_other_fonts(subject, wanted):
        groups.setdefault(name, []).append(paragraph)
    for name, found in groups.items():
        first = found[0]
        message = f"phông chữ {name}, phải là {wanted}{_how_many(found)}"
        quote = opening(first.words.strip())
        finding = at(first.block, quote, message, f"đổi sang {wanted}", cell=first.cell)
        yield finding._replace(looks=tuple(_asked(found, name, wanted)))


def _in_other_fonts(subject: Subject, wanted: str) -> Iterator[tuple[str, Dressed]]:
    """Yield words in another font; in a table a sign of a font of signs is a mark, as ☑."""
    for paragraph in dressed(subject):
        name = paragraph.look.font or ""
        sign = paragraph.cell is not None and name.casefold().startswith(_SIGNS)
        if name and not sign and not _same(name, wanted):
            yield name, paragraph


def _same(font: str, wanted: str) -> bool:
    """Return True for the font under any of its names: ``TimesNewRomanPSMT``."""
    return font.replace(" ", "").casefold().startswith(wanted.replace(" ", "").casefold())


def _how_many(found: list[Dressed]) -> str:
    """Return in brackets how many paragraphs have it, and how many of them stand in tables."""
    if len(found) == 1:
        return ""
    in_tables = sum(paragraph.cell is not None for paragraph in found)
    if in_tables in (0, len(found)):
        return f" ({len(found)} đoạn{' trong bảng' if in_tables else ''})"
    return f" ({len(found)} đoạn, {in_tables} đoạn trong bảng)"


def _asked(found: list[Dressed], name: str, wanted: str) -> Iterator[Asked]:
    """Yield what to set in the running text; tables and notes are left to a person."""
    if font_encoding(name) or name.casefold().startswith(_SIGNS):
        return
    for paragraph in found:
        if paragraph.cell is None and paragraph.block.role is not Role.CHU_THICH:
            yield Asked("font", name, wanted, paragraph.block.origin, paragraph.words)


CHECKS: Checks = {"TT45": font}
