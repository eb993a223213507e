"""Marks of a file: of its bytes, of its words, of each paragraph.

Words are taken without blanks, and without what is filled in at issuing: number and date in their
places, ``(Đã ký)``. So a file saved again, its PDF, and the paper once it has its number keep them.
The lines of number and date are kept as they are: what was given there is to stay.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from kehoach.compare.units import BLANK, ISSUED, TOKEN, units, words
from kehoach.document.label.ends import NOTE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.compare.units import Unit, Word
    from kehoach.document.block import Document

_SHORT = 8
"""Signs of the mark of a paragraph: two of a plan are alike once in millions of plans."""


def of_bytes(content: bytes) -> str:
    """Return the SHA-256 of some bytes."""
    return sha256(content).hexdigest()


def of_words(document: Document) -> str:
    """Return the SHA-256 of the words of a document."""
    return _hash(text for line in _lines(document) for text in line)


def of_paragraphs(document: Document) -> tuple[str, ...]:
    """Return a short mark of each paragraph with words, in order."""
    return tuple(_hash(line)[:_SHORT] for line in _lines(document) if line)


def issued(document: Document) -> list[Unit]:
    """Return the lines that hold number and date, in order."""
    found = units(document, margins=False)
    return [unit for unit in found if unit.block.role in ISSUED and unit.words]


def keeps(before: str, after: str) -> bool:
    """Return True when a line of number or date has every figure it had, each behind its word.

    Others may have been put in where it had none: ``ngày tháng 02`` is kept by ``ngày 27 tháng
    02``, not by ``ngày 02 tháng 12``. Of other words it is asked that the figures keep their order.
    """
    ours, theirs = _figures(before), _figures(after)
    if [word for word, _ in ours] == [word for word, _ in theirs]:
        pairs = zip(ours, theirs, strict=True)
        return all(not had or had == has for (_, had), (_, has) in pairs)
    left = iter(figure for _, has in theirs for figure in has)
    return all(figure in left for _, had in ours for figure in had)


def _figures(line: str) -> list[tuple[str, list[str]]]:
    """Return the words and signs of a line, each with the figures that stand behind it."""
    out: list[tuple[str, list[str]]] = [("", [])]
    for token in TOKEN.findall(line):
        if not BLANK.fullmatch(token):
            out.append((token, []))
        elif token.isdecimal():
            out[-1][1].append(token)
    return out


def paragraphs(document: Document) -> list[Unit]:
    """Return the paragraphs that have a mark, in order."""
    found = units(document, margins=False)
    return [unit for unit, line in zip(found, _said(found), strict=True) if line]


def _hash(texts: Iterable[str]) -> str:
    return sha256(" ".join(texts).encode()).hexdigest()


def _lines(document: Document) -> list[list[str]]:
    return _said(units(document, margins=False))


def _said(found: list[Unit]) -> list[list[str]]:
    """Return the words of each paragraph that count."""
    out: list[list[str]] = [[] for _ in found]
    for word in words(found):
        if not _is_filled(found[word.unit], word):
            out[word.unit].append(word.text)
    return out


def _is_filled(unit: Unit, word: Word) -> bool:
    if unit.block.role in ISSUED and BLANK.fullmatch(word.text):
        return True
    return NOTE.fullmatch(unit.words) is not None
