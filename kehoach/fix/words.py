"""Words repaired in a .docx, proved by reading the copy again."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.word.amend import Amendment, amend
from kehoach.word.read import read_docx

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.address import Address
    from kehoach.document.block import Block, Document
    from kehoach.review.judge import Judged

    Line = tuple[Address, str]
    Replacement = tuple[str, str]
    """Words at fault, and what to write."""

_MOST = 40
"""Repairs of one paragraph at a time: more wait for the next round, so that no text takes long."""
_RECODED = "chữ ghép nhiều mã, ký tự ẩn → chữ Unicode dựng sẵn"


class Mended(NamedTuple):
    """A copy with words replaced."""

    content: bytes
    made: list[Judged]
    recoded: list[str]
    """A line for each paragraph whose letters were written anew and read the same."""
    document: Document | None = None
    """The copy as it was read to prove it; None where nothing was replaced or written anew."""


def mended(content: bytes, file: str, wanted: list[Judged]) -> Mended | None:
    """Return the copy; None when it would say anything else than the repairs.

    Words are replaced where every one of them at an address is at fault.
    """
    asked = _amendments(wanted)
    done = amend(content, file, asked)
    if not done.made and not done.recoded:
        return Mended(content, [], [])
    before, after = (read_docx(data, file) for data in (content, done.content))
    if _expected(lines_of(before), done.made) != lines_of(after):
        return None
    recoded = [f"{origin.shown}: {_RECODED}" for origin in done.recoded]
    made = [judged for amendment in done.made for judged in asked[amendment]]
    return Mended(done.content, made, recoded, after)


def _amendments(wanted: list[Judged]) -> dict[Amendment, list[Judged]]:
    """Return what to replace, each with the findings it repairs; more than ``_MOST`` are left."""
    asked: dict[Address, dict[Replacement, list[Judged]]] = {}
    for judged in wanted:
        finding = judged.finding
        if finding.block is not None:
            replacements = asked.setdefault(finding.block.origin.at(finding.cell), {})
            replacement = (finding.quote, finding.repair or "")
            replacements.setdefault(replacement, []).append(judged)
    return {
        Amendment(origin, old, new, _times(found)): found
        for origin, replacements in asked.items()
        for (old, new), found in list(replacements.items())[:_MOST]
        if len(found) <= _MOST
    }


def _times(found: list[Judged]) -> int:
    """Return how often words are at fault: several rules may find the same ones."""
    return max(Counter(judged.rule.code for judged in found).values())


def _expected(lines: list[Line], made: list[Amendment]) -> list[Line]:
    """Return the lines as they must read once the words are replaced."""
    out = list(lines)
    for amendment in made:
        for at, (origin, words) in enumerate(out):
            if origin == amendment.origin and words.count(amendment.old) == amendment.times:
                out[at] = (origin, words.replace(amendment.old, amendment.new))
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
