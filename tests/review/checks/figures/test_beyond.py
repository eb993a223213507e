"""Shares, amounts and people that go beyond their whole (SL01, SL02, SL03, SL13)."""

import pytest
from growth import linear, repeated
from review.paged import found


@pytest.mark.parametrize(
    ("code", "words", "told"),
    [("SL02", "Có 105% trẻ em được tiêm; 250% hộ đăng ký.", ["105% trẻ", "250% hộ"]),
     ("SL02", "Có 100% trẻ em, 100,0% hộ dân, 98,5% học sinh.", []),
     ("SL02", "Đạt 105% trẻ em so với kế hoạch; bằng 120% hộ được giao.", []),
     ("SL13", "Cơ cấu: nam 60%, nữ 45%.", ["nam 60%, nữ 45%"]), ("SL13", "Cơ cấu: nam 54,9% và nữ 45,1%.", []),
     ("SL01", "Kinh phí 100 triệu đồng, trong đó: tỉnh 60 triệu đồng, xã 50 triệu đồng.", ["100 triệu đồng"]),
     ("SL01", "Kinh phí 100 triệu đồng (một trăm triệu đồng), gồm: tỉnh 60 triệu đồng, xã 40 triệu đồng.", []),
     ("SL01", "Kinh phí 100 triệu đồng, trong đó mua sách 30 triệu đồng; năm 2025 chi 90 triệu đồng.", [])],
)  # fmt: skip
def test_no_part_is_more_than_its_whole(code, words, told):
    assert found(code, f"doan: {words}\n") == told


@pytest.mark.parametrize(
    ("words", "told"),
    [("Tổ có 7 người: 01 tổ trưởng, 02 tổ phó và 05 thành viên.", ["7 người"]),
     ("Đoàn gồm 05 thành viên, trong đó có 01 trưởng đoàn, 01 thư ký, 02 thành viên;", ["05 thành viên"]),
     ("Tổ 08 đồng chí: 01 tổ trưởng, 02 tổ phó, 05 thành viên.", []),
     ("Tổ 08 đồng chí: 01 tổ trưởng, 02 tổ phó và các thành viên.", []),
     ("Tổ 08 đồng chí: 01 tổ trưởng là Chủ tịch xã, 02 tổ phó.", []), ("Tổ 08 đồng chí: 01 tổ trưởng.", [])],
)  # fmt: skip
def test_the_posts_of_a_body_make_up_its_number_where_all_are_told(words, told):
    assert found("SL01", f"doan: {words}\n") == told


@pytest.mark.parametrize(
    ("words", "told"),
    [("Có 612 học sinh, trong đó nữ 640 em.", ["612 học sinh, trong đó nữ 640"]),
     ("Có 40 người (trong đó có 41 đảng viên).", ["40 người (trong đó có 41 đảng viên"]),
     ("Có 1.200 người, trong đó nữ 640; 12 cán bộ, trong đó có 12 nữ.", []),
     ("Có 12 giáo viên, trong đó nữ 50%; nam 1,5 lần.", [])],
)  # fmt: skip
def test_there_are_no_more_women_than_people(words, told):
    assert found("SL03", f"doan: {words}\n") == told


@pytest.mark.parametrize(
    ("code", "unit"),
    [("SL01", "tổ 05 người: 01 tổ trưởng, 02 tổ phó, "), ("SL03", "12 học sinh, trong đó nữ 5, "), ("SL02", "105% ")],
)
def test_the_work_grows_with_the_text(code, unit):
    linear(lambda text: found(code, text), repeated(unit, "doan: "), 200)
