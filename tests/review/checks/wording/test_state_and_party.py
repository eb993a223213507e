"""The State, the Party and the people in small letters (VP30)."""

import pytest
from review.paged import found

from kehoach import intake
from kehoach.problem import Severity
from kehoach.review.labelled import review_of


@pytest.mark.parametrize(
    ("words", "told"),
    [("Thực hiện chính sách của nhà nước.", ["nhà nước"]), ("Chủ trương của Đảng và nhà nước.", ["nhà nước"]),
     ("Quán triệt nghị quyết của đảng đến từng chi bộ.", ["đảng"])],
)  # fmt: skip
def test_they_have_a_capital(words, told):
    assert found("VP30", f"doan: {words}\n") == told


@pytest.mark.parametrize(
    "words",
    [
        "Ngân sách nhà nước; cơ quan đảng, nhà nước.",
        "Nghị quyết của đảng bộ; quy định của đảng ủy; chính sách của Nhà nước.",
    ],
)
def test_what_is_of_them_is_small(words):
    assert found("VP30", f"doan: {words}\n") == []


def test_the_people_in_small_letters_are_told_once_with_the_other_places():
    lines = ["Bảo đảm đời sống của nhân dân trong xã.", *["Lấy ý kiến nhân dân; nhân dân được biết."] * 5]
    lines = [f"{number}. {line}" for number, line in enumerate([*lines, "Nhà nước và nhân dân cùng làm."], 1)]
    text = "\n".join(["KẾ HOẠCH", "Phòng, chống thiên tai năm 2026", *lines])
    judged = review_of(intake.read("a.txt", text.encode()), "a.txt").review.judged
    told = [one for one in judged if one.rule.code == "VP30"]
    assert [(one.finding.quote, one.problem.severity, one.problem.hint) for one in told] == [
        ("nhân dân", Severity.HINT, 'viết "Nhân dân"; còn ở dòng 4, dòng 5, dòng 6 và 2 chỗ nữa'),
        ("Nhà nước và nhân dân", Severity.WARNING, 'viết "Nhà nước và Nhân dân"'),
    ]
