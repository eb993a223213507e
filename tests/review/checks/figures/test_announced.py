"""How many things a line announces, against the list below it (SL17)."""

import pytest
from review.specimens import subject

from kehoach.review.checks.figures.announced import list_of_other_length
from kehoach.review.page import Specimen

FOUR = [f"gach_dau_dong: - | Việc {name};" for name in ("một", "hai", "ba", "bốn")]


def told(*lines):
    found = list_of_other_length(subject(Specimen(wrong=True, form="trang", text="\n".join(lines))))
    return [(one.quote, one.message) for one in found]


@pytest.mark.parametrize(
    ("announced", "quote"),
    [("Xã tập trung 03 nhiệm vụ sau:", "03 nhiệm vụ"), ("Đợt cao điểm chia làm hai đợt:", "hai đợt"),
     ("Gồm 5 nội dung cụ thể như sau:", "5 nội dung"), ("Xã tập trung 04 nhiệm vụ sau:", ""),
     ("Hội thi có 3 vòng thi với các yêu cầu sau:", ""), ("Đợt 2 nội dung như sau:", ""),
     ("Mở 02 lớp tập huấn với yêu cầu như sau:", ""), ("Nhiệm vụ thứ hai nội dung sau:", ""),
     ("Xã tập trung 03 nhiệm vụ sau.", ""), ("Năm 2026 nhiệm vụ sau:", ""), ("Bảng có 63 nhiệm vụ:", "")],
)  # fmt: skip
def test_the_number_before_the_things_is_compared(announced, quote):
    assert [one for one, _ in told(f"doan: {announced}", *FOUR)] == ([quote] if quote else [])


def test_items_below_an_item_are_not_counted():
    below = ["gach_cong: + | Ý nhỏ;", "gach_cong: + | Ý nhỏ nữa;"]
    assert told("doan: Có 04 nhiệm vụ sau:", FOUR[0], *below, *FOUR[1:]) == []


def test_a_paragraph_among_the_items_may_be_one():
    assert told("doan: Có 03 nhiệm vụ sau:", *FOUR[:2], "doan: Việc ba.", *FOUR[2:]) == []


def test_it_says_both_numbers():
    assert told("doan: Có 03 nhiệm vụ sau:", *FOUR) == [("03 nhiệm vụ", "lời dẫn nói 03, danh sách dưới có 4")]
