"""What a line says by its own words."""

import pytest

from kehoach.document.label import signs
from kehoach.text.letters import fold


@pytest.mark.parametrize(
    ("asked", "text", "wanted"),
    [
        (signs.is_quoc_hieu, "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", True),
        (signs.is_quoc_hieu, "Xã hội hóa giáo dục Việt Nam", False),
        (signs.is_tieu_ngu, "Độc lập – Tự do – Hạnh phúc", True),
        (signs.is_tieu_ngu, "Hạnh phúc gia đình", False),
        (signs.is_day, "An Bình, ngày 05 tháng 9 năm 2026", True),
        (signs.is_day, "An Bình, ngày    tháng    năm 2026", True),
        (signs.is_day, "Căn cứ Nghị định ngày 05 tháng 9 năm 2026", False),
        (signs.is_addressee, "Kính gửi: Các phòng", True),
        (signs.closes, "Trên đây là Kế hoạch tập huấn", True),
        (signs.closes, "Kế hoạch này gồm ba phần", False),
    ],
)
def test_signs_of_words_without_marks(asked, text, wanted):
    assert asked(fold(text)) is wanted


@pytest.mark.parametrize(
    ("asked", "text", "wanted"),
    [
        (signs.is_agency, "ỦY BAN NHÂN DÂN XÃ AN BÌNH", True),
        (signs.is_agency, "Ủy ban nhân dân xã An Bình", False),
        (signs.is_basis, "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;", True),
        (signs.is_basis, "Căn cứ Luật Lưu trữ, UBND xã ban hành như sau:", False),
        (signs.is_basis, "Thực hiện Kế hoạch số 1/KH-UBND, UBND xã đề nghị:", False),
        (signs.is_basis, "Thực hiện Kế hoạch số 1/KH-UBND ngày 05/01/2026;", True),
        (signs.leads_in, "UBND xã ban hành Kế hoạch tập huấn như sau:", True),
        (signs.is_article, "Điều 1. Ban hành Kế hoạch", True),
        (signs.is_article, "Điều 1 Luật Lưu trữ", False),
        (signs.is_signed_off, "các đơn vị thực hiện./.", True),
        (signs.is_signed_off, "các đơn vị thực hiện.", False),
    ],
)
def test_signs_of_words_as_they_stand(asked, text, wanted):
    assert asked(text) is wanted


@pytest.mark.parametrize("text", ["Số: 05/KH-UBND", "Số:      /KH-UBND", "Số 05-KH/ĐU"])
def test_a_number_may_be_blank(text):
    assert signs.is_number(text, fold(text))


@pytest.mark.parametrize(
    ("text", "ten"), [("KẾ HOẠCH", "Kế hoạch"), ("K Ế  H O Ạ C H", "Kế hoạch"), ("KẾ HOẠCH TẬP HUẤN", "Kế hoạch")]
)
def test_a_title_names_a_kind_in_capitals(text, ten):
    found = signs.title_of(text)
    assert found is not None
    assert found.ten == ten


@pytest.mark.parametrize("text", ["Kế hoạch", "KẾ TOÁN", ""])
def test_what_names_no_kind(text):
    assert signs.title_of(text) is None


QUOC_HIEU = "cong hoa xa hoi chu nghia viet nam"
TIEU_NGU = "doc lap tu do hanh phuc"


