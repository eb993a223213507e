"""Names of two fields that lack their và (TC15)."""

import pytest
from review.specimens import subject

from kehoach.review.checks.organisation.joined import name_without_and
from kehoach.review.page import Specimen


@pytest.mark.parametrize(
    ("words", "told"),
    [("Báo cáo Sở Giáo dục - Đào tạo.", [("Sở Giáo dục - Đào tạo", 'viết "Sở Giáo dục và Đào tạo"')]),
     ("Báo cáo Bộ Giáo dục Đào tạo.", [("Bộ Giáo dục Đào tạo", 'viết "Bộ Giáo dục và Đào tạo"')]),
     ("Báo cáo Sở Giáo dục và Đào tạo.", []), ("Phòng Văn hóa - Xã hội chủ trì.", [])],
)  # fmt: skip
def test_a_known_name_without_its_word_is_told(words, told):
    found = name_without_and(subject(Specimen(wrong=True, form="trang", text=f"doan: {words}\n")))
    assert [(one.quote, one.hint) for one in found] == told
