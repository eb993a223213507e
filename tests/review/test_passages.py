"""A passage cut from a paper, lines nobody understood, headings whose numbers were lost: no fault is made of them."""

import pytest
from review.specimens import subject

from kehoach import intake
from kehoach.review.catalogue import find
from kehoach.review.labelled import review_of
from kehoach.review.page import Specimen


def review(text):
    return review_of(intake.read("a.txt", text.encode()), "a.txt").review


def told(text, *codes):
    return [(one.rule.code, one.finding.quote) for one in review(text).judged if one.rule.code in codes]


def unchecked(text):
    return [why for why, codes in review(text).unchecked if "BC01" in codes]


def quoted(roles, code):
    """What a rule quotes of lines of known roles."""
    return [one.quote for one in find(code).check(subject(Specimen(wrong=False, form="trang", text=roles)))]


WHOLE = """ỦY BAN NHÂN DÂN
XÃ TÂN PHÚ
Số: 45/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Tân Phú, ngày 12 tháng 3 năm 2026
KẾ HOẠCH
Tiêm phòng cho gia súc năm 2026
Ủy ban nhân dân xã Tân Phú ban hành Kế hoạch tiêm phòng cho gia súc năm 2026 như sau:
I. NỘI DUNG
{body}
II. TỔ CHỨC THỰC HIỆN
Phòng Kinh tế chủ trì thực hiện Kế hoạch này./.
Nơi nhận:
- Sở Nông nghiệp và Môi trường;
- Lưu: VT, KT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Văn Bảy
"""


def test_a_passage_from_the_middle_of_a_list_is_not_told_to_begin_at_two():
    passage = "2. Yêu cầu\na) Thiết thực;\nb) Đúng thời gian.\n3. Thời gian\nTừ ngày 01/3/2026.\n"
    assert told(passage, "BC01") == []
    assert told(passage + "5. Kinh phí\nNgân sách xã.\n", "BC01") == [("BC01", "5. Kinh phí")]
    assert told(WHOLE.format(body="2. Yêu cầu\nĐúng thời gian.\n3. Thời gian\nTừ tháng 3."), "BC01") == [
        ("BC01", "2. Yêu cầu")
    ]


def test_a_number_parted_from_its_dot_is_the_number():
    for line in ("2\n. Tiêm phòng đợt 2.", "2 . Tiêm phòng đợt 2."):
        text = WHOLE.format(body=f"1. Tiêm phòng đợt 1.\n{line}\n3. Tiêu độc khử trùng.")
        assert (told(text, "BC01"), unchecked(text)) == ([], [])


@pytest.mark.parametrize("line", ["(2) Tiêm phòng đợt 2.", "| 2 | Tiêm phòng đợt 2 |", "=== 2 ==="])
def test_a_line_that_may_be_the_missing_number_is_not_understood_but_no_gap(line):
    text = WHOLE.format(body=f"1. Tiêm phòng đợt 1.\n{line}\n3. Tiêu độc khử trùng.")
    assert told(text, "BC01") == []
    assert unchecked(text)


def test_a_gap_between_paragraphs_that_are_understood_is_told():
    text = WHOLE.format(body="1. Tiêm phòng đợt 1.\nTiêm 12 con bò.\n3. Tiêu độc khử trùng.")
    assert told(text, "BC01") == [("BC01", "3. Tiêu độc khử trùng.")]
    assert unchecked(text) == []


def test_of_can_cu_alone_nobody_knows_the_last():
    lines = "Căn cứ Luật Thú y ngày 19 tháng 6 năm 2015;\nCăn cứ Luật Chăn nuôi ngày 19 tháng 11 năm 2018;\n"
    assert told(lines, "CC20") == []
    assert told(lines + "Ủy ban nhân dân xã ban hành Kế hoạch như sau:\n", "CC20") != []


def test_recipients_or_signature_alone_lack_nothing():
    assert told("Nơi nhận:\n- Bộ Nội vụ;\n- Lưu: VT, NC.\n", "TT03", "TT05") == []
    assert told("KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nBùi Hồng Lan\n", "TT03", "TT05") == []


LONG = "Đổi mới, đa dạng hóa các hình thức tuyên truyền, giáo dục pháp luật và kỹ năng sống cho học sinh"
SENTENCE = "Tổ chức các buổi sinh hoạt, diễn đàn cho học sinh toàn trường vào thứ Hai hằng tuần trong năm học."


def test_long_headings_without_numbers_are_no_sentences_without_end():
    two = f"doan: {LONG}\ndoan: {SENTENCE}\ndoan: {LONG} lớp Một\ndoan: {SENTENCE}"
    assert quoted(two, "VP33") == []
    assert len(quoted(f"doan: {LONG}\ndoan: {SENTENCE}\ndoan: {SENTENCE}", "VP33")) == 1


@pytest.mark.parametrize(
    "text",
    [
        f"doan: {LONG}, xem hướng dẫn tại https://hoason.edu.vn/huong-dan",
        f"doan: {LONG}, gửi ý kiến về hộp thư sau\ndoan: vanthu@hoason.edu.vn",
    ],
)
def test_a_paragraph_that_ends_in_an_address_needs_no_stop(text):
    assert quoted(text, "VP33") == []
