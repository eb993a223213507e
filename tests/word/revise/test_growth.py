"""Large and hostile files: the work of writing, resolving and noting grows with their length; ids have bounds."""

import re

import pytest
from growth import linear
from oddities.ooxml import docx, p, package, parts, r, table, tr
from revisions import parts_of

from kehoach.address import WHOLE, Paragraph
from kehoach.word.comments import Comment, Program, read
from kehoach.word.comments import write as commented
from kehoach.word.revise import DeletedParagraph, NewParagraph, Spot, WordsChange, accept, reject, write

WHO = 'w:author="V" w:date="2026-01-05T08:00:00Z"'
CUT = f'<w:rPr><w:del w:id="1" {WHO}/></w:rPr>'
INS = f'<w:ins w:id="1" {WHO}>'

CARRIED = {
    "words in one paragraph": lambda size: docx(p(*(f"{INS}{r('a')}</w:ins>",) * size)),
    "marks taken out": lambda size: docx(p(r("a"), look=CUT) * size + p("b")),
    "rows taken out": lambda size: docx(table(*[tr("a", look=f'<w:del w:id="1" {WHO}/>')] * size, columns=1)),
    "looks": lambda size: docx(p(*(r("a", f'<w:b/><w:rPrChange w:id="1" {WHO}><w:rPr/></w:rPrChange>'),) * size)),
}  # fmt: skip


@pytest.mark.parametrize("name", CARRIED)
@pytest.mark.parametrize("decide", [accept, reject])
def test_resolving_grows_with_the_revisions(name, decide):
    linear(lambda content: decide(content, "a.docx"), CARRIED[name], 2000)


def changed(content: bytes, size: int, paragraph: bool = False) -> tuple[bytes, list]:
    if paragraph:
        return content, [WordsChange(Spot(Paragraph(n), "a"), "b") for n in range(1, size + 1)]
    return content, [WordsChange(Spot(Paragraph(1), "a", 0, 1, 2 * n), "b") for n in range(size)]


def box(inside: str) -> str:
    drawn = f"<w:pict><v:shape><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict>"
    return f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawn}</mc:Choice><mc:Fallback>{drawn}</mc:Fallback></mc:AlternateContent></w:r>'


def in_box(size: int) -> tuple[bytes, list]:
    """Return a text box of paragraphs that say the same, and a change in each."""
    return docx(p(box(p("a") * size))), [WordsChange(Spot(WHOLE, "a", 0, n), "b") for n in range(1, size + 1)]


ASKED = {
    "words of paragraphs that say the same in a text box": in_box,
    "words of one run": lambda size: changed(docx(p("a " * size)), size),
    "words of many runs": lambda size: changed(docx(p(*(r("a "),) * size)), size),
    "words of many paragraphs": lambda size: changed(docx(p("a") * size), size, paragraph=True),
    "whole paragraphs": lambda size: (docx(p("a") * size), [DeletedParagraph(Spot(Paragraph(n))) for n in range(1, size, 2)]),
    "new paragraphs": lambda size: (docx(p("a") * size), [NewParagraph(Spot(Paragraph(n)), "b") for n in range(1, size)]),
    "new paragraphs in one place": lambda size: (docx(p("a") * 3), [NewParagraph(Spot(Paragraph(2)), "b")] * size),
}  # fmt: skip


@pytest.mark.parametrize("name", ASKED)
def test_writing_grows_with_the_edits(name):
    content, edits = ASKED[name](8)
    made = write(content, "a.docx", edits)
    assert (made.made, made.left, made.one_copy) == (edits, [], [])
    linear(lambda asked: write(asked[0], "a.docx", asked[1]), ASKED[name], 1000)


def test_comments_of_one_paragraph_grow_with_their_number():
    def asked(size: int):
        content, edits = changed(docx(p("a " * size)), size)
        return content, [Comment(edit.at, "x") for edit in edits]

    linear(lambda one: read(commented(one[0], "a.docx", one[1], Program.CLONE), "a.docx"), asked, 800)


def test_ids_of_the_file_however_large_leave_ours_small_and_alone():
    marks = "".join(
        f'<w:bookmarkStart w:id="{n}" w:name="b{n}"/><w:bookmarkEnd w:id="{n}"/>' for n in (1, 2, 4, 2**31 - 1, 10**30)
    )
    content = package(
        parts(p(r("năm"), marks), footer1=p('<w:bookmarkStart w:id="5" w:name="x"/><w:bookmarkEnd w:id="5"/>'))
    )
    made = parts_of(write(content, "a.docx", [WordsChange(Spot(Paragraph(1), "năm"), "tháng")]).content)[
        "word/document.xml"
    ]
    assert re.findall(rb'<w:(?:del|ins) w:id="(\d+)"', made) == [b"3", b"6"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le"])
def test_ids_of_a_part_in_two_bytes_a_letter_are_no_ones_else(encoding):
    marks = '<w:bookmarkStart w:id="1" w:name="b"/><w:bookmarkEnd w:id="1"/>'
    text = parts_of(docx(p(r("năm"), marks)))
    wide = text["word/document.xml"].decode().replace('encoding="UTF-8"', 'encoding="UTF-16"').encode(encoding)
    content = package({**text, "word/document.xml": wide})
    made = parts_of(write(content, "a.docx", [WordsChange(Spot(Paragraph(1), "năm"), "tháng")]).content)[
        "word/document.xml"
    ]
    assert re.findall(rb'<w:(?:del|ins) w:id="(\d+)"', made) == [b"2", b"3"]
