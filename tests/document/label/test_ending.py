"""Recipients and signature, in any order."""

import pytest
from document.label.typed import lines, of

from kehoach.address import CellAddress, TableAddress
from kehoach.document.block import Block, Cell, Role, Row, Run, Table
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


def columns(*texts):
    """Lines of the end, each with the column it stands in; None for no table."""
    made = lines(*(text for text, _ in texts))
    return [
        line
        if column is None
        else line._replace(block=line.block._replace(origin=CellAddress(TableAddress(1), 1, column)))
        for line, (_, column) in zip(made, texts, strict=True)
    ]


@pytest.mark.parametrize(
    ("texts", "roles"),
    [
        ([("CHỦ TỊCH", 0), ("Lê An", 0), ("HỘI TRƯỞNG HỘI LÀNG", 1), ("Lý Bình", 1)], ["chuc_vu", "ho_ten", "chuc_vu", "ho_ten"]), ([("CHỦ TỊCH", 0), ("HỘI TRƯỞNG HỘI LÀNG", 1), ("Lê An", 0)], ["chuc_vu", "chuc_vu", "ho_ten"]),
        ([("CHỦ TỊCH", 0), ("HỘI TRƯỞNG HỘI LÀNG", 0), ("Lê An", 0)], ["chuc_vu", "chuc_vu_khac", "ho_ten"]), ([("CHỦ TỊCH", None), ("HỘI TRƯỞNG HỘI LÀNG", 1)], ["chuc_vu", "chuc_vu_khac"]), ([("CHỦ TỊCH", 0), ("HỘI TRƯỞNG HỘI LÀNG", None)], ["chuc_vu", "chuc_vu_khac"]),
        ([("Lê An", 0), ("HỘI TRƯỞNG HỘI LÀNG", 1)], ["ho_ten", "chua_ro"]), ([("SỞ Y TẾ", 0), ("GIÁM ĐỐC", 0)], ["chua_ro", "chuc_vu"]), ([("CHỦ TỊCH", 0), ("SỞ Y TẾ", 1), ("GIÁM ĐỐC", 1)], ["chuc_vu", "quyen_han", "chuc_vu"]),
        ([("CHỦ TỊCH", 0), ("SỞ Y TẾ", 1), ("GIÁM ĐỐC", 2)], ["chuc_vu", "chuc_vu", "chuc_vu"]), ([("TM. ỦY BAN NHÂN", 0), ("DÂN", 1)], ["quyen_han", "chuc_vu"]),
    ],
)  # fmt: skip
def test_in_another_column_somebody_else_signs(texts, roles):
    assert [role for role, _ in of(ending(columns(*texts)))] == roles


def test_beside_who_approves_capitals_are_a_post():
    texts = ["HỘI TRƯỞNG HỘI LÀNG", "Lê An"]
    assert [role for role, _ in of(ending(lines(*texts), beside=True))] == ["chuc_vu", "ho_ten"]
    assert [role for role, _ in of(ending(lines(*texts)))] == ["chua_ro", "ho_ten"]


TABLE = Block(Role.CHUA_RO, table=Table((1.0,), (Row((Cell((Run("Lớp"),)),)),)))


