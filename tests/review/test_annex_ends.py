"""What stands behind the last table of a phụ lục: its notes are no text that has to end in ./."""

from io import BytesIO

import pytest
from docx import Document

from kehoach.document.compose import compose
from kehoach.plan import make
from kehoach.review.catalogue import find
from kehoach.review.labelled import subject_of
from kehoach.word.read import read_docx
from kehoach.word.write import render

RAW = {
    "cap": "xa", "co_quan": "UBND xã Minh Long", "trich_yeu": "Tập huấn", "nhiem_vu": ["Mở lớp tại Phụ lục kèm theo"],
    "phu_luc": [{"ten": "Bảng", "cot": ["Việc", "Tiền"], "hang": [["Sách", "1"]], "ghi_chu": ["Một", "Hai"]}],
}  # fmt: skip


def told(*lines):
    """Return whether the end of a phụ lục is told, its notes typed by somebody else in plain paragraphs."""
    document = Document(BytesIO(render(compose(make(RAW)))))
    notes = [one for one in document.paragraphs if one.style.name == "Ghi chú bảng"]
    assert len(notes) == 2
    for paragraph, line in zip(notes, lines, strict=True):
        paragraph.style = document.styles["Normal"]
        paragraph.text = line
    saved = BytesIO()
    document.save(saved)
    return any(True for _ in find("TT58").check(subject_of(read_docx(saved.getvalue(), "a.docx"))))


@pytest.mark.parametrize("first", ["Ghi chú: Một", "Nguồn: Phòng Kinh tế", "(*) Đã có thuế", "Nguồn số liệu: xã"])
def test_notes_of_a_table_that_ends_it_are_no_text(first):
    assert not told(first, "Giá theo khảo sát")


@pytest.mark.parametrize("first", ["Kiến nghị với Ủy ban nhân dân xã.", "1. Ghi chú: thêm"])
def test_a_text_behind_a_table_is_one(first):
    assert told(first, "Giá theo khảo sát")
