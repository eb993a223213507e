"""The colour of the letters: black (Phụ lục I, Phần I, Mục I, khoản 4)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.source import SourceKind
from kehoach.problem import Severity
from kehoach.review.facts.dressed import dressed
from kehoach.review.finding import Unseen, at, opening

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.dressed import Dressed
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_MARKS = (Role.DO_KHAN, Role.LUU_HANH, Role.DU_THAO, Role.KHAC, Role.HINH)
"""Stamps are red by the decree (khoản 2.b of Mục III); secrecy and drafts have marks as them."""
_ADDRESS = re.compile(r"https?:|www\.|@")
_NO_COLOUR = Unseen("tệp PDF không cho biết màu chữ")
_SEEN = 0x40
"""How far apart red, green and blue lie in a colour a reader sees as one; 1F1F1F is as black."""
_GREY = 0x60
"""How light a grey is that a reader sees as no black; Word's darkest for text are 0D and 26."""
_LIGHT = 0xF0
_PALE = ("xám", "trắng")
"""On a shaded ground, in the head of a table, they may be meant."""
_PLACES = 5
"""Places that are named; more are counted."""
_NAMES = (
    (20, "đỏ"), (45, "cam"), (70, "vàng"), (170, "xanh lá cây"), (260, "xanh dương"), (335, "tím"),
    (360, "đỏ"),
)  # fmt: skip
"""Degrees of the circle of colours below which each is called so."""


def colour(subject: Subject) -> Iterator[Finding | Unseen]:
    """Yield a finding for each colour of letters but black, at its first words, with all places."""
    if subject.source.kind is SourceKind.PAGES:
        yield _NO_COLOUR
        return
    groups: dict[str, list[Dressed]] = {}
    for name, paragraph in _coloured(subject):
        groups.setdefault(name, []).append(paragraph)
    for name, found in groups.items():
        first = found[0]
        message = f"chữ màu {name}, phải là màu đen{_places(found)}"
        quote = opening(first.words.strip())
        weight = Severity.HINT if name in _PALE else None
        cure = "đổi màu chữ sang đen (Automatic)"
        yield at(first.block, quote, message, cure, weight, cell=first.cell)


def _coloured(subject: Subject) -> Iterator[tuple[str, Dressed]]:
    """Yield words with the name of their colour; stamps, addresses and black left out."""
    for paragraph in dressed(subject):
        name = name_of(paragraph.look.sac_chu) if paragraph.look.sac_chu else ""
        words = _words(paragraph)
        if name and paragraph.block.role not in _MARKS and not _ADDRESS.search(words):
            yield name, paragraph._replace(words=words)


def _words(paragraph: Dressed) -> str:
    """Return the coloured words as they stand in a paragraph; all its words where they do not."""
    part = paragraph.look.chu_khac_sac
    return part if part and part in paragraph.words else paragraph.words


def name_of(colour: str) -> str:
    """Return what people call a colour of six hex digits; empty for what looks black."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    most, least = max(red, green, blue), min(red, green, blue)
    if most - least < _SEEN:
        return "" if most <= _GREY else "trắng" if least >= _LIGHT else "xám"
    if most == red:
        turn = (green - blue) / (most - least)
    elif most == green:
        turn = 2 + (blue - red) / (most - least)
    else:
        turn = 4 + (red - green) / (most - least)
    degrees = turn * 60 % 360
    return next(name for below, name in _NAMES if degrees <= below)


def _places(found: list[Dressed]) -> str:
    """Return in brackets where else the colour stands; nothing for one place."""
    if len(found) == 1:
        return ""
    named = list(dict.fromkeys(paragraph.place for paragraph in found))
    more = " …" if len(named) > _PLACES else ""
    return f" ({len(found)} chỗ: {'; '.join(named[:_PLACES])}{more})"


CHECKS: Checks = {"TT80": colour}
