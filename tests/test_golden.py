"""Every example, as a person reads it: the text of each paragraph and what it looks like."""

import difflib
import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx_reading import reading, styles
from project import EXAMPLES, example

import kehoach
from kehoach.word.write import render


@pytest.fixture(scope="module")
def written():
    return {name: render(kehoach.compose(kehoach.load(example(name)))) for name in EXAMPLES}


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_reads_as_it_did(name, golden, written):
    golden(f"{name}.txt", reading(written[name]))


def test_the_styles_of_the_examples_look_as_they_did(golden, written):
    found = {}
    for name, docx in written.items():
        for line in styles(docx):
            found.setdefault(line, []).append(name)
    looks = [line.partition(":")[0] for line in found]
    lines = [
        f"{line} ({', '.join(names)})" if looks.count(line.partition(":")[0]) > 1 else line
        for line, names in found.items()
    ]
    golden("kieu.txt", "".join(f"{line}\n" for line in lines))


def edited(docx, part, before, after):
    """Return a .docx with the first place of a pattern in one of its parts written otherwise."""
    made = BytesIO()
    with ZipFile(BytesIO(docx)) as old, ZipFile(made, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == f"word/{part}.xml":
                text, count = re.subn(before, after, data.decode(), count=1)
                assert count
                data = text.encode()
            new.writestr(name, data)
    return made.getvalue()


@pytest.mark.parametrize(
    ("part", "before", "after", "shown"),
    [
        ("document", "<w:b/><w:bCs/>", "", "theo chế độ bảo quản tài liệu giấy."),
        ("document", "<w:b/><w:bCs/>", "<w:i/>", "*chế độ bảo quản tài liệu giấy*"),
        ("document", "<w:b/><w:bCs/>", '<w:b/><w:bCs/><w:sz w:val="25"/>', "{đậm, cỡ 12,5: "),
        ("document", "<w:b/><w:bCs/>", '<w:rFonts w:ascii="Arial"/>', "{phông Arial: "),
        ("document", '<w:jc w:val="right"/>', "", "[Ô bảng] 4.200"),
        ("document", 'w:left="1660"', 'w:left="1680"', "lùi trái 84 lùi phải 83"),
        ("document", "<w:keepNext/>", "", "[Đoạn văn] Các cơ quan"),
        ("document", '(<w:pStyle w:val="CanCu"/>)', r'\1<w:spacing w:after="130"/>', "[Căn cứ; sau 6,5]"),
        ("document", '(<w:pStyle w:val="CanCu"/>)', r'\1<w:unheard w:of="x"/>', "[Căn cứ; unheard of=x]"),
        ("document", '<w:tcW w:w="6679"', '<w:tcW w:w="6680"', "1.2 (rộng 6680)"),
        ("document", "<w:tblHeader/>", "", "hàng 1: không tách, lặp lại"),
        ("document", 'w:left="1701"', 'w:left="1721"', "trái 30,4"),
        ("document", '<w:tblStyle w:val="BangKeHoach"/>', "", "bảng: cột 659"),
        ("styles", '(QuocHieu.*?<w:sz w:val=)"26"', r'\1"24"', "Quốc hiệu: đậm, cỡ 12"),
        ("styles", "(TieuNgu.*?)<w:b/><w:bCs/>", r"\1", "Tiêu ngữ: cỡ 14"),
        ("styles", '(w:styleId="DuongKe".*?w:sz)="6"', r'\1="8"', "sz=8"),
        ("styles", '(w:styleId="BangKeHoach".*?w:sz)="4"', r'\1="8"', "sz=8"),
        ("header1", '<w:jc [^>]*>|<w:pStyle w:val="SoTrang"/>', "", "PAGE"),
    ],
)  # fmt: skip
def test_one_look_that_changes_is_one_line_that_differs(part, before, after, shown, written):
    was, now = (
        [*reading(docx).splitlines(), *styles(docx)]
        for docx in (written["xa-2026"], edited(written["xa-2026"], part, before, after))
    )
    differing = [line for line in difflib.ndiff(was, now) if line[0] in "+-"]
    assert [sum(line[0] == sign for line in differing) for sign in "+-"] in ([1, 1], [0, 1])
    assert shown in differing[-1]
