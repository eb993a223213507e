"""Numbers as people write them: read through, and each fault named."""

import re

import pytest
from growth import linear, repeated

from kehoach.law.book import book
from kehoach.law.citation import find
from kehoach.law.so_ky_hieu import Loi, doc
from kehoach.text.syllable import possible

PARTY = book("vien-dan")


@pytest.mark.parametrize(
    ("written", "right", "faults"),
    [
        ("223/KH- UBND", "223/KH-UBND", {Loi.CACH}),
        ("45 /QĐ-UBND", "45/QĐ-UBND", {Loi.CACH}),
        ("30/2020/NĐ - CP", "30/2020/NĐ-CP", {Loi.CACH}),
        ("12/2025/QĐ_UBND", "12/2025/QĐ-UBND", {Loi.DAU}),
        ("05 - NQ/TW", "05-NQ/TW", {Loi.CACH}),
        ("45/QĐ–UBND", "45/QĐ-UBND", {Loi.GACH_DAI}),
        ("45 – NQ/TW", "45-NQ/TW", {Loi.CACH, Loi.GACH_DAI}),
        ("45./QĐ-UBND", "45/QĐ-UBND", {Loi.DAU}),
        ("45,/QĐ-UBND", "45/QĐ-UBND", {Loi.DAU}),
        ("45//QĐ-UBND", "45/QĐ-UBND", {Loi.DAU}),
        ("1.234/QĐ-UBND", "1234/QĐ-UBND", {Loi.DAU}),
        ("3O/2O20/NĐ-CP", "30/2020/NĐ-CP", {Loi.CHU_O}),
        ("O5/QĐ-UBND", "05/QĐ-UBND", {Loi.CHU_O}),
        ("45/qđ-ubnd", "45/QĐ-UBND", {Loi.HOA_THUONG}),
        ("12/ubnd-vx", "12/UBND-VX", {Loi.HOA_THUONG}),
        ("33/QĐ-TTG", "33/QĐ-TTg", {Loi.HOA_THUONG}),
        ("45 QĐ-UBND", "45/QĐ-UBND", {Loi.THIEU_GACH}),
        ("45KH-UBND", "45/KH-UBND", {Loi.THIEU_GACH}),
        ("45/QĐ/UBND", "45/QĐ-UBND", {Loi.GACH_CHEO}),
        ("27/NQ-TW", "27-NQ/TW", {Loi.CUA_DANG}),
        ("27/NQ- TW", "27-NQ/TW", {Loi.CUA_DANG, Loi.CACH}),
        ("27-NQ-TW", "27-NQ/TW", {Loi.CUA_DANG}),
        ("45-QĐ/UBND", "45/QĐ-UBND", {Loi.CUA_NHA_NUOC}),
        ("66/NQ-СР", "66/NQ-CP", set()),  # Cyrillic: told by another rule
    ],
)
def test_every_fault_is_read_through_and_named(written, right, faults):
    (number,) = doc(f"Quyết định số {written} của tỉnh")
    assert (number.words, number.so, number.loi) == (written, right, faults)
    (cited,) = find(f"theo Quyết định {written} của tỉnh")
    assert (cited.so, cited.co_chu_so) == (right, False)


@pytest.mark.parametrize(
    "number",
    ["33/QĐ-TTg", "30/2020/NĐ-CP", "57-NQ/TW", "72/2025/QH15", "43/2022/NQ/QH15", "2381/BGDĐT-NGCBQLGD", "01-HD/BTCTU",
     "66.25/2026/NQ-CP", "06/2015/TTLT-BGDĐT-BNV", "16/2006/TTLT/BLĐTBXH-BGDĐT-BTC", "12-KH/ĐTN", "15/TTr-SNV",
     "77/BNNvPTNT-VP", "123/BGD&ĐT-VP"],
)  # fmt: skip
def test_a_number_in_order_is_what_it_was(number):
    (found,) = doc(f"số {number}.")
    assert (found.words, found.so, found.loi) == (number, number, frozenset())


@pytest.mark.parametrize("agency", PARTY["co_quan_dang"])
@pytest.mark.parametrize(("kind", "code"), PARTY["loai_cua_dang"].items())
def test_a_cure_makes_no_number_of_the_party_worse(kind, code, agency):
    right = f"05-{code}/{agency}"
    for written in (
        right,
        f"05 - {code}/{agency}",
        f"05/{code}-{agency}",
        f"05-{code}/ {agency}",
        f"05/{code}/{agency}",
    ):
        (found,) = find(f"Thực hiện {kind} số {written} của cấp ủy")
        assert (found.loai, found.so) == (kind, right)
        (again,) = find(f"Thực hiện {kind} số {found.so} của cấp ủy")
        assert again.so_viet.loi == frozenset()


