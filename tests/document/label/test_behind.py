"""A form behind the plan, without a word that names a phụ lục, takes no part in its end."""

import pytest
from document.label.typed import labelled, lines, of
from docx import Document

from kehoach.document.block import Role
from kehoach.document.extract.recognise import recognise
from kehoach.document.label.behind import belows, comes_to_other, opens_other
from kehoach.document.roles import SIGNATURE
from kehoach.intake import read

PLAN = [
    "ỦY BAN NHÂN DÂN", "XÃ MINH LONG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
    "Số: 12/KH-UBND", "Minh Long, ngày 05 tháng 9 năm 2026", "KẾ HOẠCH", "Tập huấn năm 2026",
    "Ủy ban nhân dân xã ban hành Kế hoạch như sau:", "I. MỤC ĐÍCH", "1. Nâng cao chất lượng.", "2. Bảo đảm an toàn.",
    "Trên đây là Kế hoạch./.", "Nơi nhận:", "- Các thôn;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH",
    "Nguyễn Văn An",
]  # fmt: skip
SIGNER = {"chuc_vu": "Chủ tịch", "ho_ten": "Nguyễn Văn An"}
CONFIRMED = ["XÁC NHẬN CỦA ĐƠN VỊ", "(Ký, đóng dấu)"]
MAKER = ["NGƯỜI LẬP BIỂU", "(Ký, ghi rõ họ tên)"]
FORMS = {
    "blanks": ["PHIẾU ĐĂNG KÝ", "Họ và tên: ………", *CONFIRMED, *MAKER],
    "numbered": ["PHIẾU ĐĂNG KÝ THAM GIA", "1. Họ và tên: ………", "2. Đơn vị: ……", *CONFIRMED, *MAKER],
    "names": ["BIỂU ĐĂNG KÝ THI ĐUA", "NGƯỜI LẬP BIỂU", "Trần Thị Bình", "THỦ TRƯỞNG ĐƠN VỊ", "(Ký, đóng dấu)"],
    "a number above": ["Mẫu số 01", "PHIẾU ĐĂNG KÝ", "- Họ và tên: ………", *CONFIRMED, *MAKER],
    "a post the law knows": ["PHIẾU ĐĂNG KÝ", "Kính gửi: UBND xã", "HIỆU TRƯỞNG", "(Ký, đóng dấu)", "Lê Văn Bình"],
    "a school above": ["TRƯỜNG TIỂU HỌC MINH LONG", "PHIẾU ĐĂNG KÝ", "HIỆU TRƯỞNG", "(Ký, đóng dấu)"],
    "no title": ["Họ và tên: ………", "HIỆU TRƯỞNG", "(Ký, đóng dấu)", "Lê Văn Bình"],
    "a title in small letters": ["Phiếu đăng ký", "Đơn vị: ......", *CONFIRMED, *MAKER],
    "a post below who confirms": ["PHIẾU ĐĂNG KÝ", "Họ và tên: ………", CONFIRMED[0], "HIỆU TRƯỞNG", "Lê Văn Bình"],
}  # fmt: skip


@pytest.mark.parametrize("name", FORMS)
def test_a_form_has_no_signers_of_the_plan(name):
    found = labelled(*PLAN, *FORMS[name])
    form = list(found.blocks())[len(PLAN) :]
    assert {block.role for block in form} <= {Role.CHUA_RO, Role.KHAC}
    drafted = recognise(found)
    assert drafted.raw["ky"] == SIGNER
    assert "phe_duyet" not in drafted.raw
    told = [one.message for one in drafted.doubts]
    assert all(any(f'"{words}' in one for one in told) for words in FORMS[name])


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_told_and_no_more_than_that(name):
    assert {one.code for one in recognise(labelled(*PLAN, *FORMS[name])).doubts} == {"TN70"}


def test_a_form_below_a_name_in_capitals_approves_no_plan():
    found = recognise(labelled(*PLAN[:-1], "NGUYỄN VĂN AN", *FORMS["blanks"]))
    assert found.raw["ky"] == SIGNER
    assert "phe_duyet" not in found.raw


def test_a_date_to_fill_in_is_no_form():
    below = ["Minh Long, ngày … tháng … năm 2026", "TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH", "Trần Thị An"]
    assert [one["ho_ten"] for one in recognise(labelled(*PLAN, *below)).raw["ky"]] == ["Nguyễn Văn An", "Trần Thị An"]


