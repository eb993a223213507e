"""What every repair owes, whatever the file: ``tried`` says in words which law one breaks.

1. Of what it repaired nothing is found any more, and of no code more than before.
2. The copy repaired again is the copy, byte for byte.
3. No other paragraph, and no part of the package without words, is changed.
"""

import io
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from kehoach.fix.repair import Repaired, repaired
from kehoach.fix.words import lines_of
from kehoach.intake.labelled import read
from kehoach.plan import open_spec
from kehoach.review.drafted import Examined, of_draft
from kehoach.review.examine import of_document
from kehoach.review.judge import Judged

HIDDEN = {"CC02", "CC03", "CC04"}
"""Of a citation: asked only once its number can be read, which a repair may bring about."""
WORDS = ("word/document", "word/footnotes", "word/endnotes", "word/header", "word/footer")
"""Parts of a package that hold words of the paper."""


def reviewed(content: bytes, file: str) -> Examined:
    """The review of bytes, as of a file of that name."""
    if file.endswith(".yaml"):
        return of_draft(open_spec(file, content))._replace(content=content)
    return of_document(read(file, content), file)._replace(content=content)


@cache
def plain() -> bytes:
    """A .docx without words whose looks have little to mend; of python-docx's 164 styles the four in force."""
    paper = docx.Document()
    styles = paper.styles.element
    for one in list(styles):
        if one.tag == qn("w:latentStyles") or (one.tag == qn("w:style") and one.get(qn("w:default")) != "1"):
            styles.remove(one)
    look = paper.styles["Normal"]
    look.font.name, look.font.size = "Times New Roman", Pt(14)
    look.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    page = paper.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin = page.bottom_margin = Mm(20)
    page.left_margin, page.right_margin = Mm(30), Mm(15)
    return saved(paper)


def written(lines: list[str]) -> bytes:
    """A .docx of paragraphs: what is tried are the words."""
    paper = docx.Document(io.BytesIO(plain()))
    for line in lines:
        paper.add_paragraph(line)
    return saved(paper)


def saved(paper: docx.document.Document) -> bytes:
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()


class Tried(NamedTuple):
    """What became of one file."""

    made: tuple[str, ...]
    """Codes that were repaired."""
    broken: list[str]
    """The laws its repair breaks."""


def tried(content: bytes, file: str) -> Tried:
    """Repair a file, and the copy again."""
    before = reviewed(content, file)
    done = repaired(before)
    codes = tuple(one.rule.code for one in done.made)
    if done.content == content:
        return Tried(codes, [f"{file}: repairs that change nothing"] if codes else [])
    after = reviewed(done.content, file)
    again = repaired(after)
    told = [*_found(before, done, after)]
    if again.content != done.content:
        told.append("twice is not once")
    if file.endswith(".docx"):
        told += [*_elsewhere(before, done, after), *_parts(content, done)]
    return Tried(codes, [f"{file}: {one}" for one in told])


def _found(before: Examined, done: Repaired, after: Examined) -> Iterator[str]:
    """What is still found of what was repaired, and what is found anew."""
    for code, count in (_codes(after.review.judged) - _codes(before.review.judged)).items():
        if code not in HIDDEN:
            said = [one.problem.message for one in after.review.judged if one.rule.code == code]
            yield f"{count} new of {code}: {said}"
    cured = [one for one in after.review.judged if one.finding.repair is not None or one.finding.looks]
    for code, count in (_codes(cured) - _codes([*done.left, *done.shown_first])).items():
        yield f"{count} still of {code}"


def _codes(judged: Iterable[Judged]) -> Counter[str]:
    return Counter(one.rule.code for one in judged)


def _elsewhere(before: Examined, done: Repaired, after: Examined) -> Iterator[str]:
    """Paragraphs that changed and had nothing to repair."""
    lines = [dict(enumerate(lines_of(one.subject.document))) for one in (before, after)]
    if lines[0].keys() != lines[1].keys():
        yield "other paragraphs than before"
        return
    meant = {one.finding.block.origin.at(one.finding.cell) for one in done.made if one.finding.block is not None}
    for number, (origin, words) in lines[0].items():
        if lines[1][number][1] != words and origin not in meant:
            yield f"{origin.shown} was changed: {words!r} → {lines[1][number][1]!r}"


def _parts(content: bytes, done: Repaired) -> Iterator[str]:
    """Parts of the package that changed and hold no words of the paper."""
    old, new = (_held(one) for one in (content, done.content))
    for name in old.keys() | new.keys():
        if old.get(name) != new.get(name) and not name.startswith(WORDS):
            yield f"{name} differs"
    if not done.made and not done.recoded and content != done.content:
        yield "nothing was repaired, and yet it differs"


def _held(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}
