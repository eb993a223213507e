"""Which kind of paper a paper is."""

import pytest
from document.label.typed import lines

from kehoach.document.label.kind import kind_of

CROWN = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


@pytest.mark.parametrize(
    ("texts", "loai"),
    [
        ((CROWN, "KẾ HOẠCH", "Tập huấn văn thư"), "Kế hoạch"),
        ((CROWN, "Số: 05/KH-UBND", "Tập huấn văn thư"), "Kế hoạch"),
        ((CROWN, "QUYẾT ĐỊNH", "Về việc ban hành Kế hoạch"), "Quyết định"),
        ((CROWN, "Số: 12/UBND-VP", "Kính gửi: Các phòng"), "Công văn"),
        (("Một đoạn trích.", "Hai đoạn trích."), None),
        ((CROWN, "Kính gửi: Các phòng"), None),
    ],
)
def test_a_title_or_a_symbol_or_an_addressee_names_it(texts, loai):
    found = kind_of(lines(*texts)).loai
    assert (found and found.ten) == loai


def test_a_title_is_asked_before_a_symbol():
    found = kind_of(lines(CROWN, "Số: 05/QĐ-UBND", "KẾ HOẠCH")).loai
    assert found is not None
    assert found.ten == "Kế hoạch"


@pytest.mark.parametrize(
    ("texts", "dang"),
    [
        (("ĐẢNG CỘNG SẢN VIỆT NAM", "Số 05-KH/ĐU", "KẾ HOẠCH"), True),
        (("Số 05-KH/ĐU", "KẾ HOẠCH"), True),
        ((CROWN, "Số 05-KH/ĐU", "KẾ HOẠCH"), False),
        (("Số: 05/KH-UBND", "KẾ HOẠCH"), False),
    ],
)
def test_a_paper_of_the_party_has_its_own_title_or_symbol_and_no_quoc_hieu(texts, dang):
    assert kind_of(lines(*texts)).dang is dang


@pytest.mark.parametrize(
    ("texts", "quy_pham"),
    [
        ((CROWN, "Số: 05/2026/QĐ-UBND", "QUYẾT ĐỊNH"), True),
        ((CROWN, "Số: 05/QĐ-UBND", "QUYẾT ĐỊNH"), False),
        ((CROWN, "Số: 30/2020/NĐ-CP", "NGHỊ ĐỊNH"), True),
        ((CROWN, "Số: 05/2026/KH-UBND", "KẾ HOẠCH"), False),
    ],
)
def test_legislation_is_known_by_its_kind_or_a_year_in_its_symbol(texts, quy_pham):
    assert kind_of(lines(*texts)).quy_pham is quy_pham


@pytest.mark.parametrize(
    ("texts", "loai"),
    [
        ((*["a."] * 59, "KẾ HOẠCH"), "Kế hoạch"), ((*["a."] * 60, "KẾ HOẠCH"), None), (("- KẾ HOẠCH",), None), (("- Số: 05/KH-UBND",), None), (("Số: 05/kh-UBND",), "Kế hoạch"), (("Số: 05/2026/QĐ-UBND",), "Quyết định"), (("Số: 05/XX-UBND",), None),
        (("Số: 05/XX-UBND", "Kính gửi: Các phòng"), "Công văn"), (("Một câu.", "Số: 05/KH-UBND", "Số: 06/QĐ-UBND"), "Kế hoạch"), (("BÁO CÁO", "KẾ HOẠCH"), "Báo cáo"), (("Số: 05/KH-UBND", "Kính gửi: Các phòng"), "Kế hoạch"),
    ],
)  # fmt: skip
def test_what_names_the_kind(texts, loai):
    found = kind_of(lines(*texts)).loai
    assert (found and found.ten) == loai


@pytest.mark.parametrize(
    ("texts", "dang"),
    [(("*ĐẢNG CỘNG SẢN VIỆT NAM*",), True), (("-ĐẢNG CỘNG SẢN VIỆT NAM-",), True), (("Đảng Cộng sản Việt Nam",), True), (("Theo ĐẢNG CỘNG SẢN VIỆT NAM",), False), (("Số 05-KH/ĐU",), True), (("Số 05-kh/đu",), False), (("Một câu.",), False)],
)  # fmt: skip
def test_what_is_of_the_party(texts, dang):
    found = kind_of(lines(*texts))
    assert (found.dang, found.quy_pham) == (dang, False)
