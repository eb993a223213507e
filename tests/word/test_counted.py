"""The count at the end of reading: nothing of a package is missing, and what is, is told."""

import io
import zipfile

import pytest
from lxml import etree
from oddities.ooxml import docx, p, r
from oddities.specimens import SPECIMENS
from project import EXAMPLES, SHARED, example, need

import kehoach
from kehoach.document.compose import compose
from kehoach.word.read import read_docx
from kehoach.word.write import render

LOST = "TN58"


def lost(content: bytes) -> list[str]:
    return [one.message for one in read_docx(content, "a.docx").notices if one.code == LOST]


@pytest.mark.parametrize("name", SPECIMENS)
def test_every_text_of_a_specimen_is_read_or_told_for_what_it_is(name):
    assert lost(SPECIMENS[name]()) == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_text_of_our_own_files_is_read(name):
    assert lost(render(compose(kehoach.load(example(name))))) == []


def test_every_text_of_real_files_is_read_or_told():
    real = sorted((SHARED / "specimens").glob("*.docx")) + sorted((SHARED / "nd30").glob("*.docx"))
    need(real, "../shared/specimens")
    assert {path.name: found for path in real if (found := lost(path.read_bytes()))} == {}


PLACES = {
    "properties of a paragraph": p("Một", look="<w:laLung>{}</w:laLung>"),
    "properties of a run": "<w:p><w:r><w:rPr><w:laLung>{}</w:laLung></w:rPr><w:t>Một</w:t></w:r></w:p>",
    "settings of a control": f"<w:sdt><w:sdtPr>{{}}</w:sdtPr><w:sdtContent>{p('Một')}</w:sdtContent></w:sdt>",
    "properties of a cell": f"<w:tbl><w:tr><w:tc><w:tcPr>{{}}</w:tcPr>{p('Một')}</w:tc></w:tr></w:tbl>",
    "grid of a table": f"<w:tbl><w:tblGrid>{{}}</w:tblGrid><w:tr><w:tc>{p('Một')}</w:tc></w:tr></w:tbl>",
    "an element of no known vocabulary": p("Một") + '<x:chu xmlns:x="urn:x">lạc mất</x:chu>',
}
HELD = ("<w:t>lạc mất</w:t>", "<a:t>lạc mất</a:t>", '<v:textpath string="lạc mất"/>')  # fmt: skip


@pytest.mark.parametrize("held", HELD)
@pytest.mark.parametrize("where", PLACES)
def test_the_count_sees_what_the_reader_does_not(where, held):
    assert ["lạc mất" in message for message in lost(docx(PLACES[where].replace("{}", held)))] == [True]


def test_lost_words_are_told_whole_in_order_and_after_what():
    body = (
        p("Một")
        + p("Hai", look="<w:laLung><w:t>thứ nhất</w:t></w:laLung>")
        + p("Ba", look="<w:laLung><w:t>thứ hai</w:t></w:laLung>")
    )
    (message,) = lost(docx(body))
    assert message.endswith('"thứ nhất" (sau “Một”); "thứ hai" (sau “Hai”)')


def test_words_said_twice_and_read_once_are_missed_once():
    (message,) = lost(docx(p("Một", look="<w:laLung><w:t>Một</w:t></w:laLung>")))
    assert message.count('"Một"') == 1


def test_the_judge_of_real_files_counts_something():
    with zipfile.ZipFile(io.BytesIO(docx(p(r("Một"), r("hai"))))) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    assert list(root.itertext()) == ["Một", "hai"]