@pytest.mark.parametrize(
    ("texts", "roles"),
    [
        # a broken authority goes on with what makes it a collective or a head, with nothing else
        (["TM. ỦY BAN NHÂN", "DÂN"], ["quyen_han", "quyen_han"]), (["KT. CHỦ", "TỊCH"], ["quyen_han", "quyen_han"]), (["TM. ỦY BAN NHÂN", "XÃ"], ["quyen_han", "chuc_vu"]), (["TM. ỦY BAN NHÂN", "dân"], ["quyen_han", "chua_ro"]), (["TM. ỦY", "BAN NHÂN", "DÂN"], ["quyen_han", "quyen_han", "quyen_han"]),
        (["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], ["quyen_han", "chuc_vu"]), (["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], ["quyen_han", "quyen_han"]),
        # a table above the recipients is of the text
        ([TABLE, "Nơi nhận:"], ["bang", "noi_nhan"]), (["Nơi nhận:", TABLE], ["noi_nhan", "chua_ro"]),
        # the word for recipients counts once, and what stands behind it is one of them
        (["Nơi nhận:", "Nơi nhận: A"], ["noi_nhan", "chua_ro"]), (["Nơi nhận: Các trường"], ["noi_nhan", "dong_noi_nhan"]), (["Nơi nhận: A; B; C."], ["noi_nhan", *["dong_noi_nhan"] * 3]), (["Nơi nhận"], ["noi_nhan"]), (["- Nơi nhận:"], ["noi_nhan"]),
        # who signed above the recipients may sign again below them
        (["CHỦ TỊCH", "Lê An", "Nơi nhận:", "- A;", "CHỦ TỊCH", "Lý Bình"], ["chuc_vu", "ho_ten", "noi_nhan", "dong_noi_nhan", "chuc_vu", "ho_ten"]), (["CHỦ TỊCH", "Lê An", "PHIẾU", "Họ tên: ……", "Nơi nhận:", "- A;"], ["chuc_vu", "ho_ten", "chua_ro", "chua_ro", "noi_nhan", "dong_noi_nhan"]),
        # what ends as a list does is a recipient until somebody signs
        (["Các trường;"], ["dong_noi_nhan"]), (["Các trường."], ["dong_noi_nhan"]), (["Các trường,"], ["dong_noi_nhan"]), (["Các trường:"], ["chua_ro"]), (["CHỦ TỊCH", "các trường."], ["chuc_vu", "chua_ro"]), (["TM. ỦY BAN NHÂN DÂN", "các trường."], ["quyen_han", "chua_ro"]),
        (["Các trường.X"], ["chua_ro"]), (["Các trường;X"], ["chua_ro"]), (["Các trường,X"], ["chua_ro"]),
        (["{{ten}}"], ["dong_noi_nhan"]), (["CHỦ TỊCH", "{{ten}}"], ["chuc_vu", "ho_ten"]), (["+ Các trường;"], ["dong_noi_nhan"]), (["a) Các trường;"], ["chua_ro"]), (["1. Lưu: VT."], ["dong_noi_nhan"]),
        (["Nơi nhận:", "- Các trường; - Lưu: VT."], ["noi_nhan", "dong_noi_nhan", "dong_noi_nhan"]), (["Nơi nhận:", "- Các trường -  Lưu: VT."], ["noi_nhan", "dong_noi_nhan"]),
        (["(Đã ký)"], ["khac"]), (["-----"], ["khac"]), (["(chú thích)"], ["chua_ro"]), (["CHỦ TỊCH", "LÊ VĂN AN", "LÝ BÌNH"], ["chuc_vu", "ho_ten", "chua_ro"]),
        # Lưu comes last: behind it and a signature a dash is no recipient; right behind the list it is
        (["CHỦ TỊCH", "Lê An", "Nơi nhận:", "- Lưu: VT.", "- A;"], ["chuc_vu", "ho_ten", "noi_nhan", "dong_noi_nhan", "dong_noi_nhan"]), (["- Lưu: VT.", "CHỦ TỊCH", "- A;"], ["dong_noi_nhan", "chuc_vu", "dong_noi_nhan"]),
        (["- A;", "CHỦ TỊCH", "Lê An", "- B;"], ["dong_noi_nhan", "chuc_vu", "ho_ten", "dong_noi_nhan"]),
    ],
)  # fmt: skip
def test_lines_of_an_end(texts, roles):
    assert [role for role, _ in of(ending(lines(*texts)))] == roles


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("- Các trường;   Lê Văn An", ["- Các trường;", "Lê Văn An"]), ("- Các trường;  Lê Văn An", None), ("- Các trường;   Lê", None), ("- Các trường;   lê văn an", None), ("- Các trường   Lê Văn An", None), ("- Các trường)   Lê Văn An", ["- Các trường)", "Lê Văn An"]),
        ("- Các trường,   Lê Văn An", ["- Các trường,", "Lê Văn An"]), ("- Các trường.   Lê Văn An", ["- Các trường.", "Lê Văn An"]),
    ],
)  # fmt: skip
def test_a_name_far_beside_a_recipient_is_taken_apart(text, found):
    made = of(ending(lines("Nơi nhận:", text)))[1:]
    assert [words for _, words in made] == (found or [text])
    assert [role for role, _ in made] == (["dong_noi_nhan", "ho_ten"] if found else ["dong_noi_nhan"])
