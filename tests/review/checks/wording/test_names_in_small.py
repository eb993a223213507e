"""Names that lost their capital: titles (VP72), wards by number (VP73), weekdays (VP74)."""

import pytest
from growth import linear, repeated
from review.paged import found


@pytest.mark.parametrize(
    ("code", "words", "told"),
    [("VP72", "Mời phó chủ tịch Lò Thị Xuân, giáo sư Tôn Thất Tùng.", ["phó chủ tịch Lò Thị Xuân", "giáo sư Tôn Thất Tùng"]),
     ("VP72", "Phó chủ tịch Lò Thị Xuân; bí thư Đoàn Thanh niên; chủ tịch Lâm Đồng; hiệu trưởng Trường THPT Lê Quý Đôn.", []),
     ("VP73", "Họp tại phường 1, quận 3.", ["phường 1", "quận 3"]),
     ("VP73", "Ở 3 phường 2 xã; các phường 1, 2; phường 12% hộ; Phường 1.", []),
     ("VP74", "Họp thứ hai hằng tuần; sáng Thứ Sáu, ngày 31/7/2026.", ["thứ hai", "Thứ Sáu"]),
     ("VP74", "Kỳ họp thứ hai, ngày 15/9/2026; thứ Hai, ngày 14/9/2026; người thứ ba; thứ 6, ngày 18/9/2026.", [])],
)  # fmt: skip
def test_a_name_has_its_capital(code, words, told):
    assert found(code, f"doan: {words}\n") == told


@pytest.mark.parametrize("code", ["VP72", "VP73", "VP74"])
def test_long_texts_are_read_in_time(code):
    piece = "mời phó chủ tịch Lò Thị Xuân họp thứ hai, ngày 15/9 tại phường 1 quận 3 "
    linear(lambda text: found(code, text), repeated(piece, "doan: "), 200)
