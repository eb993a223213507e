"""Remarks in a copy of a file: at the words, valid, and nothing else changed."""

from io import BytesIO

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from oddities.ooxml import docx as made_docx
from oddities.ooxml import p, package, parts, r, relationships
from openxml_audit import OpenXmlValidator
from project import EXAMPLES, SHARED, example, need
from revisions import parts_of, plain
from thirds import rounds, some
from valid_docx import sdk_errors

import kehoach
from kehoach.address import WHOLE, Paragraph, Part, TableAddress
from kehoach.document.compose import compose
from kehoach.word import revise
from kehoach.word.comments import Comment, Program, read, write
from kehoach.word.read import read_docx
from kehoach.word.traced import Spot
from kehoach.word.write import render


def first_words(document):
    block = next(block for block in document.blocks() if block.table is None and len(block.words) > 60)
    return block.origin, "".join(run.text for run in block.text)[10:30]


@pytest.mark.parametrize("name", some(EXAMPLES))
def test_the_words_stay_and_the_remark_stands_at_them(name, tmp_path):
    content = render(compose(kehoach.load(example(name))))
    document = read_docx(content, "a.docx")
    origin, quote = first_words(document)
    remarks = [
        Comment(Spot(origin, quote), "VP01 lỗi: thử & <xem>\n→ sửa"),
        Comment(Spot(TableAddress(1).row(1).cell(2)), "hai"),
    ]
    made = write(content, "a.docx", remarks, Program.CHECK)
    assert made == write(content, "a.docx", remarks, Program.CHECK)
    again = read_docx(made, "a.docx")
    assert [block.words for block in again.blocks()] == [block.words for block in document.blocks()]
    assert [block.look for block in again.blocks()] == [block.look for block in document.blocks()]
    comments = list(docx.Document(BytesIO(made)).comments)
    assert [one.author for one in comments] == ["kehoach", "kehoach"]
    assert comments[0].text == "VP01 lỗi: thử & <xem>\n→ sửa"
    (tmp_path / "a.docx").write_bytes(made)
    assert not OpenXmlValidator().validate(str(tmp_path / "a.docx")).errors


@pytest.mark.parametrize("name", EXAMPLES[::4])
def test_microsofts_sdk_finds_no_error(name, tmp_path, sdk_validator):
    content = render(compose(kehoach.load(example(name))))
    remarks = [Comment(Spot(*first_words(read_docx(content, "a.docx"))), "VP01 lỗi: thử & <xem>\n→ sửa")]
    (tmp_path / "a.docx").write_bytes(write(content, "a.docx", remarks, Program.CHECK))
    assert sdk_errors(sdk_validator, tmp_path / "a.docx") == []


def test_real_files_take_remarks_and_keep_their_words():
    specimens = sorted((SHARED / "specimens").glob("*.docx"))
    need(specimens, "../shared/specimens")
    for path in specimens:
        document = read_docx(path.read_bytes(), path.name)
        remarks = [
            Comment(Spot(block.origin, block.words[:12].strip()), "thử") for block in document.blocks() if block.words
        ]
        made = write(path.read_bytes(), path.name, remarks, Program.CHECK)
        found = [" ".join(block.words.split()) for block in read_docx(made, path.name).blocks()]
        assert found == [" ".join(block.words.split()) for block in document.blocks()]
        assert len(list(docx.Document(BytesIO(made)).comments)) == len(remarks)


def test_what_has_no_place_stands_at_the_first_paragraph():
    content = render(compose(kehoach.load(example("minh-long-2025"))))
    made = write(
        content,
        "a.docx",
        [Comment(Spot(WHOLE, "không có chữ này"), "x"), Comment(Spot(Paragraph(999)), "y")],
        Program.CHECK,
    )
    assert len(list(docx.Document(BytesIO(made)).comments)) == 2


def test_the_second_of_the_same_words_has_a_remark_of_its_own():
    content = render(compose(kehoach.load(example("xa-2026"))))
    document = read_docx(content, "a.docx")
    block = next(one for one in document.blocks() if one.table is None and one.words.count("Ủy ban") > 1)
    made = write(
        content, "a.docx", [Comment(Spot(block.origin, "Ủy ban", number), "một") for number in (0, 1, 9)], Program.CHECK
    )
    root = docx.Document(BytesIO(made)).element
    before = []
    for start in root.iter("{*}commentRangeStart"):
        words = [one.text or "" for run in start.itersiblings("{*}r", preceding=True) for one in run.iter("{*}t")][::-1]
        before.append("".join(words).count("Ủy ban"))
    assert before == [0, 1, block.words.count("Ủy ban") - 1]


