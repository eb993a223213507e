"""Where a straight quotation mark opens and where it closes, and the spaces inside of it."""

import pytest
from growth import linear, repeated
from review.paged import found


@pytest.mark.parametrize(
    ("code", "words", "told"),
    [
        ("VP14", 'Tổ chức chương trình " Mừng Đảng, mừng Xuân" ở thôn.', ['" Mừng']),
        ("VP14", 'Chương trình " Mừng Xuân " và hội thi " Ngày sách".', ['" Mừng', '" Ngày']),
        ("VP13", 'Phong trào "Vì một tương lai " được duy trì.', ['lai "']),
        ("VP13", 'Chương trình " Mừng Xuân " của xã.', []),
        ("VP14", 'Phong trào "Vì một tương lai" được duy trì; màn hình 5" và 7" treo tường.', []),
        ("VP14", 'Treo khẩu hiệu " Mừng Xuân ở cổng.', []),
        ("VP14", 'Đọc "a" b "c" d.', []),
    ],
)
def test_spaces_inside_of_straight_marks(code, words, told):
    assert found(code, f"doan: {words}\n") == told


@pytest.mark.parametrize("code", ["VP13", "VP14"])
def test_its_work_grows_with_the_text(code):
    linear(lambda text: found(code, text), repeated('xã " hay " và "lạ " ', "doan: "), 4_000)