@pytest.mark.parametrize(
    "text",
    ["Các nhiệm vụ số 16 - UBND xã chủ trì", "sĩ số 45 - 50 em, tỷ số 3 - 1", "12 TT GDTX - Sở", "ngày 05/3/2020",
     "giai đoạn 2021-2025", "3/4 số thôn", "km 12/Quốc lộ - tỉnh", "Kế hoạch 12-KH-ĐTN", "202/2025/QH", "4G/5G-Viettel",
     "16-UBND-VX", "12-TTg-UBND", "5,45/QĐ-UBND", "1/45/QĐ-UBND", "/45/QĐ-UBND", "\\45/QĐ-UBND", "ko45/QĐ-UBND", "xso45/QĐ-UBND", "12/xyz-QĐ-UBND"],
)  # fmt: skip
def test_other_digits_are_no_number(text):
    assert list(doc(text)) == []


@pytest.mark.parametrize(
    "text", ["(45/QĐ-UBND)", "x.45/QĐ-UBND", ".45/QĐ-UBND", "-45/QĐ-UBND", "so45/QĐ-UBND", "Số45/QĐ-UBND"]
)
def test_a_number_begins_behind_a_sign_or_the_word(text):
    assert [found.words for found in doc(text)] == ["45/QĐ-UBND"]


def test_a_fault_is_said_in_vietnamese_words():
    words = " ".join(fault.value for fault in Loi)
    assert [word for word in re.findall(r"[^\W\d_]{2,}", words) if not possible(word)] == []


def test_the_sentence_goes_on_behind_a_dash_between_spaces():
    text = (
        "Nghị quyết số 57-NQ/TW - BCH Trung ương; Kế hoạch số 12/KH-UBND - UBND tỉnh; Kế hoạch số 15/KH - UBND của xã"
    )
    assert [one.words for one in doc(text)] == ["57-NQ/TW", "12/KH-UBND", "15/KH - UBND"]


@pytest.mark.parametrize(
    ("text", "kind", "day", "agency"),
    [
        ("Quyết định ngày 12/3/2025 số 45/QĐ-UBND của UBND tỉnh X về Y", "Quyết định", "12/3/2025", "UBND tỉnh X"),
        ("Quyết định số 45/QĐ-UBND của UBND tỉnh X ngày 12/3/2025 về Y", "Quyết định", "12/3/2025", "UBND tỉnh X"),
        ("Quyết định của UBND tỉnh X số 45/QĐ-UBND ngày 12/3/2025", "Quyết định", "12/3/2025", "UBND tỉnh X"),
        ("Quyết định của UBND tỉnh X, ngày 12/3/2025, số 45/QĐ-UBND", "Quyết định", "12/3/2025", "UBND tỉnh X"),
        ("Quyết định ngày 12 tháng 3 năm 2025 của UBND tỉnh X số 45/QĐ-UBND", "Quyết định", "12/3/2025", "UBND tỉnh X"),
        ("QĐ số 45/QĐ-UBND Ngày12/3/2025 của UBND tỉnh X", "Quyết định", "12/3/2025", "UBND tỉnh X"),
        ("quyet dinh so 45/QĐ-UBND ngày 12-3-2025 của UBND tỉnh X", "Quyết định", "12/3/2025", "UBND tỉnh X"),
        ("Quyết  định  số: 45/QĐ-UBND, ngày 12 /3/2025 của UBND tỉnh X", "Quyết định", "12/3/2025", "UBND tỉnh X"),
        ("Quyết định số 45/QĐ-UBND. ngày 12/3/2025 của UBND tỉnh X", "Quyết định", "12/3/2025", "UBND tỉnh X"),
        ("Quyết định số 45/QĐ-UBND (12/3/2025)", "Quyết định", "12/3/2025", None),
        ("Quyết định số 45/QĐ-UBND. Ngày 12/3/2025 xã họp", "Quyết định", None, None),
        ("Quyết định của UBND tỉnh về việc giao đất, Tờ trình số 45/QĐ-UBND", "Tờ trình", None, None),
    ],
)  # fmt: skip
def test_the_parts_are_read_in_any_order(text, kind, day, agency):
    (found,) = find(f"Căn cứ {text}")
    assert (found.loai, found.so, found.co_quan) == (kind, "45/QĐ-UBND", agency)
    assert (found.ngay.ngan() if found.ngay else None) == day
    for part in (found.loai_viet, found.chu_so, found.so_viet, found.ngay_viet):
        assert part is None or f"Căn cứ {text}"[part.start : part.end] == part.words


def test_a_number_without_a_kind_is_no_citation():
    assert list(find("số 12/2025/QĐ-UBND; theo mẫu số 03-TB/TU; Thư viện số 45/KH-UBND")) == []


@pytest.mark.parametrize(
    "piece",
    ["1/", "1/Q-", "1 - Q", "O", "số 1/2020/", "Quyết định của ", "Quyết định ngày 1/1/2020 của ", "số 1/A-B ", "1/A - ",
     "của A số 1/A-B ", "QĐ ", "1./", "ngày 1/1/2020 số 1/A-B của "],
)  # fmt: skip
def test_a_hostile_text_costs_its_length(piece):
    linear(lambda text: list(find(text)), repeated(piece), 12000)
