"""Whole paragraphs and rows put in, taken out and moved: rejected the file is back, accepted it is the new one."""

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from oddities.ooxml import docx, p, package, parts, r, section, table, tc, tr
from project import EXAMPLES, SHARED, example, need
from revisions import assert_same_file, lines, paragraphs, parts_of, some_edits, whole_edits, words
from thirds import rounds, some

import kehoach
from kehoach.address import Paragraph, Part, TableAddress
from kehoach.document.compose import compose
from kehoach.word.read import read_docx
from kehoach.word.revise import (
    DeletedParagraph,
    DeletedRow,
    FilledCell,
    MovedParagraph,
    NewCell,
    NewParagraph,
    NewRow,
    NewTable,
    Spot,
    WhyNotMade,
    WordsChange,
    accept,
    reject,
    write,
)
from kehoach.word.write import render

THREE = p("một") + p("hai", look='<w:jc w:val="center"/><w:rPr><w:i/></w:rPr>') + p("ba")
GRID = table(tr("a", "b"), tr("c", "d"), tr("e", "f"), columns=2)


def at(number: int) -> Spot:
    return Spot(Paragraph(number))


def row(number: int):
    return TableAddress(1).row(number)


def both(body: str, *edits) -> list[str]:
    """Return the lines of a file once the edits are accepted, their laws proved."""
    content = docx(body)
    made = write(content, "a.docx", edits)
    assert made.left == []
    assert_same_file(reject(made.content, "a.docx"), content)
    back = write(content, "a.docx", edits, backward=True)
    assert_same_file(accept(back.content, "a.docx"), content)
    assert lines(reject(back.content, "a.docx")) == lines(accept(made.content, "a.docx"))
    assert lines(made.content) == lines(accept(made.content, "a.docx"))
    return lines(accept(made.content, "a.docx"))


@pytest.mark.parametrize(
    ("edits", "kept"),
    [
        ([NewParagraph(at(2), "mới")], ["một", "hai", "mới", "ba"]),
        ([NewParagraph(at(2), "mới", before=True)], ["một", "mới", "hai", "ba"]),
        ([NewParagraph(at(2), "x"), NewParagraph(at(2), "y")], ["một", "hai", "x", "y", "ba"]),
        ([NewParagraph(at(3), "x"), NewParagraph(at(3), "y")], ["một", "hai", "ba", "x", "y"]),
        ([NewParagraph(at(1), "x", before=True)], ["x", "một", "hai", "ba"]),
        ([DeletedParagraph(at(1))], ["hai", "ba"]),
        ([DeletedParagraph(at(1)), DeletedParagraph(at(2))], ["ba"]),
        ([DeletedParagraph(at(3))], ["một", "hai"]),
        ([DeletedParagraph(at(2)), NewParagraph(at(2), "2")], ["một", "2", "ba"]),
        ([MovedParagraph(at(1), at(2))], ["hai", "một", "ba"]),
        ([MovedParagraph(at(2), at(1), before=True)], ["hai", "một", "ba"]),
        ([MovedParagraph(at(1), at(3), before=True), MovedParagraph(at(2), at(1), before=True)], None),
    ],
)  # fmt: skip
def test_paragraphs(edits, kept):
    if kept is None:
        made = write(docx(THREE), "a.docx", edits)
        assert [one.why for one in made.left] == [WhyNotMade.CLASH]
    else:
        assert both(THREE, *edits) == kept


@pytest.mark.parametrize(
    ("edits", "kept"),
    [
        ([NewRow(row(1), (("x",), ("y",)))], ["a", "b", "x", "y", "c", "d", "e", "f"]),
        ([NewRow(row(1), (("x",),), before=True)], ["x", "a", "b", "c", "d", "e", "f"]),
        ([NewRow(row(3), (("x", "t"), ("y",), ("z",)))], ["a", "b", "c", "d", "e", "f", "x", "t", "y"]),
        ([DeletedRow(row(2))], ["a", "b", "e", "f"]),
        ([DeletedRow(row(1)), DeletedRow(row(2)), DeletedRow(row(3))], []),
    ],
)  # fmt: skip
def test_rows(edits, kept):
    assert both(p("đầu") + GRID + p("cuối"), *edits) == ["đầu", *kept, "cuối"]


def test_a_paragraph_between_tables_and_in_a_cell():
    body = GRID + p("giữa") + GRID + p("cuối")
    assert both(body, DeletedParagraph(at(1)))[6:8] == ["a", "b"]
    assert both(body, NewParagraph(at(1), "mới"))[6:9] == ["giữa", "mới", "a"]
    cell = Spot(TableAddress(1).row(1).cell(1))
    assert both(body, NewParagraph(cell, "mới"))[:3] == ["a", "mới", "b"]
    assert both(body, DeletedParagraph(cell))[:2] == ["b", "c"]


