"""Lines that only the whole paper tells: a trích yếu like a căn cứ, place and date at the foot."""

import pytest

from kehoach import intake
from kehoach.document.block import Block, Role, Run
from kehoach.document.label.out_of_place import in_place
from kehoach.document.label.whole import label

TITLE = """KẾ HOẠCH
Thực hiện Chỉ thị số 03/CT-TTg ngày 30/01/2026 của Thủ tướng Chính phủ về bạo lực học đường

Căn cứ Chỉ thị số 03/CT-TTg ngày 30/01/2026 của Thủ tướng Chính phủ về bạo lực học đường;
Trường xây dựng Kế hoạch như sau:

I. MỤC ĐÍCH
Nâng cao nhận thức của học sinh.
"""
FOOT = "\nCác bộ phận báo cáo về nhà trường./.\n\n{}\n\nNơi nhận:\n- Các bộ phận;\n- Lưu: VT.\n"
DAY = "Minh Long, ngày 28 tháng 4 năm 2026"


def roles(text):
    blocks = label(intake.read("a.txt", text.encode())).blocks()
    return {block.words: block.role for block in blocks}


def test_a_subject_that_opens_as_a_basis_does():
    found = roles(TITLE)
    subject = next(role for words, role in found.items() if words.startswith("Thực hiện Chỉ thị"))
    assert subject is Role.TRICH_YEU
    assert list(found.values()).count(Role.CAN_CU) == 1


def test_a_subject_over_lines_that_opens_as_a_basis_does():
    found = roles(TITLE.replace("của Thủ tướng", "\nCủa Thủ tướng", 1))
    assert list(found.values())[:3] == [Role.TEN_LOAI, Role.TRICH_YEU, Role.TRICH_YEU]


def test_a_basis_below_a_title_that_ends_as_one_stays_one():
    text = TITLE.replace("đường\n\nCăn cứ", "đường;\n\nCăn cứ")
    assert Role.TRICH_YEU not in roles(text).values()


def test_place_and_date_above_the_recipients():
    assert roles(TITLE + FOOT.format(DAY))[DAY] is Role.DIA_DANH_NGAY


def test_a_second_date_at_the_foot_is_not_of_the_head():
    head = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nMinh Long, ngày 02 tháng 4 năm 2026\n\n"
    assert roles(head + TITLE + FOOT.format(DAY))[DAY] is not Role.DIA_DANH_NGAY


def test_a_sentence_with_a_day_is_no_date_line():
    words = "Báo cáo gửi về trường, ngày 28 tháng 4 năm 2026 là hạn cuối"
    assert roles(TITLE + FOOT.format(words))[words] is not Role.DIA_DANH_NGAY


D = "An Bình, ngày 28 tháng 4 năm 2026"


@pytest.mark.parametrize(
    ("made", "at"),
    [
        ([(Role.DOAN, D), (Role.NOI_NHAN, "Nơi nhận:")], 0), ([(Role.KET_THUC, D), (Role.CHUC_VU, "CHỦ TỊCH")], 0), ([(Role.CHUA_RO, D), (Role.QUYEN_HAN, "KT. CHỦ TỊCH")], 0), ([(Role.MUC, D), (Role.NOI_NHAN, "Nơi nhận:")], None), ([(Role.DOAN, D)], None), ([(Role.DOAN, D), (Role.HO_TEN, "Lê An")], None),
        ([(Role.DOAN, D), (Role.DOAN, "a"), (Role.DOAN, "b"), (Role.NOI_NHAN, "Nơi nhận:")], 0), ([(Role.DOAN, D), (Role.DOAN, "a"), (Role.DOAN, "b"), (Role.DOAN, "c"), (Role.NOI_NHAN, "Nơi nhận:")], None), ([(Role.NOI_NHAN, "Nơi nhận:"), (Role.DOAN, D)], None),
        ([(Role.DIA_DANH_NGAY, D), (Role.DOAN, D), (Role.NOI_NHAN, "Nơi nhận:")], None), ([(Role.DOAN, "ngày 28 tháng 4 năm 2026"), (Role.NOI_NHAN, "Nơi nhận:")], None), ([(Role.DOAN, f"Họp tại {D}, xong"), (Role.NOI_NHAN, "Nơi nhận:")], None),
        ([(Role.DOAN, D), (Role.DOAN, D), (Role.NOI_NHAN, "Nơi nhận:")], 0),
    ],
)  # fmt: skip
def test_place_and_date_alone_close_above_the_end(made, at):
    blocks = [Block(role, (Run(text),)) for role, text in made]
    found = in_place(blocks)
    changed = [number for number, pair in enumerate(zip(blocks, found, strict=True)) if pair[0] != pair[1]]
    assert changed == ([] if at is None else [at])
    assert at is None or found[at].role is Role.DIA_DANH_NGAY
