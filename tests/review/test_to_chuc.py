"""Family TC: agencies called by many names are still one, groups cover their members."""

import pytest
from review.paged import found

from kehoach import intake
from kehoach.review.facts.agencies import key, names_one
from kehoach.review.labelled import review_of

DUTY = "muc: III. | TỔ CHỨC THỰC HIỆN\nkhoan: 1. | {}\nkhoan: 2. | Công an tỉnh\n{}dong_noi_nhan: - | Công an tỉnh;\n"


@pytest.mark.parametrize(
    ("one", "other"),
    [("Phòng GD&ĐT", "Phòng Giáo dục và Đào tạo"), ("Sở GDĐT", "Sở Giáo dục và Đào tạo"),
     ("Phòng VH-XH", "Phòng Văn hóa – Xã hội"), ("Phòng Kế hoạch-Tài chính", "Phòng Tài chính - Kế hoạch"),
     ("UBND xã", "Ủy ban nhân dân xã"), ("Trung tâm PVHCC", "Trung tâm Phục vụ hành chính công")],
)  # fmt: skip
def test_two_spellings_are_one_agency(one, other):
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("agency", "line"),
    [("Sở Nội vụ", "Các sở, ban, ngành tỉnh"), ("Sở Nội vụ", "Như trên"), ("Sở Nội vụ", "Như mục V"),
     ("Sở Nội vụ", "Các Sở: Nội vụ, Tài chính"), ("Phòng Kinh tế", "Các phòng, ban, ngành xã"),
     ("Ủy ban nhân dân các xã", "Công an xã"), ("Đề nghị Hội Nông dân xã", "Công an xã"),
     ("Sở Tài chính, Sở Nội vụ", "Công an xã"), ("Sở GD&ĐT", "Sở Giáo dục và Đào tạo"),
     ("Đài Phát thanh và Truyền hình tỉnh", "Đài PT&TH tỉnh; Đài Phát thanh và Truyền hình"),
     ("Văn phòng HĐND và UBND xã", "Lưu: VT, VP"), ("Văn phòng UBND tỉnh", "VPUB: CVP, các PCVP"),
     ("Hội LHPN xã", "Hội Liên hiệp Phụ nữ xã"), ("Ủy ban MTTQ Việt Nam xã", "UBMTTQVN xã"), ("Phòng Văn hóa - Xã hội", "Lưu: VT, VHXH.")],
)  # fmt: skip
def test_an_agency_that_may_have_been_sent_to_is_not_missed(agency, line):
    assert found("TC01", DUTY.format(agency, f"dong_noi_nhan: - | {line};\n")) == []


@pytest.mark.parametrize(
    "line",
    ["Mục IV", "Theo Mục III, IV", "Phần III (để thực hiện)", "Như kính gửi", "Các cơ quan, đơn vị có liên quan",
     "Các phòng, đơn vị", "Các phòng (t/h)", "Các phòng, trung tâm", "Các TV Ban Chỉ đạo", "Các thành viên BCĐ",
     "Các ông (bà) có tên tại Điều 1", "Công an, Kinh tế, Quân sự", "P.KT; P.VH-XH"],
)  # fmt: skip
def test_a_line_that_names_a_place_a_group_or_members_covers_an_agency(line):
    assert found("TC01", DUTY.format("Phòng Kinh tế", f"dong_noi_nhan: - | {line};\n")) == []


@pytest.mark.parametrize(
    ("agency", "line", "covered"),
    [("Hội Nông dân xã", "MTTQ và các đoàn thể xã", True), ("Phòng Kinh tế", "MTTQ và các đoàn thể xã", False),
     ("UBND xã Tân Phú", "UBND các xã, phường", True), ("Phòng Kinh tế", "UBND các xã, phường", False),
     ("Trung tâm Y tế", "Các phòng, trung tâm", True), ("Trạm Y tế xã", "Các phòng, trung tâm", False),
     ("Phòng Nội vụ", "Các phòng: KT, VHXH", False), ("Phòng Nội vụ", "Các phòng Kinh tế, Tư pháp", False)],
)  # fmt: skip
def test_a_group_covers_its_own_kind_only(agency, line, covered):
    lost = found("TC01", DUTY.format(agency, f"dong_noi_nhan: - | {line};\n"))
    assert lost == ([] if covered else [agency])