@pytest.mark.parametrize(
    ("asked", "folded", "answer"),
    [
        # one word of eight may be lost or mistyped twice, two more may stand beside them
        (signs.is_quoc_hieu, QUOC_HIEU, True), (signs.is_quoc_hieu, "cong hoa xa hoi chu nghia", True), (signs.is_quoc_hieu, "cong hoa xa hoi viet", False), (signs.is_quoc_hieu, "cong hoa xa hoi chu viet", True),
        (signs.is_quoc_hieu, "hoa xa hoi chu viet nam", True), (signs.is_quoc_hieu, "cong hoa xa hoi chu nam", False), (signs.is_quoc_hieu, "cong hoa xa hoi chu nghia a b c d", True), (signs.is_quoc_hieu, "cong hoa xa hoi chu nghia a b c d e", False),
        (signs.is_quoc_hieu, "viet viet viet viet viet viet", False), (signs.is_quoc_hieu, f"{QUOC_HIEU} va mot cau rat dai o dang sau, khong ai viet the bao gio", True),
        (signs.is_quoc_hieu, "cong hoa xa hoi chu nghia ".ljust(67, "y"), True), (signs.is_quoc_hieu, "cong hoa xa hoi chu nghia ".ljust(68, "y"), False), (signs.is_quoc_hieu, "", False),
        (signs.is_tieu_ngu, TIEU_NGU, True), (signs.is_tieu_ngu, "doc lap - tu do - hanh", True), (signs.is_tieu_ngu, "lap tu do hanh phuc", True), (signs.is_tieu_ngu, "doc lap tu do", False),
        (signs.is_tieu_ngu, "doc lap tu do phuc a b c", True), (signs.is_tieu_ngu, "doc lap tu do phuc a b c d", False), (signs.is_tieu_ngu, "lap tu do phuc a", False),
        (signs.is_tieu_ngu, TIEU_NGU.ljust(159), True), (signs.is_tieu_ngu, TIEU_NGU.ljust(160), False),
        (signs.is_day, "an binh, ngay 05/9/2026", True), (signs.is_day, "ngay 05 thang 9 nam 2026", True), (signs.is_day, "ngay ... thang ... nam ...", True), (signs.is_day, "ngay", False), (signs.is_day, "thang 9 nam 2026", False),
        (signs.is_day, "an binh, ngay 05 thang 9 nam 2026".rjust(159), True), (signs.is_day, "an binh, ngay 05 thang 9 nam 2026".rjust(160), False),
        (signs.is_addressee, "kinh goi: cac phong", True), (signs.is_addressee, "gui: cac phong", False),
        (signs.closes, "ubnd xa yeu cau cac thon", True), (signs.closes, "so noi vu de nghi cac truong", True), (signs.closes, "chu tich giao cac phong", True), (signs.closes, "cac thon de nghi", False), (signs.closes, "trong qua trinh thuc hien", True),
    ],
)  # fmt: skip
def test_folded_words_to_the_letter(asked, folded, answer):
    assert asked(folded) is answer


