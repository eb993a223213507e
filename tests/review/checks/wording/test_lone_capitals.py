"""A common word of two syllables whose first has a capital (VP71)."""

import pytest
from review.paged import found


@pytest.mark.parametrize(
    ("words", "told"),
    [("Vận động người dân thu gom Rác thải đúng giờ.", ["Rác thải"]), ("Đến hết năm 2026, Tỷ lệ hộ nghèo giảm.", ["Tỷ lệ"]),
     ("Trồng 500 cây bóng mát (Cây xanh do xã cấp) dọc bờ kênh.", ["Cây xanh"]), ("Tổng số Đảng viên là 25.", ["Đảng viên"]),
     ("Mọi vụ phá Rừng sản xuất phải báo ngay.", ["Rừng sản"]), ("Kiểm tra kho. Trạm cấp phát Thuốc men.", ["Thuốc men"])],
)  # fmt: skip
def test_a_word_of_the_counts_is_told_where_no_name_may_stand(words, told):
    assert found("VP71", f"doan: {words}\n") == told


@pytest.mark.parametrize(
    "words",
    ["Thống kê cơ sở cung cấp; do Thống kê tỉnh báo cáo.", "Các môn Toán, Ngữ văn, Lịch sử.", "Giám đốc các Sở: Tài chính, Nội vụ.",
     "Bố trí phòng (Có thể đổi lịch).", "Nộp qua cổng Dịch vụ công; theo từ điển Bách khoa toàn thư.", "Hỗ trợ Dự án Nâng cấp đường.",
     "Công chức Kinh tế theo dõi; giao công chức Địa chính, cán bộ Văn hóa tham mưu."],
)  # fmt: skip
def test_names_subjects_and_lists_of_names_are_left_alone(words):
    assert found("VP71", f"doan: {words}\n") == []


def test_what_a_paper_means_by_a_word_is_its_own_name():
    three = "Giao cho Nhà đầu tư lập hồ sơ. Hỗ trợ cho Nhà đầu tư. Báo cáo của Nhà đầu tư."
    assert found("VP71", f"doan: {three}\n") == []
    assert found("VP71", "doan: Người bán rác (sau đây gọi là Người bán) ký; tiền của Người bán.\n") == []
