"""The pictures of a .docx beside those its plan gives: a signature and a seal, or others.

Where pictures stand is compared, not what they show: Word makes large ones smaller when it saves.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kehoach.compare.verify.found import Difference
from kehoach.document.block import Role
from kehoach.named import NamedTuple
from kehoach.word.pictured import pictures

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.address import Address
    from kehoach.compare.units import Unit

_SIGNED = (Role.QUYEN_HAN, Role.CHUC_VU, Role.CHUC_VU_KHAC, Role.HO_TEN)
"""Beside these words the signature and the seal stand."""


class Side(NamedTuple):
    """A file and its paragraphs."""

    units: Sequence[Unit]
    content: bytes


class Pictures(NamedTuple):
    """Pictures that came or went."""

    changed: list[Difference]
    filled: list[Difference]


class _Picture(NamedTuple):
    beside: str
    """The words it stands beside."""
    signed: bool
    heading: str
    at: Address


def shown(plan: Side, file: Side, name: str) -> Pictures:
    """Return which pictures a file has more or less than its plan gives."""
    ours, theirs = list(_pictures(plan, name)), list(_pictures(file, name))
    more = Counter(picture.beside for picture in theirs) - Counter(
        picture.beside for picture in ours
    )
    less = Counter(picture.beside for picture in ours) - Counter(
        picture.beside for picture in theirs
    )
    out = Pictures([], [])
    for picture in _taken(theirs, more):
        found = Difference(picture.at.place(name), picture.heading, "hình", "", "một hình")
        (out.filled if picture.signed else out.changed).append(found)
    for picture in _taken(ours, less):
        out.changed.append(
            Difference(picture.at.place(name), picture.heading, "hình", "một hình", "")
        )
    return out


def _taken(found: Sequence[_Picture], count: Counter[str]) -> Iterator[_Picture]:
    """Yield as many pictures beside some words as are counted, the last first."""
    for picture in reversed(found):
        if count[picture.beside] > 0:
            count[picture.beside] -= 1
            yield picture


def _pictures(side: Side, name: str) -> Iterator[_Picture]:
    at: dict[Address, list[Unit]] = {}
    for unit in side.units:
        at.setdefault(unit.block.origin, []).append(unit)
    for address in pictures(side.content, name):
        beside = at.get(address, [])
        words = " ".join(" ".join(unit.words for unit in beside).split())
        signed = any(unit.block.role in _SIGNED for unit in beside)
        yield _Picture(words, signed, beside[0].heading if beside else "", address)
