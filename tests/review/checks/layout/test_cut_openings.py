"""The opening sentence cut in two: where a stop parts what it is done for from who does it."""

import pytest
from review.specimens import subject

from kehoach.review.checks.layout.cut_openings import opening_cut_in_two
from kehoach.review.page import Specimen

PAPER = "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh về chuyển đổi số"


def told(*paragraphs: str) -> list[str]:
    """Return the words at fault in an opening of some paragraphs."""
    text = "\n".join(paragraphs)
    return [finding.quote for finding in opening_cut_in_two(subject(Specimen(wrong=True, form="trang", text=text)))]


@pytest.mark.parametrize(
    ("opening", "words"),
    [
        (f"{PAPER}. UBND xã xây dựng kế hoạch tổ chức hội thi năm 2026.", [". UBND"]),
        (f"Theo đó, thực hiện{PAPER[9:]}. Văn phòng xây dựng Kế hoạch:", [". Văn phòng"]),
        (f"{PAPER}. V/v mở lớp, Trường Mầm non Minh Long tổ chức lớp học:", [". V/v"]),
        ("Căn cứ chương trình năm của Đảng ủy. Bộ phận y tế triển khai như sau:", [". Bộ"]),
        (f"{PAPER}, Ủy ban nhân dân xã ban hành Kế hoạch. Trường Minh Long tổ chức:", []),
        (f"{PAPER}. Phòng chống dịch là việc của mọi người, xã tổ chức như sau:", []),
        ("Theo đề nghị của xã, yêu cầu các thôn nộp hồ sơ. UBND xã tổ chức thu.", []),
    ],
)
def test_a_stop_in_the_paragraph(opening: str, words: list[str]) -> None:
    assert told(f"mo_dau: {opening}", "muc: I. | MỤC ĐÍCH") == words


def test_a_paragraph_of_its_own() -> None:
    agency = "mo_dau: UBND xã Minh Long ban hành Kế hoạch như sau:"
    assert told(f"can_cu: {PAPER}.", agency)
    assert not told(f"can_cu: {PAPER};", f"can_cu: {PAPER}.", agency)
    assert not told(f"can_cu: Căn cứ{PAPER[9:]}.", agency)
    assert not told(f"mo_dau: {PAPER}, UBND xã yêu cầu các thôn như sau.", agency)
