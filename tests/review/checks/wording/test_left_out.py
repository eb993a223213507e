"""A word that a closed class of words demands and that is not there (VP91)."""

import pytest
from review.paged import found

LED = "can_cu: Căn cứ Kế hoạch số 15/KH-UBND ngày 12/01/2026 của Ủy ban nhân dân tỉnh Lâm Đồng"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Số hộ giảm so cùng kỳ năm 2025.", ["so cùng kỳ"]),
        ("Rà soát việc liên quan lĩnh vực chợ.", ["liên quan lĩnh vực"]),
        ("Ảnh hưởng các hộ ven sông.", ["Ảnh hưởng các"]),
        ("Tập trung ở chợ, đặc biệt các quầy ven đường.", ["đặc biệt các"]),
        ("Tạo chuyển biến nhận thức ở các thôn.", ["chuyển biến nhận thức"]),
        ("Làm theo hướng dẫn Bộ Y tế.", ["theo hướng dẫn Bộ Y tế"]),
    ],
)
def test_a_preposition_is_demanded(words, told):
    assert found("VP91", f"doan: {words}\n") == told


@pytest.mark.parametrize(
    "words",
    [
        "Các bên liên quan việc ấy; khu vực ảnh hưởng các công trình.",
        "So với cùng kỳ; so sánh năm trước; sơ kết.",
        "Nhất trí các nội dung, nhất là các thôn ven sông.",
        "“Ảnh hưởng các hộ” là tên chuyên mục.",
    ],
)
def test_what_needs_none_is_right(words):
    assert found("VP91", f"doan: {words}\n") == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("một số điều Luật Giá;", ["một số điều Luật"]),
        ("một số điều của Thú y;", ["một số điều của Thú"]),
        ("một số điều của Luật Thú y;", []),
        ("một số điều của quy chế;", []),
    ],
)
def test_articles_are_of_a_kind_of_paper(words, told):
    assert found("VP91", f"can_cu: Căn cứ Luật sửa đổi, bổ sung {words}\n") == told


@pytest.mark.parametrize(
    ("behind", "told"),
    [
        (" Kế hoạch chống rét cho trâu, bò;", ["Kế hoạch chống"]),
        (" ban hành Kế hoạch chống rét cho trâu, bò;", []),
        (" và Kế hoạch chống rét;", []),
        (", Kế hoạch chống rét;", []),
    ],
)
def test_a_title_is_led_in(behind, told):
    assert found("VP91", f"{LED}{behind}\n") == told
