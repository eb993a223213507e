"""Wording: what real plans say rightly is left alone, and a hostile text costs little."""

import pytest
from growth import linear
from project import SHARED, need
from review.test_words import page

from kehoach import intake
from kehoach.problem import Severity
from kehoach.review.catalogue import rules
from kehoach.review.labelled import subject_of

VP = [rule for rule in rules() if rule.code.startswith("VP")]

RIGHT = [
    "Xử lý nghiêm hành vi vi phạm; phát triển giao thông thông suốt, viễn thông thông minh.",
    "Bộ phận trực tiếp tiếp nhận hồ sơ; các phòng phòng, chống dịch; cán bộ nộp nộp đúng hạn.",
    "Tổng kinh phí 1.250,5 triệu đồng (94,8%), lúc 7:30, tỷ lệ 1:200, từ 01/9 đến 30/11/2026.",
    "Căn cứ Nghị quyết số 66.25/2026/NQ-CP ngày 16 tháng 6 năm 2025 của Chính phủ;",
    "Xem tại https://minhlong.quangngai.gov.vn/ke-hoach.aspx?id=5,6 hoặc gửi vanthu@minhlong.gov.vn.",
    "Ủy ban nhân dân xã, Hội đồng nhân dân xã, Mặt trận Tổ quốc Việt Nam xã phối hợp thực hiện./.",
    "Học sinh dân tộc Ê Đê, Gia Rai ở Cư M’gar, Krông Pắk, Đắk Lắk; huyện Ea H’leo.",
    "Ngân sách nhà nước, ngân sách Nhà nước; Nhân dân trên địa bàn tỉnh Điện Biên.",
    "Năm học 2025-2026, giai đoạn 2021 - 2025, Kế hoạch số      /KH-UBND ngày      tháng 9 năm 2026.",
    "Gồm: a) tập huấn; b) kiểm tra (nếu có); c) tổng kết (tháng 12).",
    "Phường Nguyễn Trãi, Phường 1, Thành phố Hồ Chí Minh, Thủ đô Hà Nội.",
]


@pytest.mark.parametrize("text", RIGHT, ids=lambda text: text[:24])
def test_right_words_are_no_fault(text):
    told = [
        f"{rule.code} {one.message}: {one.quote}"
        for rule in VP
        for one in rule.check(page(text))
        if (one.severity or rule.severity) is not Severity.HINT
    ]
    assert told == []


def test_the_decree_itself_is_written_without_certain_mistakes():
    need((SHARED / "nd30").is_dir(), "nd30")
    for path in sorted((SHARED / "nd30").glob("*.txt")):
        subject = subject_of(intake.read(path))
        assert len(subject.words) > 4000
        errors = [rule for rule in VP if rule.severity is Severity.ERROR]
        assert [(rule.code, one.quote) for rule in errors for one in rule.check(subject)] == [], path.name


HOSTILE = {
    "one word": ("a", 60_000), "spaces": (" ", 60_000), "brackets": ("(a", 30_000), "quotes": ("“", 60_000),
    "capitals": ("(ABC) ", 10_000), "stars": ("**a", 20_000), "tags": ("<a ", 20_000), "cyrillic": ("aСР", 20_000),
    "doubles": ("các các ", 6_000), "names": ("cán bộ quản lý (CBQL) ", 2_500), "dots": ("a..", 20_000),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_takes_linear_time(name):
    piece, size = HOSTILE[name]

    def judged(subject):
        for rule in VP:
            list(rule.check(subject))

    linear(judged, lambda count: page(piece * count), size)
