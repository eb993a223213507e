"""Where one paper of a file ends and the next begins."""

import pytest
from document.label.typed import lines, paragraph

from kehoach.document.block import Block, Cell, Role, Row, Run, Table
from kehoach.document.label.papers import starts_of

HEAD = (
    "ỦY BAN NHÂN DÂN XÃ AN BÌNH",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Số: 05/KH-UBND",
)
END = ("Nơi nhận:", "- Lưu: VT.", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn An")
PLAN = (*HEAD, "KẾ HOẠCH", "Tập huấn văn thư", "I. MỤC ĐÍCH", "Nâng cao kỹ năng.", *END)


def test_one_paper_begins_at_its_first_line():
    assert starts_of(lines(*PLAN)) == [0]


def test_a_second_head_after_a_signature_begins_a_second_paper():
    assert starts_of(lines(*PLAN, *PLAN)) == [0, len(PLAN)]


def test_a_second_head_before_any_signature_begins_none():
    assert starts_of(lines(*HEAD, *HEAD, "KẾ HOẠCH", "Tập huấn")) == [0]


def test_a_head_above_an_annex_begins_none():
    assert starts_of(lines(*PLAN, *HEAD, "DANH SÁCH LỚP", "(Kèm theo Kế hoạch số 05/KH-UBND)")) == [0]


def test_a_title_that_was_issued_by_a_decision_begins_a_paper():
    decision = (*HEAD, "QUYẾT ĐỊNH", "Về việc ban hành Kế hoạch", "Điều 1. Ban hành Kế hoạch.", *END)
    carried = ("KẾ HOẠCH", "Tập huấn văn thư", "(Kèm theo Quyết định số 12/QĐ-UBND)", "I. MỤC ĐÍCH")
    assert starts_of(lines(*decision, *carried)) == [0, len(decision)]


END_LINE, ANNEXED = "Nơi nhận:", "(Kèm theo Quyết định số 12/QĐ-UBND)"
CROWN = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
TABLE = Block(Role.CHUA_RO, table=Table((1.0,), (Row((Cell((Run("Lớp"),)),)),)))


@pytest.mark.parametrize(
    ("texts", "starts"),
    [
        # signed off by recipients, an authority, those who keep a copy; by nothing else
        ([END_LINE, "KẾ HOẠCH", ANNEXED], [0, 1]), (["KT. CHỦ TỊCH", "KẾ HOẠCH", ANNEXED], [0, 1]), (["- Lưu: VT.", "KẾ HOẠCH", ANNEXED], [0, 1]), (["- Nơi nhận:", "KẾ HOẠCH", ANNEXED], [0]), (["CHỦ TỊCH", "KẾ HOẠCH", ANNEXED], [0]), ([TABLE, "KẾ HOẠCH", ANNEXED], [0]),
        (["KẾ HOẠCH", ANNEXED], [0]), ([END_LINE, "KẾ HOẠCH", "Tập huấn"], [0]), ([END_LINE, "- KẾ HOẠCH", ANNEXED], [0]),
        # what it belongs to stands within fourteen lines, before any label
        ([END_LINE, "KẾ HOẠCH", *["a"] * 13, ANNEXED], [0, 1]), ([END_LINE, "KẾ HOẠCH", *["a"] * 14, ANNEXED], [0]), ([END_LINE, "KẾ HOẠCH", "1. Một", ANNEXED], [0]), ([END_LINE, "KẾ HOẠCH", TABLE, ANNEXED], [0]),
        # a title two lines below the label of an annex is the annex's
        ([END_LINE, "PHỤ LỤC I", "KẾ HOẠCH", ANNEXED], [0]), ([END_LINE, "PHỤ LỤC I", "a b", "KẾ HOẠCH", ANNEXED], [0]), ([END_LINE, "PHỤ LỤC I", "a b", "c d", "KẾ HOẠCH", ANNEXED], [0, 4]),
        ([END_LINE, paragraph("KẾ HOẠCH"), ANNEXED], [0]), ([END_LINE, paragraph("KẾ HOẠCH", middle=True), ANNEXED], [0, 1]),
        # a Quốc hiệu with a title or an addressee within fourteen lines, no annex and no label before it
        ([END_LINE, CROWN, "KẾ HOẠCH"], [0, 1]), ([END_LINE, CROWN, "Kính gửi: Các phòng"], [0, 1]), ([END_LINE, CROWN, *["a"] * 13, "KẾ HOẠCH"], [0, 1]), ([END_LINE, CROWN, *["a"] * 14, "KẾ HOẠCH"], [0]), ([END_LINE, CROWN, "1. Một", "KẾ HOẠCH"], [0]),
        ([END_LINE, CROWN, TABLE, "KẾ HOẠCH"], [0]), ([END_LINE, CROWN, "PHỤ LỤC I", "KẾ HOẠCH"], [0]), ([END_LINE, CROWN, "DANH SÁCH", "KẾ HOẠCH"], [0]), ([END_LINE, CROWN, "Tập huấn"], [0]), ([END_LINE, f"- {CROWN}", "KẾ HOẠCH"], [0]),
        # agencies, number and date above it are of its head, four lines at the most; a signature is none
        ([END_LINE, "a.", "UBND XÃ A", CROWN, "KẾ HOẠCH"], [0, 2]), ([END_LINE, "a.", *["UBND XÃ A"] * 4, CROWN, "KẾ HOẠCH"], [0, 2]), ([END_LINE, "a.", *["UBND XÃ A"] * 5, CROWN, "KẾ HOẠCH"], [0, 3]), ([END_LINE, "Số: 5/KH-UBND", CROWN, "KẾ HOẠCH"], [0, 1]),
        ([END_LINE, "An Bình, ngày 05 tháng 9 năm 2026", CROWN, "KẾ HOẠCH"], [0, 1]), ([END_LINE, "Độc lập - Tự do - Hạnh phúc", CROWN, "KẾ HOẠCH"], [0, 1]), ([END_LINE, "CHỦ TỊCH", CROWN, "KẾ HOẠCH"], [0, 2]), ([END_LINE, "- UBND XÃ A", CROWN, "KẾ HOẠCH"], [0, 2]),
        ([END_LINE, TABLE, CROWN, "KẾ HOẠCH"], [0, 2]), ([END_LINE, "UBND XÃ A", "a.", CROWN, "KẾ HOẠCH"], [0, 3]), ([END_LINE, CROWN, "KẾ HOẠCH", "Một câu.", CROWN, "KẾ HOẠCH"], [0, 1]), ([END_LINE, CROWN, "KẾ HOẠCH", END_LINE, CROWN, "KẾ HOẠCH"], [0, 1, 4]),
    ],
)  # fmt: skip
def test_where_each_paper_begins(texts, starts):
    assert starts_of(lines(*texts)) == starts


def test_a_title_on_a_new_page_begins_a_paper():
    found = lines(END_LINE, "KẾ HOẠCH", "Tập huấn")
    assert starts_of([found[0], found[1]._replace(new_page=True), found[2]]) == [0, 1]
    assert starts_of(found) == [0]


@pytest.mark.parametrize(
    ("settings", "start"),
    [((0, 7, 7, 7), 1), ((7, 7, 7, 7), 0), ((0, 0, 7, 7), 2), ((0, 5, 7, 7), 2), ((0, 0, 0, 0), 1), ((0, 5, 0, 0), 2)],
)
def test_the_table_of_a_head_is_of_its_paper(settings, start):
    texts = (END_LINE, "UBND XÃ A", CROWN, "KẾ HOẠCH")
    found = [line._replace(setting=number) for line, number in zip(lines(*texts), settings, strict=True)]
    assert starts_of(found)[-1] == start
