"""Small files that would cost much: counted before anything is built of them."""

import tracemalloc

import pytest
from oddities.ooxml import docx, p, package, parts, root

from kehoach.problem import KehoachError
from kehoach.word.read import read_docx
from kehoach.word.read.bounds import Bounds

BODY = root("document", "<w:body>|</w:body>")


def with_main(text: str | bytes) -> bytes:
    return package(parts("") | {"word/document.xml": text})


def refusal(content: bytes) -> str:
    with pytest.raises(KehoachError) as error:
        read_docx(content, "a.docx")
    (problem,) = error.value.problems
    return problem.message


@pytest.mark.costly
def test_millions_of_empty_paragraphs_are_refused_before_a_tree_is_made():
    content = with_main(BODY.replace("|", "<w:p/>" * 1_000_000))
    assert len(content) < 20_000
    tracemalloc.start()
    assert "quá nhiều đoạn" in refusal(content)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 60_000_000


@pytest.mark.parametrize("tag", ["<w:p/>", "<w:p></w:p>", "<p />", "<ns0:tc\n/>", "<w:tr></w:tr>"])
def test_paragraphs_rows_and_cells_are_counted_whatever_their_prefix(tag):
    assert not Bounds().hold(tag.encode() * 300_001)
    assert Bounds().hold(tag.encode() * 299_000)


def test_tags_are_counted_in_two_bytes_a_letter_too():
    assert not Bounds().hold(("<w:b/>" * 3_000_001).encode())
    assert not Bounds().hold(("\ufeff" + "<w:p/>" * 300_001).encode("utf-16-le"))
    assert Bounds().hold(("<w:pPr/>" * 1_000_000).encode())


def test_many_parts_count_together():
    bounds = Bounds()
    part = b"<w:p/>" * 100_000
    assert [bounds.hold(part) for _ in range(5)] == [True, True, True, True, False]


def test_runs_are_counted():
    assert not Bounds().hold(b"<w:r/>" * 900_001)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be"])
@pytest.mark.parametrize("before", ["", "<!-- một lời -->", "<?mot lenh?>" + " " * 5000])
def test_a_document_type_is_refused_wherever_and_however_it_is_written(encoding, before):
    declared = f'<?xml version="1.0" encoding="{encoding}"?>' if encoding != "utf-16-be" else ""
    body = BODY[BODY.index("<w:document") :].replace("|", p("KẾ HOẠCH"))
    text = f'{declared}{before}<!DOCTYPE w [<!ENTITY a "ha">]>{body}'
    assert "khai báo kiểu tài liệu" in refusal(
        with_main(("\ufeff" * (encoding == "utf-16-be") + text).encode(encoding))
    )


def test_words_that_look_like_a_document_type_are_words():
    document = read_docx(docx(p("Chữ <!DOCTYPE và <!ENTITY trong bài")), "a.docx")
    assert [block.words for block in document.blocks()] == ["Chữ <!DOCTYPE và <!ENTITY trong bài"]


def test_a_label_of_thousands_of_numbers_is_cut_and_told():
    shape = "%1" * 20_000
    level = f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="{shape}"/></w:lvl>'
    lists = f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    numbered = p("Việc", look='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    document = read_docx(docx(numbered * 300, numbering=lists), "a.docx")
    assert max(len(block.label) for block in document.blocks()) < 1000
    assert [one.code for one in document.notices] == ["TN82"]


def test_pictures_do_not_count_and_are_not_unpacked():
    made = parts(p("KẾ HOẠCH")) | {"word/media/image1.png": bytes(70_000_000)}
    tracemalloc.start()
    document = read_docx(content := package(made), "a.docx")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [block.words for block in document.blocks()] == ["KẾ HOẠCH"]
    assert len(content) < 100_000
    assert peak < 200_000_000
