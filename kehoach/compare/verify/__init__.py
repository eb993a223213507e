"""Whether a file is still what its plan gives, or was changed by hand since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.compare.verify.found import Difference, Verdict, Verified
from kehoach.compare.verify.looks import looks, pages
from kehoach.compare.verify.printed import Printed, nearest
from kehoach.compare.verify.shown import Side, shown
from kehoach.compare.verify.units import units
from kehoach.compare.verify.wording import wording
from kehoach.document.source import Kind
from kehoach.intake import LIMIT
from kehoach.intake.labelled import read
from kehoach.output import read_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from kehoach.document.block import Document

__all__ = ["Difference", "Verdict", "Verified", "verify"]


def verify(spec: str | Path, file: str | Path, *, template: str | Path | None = None) -> Verified:
    """Return whether a file is what its plan gives; ``template`` is the one it was printed with.

    ``file`` is the .docx, saved again by any program, or a PDF of it, signed or not. What is read
    from it is compared with what is read from the plan printed anew: words one by one, blanks left
    out; of a .docx the looks too. Number, date, the blanks of ``Kèm theo``, signature and seal are
    filled in when a paper is issued: they are listed apart. Of a plan with a decision in a file of
    its own, the paper is taken that the file is most like. Nothing is written, no clock is read.

    Raises KehoachError: those of ``load``, of ``read``, and of the writer for the template.
    """
    name = str(file)
    content = read_bytes(name, LIMIT)
    document = read(name, content)
    printed = nearest(str(spec), None if template is None else str(template), document)
    return _verified(printed, document, content, name)


def _verified(printed: Printed, document: Document, content: bytes, name: str) -> Verified:
    ours, theirs = units(printed.document), units(document)
    said = wording(ours, theirs, name)
    changes, filled = list(said.changed), list(said.filled)
    looked: list[Difference] = []
    from_word = document.source.kind is Kind.WORD and document.source.says_looks
    if from_word:
        looked = [*pages(printed.document, document, name), *looks(ours, theirs, name)]
        pictures = shown(Side(ours, printed.content), Side(theirs, content), name)
        changes += pictures.changed
        filled += pictures.filled
    verdict = _verdict(changes, looked, same=content == printed.content)
    unseen = _unseen(from_word=from_word)
    words, later, seen = tuple(changes), tuple(filled), tuple(looked)
    return Verified(name, verdict, words, later, seen, unseen, document.notices)


def _verdict(changes: list[Difference], looked: list[Difference], *, same: bool) -> Verdict:
    if same:
        return Verdict.SAME_BYTES
    if changes:
        return Verdict.WORDS_CHANGED
    return Verdict.LOOKS_CHANGED if looked else Verdict.SAME_WORDS


def _unseen(*, from_word: bool) -> tuple[str, ...]:
    if from_word:
        return ("khoảng trắng", "số trang", "bề rộng cột của bảng", "hình vẽ gì")
    return ("khoảng trắng", "hình thức (phông, cỡ chữ, lề)", "hình", "đầu trang, chân trang")
