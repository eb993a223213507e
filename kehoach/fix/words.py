"""Words repaired in a .docx, proved by reading the copy again."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from kehoach.word.amend import Amendment, amend
from kehoach.word.read import read_docx

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.address import Address
    from kehoach.document.block import Block, Document
    from kehoach.review.judge import Judged

    Line = tuple[Address, str]

_MOST = 40
"""Repairs of one paragraph at a time: more are left to the next round, so that no text takes long."""


class Mended(NamedTuple):
    """A copy with words replaced."""

    content: bytes
    made: list[Judged]
    recoded: list[str]
    """A line for each paragraph whose letters were written anew and read the same."""


def mended(content: bytes, file: str, wanted: list[Judged]) -> Mended | None:
    """Return the copy; None when it would say anything else than the repairs.

    Words are replaced where every one of them at an address is at fault.
    """
    asked: dict[Address, dict[tuple[str, str], list[Judged]]] = {}
    for one in wanted:
        finding = one.finding
        if finding.block is not None:
            origin = finding.block.origin.at(finding.cell)
            asked.setdefault(origin, {}).setdefault((finding.quote, finding.repair or ""), []).append(one)
    told = {
        Amendment(origin, old, new, max(Counter(one.rule.code for one in found).values())): found
        for origin, pairs in asked.items()
        for (old, new), found in list(pairs.items())[:_MOST]
        if len(found) <= _MOST
    }
    done = amend(content, file, told)
    before, after = (lines_of(read_docx(data, file)) for data in (content, done.content))
    if _expected(before, done.made) != after:
        return None
    recoded = [f"{origin.shown}: chữ ghép nhiều mã, ký tự ẩn → chữ Unicode dựng sẵn" for origin in done.recoded]
    return Mended(done.content, [one for each in done.made for one in told[each]], recoded)


def _expected(lines: list[Line], made: list[Amendment]) -> list[Line]:
    """Return the lines as they must read once the words are replaced."""
    out = list(lines)
    for one in made:
        for at, (origin, words) in enumerate(out):
            if origin == one.origin and words.count(one.old) == one.times:
                out[at] = (origin, words.replace(one.old, one.new))
                break
    return out


def lines_of(document: Document) -> list[Line]:
    """Return address and words of every paragraph, those in cells and notes among them."""
    return [line for block in (*document.blocks(), *document.chu_thich) for line in _lines(block)]


def _lines(block: Block) -> Iterator[Line]:
    if block.table is None:
        yield block.origin, block.words.replace("\n", " ")
        return
    for row in block.table.rows:
        for cell in row.cells:
            for inner in cell.blocks:
                yield from _lines(inner)
