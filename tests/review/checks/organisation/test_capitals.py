"""Names of agencies in wrong capitals: each place is told, titles and several bodies are left alone (TC08, TC09)."""

import pytest
from growth import linear, repeated
from review.paged import found


@pytest.mark.parametrize(
    ("words", "told"),
    [("Học sinh trường THPT Nà Tấu; giáo viên trường THPT Nà Tấu.", ["trường THPT Nà Tấu", "trường THPT Nà Tấu"]),
     ("Giao trạm Y tế và trạm y tế xã Nà Tấu trực.", ["trạm Y tế", "trạm y tế xã Nà Tấu"]),
     ("Mời kho bạc Nhà nước, hội Cựu chiến binh dự.", ["kho bạc Nhà nước", "hội Cựu chiến binh"]),
     ("Báo cáo Ban thường vụ Đảng uỷ; Hội nông dân dự.", ["Ban thường vụ Đảng uỷ", "Hội nông dân"]),
     ("Các Ban xây dựng Đảng họp.", ["Ban xây dựng Đảng"]),
     ("Theo Bộ giáo dục, Sở nông nghiệp và Phòng kinh tế.", ["Bộ giáo dục", "Sở nông nghiệp", "Phòng kinh tế"]),
     ("Ban chấp hành Đoàn xã; Ban thường vụ Hội.", ["Ban chấp hành", "Ban thường vụ"]),
     ("Trường Tiểu Học Phú Lộc, Trường Trung Học Cơ Sở Nà Tấu.", ["Tiểu Học", "Trung Học Cơ Sở"]),
     ("Ủy ban nhân dân xã giao ủy ban nhân dân xã Nà Tấu; Đảng ủy họp, đảng ủy kết luận.", ["ủy ban nhân dân", "đảng ủy"]),
     ("Báo cáo ủy ban nhân dân xã; hội đồng nhân dân xã Nà Tấu quyết nghị.", ["hội đồng nhân dân", "ủy ban nhân dân"])],
)  # fmt: skip
def test_a_body_with_a_name_of_its_own_begins_with_a_capital(words, told):
    assert sorted(found("TC09", f"doan: {words}\n")) == sorted(told)


@pytest.mark.parametrize(
    "words",
    ["Các trạm Y tế và những trung tâm Văn hóa cùng làm.", "Phó Trưởng ban Tuyên giáo, Chánh văn phòng Đảng ủy dự.",
     "Lực lượng công an xã Nà Tấu, chi hội Nông dân, cán bộ Y tế trực.", "Nội bộ Công an; toàn bộ Xây dựng; đại hội Nông dân.",
     "Bộ tài liệu, Sở tại, Phòng y tế; Ban chấp hành mới; Bộ Giáo dục; Sở xây dựng kế hoạch.",
     "Ủy ban nhân dân xã; các ủy ban nhân dân, ủy ban nhân dân cấp xã; Đảng ủy xã và đảng ủy viên, các đảng ủy.",
     "Các ủy ban nhân dân xã; mọi hội đồng nhân dân tỉnh.", "Trường Tiểu học Phú Lộc; học sinh Tiểu Học.",
     "Trạm Y tế xã Nà Tấu; trạm y tế xã; bệnh viện huyện; tổ chức Văn phòng.", "trường THPT trên địa bàn; hội trường THPT Nà Tấu."],
)  # fmt: skip
def test_a_title_several_bodies_and_other_words_keep_the_small_letter(words):
    assert found("TC09", f"doan: {words}\n") == []


def test_the_cure_keeps_the_way_tone_marks_are_set():
    assert found("TC08", "doan: Phối hợp với phòng Văn hoá - Xã hội; phòng Y tế của trường.\n") == [
        "phòng Văn hoá - Xã hội"
    ]
    assert found("TC09", "doan: Báo cáo Ban Thường vụ Đảng uỷ.\n") == []


@pytest.mark.parametrize("code", ["TC08", "TC09"])
def test_long_texts_are_read_in_time(code):
    linear(lambda text: found(code, text), repeated("ban hội trạm y tế xã Nà phòng trường THPT ", "doan: "), 400)
