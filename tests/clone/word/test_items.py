"""The values of a line of the body, each where it stands."""

import pytest

from kehoach.clone.word.items import values
from kehoach.clone.word.names import Detail, Named
from kehoach.clone.word.outline import Outline
from kehoach.clone.word.standing import Standing
from kehoach.document.block import Block, Cell, Role, Row, Run, Table


@pytest.mark.parametrize(
    ("item", "words", "found"),
    [
        (Detail("chu_tri", ["Phòng Kinh tế", "Phòng Nội vụ"]), "Chủ trì: Phòng Kinh tế, Phòng Nội vụ.", [("chu_tri", "Phòng Kinh tế"), ("chu_tri", "Phòng Nội vụ")]),
        (Detail("chu_tri", "Phòng Kinh tế;"), "Chủ trì: Phòng Kinh tế", [("chu_tri", "Phòng Kinh tế")]), (Detail("chu_tri", "Phòng Y tế"), "Chủ trì: Phòng Kinh tế", []),
        (Detail("chu_tri", ["Chủ trì"]), "Chủ trì: Chủ trì", [("chu_tri", "Chủ trì")]), (None, "Một câu.", [("khoan", "Một câu.")]), ({"khoan": "Một câu."}, "Một câu.", [("khoan", "Một câu.")]),
        ({"chi_tieu": "Số lớp", "gia_tri": 5, "don_vi": "lớp", "nam_truoc": 4}, "Số lớp: 5 lớp (năm trước 4)", [("chi_tieu", "Số lớp"), ("gia_tri", "5"), ("don_vi", "lớp"), ("nam_truoc", "4")]),
        ({"khoan_chi": "Mua sách", "so_tien": "5 triệu", "nguon": None}, "Mua sách: 5 triệu", [("khoan_chi", "Mua sách"), ("so_tien", "5 triệu")]),
    ],
)  # fmt: skip
def test_a_value_stands_behind_what_names_it(item, words, found):
    made = list(values(Named("nhiem_vu", "khoan", item), Standing(words)))
    assert [(value.field, value.standing.words) for value in made] == found
    assert [value.field for value in made if value.figure] == [
        name for name, _ in found if name in ("gia_tri", "nam_truoc", "so_tien")
    ]


def test_a_table_stands_under_its_name_and_its_headings():
    outline = Outline()
    table = Block(Role.BANG, table=Table((1.0,), (Row((Cell((Run("Lớp"),)),)),)), level=2)

    def passed(role, words, level):
        return outline.enter(Block(role, (Run(words),), level=level), words)

    assert passed(Role.MUC, "MỤC ĐÍCH", 1) == ()
    assert passed(Role.TEN_BANG, "Bảng 1", 2) == ("MỤC ĐÍCH",)
    assert outline.enter(table, "") == ("Bảng 1", "MỤC ĐÍCH")
    passed(Role.TEN_BANG, "Bảng 2", 2)
    assert passed(Role.DOAN, "Một câu.", 2) == ("MỤC ĐÍCH",)
    assert outline.enter(table, "") == ("MỤC ĐÍCH",)