def test_a_mark_between_a_paragraph_and_a_table_does_not_keep_the_paragraph():
    ended = '<w:bookmarkStart w:id="1" w:name="b"/><w:bookmarkEnd w:id="1"/>'
    body = p("đầu") + ended + GRID + p("cuối")
    assert both(body, DeletedParagraph(at(1)))[0] == "a"
    made = parts_of(accept(write(docx(body), "a.docx", [DeletedParagraph(at(1))]).content, "a.docx"))[
        "word/document.xml"
    ]
    assert len(re.findall(rb"<w:p[ />]", made)) == len(re.findall("<w:p[ />]", body)) - 1


def test_a_new_paragraph_wears_the_clothes_of_its_neighbour():
    content = docx(p(r("một", "<w:b/>"), look='<w:jc w:val="center"/>') + p("hai"))
    made = write(content, "a.docx", [NewParagraph(at(1), "mới\tđây")]).content
    first, second, _ = paragraphs(read_docx(accept(made, "a.docx"), "a.docx"))
    assert (second.look.canh, second.text[0].dam) == (first.look.canh, True)
    assert words(second) == "mới\tđây"


CENTRED = p(r("giữa trang", "<w:b/>"), look='<w:jc w:val="center"/>')


def test_a_new_paragraph_may_wear_the_clothes_of_another_and_stand_beside_a_table():
    body = p("một") + GRID + CENTRED
    asked = NewParagraph(TableAddress(1), "mới", before=True, like=at(2))
    assert both(body, asked)[:3] == ["một", "mới", "a"]
    made = write(docx(body), "a.docx", [asked]).content
    found = paragraphs(read_docx(accept(made, "a.docx"), "a.docx"))[1]
    assert (found.look.canh, found.text[0].dam) == ("giua", True)
    assert both(body, NewParagraph(TableAddress(1), "mới", like=at(1)))[6:9] == ["f", "mới", "giữa trang"]


def test_a_row_may_wear_the_clothes_of_another():
    wide = tr(tc("a", look='<w:gridSpan w:val="2"/>'))
    body = p("đầu") + table(wide, tr("c", "d"), columns=2) + p("cuối")
    assert both(body, NewRow(row(1), (("x",), ("y",)), like=row(2))) == ["đầu", "a", "x", "y", "c", "d", "cuối"]


def test_a_moved_paragraph_may_change():
    body = p("một hai ba") + p("bốn") + p("năm") + p("sáu")
    edits = [MovedParagraph(at(1), at(3)), WordsChange(Spot(Paragraph(1), "hai"), "HAI")]
    assert both(body, *edits) == ["bốn", "năm", "một HAI ba", "sáu"]
    made = parts_of(write(docx(body), "a.docx", edits).content)["word/document.xml"].decode()
    start, end = made.index("<w:moveFromRangeStart"), made.index("<w:moveFromRangeEnd")
    assert ("<w:delText" in made[start:end], ">HAI<" in made[start:end]) == (True, False)
    assert len(re.findall(r'w:id="(\d+)"', made)) == len(set(re.findall(r'w:id="(\d+)"', made))) + 2  # ends of ranges


def test_words_in_a_cell_that_has_none():
    body = p("đầu") + table(tr("a", ""), tr("", "d"), columns=2) + p("cuối")
    cell = row(1).cell(2)
    assert both(body, FilledCell(cell, ("mới", "ở\nđây", "nữa"))) == ["đầu", "a", "mới", "ở\nđây", "nữa", "d", "cuối"]
    asked = {
        FilledCell(row(1).cell(1), ("x",)): WhyNotMade.FILLED,
        FilledCell(row(1).cell(9), ("x",)): WhyNotMade.NOT_FOUND,
    }
    assert {one.edit: one.why for one in write(docx(body), "a.docx", asked).left} == asked


