"""Lines drawn in a file: shapes old and new, borders, underlined words; whose they are and how long."""

import pytest
from lxml import etree
from project import SHARED, need

from kehoach.document.block import Role
from kehoach.intake import read
from kehoach.review import ruled
from kehoach.review.aligned import subject_of
from kehoach.word.read.lines import UNKNOWN, drawn, joined

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
    found = ruled.below(subject_of(read(path)))
    assert {role.value: [round(one, 1) for one in held] for role, held in found.items()} == {
        role: [length] for role, length in lines.items()
    }


def test_a_text_file_says_nothing_of_lines(tmp_path):
    (tmp_path / "k.txt").write_text(
        "UBND TỈNH A\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nKẾ HOẠCH\nTập huấn\nI. MỤC ĐÍCH\n",
        encoding="utf-8",
    )
    found = ruled.below(subject_of(read(tmp_path / "k.txt")))
    assert found.get(Role.TRICH_YEU) is None
