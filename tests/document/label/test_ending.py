"""Recipients and signature, in any order."""

import pytest
from document.label.typed import lines, of

from kehoach.document.label import ends, signer
from kehoach.document.label.ending import ending

RECIPIENTS = [("noi_nhan", "Nơi nhận:"), ("dong_noi_nhan", "- Các trường;"), ("dong_noi_nhan", "- Lưu: VT.")]
SIGNATURE = [("quyen_han", "KT. CHỦ TỊCH"), ("chuc_vu", "PHÓ CHỦ TỊCH"), ("ho_ten", "Nguyễn Văn An")]


@pytest.mark.parametrize("wanted", [[*RECIPIENTS, *SIGNATURE], [*SIGNATURE, *RECIPIENTS]])
def test_recipients_and_signature_in_either_order(wanted):
    assert of(ending(lines(*(text for _, text in wanted)))) == wanted


def test_recipients_on_the_line_of_their_title_are_blocks():
    found = of(ending(lines("Nơi nhận: Các trường; Lưu: VT.")))
    assert [role for role, _ in found] == ["noi_nhan", "dong_noi_nhan", "dong_noi_nhan"]


def test_a_recipient_without_a_dash_ends_as_a_list_does():
    assert of(ending(lines("Nơi nhận:", "Các trường trên địa bàn xã;")))[1][0] == "dong_noi_nhan"


def test_a_broken_authority_goes_on():
    found = of(ending(lines("TM. ỦY BAN NHÂN", "DÂN", "CHỦ TỊCH")))
    assert [role for role, _ in found] == ["quyen_han", "quyen_han", "chuc_vu"]


def test_authority_and_post_on_one_line_are_taken_apart():
    found = [line.text for line in signer.apart(lines("KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Văn An")[0])]
    assert found == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn An"]


def test_what_stands_where_the_signature_stood_is_none():
    assert of(ending(lines("CHỦ TỊCH", "(Đã ký)", "Nguyễn Văn An")))[1] == ("khac", "(Đã ký)")


def test_a_sentence_in_the_end_is_not_known():
    assert of(ending(lines("CHỦ TỊCH", "một câu lạ ở giữa")))[1][0] == "chua_ro"


@pytest.mark.parametrize(
    ("text", "person"),
    [("Nguyễn Văn An", True), ("ThS. Nguyễn Văn An", True), ("Nguyễn", False), ("Nguyễn văn an", False),
     ("NGUYỄN VĂN AN", False), ("Phòng Văn hóa - Xã hội", False)],
)  # fmt: skip
def test_a_name_is_words_with_capitals(text, person):
    assert ends.is_person(text) is person


AFTER_KEPT = ("Nơi nhận:", "- UBND tỉnh;", "- Lưu: VT.", "CHỦ TỊCH", "Nguyễn Văn An")


def test_a_dash_behind_the_signer_is_no_recipient_once_the_list_came_to_its_end():
    found = of(ending(lines(*AFTER_KEPT, "- Ý viết thêm;")))
    assert found[-1][0] == "chua_ro"


def test_recipients_below_or_beside_the_signer_stay_recipients():
    beside = ("Nơi nhận:", "- UBND tỉnh;", "CHỦ TỊCH", "Nguyễn Văn An", "- Các thôn;", "- Lưu: VT.")
    below = ("CHỦ TỊCH", "Nguyễn Văn An", "Nơi nhận:", "- UBND tỉnh;", "- Lưu: VT.")
    for listed in (beside, below):
        roles = [role for role, _ in of(ending(lines(*listed)))]
        assert roles.count("dong_noi_nhan") == sum(one[0] == "-" for one in listed)
        assert "chua_ro" not in roles


LISTED = [text for _, text in RECIPIENTS]
SIGNED = [text for _, text in SIGNATURE]


@pytest.mark.parametrize(
    ("before", "texts", "roles"),
    [
        # capitals that are no known post sign only where somebody may
        ([], ["KHÔNG AI BIẾT"], ["chua_ro"]), (LISTED, ["TRƯỞNG BAN QUẢN TRỊ", "Lê An"], ["chuc_vu", "ho_ten"]), (LISTED, ["SỞ Y TẾ", "GIÁM ĐỐC", "Lê An"], ["quyen_han", "chuc_vu", "ho_ten"]),
        (LISTED, ["CHỦ TỊCH", "PHÓ TRƯỞNG BAN CHỈ ĐẠO", "Lê An"], ["chuc_vu", "chuc_vu_khac", "ho_ten"]), (LISTED, ["CHỦ TỊCH", "LÊ VĂN AN"], ["chuc_vu", "ho_ten"]), (LISTED, ["CHỦ TỊCH", "PHÓ TRƯỞNG BAN CHỈ ĐẠO", "LÊ VĂN AN"], ["chuc_vu", "chuc_vu_khac", "ho_ten"]),
        # a second signature below a whole one
        ([*LISTED, *SIGNED], ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê An"], ["quyen_han", "chuc_vu", "ho_ten"]), ([*LISTED, *SIGNED], ["CHỦ TỊCH", "Lê An"], ["chuc_vu", "ho_ten"]),
        # the list of recipients is over once it came to Lưu and somebody has signed
        (LISTED, ["- Thêm;"], ["dong_noi_nhan"]), ([*LISTED, *SIGNED], ["- Thêm;"], ["chua_ro"]), ([*SIGNED, *LISTED], ["- Thêm;"], ["dong_noi_nhan"]),
        # something else begins below a whole signature
        ([*LISTED, *SIGNED], ["PHIẾU ĐĂNG KÝ", "Họ và tên: ……", "HIỆU TRƯỞNG", "Lê An"], ["chua_ro"] * 4),
        (LISTED, ["CHỦ TỊCH", "{{ten}}"], ["chuc_vu", "ho_ten"]), ([], ["{{noi_nhan}}"], ["dong_noi_nhan"]), (LISTED, ["CHỦ TỊCH", "Một câu;"], ["chuc_vu", "chua_ro"]),
        ([], ["Lê An", "Lý Bình"], ["ho_ten", "chua_ro"]), ([], ["1. Một ý."], ["chua_ro"]), (LISTED, ["-----", "(Đã ký)"], ["khac", "khac"]),
        (["Nơi nhận:"], ["- Các trường; - Các phòng; - Lưu: VT."], ["dong_noi_nhan"] * 3), (["Nơi nhận:"], ["Các trường;", "Một câu"], ["dong_noi_nhan", "chua_ro"]),
    ],
)  # fmt: skip
def test_what_a_line_of_the_end_is_by_what_stands_above_it(before, texts, roles):
    found = of(ending(lines(*before, *texts)))
    assert [role for role, _ in found][len(before) :] == roles


@pytest.mark.parametrize(
    ("texts", "cell", "roles"),
    [
        (["TRƯỞNG BAN QUẢN TRỊ", "Lê An"], True, ["chuc_vu", "ho_ten"]), (["TRƯỞNG BAN QUẢN TRỊ", "Lê An"], False, ["chua_ro", "ho_ten"]),
        (["-----", "TRƯỞNG BAN QUẢN TRỊ"], True, ["khac", "chua_ro"]),
    ],
)  # fmt: skip
def test_an_end_that_begins_with_a_table_is_of_signatures(texts, cell, roles):
    assert [role for role, _ in of(ending([line._replace(cell=cell) for line in lines(*texts)]))] == roles