def noted(*bodies: str, comments: str = "", more: dict | None = None, links: tuple = ()) -> bytes:
    made = parts("".join(bodies), links=links, **({"comments": comments} if comments else {}))
    return package(made | (more or {}))


def persons(number: int, words: str, look: str = "") -> str:
    return f'<w:comment w:id="{number}" w:author="An" w:initials="A"><w:p {look}><w:r><w:t>{words}</w:t></w:r></w:p></w:comment>'


def around(number: int, inside: str) -> str:
    return (
        f'<w:commentRangeStart w:id="{number}"/>{inside}<w:commentRangeEnd w:id="{number}"/>'
        f'<w:r><w:commentReference w:id="{number}"/></w:r>'
    )


def said(content: bytes) -> list[tuple]:
    return [(one.author, one.initials, one.text, one.origin, one.words) for one in read(content, "a.docx")]


def test_comments_are_read_with_who_where_and_their_words():
    content = noted(p("Mở đầu"), p(r("Năm "), around(4, r("2026")), r(" có")), comments=persons(4, "Có đúng không?"))
    (one,) = read(content, "a.docx")
    assert one == ("4", "An", "A", "Có đúng không?", Paragraph(2), 2, "2026", False, "")
    assert one.program is None


def test_comments_over_paragraphs_at_calls_and_nowhere_are_read():
    call = '<w:r><w:commentReference w:id="2"/></w:r>'
    start, end = '<w:commentRangeStart w:id="1"/>', '<w:commentRangeEnd w:id="1"/>'
    body = start + p("một hai") + p(r("ba"), end, r("bốn")) + p(r("năm"), call)
    content = noted(body, comments=persons(1, "x") + persons(2, "y") + persons(3, "z"))
    assert [(one.origin, one.words) for one in read(content, "a.docx")] == [
        (Paragraph(1), "một hai"), (Paragraph(3), ""), (WHOLE, "")]  # fmt: skip


def test_what_people_said_stays_and_ids_are_unique():
    content = noted(p(r("Năm "), around(4, r("2026")), r(" có")), comments=persons(4, "Có đúng không?"))
    made = write(content, "a.docx", [Comment(Spot(Paragraph(1), "2026 có"), "hỏi")], Program.CLONE)
    assert said(made) == [
        ("An", "A", "Có đúng không?", Paragraph(1), "2026"),
        ("kehoach", "kh-chep", "hỏi", Paragraph(1), "2026 có"),
    ]
    before, after = parts_of(content), parts_of(made)
    assert {name for name in before if before[name] != after[name]} == {"word/document.xml", "word/comments.xml"}
    assert persons(4, "Có đúng không?").encode() in after["word/comments.xml"]
    assert len({one.number for one in read(made, "a.docx")}) == 2


def test_a_program_replaces_only_its_own():
    content = noted(p("Năm 2026 có"), p("Hết năm"), comments=persons(4, "x"))
    clone = write(content, "a.docx", [Comment(Spot(Paragraph(1), "2026"), "quyết")], Program.CLONE)
    first = write(clone, "a.docx", [Comment(Spot(Paragraph(1), "Năm 2026"), "lỗi")], Program.CHECK)
    second = write(first, "a.docx", [Comment(Spot(Paragraph(2), "năm"), "lỗi khác")], Program.CHECK)
    assert [one[2] for one in said(second)] == ["x", "quyết", "lỗi khác"]
    assert [one.program for one in read(second, "a.docx")] == [None, Program.CLONE, Program.CHECK]
    empty = write(second, "a.docx", [], Program.CHECK)
    assert plain(parts_of(write(empty, "a.docx", [], Program.CLONE))["word/document.xml"]) == plain(
        parts_of(content)["word/document.xml"]
    )


