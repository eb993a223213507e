"""Sizes of lines that share one paragraph: each line is judged by its own."""

import io

import docx
import pytest
from docx.shared import Pt

from kehoach.intake import read
from kehoach.review.catalogue import find
from kehoach.review.labelled import subject_of

HEAD = [
    "ỦY BAN NHÂN DÂN", "XÃ MINH LONG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
    "Số: 12/KH-UBND", "Minh Long, ngày 15 tháng 01 năm 2026", "KẾ HOẠCH", "Tập huấn công tác văn thư năm 2026",
    "Ủy ban nhân dân xã ban hành Kế hoạch tập huấn công tác văn thư năm 2026, cụ thể như sau:",
    "I. MỤC ĐÍCH", "Nâng cao kỹ năng soạn thảo văn bản.", "Trên đây là Kế hoạch tập huấn./.",
]  # fmt: skip
RECIPIENTS = ["- Ủy ban nhân dân tỉnh (để báo cáo);", "- Phòng Kinh tế;", "- Lưu: VT, KT."]


def found(title, names):
    """What TT28 says of recipients that stand in one paragraph of a cell, lines broken by hand."""
    document = docx.Document()
    for line in HEAD:
        document.add_paragraph(line)
    cells = document.add_table(1, 2).rows[0].cells
    paragraph = cells[0].paragraphs[0]
    run = paragraph.add_run("Nơi nhận:")
    run.bold = run.italic = True
    run.font.size = Pt(title)
    for name in RECIPIENTS:
        run = paragraph.add_run()
        run.add_break()
        run.add_text(name)
        run.font.size = Pt(names)
    cells[1].text = "CHỦ TỊCH"
    cells[1].add_paragraph("Đinh Văn Sơn")
    out = io.BytesIO()
    document.save(out)
    return list(find("TT28").check(subject_of(read("a.docx", out.getvalue()))))


def test_lines_of_the_right_sizes_in_one_paragraph_are_right():
    assert found(12, 11) == []


@pytest.mark.parametrize(
    ("title", "names", "told"),
    [
        (14, 11, ["cỡ chữ 14, phải là 12"]),
        (12, 13, ["cỡ chữ 13, phải là 11 (3 đoạn)"]),
        (11, 11, ["cỡ chữ 11, phải là 12"]),
    ],
)
def test_the_line_of_another_size_is_told(title, names, told):
    assert [one.message for one in found(title, names)] == told


def test_a_size_is_not_set_in_a_paragraph_that_holds_lines_of_another():
    assert [one.looks for one in found(14, 11)] == [()]
