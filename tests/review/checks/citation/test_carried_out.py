"""A paper that carries out another one is not older than it (CC12)."""

import pytest
from review.specimens import subject

from kehoach.review.checks.citation.carried_out import (
    at_the_end_of_its_year,
    for_another_school_year,
    later_than_its_plan,
)
from kehoach.review.page import Specimen

PLAN = "Kế hoạch số 36-KH/TU ngày 11/01/2023 của Tỉnh ủy"
ORDER = "Chỉ thị số 17-CT/TW ngày 21/10/2023 của Ban Bí thư"


@pytest.mark.parametrize(
    ("text", "told"),
    [(f"Căn cứ {PLAN} về việc triển khai thực hiện {ORDER};", ["Chỉ thị số 17-CT/TW ngày 21/10/2023"]),
     (f"Căn cứ {PLAN} về việc triển khai thực hiện {ORDER.replace('2023', '2022')};", []),
     (f"Căn cứ {PLAN} về việc thực hiện nhiệm vụ năm 2023 và {ORDER};", []),
     (f"Căn cứ {PLAN} về việc thực hiện nhiệm vụ; {ORDER};", []),
     (f"Căn cứ {PLAN} về thực hiện Chỉ thị số 17-CT/TW;", [])],
)  # fmt: skip
def test_days_of_both(text, told):
    page = subject(Specimen(wrong=True, form="trang", text=f"can_cu: {text}"))
    assert [found.quote for found in later_than_its_plan(page)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [("ngày 22/12/2024 của Đảng ủy xã về nhiệm vụ phát triển kinh tế - xã hội năm 2024;", 1),
     ("ngày 22/12/2023 của Đảng ủy xã về nhiệm vụ phát triển kinh tế - xã hội năm 2024;", 0),
     ("ngày 22/12/2024 của Đảng ủy xã về điều chỉnh nhiệm vụ phát triển kinh tế năm 2024;", 0),
     ("ngày 22/12/2024 của Đảng ủy xã về kết quả thực hiện nhiệm vụ năm 2024;", 0),
     ("ngày 22/12/2021 của Đảng ủy xã về nhiệm vụ phát triển kinh tế năm 2021-2025;", 0)],
)  # fmt: skip
def test_tasks_of_a_year(text, told):
    page = subject(Specimen(wrong=True, form="trang", text=f"can_cu: Căn cứ Nghị quyết số 89-NQ/ĐU {text}"))
    assert len(list(at_the_end_of_its_year(page))) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [("ngày 10/9/2024 của Bộ Giáo dục và Đào tạo về việc hướng dẫn nhiệm vụ năm học 2022-2023;", 1),
     ("ngày 10/9/2021 của Bộ Giáo dục và Đào tạo về việc hướng dẫn nhiệm vụ năm học 2024 - 2025;", 1),
     ("ngày 10/6/2023 của Bộ Giáo dục và Đào tạo về kế hoạch thời gian năm học 2024-2025;", 0),
     ("ngày 10/6/2025 của Bộ Giáo dục và Đào tạo về việc hướng dẫn nhiệm vụ năm học 2024-2025;", 0),
     ("ngày 10/9/2026 của Bộ Giáo dục và Đào tạo về tổng kết nhiệm vụ năm học 2024-2025;", 0),
     ("ngày /9/2026 của Bộ Giáo dục và Đào tạo về việc hướng dẫn nhiệm vụ năm học 2024-2025;", 0)],
)  # fmt: skip
def test_tasks_of_a_school_year(text, told):
    page = subject(Specimen(wrong=True, form="trang", text=f"can_cu: Căn cứ Công văn số 89/BGDĐT-GDTH {text}"))
    assert len(list(for_another_school_year(page))) == told
