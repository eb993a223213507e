"""A comma that parts what belongs together, and the same comma where words are put in."""

import pytest
from growth import linear, repeated
from review.test_words import page

from kehoach.review.catalogue import find
from kehoach.review.judge import in_file, judge


def told(text):
    subject = page(text)
    return [one.finding.quote for one in judge(subject, in_file(subject, "a.txt"), [find("VP84")]).judged]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Thành phần gồm, đại diện các ban.", "gồm,"),
        ("Kiểm tra đột xuất và, xử lý nghiêm vi phạm.", "và,"),
        ("Bảo đảm, an toàn cho đại biểu.", "Bảo đảm, an toàn"),
        ("Phối hợp, với Công an xã tuần tra.", "Phối hợp, với"),
        ("Tăng cường sự lãnh đạo, của cấp ủy.", "đạo, của"),
        ("Quy chế này, được niêm yết tại trụ sở.", "Quy chế này, được"),
        ("Mỗi thôn, cử 02 người dự.", "Mỗi thôn, cử"),
        ("Nhà trường tổ chức cho, trẻ tham quan.", "cho,"),
    ],
)
def test_a_comma_too_many(text, words):
    assert told(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Báo cáo Đảng ủy và, nếu cần, trình Ban Thường vụ.",
        "Nghĩa vụ của tỉnh, của xã là như nhau.",
        "Quyền chuyển nhượng, tặng cho, thừa kế.",
        "Thực hiện, kiểm tra, giám sát đúng hạn; phối hợp, hỗ trợ.",
        "Nghị quyết số 29-NQ/TW, ngày 04/11/2013, của Ban Chấp hành Trung ương.",
        "Các thôn, tổ dân phố cử người tham gia.",
    ],
)
def test_words_put_in(text):
    assert told(text) == []


@pytest.mark.parametrize("text", ["gồm, là, và, ", "lãnh đạo, của cấp ủy ", "Mỗi thôn thôn, đã ", "Bảo đảm, an "])
def test_commas_cost_their_length(text):
    linear(told, repeated(text), 20_000)
