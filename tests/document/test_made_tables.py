"""Tables made from expenses, targets and tasks: exact amounts, shares of 100, groups, totals."""

import pytest
from docx_reading import texts
from hypothesis import given
from hypothesis import strategies as st

from kehoach.document.block import Role
from kehoach.document.compose import compose
from kehoach.document.compose.shares import shares
from kehoach.document.extract.recognise import recognise
from kehoach.plan import make
from kehoach.text.numbers import in_unit
from kehoach.word.read import read_docx
from kehoach.word.write import render

HEAD = {"cap": "xa", "co_quan": "Ủy ban nhân dân xã An Bình", "trich_yeu": "Tập huấn năm 2026"}
EXPENSES = [
    {"khoan_chi": "Tập huấn", "so_tien": "12.500.000 đồng", "nguon": "ngân sách xã"},
    {"khoan_chi": "In tài liệu", "so_tien": "20 triệu đồng"},
    {"khoan_chi": "Nước uống", "so_tien": "7500000", "ghi_chu": "Tạm tính"},
]
TARGETS = [
    {"chi_tieu": "Giáo viên đạt chuẩn", "gia_tri": "85", "don_vi": "%", "nam_truoc": "81,5"},
    {"chi_tieu": "Số lớp", "gia_tri": "trên 4", "don_vi": "lớp"},
]
TASKS = [
    {"nhiem_vu": "Mở lớp", "chu_tri": ["Phòng Kinh tế", "Công an xã"], "thoi_han": "30/11/2026", "kinh_phi": "12,5 triệu đồng",
     "cot_rieng": {"Đối tượng": "60 giáo viên"}, "ghi_chu": "Mới"},
    {"nhiem_vu": "Tổng kết", "chu_tri": "Phòng Kinh tế"},
]  # fmt: skip


def composed(**raw):
    return compose(make({**HEAD, **raw}))


def rows(document):
    table = next(block.table for block in document.blocks() if block.role is Role.BANG)
    return [["".join(run.text for run in cell.text) for cell in row.cells] for row in table.rows]


def words(document, *roles):
    return [block.words for block in document.blocks() if block.role in roles]


def annex(**table):
    return {"phu_luc": [{"ten": "Bảng", **table}]}


@pytest.mark.parametrize("sign", ["<", "^", r"\<"])
def test_a_sign_of_merged_cells_among_the_words_is_a_word(sign):
    expense = {"khoan_chi": "Tập huấn", "so_tien": "5 triệu đồng", "ghi_chu": sign}
    assert rows(composed(kinh_phi=[expense], **annex(bang="kinh_phi")))[1][-1] == sign


def test_expenses_as_a_table_in_their_unit():
    document = composed(kinh_phi=EXPENSES, **annex(bang="kinh_phi", don_vi_tinh="triệu đồng"))
    assert rows(document) == [
        ["STT", "Nội dung chi", "Số tiền", "Nguồn kinh phí", "Ghi chú"],
        ["1", "Tập huấn", "12,5", "ngân sách xã", ""],
        ["2", "In tài liệu", "20", "", ""],
        ["3", "Nước uống", "7,5", "", "Tạm tính"],
        ["Tổng cộng", "40", "", ""],
    ]
    assert words(document, Role.DON_VI_TINH) == ["Đơn vị tính: triệu đồng"]
    assert len(words(document, Role.GACH_DAU_DONG)) == 3


def test_without_a_unit_amounts_are_in_dong_and_the_head_says_so():
    found = rows(composed(kinh_phi=EXPENSES, **annex(bang="kinh_phi", cot=["khoan_chi", "so_tien", "ty_le"])))
    assert found[0] == ["STT", "Nội dung chi", "Số tiền (đồng)", "Tỷ lệ (%)"]
    assert [row[2:] for row in found[1:4]] == [["12.500.000", "31,3"], ["20.000.000", "50"], ["7.500.000", "18,7"]]
    assert found[4] == ["Tổng cộng", "40.000.000", "100"]


