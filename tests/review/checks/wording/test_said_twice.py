"""One thing said twice in one sentence (VP90)."""

import pytest
from review.paged import found

PAPER = "Kế hoạch số 15/KH-UBND ngày 12/01/2026"
LONG = "kỹ năng phòng tránh rắn độc cắn cho trẻ"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Người trên 60 tuổi trở lên.", ["trên 60 tuổi trở lên"]),
        ("Có hơn 30 - 40 hộ.", ["hơn 30 - 40"]),
        ("Có khoảng trên 300 hộ.", ["khoảng trên 300"]),
        ("Người từ 60 tuổi trở lên; khoảng 30 - 40 hộ; trên 30 hộ.", []),
        ("Họp từ khoảng 7 giờ; trên 12/5 thôn.", []),
    ],
)
def test_a_number_is_bounded_once(words, told):
    assert found("VP90", f"doan: {words}\n") == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Trao đổi về các vấn đề về chợ.", ["về các vấn đề về"]),
        ("Gắn việc phòng, chống rét gắn với thi đua.", ["Gắn việc phòng, chống rét gắn với"]),
        ("Để làm tốt việc ấy để kịp khai giảng.", ["Để làm tốt việc ấy để"]),
        ("Các loại rau như cải, cũng như cây ăn quả.", []),
        ("Tuyên truyền về pháp luật về đất đai; nói về tình hình và về giải pháp.", []),
    ],
)
def test_a_clause_leads_in_once(words, told):
    assert found("VP90", f"doan: {words}\n") == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (f"Dạy {LONG} và in tài liệu {LONG} ở xã.", [LONG]),
        (f"Dạy {LONG}. In tài liệu {LONG} ở xã.", []),
        (f"Có 80% lớp dạy {LONG} năm 2026 và 90% lớp dạy {LONG} năm 2027.", []),
        ("Báo cáo Ủy ban nhân dân tỉnh Lâm Đồng hoặc Ủy ban nhân dân tỉnh Lâm Đồng giao.", []),
    ],
)
def test_a_long_run_stands_once(words, told):
    assert found("VP90", f"doan: {words}\n") == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (f"{PAPER} (gọi tắt là {PAPER}), xã làm như sau:", [PAPER]),
        (f"{PAPER} của tỉnh; triển khai {PAPER} ở xã.", [PAPER]),
        (f"{PAPER} của tỉnh (gọi tắt là Kế hoạch số 15/KH-UBND).", []),
    ],
)
def test_a_paper_is_cited_whole_once(words, told):
    assert found("VP90", f"doan: Thực hiện {words}\n") == told