@pytest.mark.parametrize(
    ("asked", "text", "answer"),
    [
        (signs.is_agency, "SƠ ĐỒ TỔ CHỨC", False), (signs.is_agency, "BẢN ĐỒ XÃ", False), (signs.is_agency, "SỞ NỘI VỤ", True), (signs.is_agency, "UBND XÃ AN BÌNH", True), (signs.is_agency, "AN BÌNH", False),
        (signs.is_basis, "Thực hiện nhiệm vụ được giao;", True), (signs.is_basis, "Thực hiện nhiệm vụ được giao", False), (signs.is_basis, "Thực hiện Kế hoạch số 1/KH-UBND ngày 05/01/2026", True),
        (signs.is_basis, "Căn cứ tình hình thực tế:", True), (signs.is_basis, "Căn cứ tình hình thực tế", True), (signs.is_basis, "Theo đề nghị của Phòng Nội vụ", True), (signs.is_basis, "Theo đề nghị của Phòng Nội vụ:", True),
        (signs.is_basis, "Xét yêu cầu của công việc", True), (signs.is_basis, "Theo kết quả đánh giá", False), (signs.is_basis, "Theo đề nghị củabạn", False), (signs.is_basis, "Một câu;", False), (signs.is_basis, "Tập huấn như sau:", False),
        (signs.is_named_basis, "Căn cứ Luật Lưu trữ", True), (signs.is_named_basis, "Thực hiện Luật Lưu trữ", False), (signs.is_named_basis, "Luật Lưu trữ", False),
        (signs.leads_in, "các việc như sau", True), (signs.leads_in, "gồm các việc sau:", True), (signs.leads_in, "gồm các việc sau: ", True), (signs.leads_in, "các việc sau", False), (signs.leads_in, "các việc sau: một", False),
        (signs.leads_in, "cụ thể:", True), (signs.leads_in, "cụ thể là: mở lớp", True), (signs.leads_in, "cụ thể hóa", False), (signs.leads_in, "UBND xã xây dựng kế hoạch năm 2026: ", True), (signs.leads_in, "UBND xã ban hành Kế hoạch năm 2026:", True),
        (signs.leads_in, "UBND xã ban hành Kế hoạch năm 2026", False), (signs.leads_in, "gồm:", False),
        (signs.names_issuer, "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ", True), (signs.names_issuer, "ỦY BAN NHÂN DÂN XÃ", True), (signs.names_issuer, "THỦ TƯỚNG CHÍNH PHỦ", True), (signs.names_issuer, "GIÁM ĐỐC", True), (signs.names_issuer, "GIÁM ĐỐCX", False),
        (signs.names_issuer, "Chủ tịch Ủy ban nhân dân xã", False), (signs.names_issuer, "KẾ TOÁN", False), (signs.names_issuer, "SỞ ".ljust(160, "A"), True), (signs.names_issuer, "SỞ ".ljust(161, "A"), False),
        (signs.is_article, "Điều 12: Ban hành", True), (signs.is_article, "Điều 1234. Ban hành", False), (signs.is_article, "điều 1. Ban hành", False),
        (signs.is_signed_off, "thực hiện./.”", True), (signs.is_signed_off, 'thực hiện./.") ', True), (signs.is_signed_off, "thực hiện/.*", True), (signs.is_signed_off, "thực hiện./", False), (signs.is_signed_off, "./. thực hiện", False),
    ],
)  # fmt: skip
def test_words_as_they_stand_to_the_letter(asked, text, answer):
    assert asked(text) is answer


@pytest.mark.parametrize(
    ("asked", "text", "answer"),
    [
        (signs.is_number, "Số: 05/KH-UBND".ljust(159), True), (signs.is_number, "Số: 05/KH-UBND".ljust(160), False), (signs.is_number, "Kế hoạch số 05/KH-UBND", False), (signs.is_number, "Số: 05/KHLT/UBND-MTTQ", True),
        (signs.is_order, "QUYẾT ĐỊNH:", True), (signs.is_order, "QUYẾT NGHỊ", True), (signs.is_order, "Quyết định:", False), (signs.is_order, "QUYẾT ĐỊNH SỐ 5", False), (signs.is_order, "KẾ HOẠCH", False),
    ],
)  # fmt: skip
def test_words_with_and_without_marks(asked, text, answer):
    assert asked(text, fold(text)) is answer


@pytest.mark.parametrize(
    ("text", "ten"),
    [
        ("KẾ HOẠCH:", "Kế hoạch"), ("QUYẾT ĐỊNH:", None), ("QUYẾT ĐỊNH", "Quyết định"), ("KẾ HOẠCH.*", "Kế hoạch"), ("K Ế H O Ạ C H", "Kế hoạch"), ("K Ế H O Ạ C H X", None), ("KẾ HOẠCHX", None), ("KẾ HOẠCH: TẬP HUẤN", None),
        ("TÓM TẮT KẾ HOẠCH", None), ("BÁO CÁO", "Báo cáo"), ("BÁO CÁO KẾ HOẠCH", "Báo cáo"), ("KẾ HOẠCH ".ljust(320, "A"), "Kế hoạch"), ("KẾ HOẠCH ".ljust(321, "A"), None),
    ],
)  # fmt: skip
def test_the_kind_a_line_names(text, ten):
    found = signs.title_of(text)
    assert (found and found.ten) == ten