def test_headings_above_expenses_become_groups():
    listed = [
        {"tieu_de": "Ngân sách xã", "noi_dung": EXPENSES[:2]},
        {"tieu_de": "Xã hội hóa", "noi_dung": EXPENSES[2:]},
    ]
    found = rows(composed(kinh_phi=listed, **annex(bang="kinh_phi", cot=["khoan_chi", "so_tien"], tong="false")))
    assert [row[:2] for row in found[1:]] == [
        ["I", "Ngân sách xã"], ["1", "Tập huấn"], ["2", "In tài liệu"], ["II", "Xã hội hóa"], ["1", "Nước uống"],
    ]  # fmt: skip


def test_the_one_heading_a_table_of_targets_stands_under_is_no_group_of_it():
    listed = [{"tieu_de": "Chỉ tiêu chủ yếu", "noi_dung": [{"bang": "chi_tieu"}, *TARGETS]}]
    assert [row[0] for row in rows(composed(muc_tieu=listed))] == ["STT", "1", "2"]
    listed.append({"tieu_de": "Chỉ tiêu khác", "noi_dung": TARGETS[:1]})
    assert [row[0] for row in rows(composed(muc_tieu=listed))] == ["STT", "I", "1", "2", "II", "1"]


def test_a_blank_amount_leaves_the_total_and_the_shares_blank():
    listed = [*EXPENSES, {"khoan_chi": "Thuê hội trường"}]
    found = rows(composed(kinh_phi=listed, **annex(bang="kinh_phi", cot=["khoan_chi", "so_tien", "ty_le"])))
    assert found[4] == ["4", "Thuê hội trường", "", ""]
    assert found[5] == ["Tổng cộng", "", ""]
    assert {row[3] for row in found[1:5]} == {""}


def test_tasks_with_amounts_are_the_expenses_of_a_plan_without_any():
    found = rows(composed(nhiem_vu=TASKS, **annex(bang="kinh_phi")))
    assert found[1:] == [["1", "Mở lớp", "12.500.000", "Mới"], ["Tổng cộng", "12.500.000", ""]]


def test_targets_as_a_table():
    found = rows(composed(muc_tieu=TARGETS, **annex(bang="chi_tieu")))
    assert found == [
        ["STT", "Chỉ tiêu", "Đơn vị tính", "Thực hiện năm trước", "Kế hoạch"],
        ["1", "Giáo viên đạt chuẩn", "%", "81,5", "85"],
        ["2", "Số lớp", "lớp", "", "trên 4"],
    ]


def test_a_table_beside_its_items_takes_the_place_of_their_dashes():
    listed = [{"doan": "Ngân sách xã bố trí."}, *EXPENSES, {"bang": "kinh_phi", "ten": "Dự toán"}]
    document = composed(kinh_phi=listed)
    assert words(document, Role.GACH_DAU_DONG) == []
    assert len(rows(document)) == 5
    assert words(document, Role.TEN_BANG) == ["Dự toán"]


def test_a_note_is_called_where_its_words_are_printed():
    noted = [{**EXPENSES[0], "khoan_chi": "Tập huấn[^a]"}]
    for kinh_phi, table in ((noted, annex(bang="kinh_phi")), ([*noted, {"bang": "kinh_phi"}], {})):
        document = composed(kinh_phi=kinh_phi, chu_thich={"a": "Theo định mức."}, **table)
        assert [block.label for block in document.chu_thich] == ["1"]
        assert render(document)


def test_the_task_table_with_chosen_columns_and_columns_of_the_authors_own():
    columns = ["nhiem_vu", {"khoa": "chu_tri", "ten": "Ai làm"}, "kinh_phi", "Đối tượng", "Ký nhận", "ghi_chu"]
    document = composed(nhiem_vu=TASKS, **annex(bang="nhiem_vu", cot=columns, don_vi_tinh="triệu đồng", tong="true"))
    assert rows(document) == [
        ["STT", "Nhiệm vụ", "Ai làm", "Kinh phí", "Đối tượng", "Ký nhận", "Ghi chú"],
        ["1", "Mở lớp", "Phòng Kinh tế; Công an xã", "12,5", "60 giáo viên", "", "Mới"],
        ["2", "Tổng kết", "Phòng Kinh tế", "", "", "", ""],
        ["Tổng cộng", "12,5", "", "", ""],
    ]
    assert words(document, Role.GACH_DAU_DONG) == ["- Thời hạn: 30/11/2026."]


