"""Multiplications written out in a line (SL12)."""

import pytest
from review.specimens import subject

from kehoach.review.checks.figures.multiplied import wrong_product
from kehoach.review.page import Specimen


@pytest.mark.parametrize(
    ("text", "told"),
    [("Chi 20 người x 15.000 đồng = 350.000 đồng.", ["kết quả là 300.000"]),
     ("Chi 20 suất x 500.000 đồng/suất = 11.000.000 đồng.", ["kết quả là 10.000.000"]),
     ("Chi 10 người x 2 ngày x 50.000 đồng/người/ngày = 1.000.000 đồng.", []),
     ("Chi 20 suất x 500 nghìn đồng = 10 triệu đồng.", []), ("Có 15 lớp x 35 em = 500 em.", ["kết quả là 525"]),
     ("Cột (4) = (2) x (3).", []), ("Chi 20 người x 1,5 ngày = 35.", []), ("Khổ 3 x 4 m.", [])],
)  # fmt: skip
def test_the_result_is_counted(text, told):
    page = subject(Specimen(wrong=True, form="trang", text=f"doan: {text}"))
    assert [one.message for one in wrong_product(page)] == told
