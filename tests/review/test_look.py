"""Notes among the running text, and lines drawn with strokes, have no look of their own to be judged."""

import pytest
from review.specimens import subject

from kehoach.address import Paragraph
from kehoach.document.block import Block, Document, Role, Run, Section
from kehoach.document.look import Look
from kehoach.document.source import WORD
from kehoach.profile import EMPTY
from kehoach.review.catalogue import find
from kehoach.review.page import Specimen
from kehoach.review.subject import Subject

TEXT = Look(co=14, canh="deu", truoc=0, sau=6)


def told(code, words, look):
    blocks = [("Nội dung thứ nhất của kế hoạch.", TEXT), (words, look), ("Nội dung thứ hai của kế hoạch.", TEXT)]
    made = tuple(
        Block(Role.DOAN, (Run(text),), look=one, origin=Paragraph(at)) for at, (text, one) in enumerate(blocks, 1)
    )
    page = Subject(Document((Section(made),), source=WORD), None, EMPTY)
    return [one.quote for one in find(code).check(page)]


@pytest.mark.parametrize("code", ["TT26", "TT41", "TT47"])
@pytest.mark.parametrize(
    ("words", "canh", "note"),
    [
        ("(Kèm theo biểu số liệu của từng ấp)", "giua", True),
        ("(Đơn vị tính: triệu đồng)", "phai", True),
        ("Đơn vị tính: triệu đồng", "phai", True),
        ("(Kèm theo biểu số liệu của từng ấp)", "trai", False),
        ("Nội dung đứng giữa dòng.", "giua", False),
    ],
)
def test_a_note_in_the_middle_or_at_the_right_is_no_running_text(code, words, canh, note):
    look = TEXT._replace(co=13, canh=canh, sau=0)
    assert told(code, words, look) == ([] if note else [words])


HEAD = """co_quan_ban_hanh: ỦY BAN NHÂN DÂN
co_quan_ban_hanh: XÃ TÂN PHÚ
chua_ro: {}
so_ky_hieu: Số: 45/KH-UBND
ten_loai: KẾ HOẠCH
trich_yeu: Tiêm phòng cho gia súc năm 2026
chua_ro: {}
mo_dau: Ủy ban nhân dân xã Tân Phú ban hành Kế hoạch như sau:
doan: {}
"""


def test_strokes_in_the_head_are_a_line_and_in_the_text_a_blank():
    page = HEAD.format("_______", "_____________", "Giao ______________ thực hiện.")
    found = find("ND08").check(subject(Specimen(wrong=False, form="trang", text=page)))
    assert [one.quote for one in found] == ["______________"]
