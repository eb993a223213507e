"""Offices called by less than their name (TC16)."""

import pytest
from review.specimens import subject

from kehoach.review.checks.organisation.offices import office_without_its_end
from kehoach.review.page import Specimen


@pytest.mark.parametrize(
    ("words", "told"),
    [("Theo chỉ đạo của Thủ tướng, các thôn trồng cây.", ["của Thủ tướng"]),
     ("Ý kiến của Thủ tướng về rừng; kết luận của Thủ tướng về biển.", ["của Thủ tướng"]),
     ("Chỉ thị của Thủ tướng Chính phủ về trồng cây.", []), ("Thư của Thủ tướng Phạm Văn Đồng.", []),
     ("Kết luận của Phó Thủ tướng Thường trực.", []),
     ("Công điện của Thủ tướng Chính phủ (sau đây gọi là Thủ tướng); ý kiến của Thủ tướng.", [])],
)  # fmt: skip
def test_an_office_by_half_its_name_is_told_once(words, told):
    found = office_without_its_end(subject(Specimen(wrong=True, form="trang", text=f"doan: {words}\n")))
    assert [finding.quote for finding in found] == told
