"""What a paper writes two ways: one finding a kind and paper, counted, at the rarer way, with the other places."""

import pytest
from growth import linear, repeated
from review.test_words import page

from kehoach import intake
from kehoach.review.catalogue import find
from kehoach.review.labelled import subject_of


def told(code, *paragraphs):
    """Message and cure of what a rule finds in the paragraphs of a section."""
    text = "\n".join(f"{number}. {words}" for number, words in enumerate(paragraphs, 1))
    subject = subject_of(intake.read("a.txt", f"I. NỘI DUNG\n{text}\n".encode()))
    return [(one.message, one.quote, one.hint) for one in find(code).check(subject)]


def test_the_rarer_way_is_told_once_counted_and_with_its_other_places():
    usual = "Tổ hòa giải, văn hóa, xóa nhà tạm, hóa đơn."
    assert told("VP06", usual, "Gia đình văn hoá.", "Tổ hoà giải.") == [
        (
            'dùng lẫn hai cách bỏ dấu, "hoá" 2 lần, "hóa" 4 lần',
            "hoá",
            'viết như "hóa", lối của phần lớn bài; còn ở dòng 4',
        )
    ]


def test_a_tie_is_told_as_two_ways():
    assert told("VP06", "Gia đình văn hóa.", "Gia đình văn hoá.") == [
        ('dùng lẫn hai cách bỏ dấu, "hoá" 1 lần, "hóa" 1 lần', "hoá", "chọn một cách cho cả bài")
    ]


def test_the_way_that_is_right_is_the_cure_of_a_tie():
    found = told("TC07", "Phòng Văn hóa – Xã hội chủ trì.", "Phòng Văn hóa - Xã hội báo cáo.")
    assert [cure for _, _, cure in found] == ['viết như "Phòng Văn hóa - Xã hội"']


def test_many_names_of_one_kind_are_one_finding():
    found = told("VP07", "Bảo đảm tiến độ, đảm bảo chất lượng.", "Báo cáo hằng năm, kiểm tra hàng năm.")
    assert len(found) == 1
    assert 'cũng lẫn "hàng năm" với "hằng năm"' in found[0][2]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("VP06", "Gia đình văn hóa theo Đề án “Phát triển văn hoá cơ sở”."),
        ("VP06", "Gia đình văn hóa theo Quyết định số 12/QĐ-UBND ngày 05/9/2025 của tỉnh về phát triển văn hoá."),
        ("VP06", "Gia đình văn hóa; thôn Hoà Bình."),
        ("VP07", "Bảo đảm tiến độ theo Kế hoạch số 12/KH-UBND ngày 05/9/2025 của tỉnh về đảm bảo nước sạch."),
        ("VP08", "Nêu rõ lý do; nộp lí lịch; kiểm tra thi hành án, thy."),
    ],
)
def test_the_words_of_others_and_other_words_are_no_second_way(code, words):
    assert told(code, words) == []


def test_what_comes_behind_the_issuer_of_a_citation_is_the_authors():
    words = "Theo Quyết định số 12/QĐ-UBND ngày 05/9/2025 của UBND tỉnh đảm bảo tiến độ; bảo đảm chất lượng."
    assert len(told("VP07", words)) == 1


def test_i_and_y_are_compared_in_any_word():
    found = told("VP08", "Báo cáo định kỳ.", "Kiểm tra định kì.", "Họp định kỳ.", "Định kỳ thống kê.")
    assert found == [
        ('viết lẫn i và y, "định kì" 1 lần, "định kỳ" 3 lần', "định kì", 'viết như "định kỳ", lối của phần lớn bài')
    ]


