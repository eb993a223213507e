"""Papers called by a bare number (CC01)."""

import pytest
from review.specimens import subject

from kehoach.review.checks.citation.bare_numbers import called_by_letters, called_by_number
from kehoach.review.page import Specimen


@pytest.mark.parametrize(
    ("text", "told"),
    [("Thực hiện Nghị quyết 33 của BCHTW khóa XI.", ["Nghị quyết 33"]),
     ("Thực hiện Nghị định 131 của Chính phủ.", ["Nghị định 131"]),
     ("Theo Nghị quyết số 33-NQ/TW; Nghị quyết 33 của Ban Chấp hành.", []),
     ("Nghị quyết của tỉnh (gọi tắt là Nghị quyết 33); Nghị quyết 33 của Ban Chấp hành.", []),
     ("Kế hoạch 5 năm của tỉnh.", [])],
)  # fmt: skip
def test_kind_and_number(text, told):
    page = subject(Specimen(wrong=True, form="trang", text=f"doan: {text}"))
    assert [found.quote for found in called_by_number(page)] == told


def test_letters_and_number():
    page = subject(Specimen(wrong=True, form="trang", text="doan: Theo QĐ 20 thì làm đơn."))
    assert [found.quote for found in called_by_letters(page)] == ["QĐ 20"]
