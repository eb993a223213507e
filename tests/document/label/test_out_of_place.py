"""Lines that only the whole paper tells: a trích yếu like a căn cứ, place and date at the foot."""

from kehoach import intake
from kehoach.document.block import Role
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
