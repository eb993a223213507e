"""Who acts behind any opening: told without a comma, left alone where he is part of the opening."""

import pytest
from growth import linear, repeated
from review.test_words import page

from kehoach.review.catalogue import find
from kehoach.review.judge import in_file, judge


def told(text):
    subject = page(text)
    return [one.finding.quote for one in judge(subject, in_file(subject, "a.txt"), [find("VP81")]).judged]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Do mưa lớn kéo dài nhiều hộ bị ngập sâu.", "kéo dài nhiều hộ"),
        ("Với quyết tâm cao cán bộ thôn đã hoàn thành việc kê khai.", "tâm cao cán bộ"),
        ("Ngoài giờ lên lớp giáo viên phải soạn bài.", "lên lớp giáo viên"),
        ("Theo kết quả khảo sát Hội Nông dân xã lập danh sách.", "khảo sát Hội Nông dân"),
        ("Căn cứ điều kiện thực tế kế hoạch có thể được sửa.", "thực tế kế hoạch"),
        ("Thực hiện Công văn số 12/SYT ngày 05/3/2026 của Sở Y tế Trạm Y tế xã tổ chức tiêm bổ sung.", None),
        ("Năm 2026 các trường tuyển đủ giáo viên.", "Năm 2026"),
        ("Giai đoạn 2026-2030 xã phấn đấu không còn hộ nghèo.", "Giai đoạn 2026-2030"),
    ],
)
def test_who_acts_behind_an_opening(text, words):
    found = told(text)
    assert len(found) == 1
    assert words in (None, found[0])


@pytest.mark.parametrize(
    "text",
    [
        "Do các hộ tự nguyện đóng góp nên đường làm xong sớm.",
        "Khi người dân nộp hồ sơ, công chức phải hướng dẫn.",
        "Triển khai thực hiện việc hướng dẫn kỹ năng cho học sinh; tăng cường tuyên truyền.",
        "Qua ý kiến người dân phản ánh, đường đã được sửa.",
        "Trong số các hộ được rà soát có 12 hộ thoát nghèo.",
        "Theo dõi các đơn vị phải báo cáo hằng tháng.",
        "Nếu nhà trường gặp khó khăn thì báo cáo ngay.",
        "Trong hội nghị cán bộ phải có mặt đủ.",
        "Trong năm 2025, các trường đã tuyển đủ giáo viên.",
        "Theo quy định của Ủy ban nhân dân xã, các thôn họp dân.",
        "Căn cứ Điều lệ thi giáo viên dạy giỏi ban hành năm 2010;",
    ],
)
def test_who_is_part_of_the_opening(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Do mưa lớn kéo dài nhiều hộ bị ngập. ",
        "Qua kiểm tra của các đơn vị, ",
        "Khi có việc các hộ, ",
        "(Trong quá trình ",
        "Theo “kế hoạch” các ",
    ],
)
def test_openings_cost_their_length(text):
    linear(told, repeated(text), 20_000)
