"""Lines drawn in a file: shapes old and new, borders, underlined words; whose they are and how long."""

import io
import re
import zipfile

import pytest
from lxml import etree
from project import SHARED, example, need

from kehoach.document.block import Role
from kehoach.document.compose import compose
from kehoach.document.look import UNKNOWN
from kehoach.intake import read
from kehoach.plan import load
from kehoach.review.facts import drawn_lines
from kehoach.review.labelled import subject_of
from kehoach.word.read import read_docx
from kehoach.word.read.lines import drawn, joined
from kehoach.word.write import render

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
WP = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
V = 'xmlns:v="urn:schemas-microsoft-com:vml"'


def shape(wide, high, kind):
    return (
        f'<w:drawing {W} {WP} {A}><wp:anchor><wp:extent cx="{wide}" cy="{high}"/>'
        f'<a:graphic><a:prstGeom prst="{kind}"/></a:graphic></wp:anchor></w:drawing>'
    )


@pytest.mark.parametrize(
    ("xml", "length"),
    [
        (shape(2160000, 0, "line"), 60),
        (shape(720000, 12700, "straightConnector1"), 20),
        (shape(720000, 720000, "line"), UNKNOWN),  # a slanting one
        (shape(720000, 720000, "rect"), UNKNOWN),
        (f'<w:pict {W} {V}><v:line from="10pt,82.5pt" to="82pt,82.5pt"/></w:pict>', 25.4),
        (f'<w:pict {W} {V}><v:line from="10pt,0" to="10pt,72pt"/></w:pict>', UNKNOWN),
        (f'<w:pict {W} {V}><v:shapetype/><v:shape type="#_x0000_t32" style="left:1pt;width:36pt;height:0"/></w:pict>', 12.7),
        (f'<w:pict {W} {V}><v:shape type="#_x0000_t75" style="width:36pt;height:36pt"/></w:pict>', UNKNOWN),
        (f'<w:pict {W} {V}><v:line from="x" to=""/></w:pict>', UNKNOWN),
    ],
)  # fmt: skip
def test_a_shape_is_a_line_of_a_length_or_not_to_be_told(xml, length):
    assert [round(one, 1) for one in drawn(etree.fromstring(xml))] == [length]


def test_a_picture_without_anything_is_no_line():
    assert drawn(etree.fromstring(f"<w:pict {W}/>")) == []
    assert joined([]) == []


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        # measured in the files' own XML: wp:extent of the shapes in EMU
        ("lam-dong-kiem-tra-cchc-2026.docx", {"tieu_ngu": 57.9, "co_quan_ban_hanh": 15.3, "trich_yeu": 38.6}),
        ("lam-dong-thi-dua-cchc-2026.docx", {"tieu_ngu": 60.3, "co_quan_ban_hanh": 18.2, "trich_yeu": 47.4}),
        ("mau-truong-thpt.docx", {"tieu_ngu": 60.3, "co_quan_ban_hanh": 28.6, "trich_yeu": 39.4}),
    ],
)
def test_lines_of_real_files(name, lines):
    path = SHARED / "specimens" / name
    need(path.is_file(), "../shared/specimens")
    found = subject_of(read(path)).facts.drawn_lines
    assert {role.value: [round(one, 1) for one in held] for role, held in found.items()} == {
        role: [length] for role, length in lines.items()
    }


def test_a_text_file_says_nothing_of_lines(tmp_path):
    (tmp_path / "k.txt").write_text(
        "UBND TỈNH A\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nKẾ HOẠCH\nTập huấn\nI. MỤC ĐÍCH\n",
        encoding="utf-8",
    )
    found = subject_of(read(tmp_path / "k.txt")).facts.drawn_lines
    assert found.get(Role.TRICH_YEU) is None


def head(change=None, before=""):
    """A file of ours whose letterhead was changed, and what is known of its lines."""
    content = render(compose(load(example("xa-2026"))))
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(out, "w") as target:
        for one in source.namelist():
            data = source.read(one)
            if one == "word/document.xml":
                text = re.sub(
                    r"<w:p><w:pPr><w:pStyle w:val=\"DuongKe\"/>.*?</w:p>", '<w:p w:rsidR="0"/>', data.decode()
                )
                text = text.replace("<w:body>", "<w:body>" + before, 1)
                data = (change(text) if change else text).encode()
            target.writestr(one, data)
    found = subject_of(read_docx(out.getvalue(), "a.docx")).facts.drawn_lines
    return [found[role] for role in drawn_lines.OF]


LINE = f"<w:p><w:r>{shape(2160000, 0, 'line')}</w:r></w:p>"
EDGE = '<w:tcBorders><w:bottom w:val="single" w:sz="4"/></w:tcBorders>'


def test_nothing_drawn_is_nothing():
    assert head() == [(), (), ()]


def test_lines_anchored_above_the_letterhead_may_be_anyones():
    assert head(before=LINE * 3)[:2] == [None, None]


def test_an_edge_of_a_cell_may_be_the_line():
    found = head(
        lambda text: text.replace('<w:tcW w:w="5783" w:type="dxa"/>', f'<w:tcW w:w="5783" w:type="dxa"/>{EDGE}', 1)
    )
    assert found == [(UNKNOWN,), (), ()]


def test_underlined_words_may_be_the_line():
    found = head(
        lambda text: text.replace(
            '<w:r><w:t xml:space="preserve">Độc lập',
            '<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">Độc lập',
            1,
        )
    )
    assert found == [(UNKNOWN,), (), ()]


def test_signs_typed_in_a_row_are_a_line():
    found = head(
        lambda text: text.replace('<w:p w:rsidR="0"/></w:tc>', "<w:p><w:r><w:t>-------</w:t></w:r></w:p></w:tc>", 1)
    )
    assert found == [(), (UNKNOWN,), ()]
