"""Slips where every syllable exists, found by the counts the program ships."""

import itertools

import pytest
from growth import linear, repeated

from kehoach.law.cap_tieng import bang_dem, thoi_quen
from kehoach.text.slips.found import MOST, Of, Slips
from kehoach.text.slips.grade import Sure


@pytest.fixture(scope="module")
def slips():
    return Slips(bang_dem(), thoi_quen())


def told(slips, text, least=Sure.PROBABLY):
    found = [one for one in slips.of(text) if one.sure >= least]
    return [(text[one.start : one.end], one.cure) for one in found]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Thường xuyên kiểm tra, giám sắt việc thực hiện.", "giám sắt", "giám sát"),
        ("Phòng Nội vụ tổ chúc triển khai Kế hoạch.", "tổ chúc", "tổ chức"),
        ("Trình Ủy ban nhân dân xã xem xét, quyết đính.", "quyết đính", "quyết định"),
        ("Bố trí kính phí mua cây giống.", "kính phí", "kinh phí"),
        ("Mua cây giống, lựa chon giống phù hợp.", "lựa chon", "lựa chọn"),
        ("Đẩy mạnh truyên truyền trong Nhân dân.", "truyên truyền", "tuyên truyền"),
        ("Tổ chức các hoat động đọc sách.", "hoat động", "hoạt động"),
        ("SỞ THÔNG TIN VÀ TRUYỂN THÔNG", "TRUYỂN THÔNG", "TRUYỀN THÔNG"),
        ("Thường xuyên cập nhận số liệu hộ nghèo.", "cập nhận", "cập nhật"),
        ("Phát huy vai trò của người có uy tính trong đồng bào.", "uy tính", "uy tín"),
        ("Các cấp ủy, trính quyền phối hợp.", "trính quyền", "chính quyền"),
        ("Giải quyết hồ sơ đúng hạng cho người dân.", "đúng hạng", "đúng hạn"),
        ("Triển khai nhiệm vụ thực Đề án trên địa bàn.", "thực Đề", "thực hiện Đề"),
    ],
)
def test_a_slip_is_found_with_its_cure(slips, text, wrong, right):
    assert told(slips, text) == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "Thường xuyên kiểm tra, giám sát việc thực hiện.",
        "Người dân thôn báo tin; nuôi 80 đàn ong mật; phát hành văn bản giấy từ bản điện tử; giữ gì, bỏ gì.",
        "Mỗi trường cử 02 giáo viên dự tập huấn; các trường nộp danh sách trước ngày 15/3/2026.",
        "Người phụ trách chỉ rà soát hình thức; tổ thực hiện gồm 05 người; xã nông thôn mới.",
        "Nước khe đục và cạn bất thường khi đang mưa.",
        "Ông Nguyễn Văn Chúc, bà Lê Thị Sắt, ông Đính.",
        "Lắp đặt 02 cửa sắt, 05 bảng đính ảnh; mua đất sét.",
        "Xe ô tô, ghế gỗ lim, bạt dứa, dây thừng.",
        "lap danh sach cac ho",
        "Website: https://xa.gov.vn/to-chuc_thuc_hien",
    ],
)
def test_what_is_right_is_left_alone(slips, text):
    assert told(slips, text) == []


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        # the first begins a word
        ("Khó khăn trong quá thực hiện nhiệm vụ.", "quá thực", "quá trình thực"),
        ("Phối hợp phát kinh tế gia đình; phối với các đơn vị.", "phối với", "phối hợp với"),
        # the second ends one
        ("Phê duyệt Đề án về hoạch triển khai công tác.", "về hoạch", "về kế hoạch"),
        ("Nghị định của phủ quy định chi tiết.", "của phủ", "của chính phủ"),
        # two neighbours nearly always have it, though no triple over the gap is known
        ("Đội ngũ cán bộ quản trường mầm non.", "quản trường", "quản lý trường"),
        ("Rà soát các đối tượng ưu khác trên địa bàn.", "ưu khác", "ưu tiên khác"),
        ("Kế hoạch số 12 của Ủy ban nhân tỉnh Điện Biên.", "nhân tỉnh", "nhân dân tỉnh"),
    ],
)
def test_a_syllable_left_out_is_found(slips, text, wrong, right):
    assert told(slips, text) == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "Các trường đã gửi danh sách; các trường không nộp đúng hạn.",
        "Bản gốc văn bản được lưu tại Văn thư; bản gốc không sửa được.",
        "Dự toán kèm theo Kế hoạch; nơi nhận gồm các xã.",
        "Tổ chuyên môn và tổ tư vấn xây dựng kế hoạch; các tổ trưởng nộp danh sách.",
        "Đồng chí Trần Hữu Tài quyết định; ông Nguyễn Minh Định chức vụ Phó Chủ tịch.",
        "Cô giáo Thực quyết định nhiệm vụ, thầy Khoa tổng hợp danh sách.",
        "Phần mềm có mã nguồn mở; hội thi kể chuyện theo sách.",
        "Không thuộc hệ La-tinh; học chương trình chính khóa.",
    ],
)
def test_words_that_stand_alone_lack_nothing(slips, text):
    assert told(slips, text) == []


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Nghị quyết của Ban Chập hành Trung ương.", "Chập hành", "Chấp hành"),
        ("Bố trí theo Luật Ngần sách nhà nước.", "Ngần sách", "Ngân sách"),
        ("Công khai trên trang thong tin điện tử.", "thong tin", "thông tin"),
    ],
)
def test_a_capital_or_plain_letters_around_hide_no_slip(slips, text, wrong, right):
    assert told(slips, text) == [(wrong, right)]


def test_a_text_of_nothing_but_slips_is_told_in_part(slips):
    assert len(slips.of("giám sắt; " * (MOST + 100))) == MOST


def test_neither_a_cell_nor_a_clause_is_read_into_the_next(slips):
    assert told(slips, "tổ; chúc mừng") == []


def test_a_missing_syllable_is_never_nearly_sure(slips):
    (one,) = slips.of("Triển khai nhiệm vụ thực Đề án trên địa bàn.")
    assert one.of is Of.MISSING
    assert one.sure is Sure.PROBABLY


def test_one_place_is_told_once(slips):
    text = "Phòng Nội vụ tổ chúc chức triển khai; tổ chúc thực hiện."
    places = [one.at for one in slips.of(text) if one.sure]
    assert len(places) == len(set(places))
    assert all(later - earlier > 4 for earlier, later in itertools.pairwise(places))


@pytest.mark.parametrize(
    "piece", ["tổ ", "chúc ", "tổ chúc ", "a", "truyên ", "Hội nhân dân ", "qwrt ", "ệ", "giám sắt\n", "UBND "]
)
def test_hostile_text_costs_no_more_than_its_length(slips, piece):
    linear(slips.of, repeated(piece), 4_000)
