"""What offices write otherwise than the decree: read into its key, told where it prints otherwise."""

import pytest

from kehoach import intake
from kehoach.document.compose import compose
from kehoach.document.extract.recognise import recognise
from kehoach.plan import make

PAGE = """ỦY BAN NHÂN DÂN
XÃ AN BÌNH

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: {number}/KH-UBND

An Bình, ngày 12 tháng 01 năm 2026

KẾ HOẠCH

Phát triển thư viện xã năm 2026

Căn cứ {basis};

Ủy ban nhân dân xã ban hành Kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

Đưa sách đến gần người dân.

II. NHIỆM VỤ

{tasks}

Nơi nhận:
- Như trên;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Văn An
"""
LAW = "Luật Thư viện ngày 21 tháng 11 năm 2019"
TASKS = "1. Mua sách."


def page(number="12", basis=LAW, tasks=TASKS):
    return PAGE.format(number=number, basis=basis, tasks=tasks)


def read(text):
    return recognise(intake.read("a.txt", text.encode()))


def printed(raw):
    return [block.words for block in compose(make(raw)).blocks()]


def told(found, code):
    return [one.message for one in found.doubts if one.code == code]


@pytest.mark.parametrize(
    ("basis", "line", "doubts"),
    [
        (
            "Kế hoạch số 51/KH-BVHTTDL của Bộ Văn hóa, Thể thao và Du lịch ngày 05 tháng 02 năm 2025 về đọc sách",
            "Kế hoạch số 51/KH-BVHTTDL ngày 05 tháng 02 năm 2025 của Bộ Văn hóa, Thể thao và Du lịch về đọc sách",
            [],
        ),
        (
            "Quyết định số 33/QĐ-UBND của UBND tỉnh, ngày 12/01/2026 về việc phê duyệt Đề án",
            "Quyết định số 33/QĐ-UBND ngày 12/01/2026 của UBND tỉnh về việc phê duyệt Đề án",
            [],
        ),
        (
            "Kế hoạch 620/KH-SVHTTDL ngày 26/12/2025 của Sở Văn hóa, Thể thao và Du lịch về thư viện cơ sở",
            "Kế hoạch số 620/KH-SVHTTDL ngày 26/12/2025 của Sở Văn hóa, Thể thao và Du lịch về thư viện cơ sở",
            ['căn cứ thiếu chữ "số" trước 620/KH-SVHTTDL, sẽ in thêm'],
        ),
    ],
)
def test_a_basis_in_another_order_comes_apart_and_is_printed_in_the_order_of_the_decree(basis, line, doubts):
    found = read(page(basis=basis))
    assert set(found.raw["can_cu"][0]) == {"loai", "so", "ngay", "co_quan", "trich_yeu"}
    assert told(found, "TN74") == doubts
    lines = printed(found.raw)
    assert f"Căn cứ {line}." in lines
    assert read("\n\n".join(lines)).raw["can_cu"] == found.raw["can_cu"]


def test_a_basis_without_number_sign_and_without_parts_is_told_too():
    found = read(page(basis="Kế hoạch 620/KH-SVHTTDL của Sở Văn hóa về thư viện cơ sở"))
    assert found.raw["can_cu"] == ["Kế hoạch 620/KH-SVHTTDL của Sở Văn hóa về thư viện cơ sở"]
    assert told(found, "TN74")[0] == 'căn cứ thiếu chữ "số" trước 620/KH-SVHTTDL'
    assert "thiếu ngày" in told(found, "TN74")[1]


def test_a_basis_that_would_lose_a_word_stays_a_line():
    basis = "Kế hoạch số 51/KH-UBND ngày 5/1/2026 của UBND tỉnh về đọc sách"
    assert read(page(basis=basis)).raw["can_cu"] == [basis]


@pytest.mark.parametrize(
    ("typed", "number"), [("0124", "0124"), ("0027", "0027"), ("005", "005"), ("5", "05"), ("05", "05"), ("124", "124")]
)
def test_a_number_with_leading_zeros_is_printed_as_it_was_typed(typed, number):
    found = read(page(number=typed))
    assert found.raw["so"] == typed
    assert f"Số: {number}/KH-UBND" in printed(found.raw)


DEEP = """1. Kho sách

1.1. Sách giấy

a) Mua mới:

- Sách thiếu nhi;

- Sách nông nghiệp.

b) Tiếp nhận sách tặng.

1.2. Sách điện tử

Lập danh mục."""


