"""Lines counted by a word and a number (BC01)."""

import pytest
from review.specimens import subject

from kehoach.review.checks.layout.counted_words import jumps
from kehoach.review.page import Specimen


@pytest.mark.parametrize(
    ("lines", "told"),
    [(("Chỉ tiêu 1: A.", "Chỉ tiêu 3: B."), ["Chỉ tiêu 3"]), (("Bước 1: A.", "Bước 2: B.", "Bước 3: C."), []),
     (("Đợt 1: A.", "Đợt 1: B.", "Đợt 2: C."), []), (("Bước 2: A.", "Bước 1: B."), []),
     (("Chỉ tiêu 2: A.", "Chỉ tiêu 4: B."), ["Chỉ tiêu 4"]), (("Bước 1 và bước 3 làm trước.",), [])],
)  # fmt: skip
def test_numbers_follow_each_other(lines, told):
    text = "muc: I. | NỘI DUNG\n" + "\n".join(f"gach_dau_dong: - | {line}" for line in lines)
    page = subject(Specimen(wrong=True, form="trang", text=text))
    assert [found.quote for found in jumps(page)] == told
