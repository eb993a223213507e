import pytest

from kehoach.law.citation import find, parse
from kehoach.law.loai_van_ban import cac_loai, viet_tat


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Quyết định số 33/QĐ-TTg ngày 08/01/2019 của Thủ tướng Chính phủ về việc phê duyệt Đề án X",
         ("Quyết định", "33/QĐ-TTg", "Thủ tướng Chính phủ", "về việc phê duyệt Đề án X")),
        ("Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư",
         ("Nghị định", "30/2020/NĐ-CP", "Chính phủ", "về công tác văn thư")),
        ("Thông tư liên tịch số 20/2015/TTLT-BGDĐT-BNV ngày 14/9/2015 của Bộ Giáo dục và Đào tạo, Bộ Nội vụ quy định mã số",
         ("Thông tư liên tịch", "20/2015/TTLT-BGDĐT-BNV", "Bộ Giáo dục và Đào tạo, Bộ Nội vụ", "quy định mã số")),
        ("Nghị quyết số 66.25/2026/NQ-CP ngày 10/6/2026 của Chính phủ về tháo gỡ khó khăn",
         ("Nghị quyết", "66.25/2026/NQ-CP", "Chính phủ", "về tháo gỡ khó khăn")),
        ("Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
         ("Luật", None, None, "Tổ chức chính quyền địa phương")),
    ],
)  # fmt: skip
def test_a_whole_citation_comes_apart(text, parts):
    found = parse(text)
    assert (found.loai, found.so, found.co_quan, found.trich_yeu) == parts


@pytest.mark.parametrize(
    ("text", "agency", "title", "numbered"),
    [("Kế hoạch số 51/KH-BVHTTDL của Bộ Văn hóa, Thể thao và Du lịch ngày 12/01/2026 về đọc sách",
      "Bộ Văn hóa, Thể thao và Du lịch", "về đọc sách", True),
     ("Kế hoạch số 51/KH-UBND của UBND tỉnh, ngày 12 tháng 01 năm 2026 về việc X", "UBND tỉnh", "về việc X", True),
     ("Kế hoạch 620/KH-BGDĐT ngày 12/01/2026 của Bộ Giáo dục và Đào tạo về việc X",
      "Bộ Giáo dục và Đào tạo", "về việc X", False)],
)  # fmt: skip
def test_the_date_behind_the_agency_and_a_missing_so_are_read(text, agency, title, numbered):
    found = parse(text)
    assert (found.co_quan, found.trich_yeu, found.co_chu_so) == (agency, title, numbered)
    assert found.ngay.ngan() == "12/01/2026"
    (again,) = find(f"Căn cứ {text};")
    assert (again.ngay, again.co_chu_so) == (found.ngay, numbered)


@pytest.mark.parametrize(
    "text",
    ["Kế hoạch số 51/KH-UBND của UBND tỉnh về việc X theo Nghị quyết ngày 12/01/2026",
     "Kế hoạch số 51/KH-UBND của UBND tỉnh và Luật Thư viện ngày 21/11/2019"],
)  # fmt: skip
def test_a_date_behind_other_words_is_not_the_date_of_the_document(text):
    assert [one.ngay for one in find(text)] == [None]


@pytest.mark.parametrize(
    "text",
    ["Công văn 2381/BGDĐT-NGCBQLGD ngày 01/7/2020 của Bộ Giáo dục và Đào tạo về việc X",  # no word số
     "Quyết định số 33/QĐ-TTg", "hướng dẫn thực hiện nhiệm vụ năm học", "Quyết định số 33/QĐ-TTg của Thủ tướng về X"],
)  # fmt: skip
def test_what_lacks_a_part_stays_free_text(text):
    assert parse(text) is None


@pytest.mark.parametrize(
    "number",
    ["43/2019/QH14", "76/2025/UBTVQH15", "30/2020/NĐ-CP", "06/2015/TTLT-BGDĐT-BNV", "33/QĐ-TTg", "657/KH-UBND",
     "2381/BGDĐT-NGCBQLGD", "177/UBND-KGVX", "57-NQ/TW", "14-KH/TU", "01-HD/BTCTU", "19/2025/QĐ-TTg"],
)  # fmt: skip
def test_finds_every_form_of_number(number):
    found = list(find(f"theo Quyết định số {number} của Thủ tướng Chính phủ."))
    assert [one.so for one in found] == [number]


@pytest.mark.parametrize("number", ["66/NQ-СР", "202/2025/QH", "35/2025/QĐ-TTgcủa"])
def test_does_not_take_a_malformed_number_for_one(number):
    assert [one.so for one in find(f"theo Nghị quyết số {number} ngày")] != [number]


def test_offsets_point_at_the_words():
    text = "Theo Quyết định 771/QĐ-UBND ngày 06/8/2020 của UBND tỉnh bảo đảm."
    (found,) = find(text)
    assert text[found.start :].startswith("Quyết định 771")
    assert not found.co_chu_so
    assert (found.ngay.ngay, found.ngay.thang, found.ngay.nam) == (6, 8, 2020)


def test_every_abbreviation_of_the_annex_is_there():
    assert viet_tat()["Kế hoạch"] == "KH"
    assert viet_tat()["Chương trình"] == "CTr"
    assert len(set(cac_loai())) == len(cac_loai())
