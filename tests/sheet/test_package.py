"""What a package may ask of the machine, before anything of it is built."""

import io
import zipfile

import pytest
from growth import peak
from sheet.workbooks import MAIN, PARTS, by_hand, rows

from kehoach.problem import KehoachError
from kehoach.sheet.package import reduced
from kehoach.sheet.workbook import opened

SHEET = "xl/worksheets/sheet1.xml"


def read(content):
    book = opened(content, "a.xlsx")
    return book.cells(book.sheets[0], None)


def code(content):
    with pytest.raises(KehoachError) as error:
        read(content)
    (one,) = error.value.problems
    assert one.hint
    return one.code


def test_a_picture_and_a_macro_are_never_unpacked():
    parts = {"xl/media/image1.png": b"x", "xl/drawings/drawing1.xml": b"<a/>", "xl/vbaProject.bin": b"x"}
    found = reduced(by_hand(rows("a|b"), **parts), "a.xlsx")
    assert set(found) == {*PARTS, SHEET}


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "BT05"), (b"not a zip", "BT05"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "BT05"),
        (by_hand(rows("a"))[:-60], "BT05"),
        (by_hand(rows("a"), **{SHEET: "<a><b></a>"}), "BT05"),
        (by_hand(rows("a"), **{"xl/workbook.xml": "<x/>"}), "BT05"),
        (by_hand('<sheetData><row r="x"/></sheetData>'), "BT05"),
        (by_hand('<sheetData><row r="1"><c r="A1" t="s"><v>99</v></c></row></sheetData>'), "BT05"),
        (by_hand('<mergeCells><mergeCell ref="A1:ZZZZ9"/></mergeCells>'), "BT05"),
        (by_hand("", **{SHEET: f'<!DOCTYPE w [<!ENTITY a "b">]><worksheet xmlns="{MAIN}">&a;</worksheet>'}), "BT07"),
        (by_hand("", **{"xl/sharedStrings.xml": '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst>&a;</sst>'}), "BT07"),
        (by_hand("", **{SHEET: f'<worksheet xmlns="{MAIN}"/>'.encode("utf-16")}), "BT07"),
        (lambda: by_hand("<sheetData>" + "<row/>" * 1_000_001 + "</sheetData>"), "BT06"),
        (lambda: by_hand("<mergeCells>" + '<mergeCell ref="A1:B2"/>' * 20_001 + "</mergeCells>"), "BT06"),
        (lambda: by_hand("", **{"xl/styles.xml": "<styleSheet>" + "<xf/>" * 60_001 + "</styleSheet>"}), "BT06"),
        (lambda: by_hand("", **{f"xl/x{n}.xml": "" for n in range(2_001)}), "BT06"),
        (lambda: by_hand(rows("a"), **{"xl/worksheets/sheet2.xml": b" " * 20_000_001}), "BT06"),
        (lambda: by_hand(rows("a"), **{f"xl/media/{n}.png": b"\0" * 11_000_000 for n in range(10)}), "BT06"),
    ],
    ids=range(18),
)  # fmt: skip
def test_hostile_packages_end_in_one_problem(content, told):
    assert code(content() if callable(content) else content) == told


def test_a_size_that_lies_is_found():
    content = bytearray(by_hand(rows("a"), **{"xl/worksheets/sheet2.xml": b" " * 5_000_000}))
    at = content.rindex(b"xl/worksheets/sheet2.xml") - 46
    assert content[at : at + 4] == b"PK\x01\x02"
    content[at + 24 : at + 28] = (10).to_bytes(4, "little")
    assert code(bytes(content)) == "BT05"


def test_a_bomb_takes_little_memory():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in PARTS.items():
            package.writestr(name, part)
        with package.open(SHEET, "w", force_zip64=True) as stream:
            for _ in range(300):
                stream.write(b" " * 1_000_000)
    bomb = out.getvalue()
    assert len(bomb) < 1_000_000
    assert peak(lambda: code(bomb)) < 10


@pytest.mark.costly
def test_a_sheet_of_empty_rows_takes_memory_by_its_size():
    book = opened(by_hand("<sheetData>" + "<row/>" * 200_000 + "</sheetData>"), "a.xlsx")
    assert peak(lambda: book.cells(book.sheets[0], None)) < 40
