"""Capitals in what is said of a paper: kinds (CC24), the verb of a title (CC37)."""

import pytest
from growth import linear, repeated
from review.paged import found


@pytest.mark.parametrize(
    ("words", "told"),
    [("Các thôn thực hiện Kế Hoạch năm; ban hành Quyết Định.", ["Kế Hoạch", "Quyết Định"]),
     ("Theo Thông Tư liên tịch số 20/2015/TTLT-BGDĐT-BNV.", ["Thông Tư liên tịch số 20/2015/TTLT-BGDĐT-BNV"]),
     ("Công văn về việc Hướng dẫn thu phí.", ["về việc Hướng dẫn"]),
     ("Góp ý về Hướng dẫn số 12/HD-STC; thực hiện Kế hoạch.", []), ("Kế Hoạch Năm Học", []), ("KẾ HOẠCH NĂM", [])],
)  # fmt: skip
def test_a_kind_has_one_capital_and_a_verb_is_no_kind(words, told):
    assert found("CC24", f"doan: {words}\n") == told


@pytest.mark.parametrize(
    ("words", "told"),
    [("Căn cứ Kế hoạch số 34/KH-UBND của UBND xã về Thực hiện chuyển đổi số;", ["về Thực hiện"]),
     ("Căn cứ Quyết định số 12/QĐ-UBND của Ủy ban nhân dân tỉnh Ban hành Quy chế;", ["tỉnh Ban hành"]),
     ("Ban Chỉ đạo trung ương về Tổ chức lại bộ máy;", []), ("Báo cáo về Ban Thường trực;", []),
     ("Nghị quyết về tổ chức bộ máy; “Hội thảo về Tổ chức”", ["về Tổ chức"])],
)  # fmt: skip
def test_the_verb_of_a_title_is_small_inside_a_sentence(words, told):
    assert found("CC37", f"can_cu: {words}\n") == told


@pytest.mark.parametrize("code", ["CC24", "CC37"])
def test_long_texts_are_read_in_time(code):
    linear(lambda text: found(code, text), repeated("Ban Chỉ đạo về Tổ chức Kế Hoạch về Hướng dẫn thu ", "doan: "), 300)
