"""Which targets are better the less they are, by their names."""

import pytest
from growth import linear

from kehoach.law.book import book
from kehoach.review.falling import less_is_better

FALLING = [
    "Tỷ lệ hộ nghèo", "Giảm tỷ lệ hộ nghèo", "Số vụ tai nạn giao thông", "Tỷ lệ học sinh bỏ học", "Hộ nghèo chưa được hỗ trợ",
    "Hộ nghèo không tiếp cận được nước sạch", "Hồ sơ được giải quyết quá hạn", "Trẻ em suy dinh dưỡng thấp còi", "Văn bản xử lý chậm",
    "Tỷ lệ hộ nghèo, hộ cận nghèo đa chiều", "Học sinh xếp loại yếu, kém",
]  # fmt: skip
RISING = [
    "Hộ nghèo được hỗ trợ nhà ở", "Tỷ lệ hộ nghèo tiếp cận thông tin", "Số hộ thoát nghèo", "Nhà xây cho hộ nghèo", "Mô hình giảm nghèo",
    "Hộ cận nghèo có thẻ bảo hiểm y tế", "Vụ vi phạm được xử lý", "Khiếu nại được giải quyết đúng hạn", "Giáo viên đạt chuẩn",
    "Hỗ trợ các hộ nghèo vay vốn", "Trẻ em được chăm sóc", "Cơ sở hạ tầng thiết yếu", "Hồ sơ kèm bản số hóa", "Văn bản có yêu cầu trả lời",
]  # fmt: skip


@pytest.mark.parametrize("name", FALLING)
def test_less_of_it_is_better(name):
    assert less_is_better(name)


@pytest.mark.parametrize("name", RISING)
def test_more_of_it_is_better(name):
    assert not less_is_better(name)


@pytest.mark.parametrize("word", book("soat-noi-dung")["cang_thap_cang_tot"])
def test_every_word_of_the_data_is_seen_by_itself(word):
    assert less_is_better(f"Tỷ lệ {word}")


@pytest.mark.parametrize("end", ["", "được hỗ trợ", "chưa được hỗ trợ"])
def test_a_long_name_costs_no_more_than_its_length(end):
    linear(less_is_better, lambda n: "cho hộ nghèo " * n + end, 4000)
