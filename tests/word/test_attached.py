"""Looks and links of words in a .docx: written as Word wants them, read back as they were."""

from zipfile import ZipFile

import pytest

from kehoach.document.compose import compose
from kehoach.document.extract.recognise import recognise
from kehoach.plan import make
from kehoach.word.attached import linked
from kehoach.word.coherent import relations_name
from kehoach.word.read import read_docx
from kehoach.word.write import render
from kehoach.word.xml import LINK_SIGN, MARKED_LINK

RAW = {
    "cap": "xa",
    "co_quan": "Ủy ban nhân dân xã An Bình",
    "trich_yeu": "Phát triển thư viện",
    "muc_dich_yeu_cau": [
        "Xem [trang của **xã**](https://anbinh.example.vn/a?x=1&y=2)[^1], kho 48 m^2^, __bắt buộc__, khí CO~2~;",
        "***“đọc để biết”***[,](nghieng) mỗi nhà 10^4^ cây.",
    ],
    "chu_thich": {"1": "Xem [cổng](https://b.vn/x)."},
}


@pytest.fixture
def written(tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(render(compose(make(RAW))))
    return path


def test_every_look_comes_back(written):
    document = read_docx(written.read_bytes(), "a.docx")
    found = recognise(document)
    assert found.raw["muc_dich_yeu_cau"] == RAW["muc_dich_yeu_cau"]
    assert found.raw["chu_thich"] == RAW["chu_thich"]
    assert not document.notices


def test_a_link_is_a_relation_of_its_own_part(written):
    with ZipFile(written) as package:
        main = package.read("word/_rels/document.xml.rels").decode()
        notes = package.read("word/_rels/footnotes.xml.rels").decode()
        text = package.read("word/document.xml").decode()
    assert 'Target="https://anbinh.example.vn/a?x=1&amp;y=2" TargetMode="External"' in main
    assert 'Target="https://b.vn/x" TargetMode="External"' in notes
    assert "kh:" not in text
    assert LINK_SIGN not in text
    assert '<w:u w:val="single"/>' in text
    assert '<w:vertAlign w:val="superscript"/></w:rPr><w:t xml:space="preserve">2</w:t>' in text


def test_the_same_address_is_one_relation():
    mark = MARKED_LINK.format("https://a.vn", "x").encode()
    made = linked({"word/document.xml": mark + mark}, {})
    assert made[relations_name("word/document.xml")].count(b"<Relationship ") == 1
    assert made["word/document.xml"].count(b'r:id="rIdKh1"') == 2
