"""Years and days told beside the two days they lie between (TG19)."""

import pytest
from review.specimens import subject

from kehoach.review.checks.time.spans import length_of_another
from kehoach.review.page import Specimen


@pytest.mark.parametrize(
    ("text", "quotes"),
    [("Kỷ niệm 95 năm Ngày thành lập Đoàn (26/3/1931 - 26/3/2025).", ["26/3/1931 - 26/3/2025"]),
     ("Kỷ niệm 94 năm Ngày thành lập Đoàn (26/3/1931 - 26/3/2025).", []),
     ("Kỷ niệm 32 năm Ngày lễ ( 20/11/1982 – 20/11/2014 ).", []),
     ("Trong tháng 11 năm 2020, kỷ niệm 38 năm Ngày Nhà giáo (20/11/1982 - 20/11/2020).", []),
     ("Tổng kết 05 năm thực hiện (01/01/2020 - 31/12/2025).", []),
     ("Trong 05 ngày, từ ngày 10/5/2026 đến ngày 12/5/2026.", ["từ ngày 10/5/2026 đến ngày 12/5/2026"]),
     ("Trong 03 ngày, từ ngày 10/5 đến hết ngày 12/5/2026.", []),
     ("Trong 02 ngày, từ ngày 10/5/2026 đến ngày 12/5/2026.", []),
     ("Trong 02 ngày, từ ngày 31/6/2026 đến ngày 12/7/2026.", []),
     ("Trong 02 ngày, từ ngày 12/5/2026 đến ngày 10/5/2026.", [])],
)  # fmt: skip
def test_the_distance_is_counted(text, quotes):
    page = subject(Specimen(wrong=True, form="trang", text=f"doan: {text}"))
    assert [one.quote for one in length_of_another(page)] == quotes