def test_a_table_comes_in_whole_like_another_or_like_none():
    cells = ((NewCell(("x",), 2),), (NewCell(("y",), rows=2), NewCell(("z",))), (NewCell((), rows=0), NewCell(("t",))))
    asked = NewTable(at(1), cells, (1.0, 3.0))
    assert both(p("một") + p("hai"), asked) == ["một", "x", "y", "z", "t", "hai"]
    made = parts_of(write(docx(p("một") + p("hai")), "a.docx", [asked]).content)["word/document.xml"].decode()
    assert made.count("<w:trPr><w:ins ") == 3
    first, second = map(int, re.findall(r'<w:gridCol w:w="(\d+)"/>', made))
    assert abs(second - 3 * first) <= 3
    assert both(GRID + p("hai"), NewTable(TableAddress(1), cells, (0.0, 0.0), like=TableAddress(1)))[6:] == [
        "x",
        "y",
        "z",
        "t",
        "hai",
    ]
    cell = Spot(TableAddress(1).row(1).cell(1))
    left = write(docx(GRID + p("hai")), "a.docx", [NewTable(cell, cells, (1.0, 1.0))]).left
    assert [one.why for one in left] == [WhyNotMade.SECTION]


def test_lines_of_a_new_cell_are_paragraphs():
    edit = NewTable(at(1), ((NewCell(("Nơi nhận:", "- Như trên;", "- Lưu: VT.")), NewCell(())),), (1.0, 1.0))
    recipients = ["Nơi nhận:", "- Như trên;", "- Lưu: VT."]
    assert both(p("một") + p("hai"), edit) == ["một", *recipients, "hai"]
    made = parts_of(write(docx(p("một") + p("hai")), "a.docx", [edit]).content)["word/document.xml"].decode()
    assert "<w:br" not in made


def test_what_cannot_be_is_told():
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    ended = p("cuối phần", look=section())
    content = package(
        parts(p(r("một"), note) + ended + p("ba"), footnotes='<w:footnote w:id="2">' + p("chữ") + "</w:footnote>")
    )
    asked = {
        MovedParagraph(at(1), at(3), before=True): WhyNotMade.CARRIES, DeletedParagraph(at(2)): WhyNotMade.SECTION,
        NewParagraph(at(2), "x"): WhyNotMade.SECTION, DeletedParagraph(at(9)): WhyNotMade.NOT_FOUND, DeletedRow(row(1)): WhyNotMade.NOT_FOUND,
        }  # fmt: skip
    made = write(content, "a.docx", asked)
    assert {one.edit: one.why for one in made.left} == asked
    assert made.content == content


def test_a_move_says_it_is_one():
    made = parts_of(write(docx(THREE), "a.docx", [MovedParagraph(at(1), at(2))]).content)["word/document.xml"]
    for name in (b"moveFromRangeStart", b"moveFromRangeEnd", b"moveToRangeStart", b"moveToRangeEnd"):
        assert made.count(b"<w:" + name) == 1
    assert made.count(b'w:name="kehoach') == 2


def test_paragraphs_of_notes_headers_and_margins():
    header = "<w:sectPr><w:headerReference w:type='default' r:id='header1'/></w:sectPr>"
    content = package(parts(p("đầu"), header, header1=p("Sở") + p("Phòng")))
    made = write(content, "a.docx", [DeletedParagraph(Spot(Part("đầu trang", 1), "Sở"))])
    assert made.left == []
    assert lines(accept(made.content, "a.docx")) == ["đầu", "Phòng"]
    assert_same_file(reject(made.content, "a.docx"), content)


def assert_laws(content: bytes, chance: random.Random) -> None:
    edits = [*whole_edits(content, chance), *some_edits(content, chance)]
    made = write(content, "a.docx", edits)
    assert_same_file(reject(made.content, "a.docx"), content)
    back = write(content, "a.docx", edits, backward=True)
    assert_same_file(accept(back.content, "a.docx"), content)
    assert lines(reject(back.content, "a.docx")) == lines(accept(made.content, "a.docx"))


@pytest.mark.parametrize("name", some(EXAMPLES))
def test_examples_keep_the_laws(name):
    content = render(compose(kehoach.load(example(name))))
    for seed in range(3):
        assert_laws(content, random.Random(f"{name}{seed}"))


def test_real_files_keep_the_laws_with_whole_edits():
    found = sorted((SHARED / "specimens").glob("*.docx"))
    need(found, "../shared/specimens")
    for path in found:
        assert_laws(path.read_bytes(), random.Random(path.name))


LINE = st.text("ab ", min_size=1, max_size=4).map(lambda text: p(r(f"x{text}")))
BLOCK = st.one_of(
    LINE, LINE, st.lists(LINE, min_size=1, max_size=2).map(lambda cell: table(tr(tc(*cell), tc(*cell)), columns=2))
)


@settings(max_examples=rounds(80))
@given(st.lists(BLOCK, min_size=1, max_size=5), st.integers(0, 10**6))
def test_random_files_keep_the_laws_with_whole_edits(body, seed):
    assert_laws(docx("".join(body) + p("cuối")), random.Random(seed))