@pytest.mark.parametrize("middle", [["Họ và tên: ………"], ["1. Họ và tên: ………", "2. Đơn vị: ……"]])
def test_the_cells_of_a_form_have_none_either(middle, tmp_path):
    document = Document()
    for text in [*PLAN, "PHIẾU ĐĂNG KÝ", *middle]:
        document.add_paragraph(text)
    left, right = document.add_table(1, 2).rows[0].cells
    left.text, right.text = "\n".join(CONFIRMED), "HIỆU TRƯỞNG\nLê Văn Bình"
    document.save(tmp_path / "a.docx")
    found = recognise(read(tmp_path / "a.docx"))
    assert found.raw["ky"] == SIGNER
    assert "phe_duyet" not in found.raw


def test_a_second_signer_below_the_first_is_one_still():
    below = ["TRƯỞNG CÔNG AN XÃ", "(Đã ký)", "Lê Văn Bình"]
    roles = [role for role, _ in of(labelled(*PLAN, *below).blocks())]
    assert [role for role in roles[-3:] if role in SIGNATURE] == ["chuc_vu", "ho_ten"]


def test_recipients_below_a_title_are_recipients():
    below = ["NGƯỜI SOẠN THẢO", "Nơi nhận:", "- Các thôn;", "- Lưu: VT."]
    roles = [role for role, _ in of(labelled(*PLAN[:13], *PLAN[16:], *below).blocks())]
    assert roles[-4:] == ["chua_ro", "noi_nhan", "dong_noi_nhan", "dong_noi_nhan"]


@pytest.mark.parametrize(
    ("text", "below", "opens"),
    [
        ("PHIẾU ĐĂNG KÝ", "Lớp", True), ("PHIẾU ĐĂNG KÝ", None, True), ("PHIẾU ĐĂNG KÝ", "Lê Văn An", False), ("PHIẾU ĐĂNG KÝ", "CHỦ TỊCH", True), ("SỞ Y TẾ", "GIÁM ĐỐC", False), ("SỞ Y TẾ", "Lớp", True), ("CHỦ TỊCH", "Lớp", False), ("KT. CHỦ TỊCH", None, False), ("- PHIẾU", None, False), ("1. PHIẾU", None, False),
        ("Họ và tên: …", None, True), ("Họ và tên: ....", None, True), ("Họ và tên: ...", None, False), ("Họ và tên: ____", None, True), ("Họ và tên: ___", None, False), ("……", None, False), ("ngày … tháng … năm …", None, False), ("Một câu.", None, False), ("- Họ và tên: …", None, False),
    ],
)  # fmt: skip
def test_what_begins_below_a_whole_signature(text, below, opens):
    line, following = lines(text, below or "x")
    assert opens_other(line, following if below else None) is opens
    assert opens_other(line._replace(cell=True), following if below else None) is False


def test_the_line_below_each_notes_passed_over():
    made = lines("CHỦ TỊCH", "(Đã ký)", "(Ký tên)", "Lê An")
    assert [line and line.text for line in belows(made)] == ["Lê An", "Lê An", "Lê An", None]
    assert [line and line.text for line in belows(lines("A", "(Đã ký)"))] == [None, None]
    assert belows([]) == []


@pytest.mark.parametrize(
    ("texts", "comes"),
    [
        (["CHỦ TỊCH", "Lê An", "PHIẾU"], True), (["CHỦ TỊCH", "LÊ VĂN AN", "PHIẾU"], True), (["Lê An", "PHIẾU"], False), (["CHỦ TỊCH", "PHIẾU"], False), (["Lê An", "CHỦ TỊCH", "PHIẾU"], False), (["CHỦ TỊCH", "Lê An", "Nơi nhận:", "PHIẾU"], False), (["CHỦ TỊCH", "Lê An", "Một câu."], False),
        (["CHỦ TỊCH", "Lê An"], False), (["KT. CHỦ TỊCH", "Lê An", "Họ tên: ……"], True), (["CHỦ TỊCH", "Lê An", "Nơi nhận:", "CHỦ TỊCH", "Lý Bình", "PHIẾU"], True), (["CHỦ TỊCH", "Nơi nhận:", "Lê An", "PHIẾU"], False), ([], False),
    ],
)  # fmt: skip
def test_lines_come_to_something_else_below_a_whole_signature(texts, comes):
    assert comes_to_other(lines(*texts)) is comes