MIXED = (
    DEEP
    + """

2. Máy tính

a) Mua mới.

b) Sửa máy cũ."""
)


def test_numbers_of_two_kinds_are_printed_again_as_they_are():
    found = read(page(tasks=DEEP))
    assert found.raw["danh_so"] == "hon_hop"
    assert told(found, "TN72") == []
    assert "\n".join(printed(found.raw)).count("\n1.1. Sách giấy\na) Mua mới:\n- Sách thiếu nhi;") == 1


def test_a_section_of_another_kind_keeps_its_own():
    found = read(page(tasks="1. Mua sách.\n\n1.1. Sách giấy.\n\n1.2. Sách điện tử.\n\nIII. GIẢI PHÁP\n\n"
                            "1. Tặng sách.\n\na) Cho trường.\n\nb) Cho thôn.\n\nc) Cho hội."))  # fmt: skip
    assert "danh_so" not in found.raw
    assert found.raw["nhiem_vu"]["danh_so"] == "thap_phan"
    assert told(found, "TN72") == []
    assert [one for one in printed(found.raw) if "Sách" in one][:1] == ["1.1. Sách giấy."]


def test_sections_numbered_1_keep_their_numbers():
    found = read(page(tasks=TASKS).replace("II. NHIỆM VỤ\n\n1. Mua", "2. NHIỆM VỤ\n\n2.1. Mua").replace(
        "I. MỤC ĐÍCH, YÊU CẦU\n\n1. Mục đích", "1. MỤC ĐÍCH, YÊU CẦU\n\n1.1. Mục đích"))  # fmt: skip
    assert found.raw["danh_so"] == ["1", "1.1", "a"]
    assert told(found, "TN72") == []
    assert "2.1. Mua sách./." in printed(found.raw)


def test_numbers_of_two_kinds_at_one_level_are_told_once_for_a_section():
    (doubt,) = [one for one in read(page(tasks=MIXED)).doubts if one.code == "TN72"]
    assert doubt.path == ("nhiem_vu",)
    assert doubt.message == '2 chỗ trong phần này sẽ in số, dấu khác tệp: "a)" thành "2.1.", "b)" thành "2.2."'


def test_one_number_that_changes_keeps_its_own_place():
    (doubt,) = [one for one in read(page(tasks="1. Mua sách.\n\n3. Tặng sách.")).doubts if one.code == "TN72"]
    assert doubt.path[:2] == ("nhiem_vu", 1)
    assert doubt.message == 'số thứ tự trong tệp là "3.", sẽ in là "2.": "Tặng sách."'


def test_numbers_of_an_annex_are_its_own_or_told_at_the_annex():
    annex = "\n\nPhụ lục\n\nDANH SÁCH\n\n"
    found = read(page() + annex + DEEP)
    assert found.raw["phu_luc"][0]["danh_so"] == "hon_hop"
    assert told(found, "TN72") == []
    doubts = [one for one in read(page() + annex + MIXED).doubts if one.code == "TN72"]
    assert [one.path for one in doubts] == [("phu_luc", 0)]


IN_PARTS = (
    page(tasks=TASKS)
    .replace("I. MỤC ĐÍCH, YÊU CẦU", "{0}\n\nKẾT QUẢ NĂM 2025\n\nI. KẾT QUẢ", 1)
    .replace("II. NHIỆM VỤ", "{1}\n\nNHIỆM VỤ NĂM 2026")
)


@pytest.mark.parametrize(
    ("labels", "lines", "codes"),
    [
        (("Phần I", "Phần II"), ["Phần I", "Phần II"], []),
        (("PHẦN THỨ NHẤT", "PHẦN THỨ HAI"), ["Phần I", "Phần II"], ["TN72", "TN72"]),
        (("Phần A", "Phần B"), ["Phần A", "Phần B"], ["TN77"]),
    ],
)
def test_a_phần_is_printed_again(labels, lines, codes):
    found = read(IN_PARTS.format(*labels))
    assert [one.code for one in found.doubts if one.code in ("TN70", "TN72", "TN76", "TN77")] == codes
    again = printed(found.raw)
    start = again.index(lines[0])
    assert again[start : start + 3] == [lines[0], "KẾT QUẢ NĂM 2025", "I. KẾT QUẢ"]
    assert again[again.index(lines[1]) :][:3] == [lines[1], "NHIỆM VỤ NĂM 2026", "1. Mua sách./."]