@pytest.mark.parametrize(
    ("code", "words", "rare"),
    [
        ("VP50", "Ngày 05/9/2026, 06/9/2026, 07/9/2026 và 08.9.2026.", "08.9.2026"),
        ("VP51", "Ngày 05/9/2026, 06/9/2026, 07/9/2026; tháng 09/2026.", "09/2026"),
        ("VP52", "Từ 7h30 đến 11h30; họp lúc 14 giờ.", "14 giờ"),
        ("VP53", "Có 1.200 hộ, 3.400 người, 2.000 lượt; trồng 12000 cây.", "12000"),
        ("VP54", "Đạt 95%, 96%, 97%; còn 3 %.", "3 %"),
        ("VP55", "Họp Ban Chỉ đạo, giao Ban Chỉ đạo, gửi Ban Chỉ đạo, ban chỉ đạo.", "ban chỉ đạo"),
        ("VP55", "Theo Kế hoạch này, bổ sung Kế hoạch này, kèm Kế hoạch này; sửa kế hoạch này.", "kế hoạch này"),
        ("VP55", "Dùng Internet, mạng Internet, qua Internet; kết nối internet.", "internet"),
        ("VP56", "Giấy, mực và máy; bàn, ghế và bảng; chổi, xô và khăn; gạch, cát, và đá.", "cát, và đá"),
    ],
)
def test_each_kind_has_its_rarer_way(code, words, rare):
    assert [quote for _, quote, _ in told(code, words)] == [rare]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("VP50", "Ngày 05/9/2026, 06/9/2026, 07/9/2026; phiên bản 1.20.2026; đường dây 05.9.2026.11."),
        ("VP51", "Ngày 05/9/2026, 06/9/2026, 07/9/2026; ngày 05/01/2027, 05/10/2026, 05/02/2027."),
        ("VP52", "Khai mạc 7h30; mỗi ngày học 8 giờ; tỷ lệ 1:2; trong 24 giờ."),
        ("VP52", "Khai mạc 7h30; làm bài 1 giờ 30 phút; bản đồ tỷ lệ 1:50; tỷ số 7:30."),
        ("VP53", "Có 1.200 hộ, 3.400 người, 2.000 lượt; năm 2026 người dân; 900 cây; 2 tỷ đồng."),
        ("VP54", "Đạt 95%, 96%, 97%; theo “chỉ tiêu 3 %”."),
        ("VP55", "Họp Ban Chỉ đạo, gửi Ban Chỉ đạo, giao Ban Chỉ đạo; các ban chỉ đạo; mỗi ban chỉ đạo."),
        ("VP55", "Gửi Phòng Kinh tế, giao Phòng Kinh tế, do Phòng Kinh tế; Trưởng phòng Kinh tế ký."),
        ("VP55", "Hội nghị tổng kết; dự hội nghị tổng kết, tại hội nghị tổng kết, sau hội nghị tổng kết."),
        ("VP56", "Giấy, mực và máy; bàn, ghế và bảng; chổi, xô và khăn; làm xong, và mọi người về."),
        ("TC07", "Phòng Nội vụ Minh Long, Sở Y tế và Sở Nội vụ, Phòng Y tế - Dân số."),
    ],
)
def test_what_is_no_second_way_is_left_alone(code, words):
    assert told(code, words) == []


def test_a_fact_with_two_values_is_told_at_the_later_beside_the_first():
    found = told(
        "ND20",
        "Phấn đấu 95% hộ gia đình dùng nước hợp vệ sinh.",
        "Đến cuối năm đạt 90% hộ gia đình dùng nước hợp vệ sinh.",
    )
    assert found == [('một điều hai con số, ở dòng 2 là "95%"', "90%", "xem con số nào đúng, sửa cho khớp")]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("95% hộ gia đình dùng nước hợp vệ sinh.", "Thôn Đông: 90% hộ gia đình dùng nước hợp vệ sinh."),
        ("Phấn đấu 95% hộ gia đình dùng nước hợp vệ sinh.", "Phấn đấu 90% hộ nghèo dùng nước hợp vệ sinh."),
        ("Năm 2026 đạt 95% hộ gia đình dùng nước hợp vệ sinh.", "Năm 2027 đạt 97% hộ gia đình dùng nước hợp vệ sinh."),
        ("Toàn xã có 12 thôn.", "Toàn xã có 13 thôn đạt chuẩn."),
        ("Gửi báo cáo về xã trước ngày 15/6/2026.", "Gửi báo cáo về xã trước ngày 15/12/2026."),
    ],
)
def test_other_facts_have_other_values(paragraphs):
    assert told("ND20", *paragraphs) == []


def test_targets_below_two_headings_of_a_section_are_of_two():
    text = "I. MỤC TIÊU\n1. Mầm non\n- Phấn đấu 95% học sinh tham gia bảo hiểm y tế.\n"
    text += "2. Tiểu học\n- Phấn đấu 98% học sinh tham gia bảo hiểm y tế.\n"
    again = "II. GIẢI PHÁP\n1. Tuyên truyền\n- Phấn đấu 97% học sinh tham gia bảo hiểm y tế.\n"
    rule = find("ND20")
    assert list(rule.check(subject_of(intake.read("a.txt", text.encode())))) == []
    found = rule.check(subject_of(intake.read("a.txt", (text + again).encode())))
    assert [one.quote for one in found] == ["97%"]


HOSTILE = {
    "ND20": "Phấn đấu 95% hộ gia đình dùng nước sạch, gửi danh sách về xã trước ngày 15/6/2026, 05 lớp học. ",
    "ND21": "ban hành Kế hoạch năm 2025 ",
    "SL06": "tổng kinh phí thực hiện là 25 triệu đồng, ",
    "TC07": "Phòng Văn hóa - Xã hội, Phòng Văn hóa – Xã hội, GDĐT, GD&ĐT ",
    "TG09": "giai đoạn 2021-2025, 2021 – 2025, năm học 2025-2026 ",
    "VP06": "hòa hoà thủy thuỷ “hoà” ",
    "VP07": "bảo đảm đảm bảo hằng năm hàng năm ",
    "VP08": "định kỳ định kì kỹ sư kĩ sư ",
    "VP21": '“một” "hai" “ " ',
}


@pytest.mark.parametrize("code", HOSTILE)
def test_a_hostile_text_takes_linear_time(code):
    rule = find(code)
    linear(lambda text: list(rule.check(page(text))), repeated(HOSTILE[code]), 800)
