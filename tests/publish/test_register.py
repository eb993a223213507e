"""The line of the register: the columns of Phụ lục IV, added without touching a byte above it."""

import codecs
import csv
import io

import pytest
from project import EXAMPLES, example

from kehoach.law.van_ban_di import so_dang_ky
from kehoach.plan import open_spec
from kehoach.problem import KehoachError, Place
from kehoach.publish.issued import issued
from kehoach.publish.metadata import Unsaid
from kehoach.publish.register import added, line, new
from kehoach.sheet.separated import separated

AT = Place("so.csv")


def of(name="xa-2026", unsaid=None):
    draft = open_spec(example(name))
    return line(issued(draft.plan), unsaid or Unsaid(), draft.file)


def rows(content, encoding="utf-8-sig", sign=","):
    return [*csv.reader(io.StringIO(content.decode(encoding), newline=""), delimiter=sign, strict=True)]


def test_a_line_holds_what_the_form_asks():
    cells = of(unsaid=Unsaid(so_ban=12, ghi_chu="Gửi bản giấy")).cells
    said = dict(zip(so_dang_ky(), cells, strict=True))
    assert said["Số, ký hiệu văn bản"] == "05/KH-UBND"
    assert said["Ngày tháng văn bản"] == "2026-01-12"
    assert (
        said["Tên loại và trích yếu nội dung văn bản"] == "Kế hoạch Công tác văn thư, lưu trữ năm 2026 của xã An Bình"
    )
    assert said["Người ký"] == "Nguyễn Văn An"
    assert said["Nơi nhận văn bản"].startswith("Sở Nội vụ; Thường trực Đảng ủy xã; ")
    assert (said["Đơn vị, người nhận bản lưu"], said["Số lượng bản"], said["Ghi chú"]) == (
        "VT, VP",
        "12",
        "Gửi bản giấy",
    )
    assert (said["Ngày chuyển"], said["Ký nhận"]) == ("", "")


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_has_a_line_a_second_reader_reads(name):
    cells = of(name).cells
    content = new(cells)
    assert content.startswith(codecs.BOM_UTF8)
    assert rows(content) == [[*so_dang_ky()], [*cells]]


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_reader_of_sheets_finds_its_commas(name):
    content = new(of(name).cells)
    assert separated(content, "so.csv", "so.csv").rows[1] == [*of(name).cells]


def test_a_formula_stays_words():
    found = of(unsaid=Unsaid(ghi_chu='=HYPERLINK("http://x")'))
    assert found.cells[-1] == '\'=HYPERLINK("http://x")'
    assert [one.code for one in found.notices] == ["PH14"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("last", [True, False])
def test_what_is_above_stays_to_the_byte(encoding, sign, end, last):
    head = sign.join(f'"{one}"' if sign in one else one for one in [*so_dang_ky(), "Tờ"])
    text = f"{head}{end}01/KH-UBND{sign}05/01/2026{sign * 9}3{end if last else ''}"
    before = text.encode(encoding)
    after = added(before, of().cells, AT)
    assert after.startswith(before)
    read = rows(after, "utf-16" if encoding == "utf-16" else "utf-8-sig", sign)
    assert len(read) == 3
    assert [len(one) for one in read] == [11, 11, 11]
    assert read[2][:2] == ["05/KH-UBND", "12/01/2026"]
    assert read[2][10] == ""
    again = added(after, of("xa-thien-tai-2026").cells, AT)
    assert again.startswith(after)


def test_columns_are_found_by_their_names():
    order = [*reversed(so_dang_ky())]
    out = io.StringIO()
    csv.writer(out).writerow([one.upper() for one in order])
    read = rows(added(out.getvalue().encode(), of().cells, AT))
    assert read[1] == [*reversed(of().cells)]


@pytest.mark.parametrize("known", ["05/KH-UBND", "5/KH-UBND", "'05/KH-UBND", " 05 / kh-ubnd "])
@pytest.mark.parametrize("day", ["2026-01-12", "03/02/2026"])
def test_a_number_is_given_once_a_year(known, day):
    content = new([known, day, *[""] * 8])
    with pytest.raises(KehoachError) as caught:
        added(content, of().cells, AT)
    (one,) = caught.value.problems
    assert (one.code, one.place.line) == ("PH09", 2)
    assert added(new([known, day.replace("2026", "2025"), *[""] * 8]), of().cells, AT)
    assert added(new(["15/KH-UBND", day, *[""] * 8]), of().cells, AT)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "thiếu cột"),
        (b"a,b\n1,2\n", "thiếu cột"),
        (new(so_dang_ky()[:9]).replace("Ghi chú".encode(), b"x"), "thiếu cột “Ghi chú”"),
        (b"PK\x03\x04\0\0", "lưu thành CSV"),
        ("Số".encode("utf-16")[:-1], "UTF"),
        ("Số".encode("cp1258", "ignore") + b"\xf0", "UTF"),
        (new(so_dang_ky()) + b'"abc', "ngoặc kép"),
    ],
)
def test_what_is_no_register_is_refused(content, why):
    with pytest.raises(KehoachError) as caught:
        added(content, of().cells, AT)
    (one,) = caught.value.problems
    assert one.code == "PH08"
    assert why in one.message
