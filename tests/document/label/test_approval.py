"""Who approves a plan in files of others: beside the signer, below or above, and what is none."""

import pytest
from document.label.typed import lines as typed
from growth import linear
from oddities.ooxml import docx, p, r, section, table, tc, tr

from kehoach.address import CellAddress, TableAddress
from kehoach.document.block import Block, Cell, Role, Row, Run, Table
from kehoach.document.extract.recognise import recognise
from kehoach.document.label.approval import approvals_of, approving, is_heading
from kehoach.document.label.approves import heads
from kehoach.document.label.whole import label
from kehoach.review.labelled import subject_of
from kehoach.word.read import read_docx

TABLE = Block(Role.CHUA_RO, table=Table((1.0,), (Row((Cell((Run("Lớp"),)),)),)))
MIDDLE = '<w:jc w:val="center"/>'
CROWN = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
SCHOOL = ["UBND XÃ MINH LONG", "TRƯỜNG TIỂU HỌC MINH LONG"]
LINES = (
    "Trường xây dựng Kế hoạch cụ thể như sau:", "I. MỤC ĐÍCH", "- Một ý.", "II. TỔ CHỨC THỰC HIỆN", "- Tổ chuyên môn triển khai.",
    "Trên đây là Kế hoạch giáo dục nhà trường./.",
)  # fmt: skip
HA, BINH, CUONG = "Nguyễn Thị Hà", "Trần Văn Bình", "Lê Văn Cường"
MAKER = ["NGƯỜI LẬP KẾ HOẠCH", "", BINH]
RECIPIENTS = ["Nơi nhận:", "- UBND xã;", "- Lưu: VT, CM."]
SIGNER = ["HIỆU TRƯỞNG", "", "Đinh Văn Sơn"]


def side(*columns, lines=False):
    """A table of one row, a list of paragraphs a cell."""
    cells = [tc(*[p(one, look=MIDDLE) for one in column]) for column in columns]
    return table(tr(*cells), columns=len(columns), lines=lines)


def middle(*words):
    return "".join(p(r(one, "<w:b/>"), look=MIDDLE) for one in words)


SIGNED = side(RECIPIENTS, SIGNER)


def paper(*end, head=SCHOOL):
    text = side(head, CROWN) + middle("KẾ HOẠCH", "Giáo dục nhà trường") + "".join(map(p, LINES))
    return label(read_docx(docx(text + "".join(end), section()), "a.docx"))


