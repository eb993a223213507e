"""Remarks in a copy of a file: at the words, valid, and nothing else changed."""

import json
import subprocess
from io import BytesIO

import docx
import pytest
from openxml_audit import OpenXmlValidator
from project import EXAMPLES, SHARED, example, need

import kehoach
from kehoach.address import WHOLE, Paragraph, TableAddress
from kehoach.document.compose import compose
from kehoach.word.annotate import Remark, annotate
from kehoach.word.read import read_docx
from kehoach.word.write import render


def first_words(document):
    block = next(block for block in document.blocks() if block.table is None and len(block.words) > 60)
    return block.origin, "".join(run.text for run in block.text)[10:30]


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_words_stay_and_the_remark_stands_at_them(name, tmp_path, sdk_validator):
    content = render(compose(kehoach.load(example(name))))
    document = read_docx(content, "a.docx")
    origin, quote = first_words(document)
    remarks = [Remark(origin, quote, "VP01 lỗi: thử & <xem>\n→ sửa"), Remark(TableAddress(1).row(1).cell(2), "", "hai")]
    made = annotate(content, "a.docx", remarks)
    assert made == annotate(content, "a.docx", remarks)
    again = read_docx(made, "a.docx")
    assert [block.words for block in again.blocks()] == [block.words for block in document.blocks()]
    assert [block.look for block in again.blocks()] == [block.look for block in document.blocks()]
    comments = list(docx.Document(BytesIO(made)).comments)
    assert [one.author for one in comments] == ["kehoach", "kehoach"]
    assert comments[0].text == "VP01 lỗi: thử & <xem>\n→ sửa"
    (tmp_path / "a.docx").write_bytes(made)
    assert not OpenXmlValidator().validate(str(tmp_path / "a.docx")).errors
    told = subprocess.run([sdk_validator, str(tmp_path / "a.docx")], capture_output=True, text=True).stdout
    assert not json.loads(told)["errors"] if told.strip().startswith("{") else "error" not in told.casefold()


def test_real_files_take_remarks_and_keep_their_words():
    specimens = sorted((SHARED / "specimens").glob("*.docx"))
    need(specimens, "../shared/specimens")
    for path in specimens:
        document = read_docx(path.read_bytes(), path.name)
        remarks = [Remark(block.origin, block.words[:12].strip(), "thử") for block in document.blocks() if block.words]
        made = annotate(path.read_bytes(), path.name, remarks)
        found = [" ".join(block.words.split()) for block in read_docx(made, path.name).blocks()]
        assert found == [" ".join(block.words.split()) for block in document.blocks()]
        assert len(list(docx.Document(BytesIO(made)).comments)) == len(remarks)


def test_what_has_no_place_stands_at_the_first_paragraph():
    content = render(compose(kehoach.load(example("minh-long-2025"))))
    made = annotate(content, "a.docx", [Remark(WHOLE, "không có chữ này", "x"), Remark(Paragraph(999), "", "y")])
    assert len(list(docx.Document(BytesIO(made)).comments)) == 2


def test_the_second_of_the_same_words_has_a_remark_of_its_own():
    content = render(compose(kehoach.load(example("xa-2026"))))
    document = read_docx(content, "a.docx")
    block = next(one for one in document.blocks() if one.table is None and one.words.count("Ủy ban") > 1)
    made = annotate(content, "a.docx", [Remark(block.origin, "Ủy ban", "một", number) for number in (0, 1, 9)])
    root = docx.Document(BytesIO(made)).element
    before = []
    for start in root.iter("{*}commentRangeStart"):
        words = [one.text or "" for run in start.itersiblings("{*}r", preceding=True) for one in run.iter("{*}t")][::-1]
        before.append("".join(words).count("Ủy ban"))
    assert before == [0, 1, block.words.count("Ủy ban") - 1]