def test_one_that_a_person_answered_stays_with_its_answer():
    spaces = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
    ours = '<w:comment w:id="{0}" w:author="kehoach" w:initials="kh"><w:p w14:paraId="{1}"><w:r><w:t>{2}</w:t></w:r></w:p></w:comment>'
    answer = persons(2, "để xem", 'w14:paraId="00000002"')
    listed = (
        f'<w15:commentsEx {spaces}><w15:commentEx w15:paraId="00000001" w15:done="0"/><w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="1"/>'
        '<w15:commentEx w15:paraId="00000003" w15:done="0"/></w15:commentsEx>'
    )
    body = p(around(1, r("một")), around(2, r("hai")), around(3, r("ba")))
    content = noted(
        body, comments=ours.format(1, "00000001", "hỏi") + answer + ours.format(3, "00000003", "cũ"),
        more={"word/commentsExtended.xml": listed, "word/_rels/document.xml.rels": relationships(
            ("styles", "styles", "styles.xml"), ("c", "comments", "comments.xml"), ("e", "commentsExtended", "commentsExtended.xml"))},
    )  # fmt: skip
    assert [(one.answers, one.done) for one in read(content, "a.docx")] == [("", False), ("1", True), ("", False)]
    made = write(content, "a.docx", [], Program.CHECK)
    assert [one[2] for one in said(made)] == ["hỏi", "để xem"]
    assert b"00000003" not in parts_of(made)["word/commentsExtended.xml"]


def test_a_remark_on_a_header_or_note_stands_in_the_text():
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    header = "<w:sectPr><w:headerReference w:type='default' r:id='header1'/></w:sectPr>"
    made = parts(p("đầu"), header, header1=p("Sở"), styles="")
    content = package(made)
    part = Part("đầu trang", 1)
    assert [
        one.origin for one in read(write(content, "a.docx", [Comment(Spot(part, "Sở"), "x")], Program.CHECK), "a.docx")
    ] == [Paragraph(1)]
    notes = package(parts(p(r("một"), note), footnotes='<w:footnote w:id="2">' + p("chữ") + "</w:footnote>"))
    (one,) = read(write(notes, "a.docx", [Comment(Spot(Part("chú thích", 1), "chữ"), "x")], Program.CHECK), "a.docx")
    assert (one.origin, one.text) == (Paragraph(1), "x")


def test_comments_and_tracked_changes_of_one_place_live_together():
    content = made_docx(p(r("Năm "), r("2025", "<w:b/>"), r(" có 100 hộ")))
    commented = write(content, "a.docx", [Comment(Spot(Paragraph(1), "2025 có 100", 0, 1, 4), "hỏi")], Program.CLONE)
    changed = revise.write(commented, "a.docx", [revise.WordsChange(Spot(Paragraph(1), "2025", 0, 1, 4), "2026")])
    assert changed.left == []
    assert said(changed.content)[0][4] == "2026 có 100"
    assert plain(parts_of(revise.reject(changed.content, "a.docx"))["word/document.xml"]) == plain(
        parts_of(commented)["word/document.xml"]
    )


@settings(max_examples=rounds(60))
@given(st.lists(st.text("ab ", min_size=1, max_size=5), min_size=1, max_size=5), st.data())
def test_random_comments_are_read_back_at_their_words(runs, data):
    content = made_docx(p(*(r(one) for one in runs), r(".")))
    line = "".join(runs) + "."
    asked = []
    for _ in range(data.draw(st.integers(0, 4))):
        start = data.draw(st.integers(0, len(line) - 1))
        end = data.draw(st.integers(start + 1, len(line)))
        asked.append(Comment(Spot(Paragraph(1), line[start:end], 0, 1, start), f"{start}-{end}"))
    made = write(content, "a.docx", asked, Program.CHECK)
    assert [(one.words, one.text) for one in read(made, "a.docx")] == [(one.at.words, one.text) for one in asked]
    assert plain(parts_of(write(made, "a.docx", [], Program.CHECK))["word/document.xml"]) == plain(
        parts_of(content)["word/document.xml"]
    )


def test_one_without_an_id_of_its_own_is_nobodys_parent():
    listed = (
        '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
        '<w15:commentEx w15:paraId="00000001" w15:done="1"/></w15:commentsEx>'
    )
    bare = '<w:comment w:id="2" w:author="An" w:initials="A"><w:p><w:r><w:t>b</w:t></w:r></w:p></w:comment>'
    content = noted(
        p(around(1, r("một")), around(2, r("hai"))), comments=persons(1, "a", 'w14:paraId="00000001"') + bare,
        more={"word/commentsExtended.xml": listed, "word/_rels/document.xml.rels": relationships(
            ("styles", "styles", "styles.xml"), ("c", "comments", "comments.xml"), ("e", "commentsExtended", "commentsExtended.xml"))},
    )  # fmt: skip
    assert [(one.answers, one.done) for one in read(content, "a.docx")] == [("", True), ("", False)]