BESIDE = {"tieu_de": "DUYỆT CỦA HIỆU TRƯỞNG", "ho_ten": HA}
FILES = {
    "beside on the left": ([side(["DUYỆT CỦA HIỆU TRƯỞNG", "", HA], MAKER)], BINH, BESIDE),
    "beside on the right": ([side(MAKER, ["DUYỆT CỦA HIỆU TRƯỞNG", "", HA])], BINH, BESIDE),
    "names in a row below": ([table(tr("DUYỆT CỦA HIỆU TRƯỞNG", MAKER[0]), tr(HA, BINH), columns=2, lines=False)], BINH, BESIDE),
    "no name yet": ([side(["DUYỆT CỦA HIỆU TRƯỞNG"], MAKER)], BINH, {"tieu_de": "DUYỆT CỦA HIỆU TRƯỞNG"}),
    "set with tabs": ([p("DUYỆT CỦA HIỆU TRƯỞNG\t\tNGƯỜI LẬP"), p("\t\t"), p(f"{HA}\t\t{BINH}")], BINH, BESIDE),
    "below, in the middle": ([SIGNED, middle("PHÊ DUYỆT CỦA UBND XÃ MINH LONG", "CHỦ TỊCH", HA)], "Đinh Văn Sơn", {"tieu_de": "PHÊ DUYỆT CỦA UBND XÃ MINH LONG", "chuc_vu": "Chủ tịch", "ho_ten": HA}),
    "below the recipients": ([side([*RECIPIENTS, "PHÊ DUYỆT CỦA PHÒNG VĂN HÓA - XÃ HỘI", "TRƯỞNG PHÒNG", HA], SIGNER)], "Đinh Văn Sơn", {"co_quan": "Phòng Văn hóa - Xã hội", "chuc_vu": "Trưởng phòng", "ho_ten": HA}),
    "on several lines": ([SIGNED, side(["PHÊ DUYỆT CỦA ỦY BAN NHÂN DÂN", "XÃ MINH LONG", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", HA], [""])], "Đinh Văn Sơn", {"co_quan": "Ủy ban nhân dân xã Minh Long", "chuc_vu": "Phó Chủ tịch", "ho_ten": HA}),
    "an agency nobody knows": ([SIGNED, middle("XÁC NHẬN CỦA BAN QUẢN TRỊ", "HỘI LÀNG NGHỀ", "TM. BAN QUẢN TRỊ", "CHỦ TỊCH", HA)], "Đinh Văn Sơn", {"tieu_de": "XÁC NHẬN CỦA BAN QUẢN TRỊ HỘI LÀNG NGHỀ", "dong": ["TM. BAN QUẢN TRỊ"], "chuc_vu": "Chủ tịch", "ho_ten": HA}),
    "a heading in words of its own": ([SIGNED, side(["DUYỆT", "CỦA BAN LÃNH ĐẠO", HA], [""])], "Đinh Văn Sơn", {"tieu_de": "DUYỆT CỦA BAN LÃNH ĐẠO", "ho_ten": HA}),
    "agreed in a meeting": ([SIGNED, side(["THÔNG QUA TẠI CUỘC HỌP CHUYÊN MÔN", HA], [""])], "Đinh Văn Sơn", {"tieu_de": "THÔNG QUA TẠI CUỘC HỌP CHUYÊN MÔN", "ho_ten": HA}),
    "the agency and lines of its own": ([SIGNED, side(["PHÊ DUYỆT CỦA SỞ NỘI VỤ", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC PHỤ TRÁCH", HA], [""])], "Đinh Văn Sơn", {"co_quan": "Sở Nội vụ", "dong": ["KT. GIÁM ĐỐC"], "chuc_vu": "Phó giám đốc phụ trách", "ho_ten": HA}),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_who_approves_is_told_from_who_signs(name):
    end, signer, approver = FILES[name]
    found = recognise(paper(*end))
    assert found.raw["ky"]["ho_ten"] == signer
    assert found.raw["phe_duyet"] == approver
    assert {one.code for one in found.doubts} <= {"TN65", "TN69"}  # a maker signs in no way the decree knows


def test_at_the_head_of_a_plan_it_is_printed_below_and_told():
    document = paper(SIGNED, head=["PHÊ DUYỆT", "HIỆU TRƯỞNG", HA])
    found = recognise(document)
    assert found.raw["phe_duyet"] == {"chuc_vu": "Hiệu trưởng", "ho_ten": HA}
    assert found.raw["ky"]["ho_ten"] == "Đinh Văn Sơn"
    assert [one.message for one in found.doubts if one.code == "TN69"] == [
        'khối phê duyệt ở đầu văn bản sẽ in dưới chữ ký: "PHÊ DUYỆT"'
    ]


def test_a_second_one_is_told():
    columns = (["XÁC NHẬN CỦA TỔ TRƯỞNG", "", CUONG], ["DUYỆT CỦA HIỆU TRƯỞNG", "", HA], MAKER)
    found = recognise(paper(side(*columns)))
    assert found.raw["phe_duyet"] == {"tieu_de": "XÁC NHẬN CỦA TỔ TRƯỞNG", "ho_ten": CUONG}
    told = [one.message for one in found.doubts if one.code == "TN70"]
    assert told == ['chưa xếp được vào đâu: "DUYỆT CỦA HIỆU TRƯỞNG"', f'chưa xếp được vào đâu: "{HA}"']


@pytest.mark.parametrize("end", [
    (SIGNED,),
    (SIGNED, p("Phụ lục", look=f"<w:pageBreakBefore/>{MIDDLE}"), side(["XÁC NHẬN CỦA ĐƠN VỊ"], ["NGƯỜI ĐĂNG KÝ"])),
    (side(["PHÊ DUYỆT", "x"], ["y", "z"]), p("III. KINH PHÍ"), p("- Một."), SIGNED),
    (p("PHÊ DUYỆT KẾ HOẠCH"), p("III. KINH PHÍ"), p("- Một."), SIGNED),
])  # fmt: skip
def test_what_is_none(end):
    assert not any(block.approves for block in paper(*end).blocks())


@pytest.mark.parametrize(("words", "expected"), [
    ("PHÊ DUYỆT", True), ("PHÊ DUYỆT CỦA UBND XÃ", True), ("DUYỆT CỦA HIỆU TRƯỞNG:", True), ("XÁC NHẬN CỦA TỔ", True),
    ("BAN GIÁM HIỆU DUYỆT", True), ("HIỆU TRƯỞNG PHÊ DUYỆT", True), ("DUYỆT BGH", True), ("KÝ DUYỆT HIỆU TRƯỞNG", True),
    ("PHÊ DUYỆT KẾ HOẠCH NĂM 2026", False), ("Phê duyệt của Hiệu trưởng", False), ("HIỆU TRƯỞNG", False), ("", False),
    ("QUYẾT ĐỊNH PHÊ DUYỆT " + "KẾ HOẠCH " * 12, False),
])  # fmt: skip
def test_words_of_a_heading(words, expected):
    assert heads(words) is expected


def test_in_a_cell_they_need_no_capitals():
    assert heads("Duyệt của Hiệu trưởng", cell=True)
    assert not heads("Duyệt của Hiệu trưởng")


def test_the_rules_of_a_signer_do_not_count_who_approves():
    document = paper(SIGNED, side(["PHÊ DUYỆT CỦA UBND XÃ", "T/M UBND", "PHÓ CHỦ TỊCH", "ThS. NGUYỄN THỊ HÀ"], [""]))
    assert [block.words for block in subject_of(document).of(Role.CHUC_VU)] == ["HIỆU TRƯỞNG"]
    assert sum(block.approves for block in document.blocks()) >= 3


def test_two_without_names_are_two():
    found = recognise(paper(side(["XÁC NHẬN CỦA TỔ TRƯỞNG"], ["DUYỆT CỦA HIỆU TRƯỞNG"], MAKER)))
    assert found.raw["phe_duyet"] == {"tieu_de": "XÁC NHẬN CỦA TỔ TRƯỞNG"}
    assert 'chưa xếp được vào đâu: "DUYỆT CỦA HIỆU TRƯỞNG"' in [one.message for one in found.doubts]


LONG = {
    "headings": "PHÊ DUYỆT CỦA XÃ", "the rest of a heading": "CỦA XÃ", "units": "XÃ MINH LONG", "posts": "CHỦ TỊCH", "names": "NGUYỄN THỊ HÀ",
}  # fmt: skip


@pytest.mark.parametrize("name", LONG)
def test_what_many_lines_cost(name):
    begun = side(SCHOOL, CROWN) + middle("KẾ HOẠCH") + "".join(map(p, LINES)) + SIGNED

    def made(count):
        return read_docx(docx(begun + middle("PHÊ DUYỆT CỦA", *[LONG[name]] * count), section()), "a.docx")

    linear(lambda document: recognise(label(document)), made, 800)


TEXT = ("KẾ HOẠCH", "Tập huấn", "I. MỤC ĐÍCH", "1. Một ý.")
CLOSED = (*TEXT, "Trên đây là Kế hoạch./.", "Nơi nhận:")
APPROVED = ("PHÊ DUYỆT CỦA PHÒNG GIÁO DỤC", "TRƯỞNG PHÒNG", "Lý Văn Bình")


@pytest.mark.parametrize(
    ("texts", "cells", "roles"),
    [
        ((*CLOSED, *APPROVED), (), {6: "phe_duyet", 7: "chuc_vu", 8: "ho_ten"}), ((*APPROVED, *CLOSED), (), {}), ((*CLOSED, "PHỤ LỤC I", *APPROVED), (), {}),
        ((*CLOSED, "PHÊ DUYỆT CỦA", "PHÒNG GIÁO DỤC", *APPROVED[1:]), (), {6: "phe_duyet", 7: "phe_duyet", 8: "chuc_vu", 9: "ho_ten"}),
        ((*CLOSED, "PHÊ DUYỆT CỦA", "Phòng Giáo dục", *APPROVED[1:]), (), {6: "phe_duyet"}), ((*CLOSED, "HIỆU TRƯỞNG", "Lê An", "1. Một ý.", *APPROVED), (), {}),
        # small letters head one in a cell alone; in a cell such words begin the end, too
        ((*TEXT, "Phê duyệt của Phòng Giáo dục", "Lý Văn Bình"), (4, 5), {4: "phe_duyet", 5: "ho_ten"}), ((*TEXT, "Phê duyệt của Phòng Giáo dục", "Lý Văn Bình"), (), {}),
        (("Phê duyệt của Phòng Giáo dục", "Lý Văn Bình", *CLOSED), (0, 1), {0: "phe_duyet", 1: "ho_ten"}),
    ],
)  # fmt: skip
def test_lines_of_who_approves(texts, cells, roles):
    found = [line._replace(cell=at in cells, setting=at in cells) for at, line in enumerate(typed(*texts))]
    assert {at: str(role) for at, role in approvals_of(found).items()} == roles


@pytest.mark.parametrize(
    ("words", "cell", "found"),
    [
        ("PHÊ DUYỆT", False, True), ("DUYỆT:", False, True), ("PHÊ DUYỆT CỦA PHÒNG GIÁO DỤC", False, True), ("HIỆU TRƯỞNG DUYỆT", False, True), ("PHÊ DUYỆT HIỆU TRƯỞNG", False, True),
        ("DUYỆT BGH", False, True), ("PHÊ DUYỆT KẾ HOẠCH", False, False), ("Phê duyệt", False, False), ("Phê duyệt", True, True), ("Hiệu trưởng duyệt", True, False),
        ("PHÊ DUYỆT CỦA " + "A" * 100, False, True), ("PHÊ DUYỆT CỦA " + "A" * 107, False, False), ("", True, False),
    ],
)  # fmt: skip
def test_words_that_head_who_approves(words, cell, found):
    assert heads(words, cell=cell) is found


HEADING, POST, NAME = "PHÊ DUYỆT CỦA UBND XÃ", "CHỦ TỊCH", "Lý Bình"
P, Q, K = "phe_duyet", "quyen_han", "khac"


@pytest.mark.parametrize(
    ("texts", "roles"),
    [
        # down to the name, and not further
        ([HEADING, POST, NAME, "Lê An"], [P, "chuc_vu", "ho_ten", None]), ([HEADING, NAME], [P, "ho_ten"]), ([HEADING], [P]), ([HEADING, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", NAME], [P, Q, "chuc_vu", "ho_ten"]), ([HEADING, POST, "LÝ VĂN BÌNH"], [P, "chuc_vu", "ho_ten"]),
        ([HEADING, "(Đã ký)", POST, "-----", NAME], [P, K, "chuc_vu", K, "ho_ten"]), ([HEADING, "An Bình, ngày 05 tháng 9 năm 2026", NAME], [P, K, "ho_ten"]), ([HEADING, POST, "{{ten}}"], [P, "chuc_vu", "ho_ten"]), ([HEADING, "một câu", NAME], [P, None, None]),
        ([HEADING, "- Một", NAME], [P, None, None]), ([HEADING, POST, "THỦ KHO"], [P, "chuc_vu", "ho_ten"]), ([HEADING, POST, "THỦ KHO XÃ", NAME], [P, "chuc_vu", None, None]), ([HEADING, "THỦ KHO XÃ", NAME], [P, None, None]),
        # the heading goes on with a unit, behind an open end, or above a signature
        (["PHÊ DUYỆT CỦA ỦY BAN NHÂN DÂN", "XÃ MINH LONG", POST], [P, P, "chuc_vu"]), (["PHÊ DUYỆT CỦA", "HỘI LÀNG", POST], [P, P, "chuc_vu"]), (["PHÊ DUYỆT", "CỦA HỘI LÀNG", POST], [P, P, "chuc_vu"]), (["PHÊ DUYỆT", "VÀ HỘI LÀNG", POST], [P, P, "chuc_vu"]),
        (["PHÊ DUYỆT", "HỘI LÀNG", POST], [P, P, "chuc_vu"]), (["PHÊ DUYỆT", "HỘI LÀNG", "a", "b", POST], [P, P, None, None, None]), (["PHÊ DUYỆT", "HỘI LÀNG", "a", "b", "c", POST], [P, None, None, None, None, None]), (["PHÊ DUYỆT", "HỘI LÀNG", "A B", "C D", POST], [P, P, P, P, "chuc_vu"]),
        (["PHÊ DUYỆT CỦA HỘI LÀNG VÀ", "HỘI NGHỀ", "x"], [P, P, None]), (["PHÊ DUYỆT CỦA HỘI", "Hội nghề", POST], [P, None, None]), (["PHÊ DUYỆT CỦA HỘI ĐỒNG NHÂN DÂN", "LÀNG", "x"], [P, P, None]), (["PHÊ DUYỆT CỦA UBND XÃ", "PHÒNG KINH TẾ", "x"], [P, P, None]),
        (["PHÊ DUYỆT", "CỦA " + "A" * 90, "CỦA " + "A" * 91, "CỦA A", POST], [P, P, P, P, "chuc_vu"]), (["PHÊ DUYỆT", *["CỦA " + "A" * 91] * 2, "CỦA A", POST], [P, P, P, None, None]),
    ],
)  # fmt: skip
def test_the_lines_below_a_heading(texts, roles):
    found = approvals_of(typed(*CLOSED, *texts))
    told = [found.get(at) for at in range(len(CLOSED), len(CLOSED) + len(texts))]
    assert [role and str(role) for role in told] == roles


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        # the end begins at its first sign behind the last number; at an annex or a new page it is over
        (("KẾ HOẠCH", "1. Một ý.", "- Lưu: VT.", HEADING), [3]), (("KẾ HOẠCH", "1. Một ý.", "- Một ý.", HEADING), []), (("KẾ HOẠCH", "1. Một ý.", "Nơi nhận:", HEADING), [3]), (("KẾ HOẠCH", "1. Một ý.", "đã xong./.", HEADING), [3]), (("KẾ HOẠCH", "1. Một ý.", "CHỦ TỊCH", HEADING), [3]),
        (("KẾ HOẠCH", "1. Một ý.", "Một câu.", HEADING), []), (("KẾ HOẠCH", "Nơi nhận:", "1. Một ý.", HEADING), []), (("KẾ HOẠCH", "Nơi nhận:", "- Một ý.", HEADING), [3]), (("KẾ HOẠCH", "Nơi nhận:", "DANH SÁCH LỚP", HEADING), []), (("KẾ HOẠCH", "Nơi nhận:", "(Kèm theo Kế hoạch)", HEADING), []),
        (("KẾ HOẠCH", "Nơi nhận:", "PHỤ LỤC I", HEADING), []), (("KẾ HOẠCH", "Nơi nhận:", "- PHỤ LỤC I", HEADING), [3]), (("KẾ HOẠCH", "PHỤ LỤC I", "Nơi nhận:", HEADING), [3]), (("KẾ HOẠCH", "Nơi nhận:", TABLE, HEADING), []),
        # a form begins before it
        (("KẾ HOẠCH", "Nơi nhận:", "CHỦ TỊCH", "Lê An", "PHIẾU ĐĂNG KÝ", "Họ tên: ……", HEADING), []), (("KẾ HOẠCH", "Nơi nhận:", "CHỦ TỊCH", "Lê An", HEADING), [4]), (("KẾ HOẠCH", "Nơi nhận:", HEADING, NAME, HEADING), [2, 4]),
    ],
)  # fmt: skip
def test_where_a_heading_counts(texts, found):
    assert [at for at, role in approvals_of(typed(*texts)).items() if str(role) == P] == found


def test_a_page_of_its_own_ends_the_end_unless_in_a_cell():
    made = typed("KẾ HOẠCH", "Nơi nhận:", "a", HEADING)
    assert [*approvals_of(made)] == [3]
    made[2] = made[2]._replace(new_page=True)
    assert approvals_of(made) == {}
    made[2] = made[2]._replace(cell=True)
    assert [*approvals_of(made)] == [3]


@pytest.mark.parametrize(("settings", "found"), [((1, 1, 1), 3), ((1, 1, 2), 2), ((1, 0, 1), 1), ((0, 0, 0), 3)])
def test_who_approves_stands_in_one_table(settings, found):
    made = typed(*CLOSED, HEADING, POST, NAME)
    for at, setting in enumerate(settings, len(CLOSED)):
        made[at] = made[at]._replace(setting=setting)
    assert len(approvals_of(made)) == found


@pytest.mark.parametrize(
    ("columns", "post", "roles"),
    [((1, 1, 1), "THỦ KHO XÃ", [P, "chuc_vu", "ho_ten"]), ((1, 2, 1), "THỦ KHO XÃ", [P]), ((1, 1, 2), "THỦ KHO XÃ", [P, "chuc_vu"]), ((1, 1, 1), "KT. CHỦ TỊCH", [P, Q, "ho_ten"])],
)  # fmt: skip
def test_who_approves_stands_in_one_column_where_any_post_is_one(columns, post, roles):
    made = typed(*CLOSED, "PHÊ DUYỆT CỦA UBND XÃ", post, NAME)
    for at, column in enumerate(columns, len(CLOSED)):
        block = made[at].block._replace(origin=CellAddress(TableAddress(1), 1, column))
        made[at] = made[at]._replace(block=block)
    if post == "THỦ KHO XÃ":  # no rest of the heading
        made[-2] = made[-2]._replace(text="HỘI LÀNG")
    assert [str(role) for role in approvals_of(made).values()] == roles


def test_a_second_post_in_a_column_is_one():
    made = typed(*CLOSED, HEADING, POST, "THỦ KHO XÃ MINH LONG", NAME)
    for at in range(len(CLOSED), len(made)):
        block = made[at].block._replace(origin=CellAddress(TableAddress(1), 1, 1))
        made[at] = made[at]._replace(block=block)
    assert [str(role) for role in approvals_of(made).values()] == [P, "chuc_vu", "chuc_vu_khac", "ho_ten"]


@pytest.mark.parametrize(("before", "cells", "found"), [(60, False, False), (59, True, True), (60, True, False)])
def test_a_heading_in_the_head_stands_in_a_cell_above_the_title(before, cells, found):
    made = [line._replace(cell=cells) for line in typed("PHÊ DUYỆT", *["a."] * (before - 1), "KẾ HOẠCH", "1. Một ý.")]
    assert bool(approvals_of(made)) is found


def test_the_blocks_say_that_they_approve():
    made = typed(*CLOSED, HEADING, NAME)
    found = [*approving(made, approvals_of(made))]
    assert [(str(block.role), block.words, block.approves) for block in found] == [
        (P, HEADING, True), ("ho_ten", NAME, True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "heading"),
    [(HEADING, True), ("PHÊ DUYỆT KẾ HOẠCH", True), ("- PHÊ DUYỆT", False), ("KẾ HOẠCH", False), ("Phê duyệt", False)],
)
def test_a_line_that_begins_a_heading(text, heading):
    (line,) = typed(text)
    assert is_heading(line) is heading
    assert is_heading(line._replace(cell=True)) is (heading or text == "Phê duyệt")