def test_the_usual_task_table_is_the_table_of_its_usual_columns():
    tasks = [{key: value for key, value in task.items() if key != "cot_rieng"} for task in TASKS]
    usual = rows(composed(nhiem_vu=tasks, **annex(bang="nhiem_vu")))
    columns = ["nhiem_vu", "chu_tri", "phoi_hop", "thoi_han", "kinh_phi", "ghi_chu"]
    assert rows(composed(nhiem_vu=tasks, **annex(bang="nhiem_vu", cot=columns))) == usual


def test_words_that_look_like_signs_stay_words():
    found = rows(composed(kinh_phi=[{"khoan_chi": "<", "so_tien": "5 triệu đồng"}], **annex(bang="kinh_phi")))
    assert found[1][1] == "<"


def test_a_made_table_is_written_and_read_back_with_its_words():
    document = composed(muc_tieu=TARGETS, kinh_phi=EXPENSES, **annex(bang="kinh_phi", don_vi_tinh="nghìn đồng"))
    printed = texts(render(document))
    assert "12.500" in printed
    assert "40.000" in printed


@pytest.mark.parametrize(
    ("dong", "unit", "printed"),
    [
        (12_500_000, "triệu đồng", "12,5"), (12_500_001, "triệu đồng", "12,500001"), (1, "tỷ đồng", "0,000000001"),
        (1_250_000_000, "triệu đồng", "1.250"), (25_000_000, "đồng", "25.000.000"), (0, "triệu đồng", "0"), (1_500, "nghìn đồng", "1,5"),
    ],
)  # fmt: skip
def test_amounts_change_their_unit_exactly(dong, unit, printed):
    assert in_unit(dong, unit) == printed


@given(st.lists(st.integers(0, 10**13), min_size=1, max_size=30))
def test_shares_add_up_to_a_hundred(amounts):
    found = shares(amounts)
    if not any(amounts):
        assert found == []
        return
    tenths = [round(float(one.replace(",", ".")) * 10) for one in found]
    assert sum(tenths) == 1000
    assert all(abs(tenth - amount * 1000 / sum(amounts)) < 1 for tenth, amount in zip(tenths, amounts, strict=True))


def read_back(**raw):
    document = composed(**raw)
    return recognise(read_docx(render(document), "a.docx")).raw


READ_TASKS = [
    {"nhiem_vu": "Mở lớp tập huấn", "chu_tri": ["Phòng Kinh tế", "Công an xã"], "phoi_hop": ["Trạm Y tế xã"],
     "thoi_han": "30/11/2026", "kinh_phi": "12,5 triệu đồng", "ghi_chu": "Mới"},
    {"nhiem_vu": "Tổng kết năm", "chu_tri": "Phòng Kinh tế", "phoi_hop": ["Công an xã"], "thoi_han": "Quý IV/2026"},
]  # fmt: skip


@pytest.mark.parametrize(
    "table",
    [
        {"bang": "nhiem_vu"},
        {"bang": "nhiem_vu", "cot": ["nhiem_vu", "chu_tri", "phoi_hop", "thoi_han", "san_pham", "kinh_phi", "ghi_chu"]},
        {"bang": "nhiem_vu", "cot": ["nhiem_vu", "thoi_han", "ghi_chu"]},
    ],
    ids=["usual", "chosen", "few"],
)
def test_the_task_table_is_told_from_a_given_one(table):
    full = {**HEAD, "nhiem_vu": READ_TASKS, "phu_luc": [{"ten": "BẢNG PHÂN CÔNG", **table}]}
    assert make(read_back(nhiem_vu=READ_TASKS, phu_luc=full["phu_luc"])) == make(full)


def test_what_the_columns_of_the_annex_leave_out_stays_in_the_body():
    document = composed(
        nhiem_vu=READ_TASKS, **annex(bang="nhiem_vu", cot=["nhiem_vu", "chu_tri", "phoi_hop", "ghi_chu"])
    )
    assert words(document, Role.GACH_DAU_DONG) == [
        "- Thời hạn: 30/11/2026;", "- Kinh phí: 12,5 triệu đồng.", "- Thời hạn: Quý IV/2026./.",
    ]  # fmt: skip