def test_an_agency_that_was_not_sent_to_is_missed():
    assert found("TC01", DUTY.format("Sở Tài chính", "dong_noi_nhan: - | Sở Nội vụ;\n")) == ["Sở Tài chính"]
    assert found("TC01", DUTY.format("Sở Tài chính", "").split("dong_noi_nhan")[0]) == []


@pytest.mark.parametrize(
    "text", ["Sở Nội vụ chủ trì theo dõi", "Các phòng", "Tổ chức thực hiện", "Sở, ngành", "Bộ và Sở Nội vụ"]
)
def test_what_is_not_the_name_of_one_agency(text):
    assert not names_one(text)


@pytest.mark.parametrize(
    ("code", "text"),
    [("TC08", "Các phòng học, phòng Kinh doanh; trưởng phòng Nguyễn Văn A; cơ sở Giáo dục"),
     ("TC09", "Chủ tịch Ủy ban nhân dân; hội đồng nhân dân các cấp; Ủy ban Mặt trận Tổ quốc Việt Nam xã"),
     ("TC07", "Phòng Văn hóa - Xã hội và Phòng Kinh tế - Hạ tầng; giai đoạn 2018–2025"),
     ("TC04", "Bộ Giáo dục và Đào tạo; Ban Dân tộc HĐND tỉnh; Thông tư số 07/2021/TT-BLĐTBXH của Bộ Lao động - Thương binh và Xã hội"),
     ("TC06", "tỉnh Lâm Đồng, tỉnh Đắk Lắk, Tỉnh ủy, tỉnh Điện Biên; tỉnh Bình Thuận (cũ); sáp nhập tỉnh Bình Thuận")],
)  # fmt: skip
def test_a_right_name_is_left_alone(code, text):
    page = f"dia_danh_ngay: Minh Long, ngày 05 tháng 9 năm 2026\ndoan: {text}.\n"
    assert found(code, page) == []


WAS = [
    "Trước sáp nhập, trường thuộc Phòng Giáo dục và Đào tạo huyện Hòa Vang quản lý.",
    "Nguyên Trưởng Phòng Nội vụ huyện là Trưởng ban.",
    "Sở Xây dựng (trước đây là Sở Giao thông vận tải) chủ trì.",
    "Sở Khoa học và Công nghệ, sau khi hợp nhất với Sở Thông tin và Truyền thông, quản lý bưu chính.",
    "Sở Giao thông vận tải cũ đã phê duyệt danh mục.",
    "Dự án do Sở Kế hoạch và Đầu tư (nay là Sở Tài chính) thẩm định.",
    "Sau sắp xếp, Sở Nội vụ nhận nhiệm vụ của Sở Lao động - Thương binh và Xã hội.",
    "Hồ sơ do Phòng Lao động - Thương binh và Xã hội huyện cũ bàn giao được lưu tại Phòng Văn hóa - Xã hội.",
]
NOW = "Sở Giao thông vận tải và Phòng Nội vụ huyện chủ trì thực hiện."
COMMUNE = """ỦY BAN NHÂN DÂN
XÃ MINH LONG
Số: 12/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Minh Long, ngày 05 tháng 9 năm 2026
KẾ HOẠCH
Bồi dưỡng giáo viên năm 2026
Ủy ban nhân dân xã Minh Long ban hành Kế hoạch bồi dưỡng giáo viên năm 2026 như sau:
I. TÌNH HÌNH
{}
"""


def ended(text):
    review = review_of(intake.read("a.txt", COMMUNE.format(text).encode()), "a.txt").review
    return [(one.rule.code, one.finding.quote) for one in review.judged if one.rule.code in ("TC04", "TC05", "TC06")]


@pytest.mark.parametrize("text", WAS, ids=lambda text: text[:24])
def test_an_agency_that_ended_told_as_history_is_left_alone(text):
    assert ended(text) == []


def test_an_agency_that_ended_told_as_one_of_today_is_found():
    assert ended(NOW) == [("TC04", "Sở Giao thông vận tải"), ("TC05", "Phòng Nội vụ")]
