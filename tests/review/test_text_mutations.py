"""One thing broken at a time in three clean files of ours, anywhere: the one rule meant says so, once, and no other.

The first is about văn thư, lưu trữ and says itself the words guards look for: nơi nhận, con dấu, chữ ký, phụ lục, lưu.
"""

import io
import re
import zipfile
from functools import cache

import pytest
from project import example

from kehoach.document.compose import compose
from kehoach.plan import open_spec
from kehoach.review.examine import of_document
from kehoach.word.read import read_docx
from kehoach.word.write import render

TEXT, STYLES, NOTES = "word/document.xml", "word/styles.xml", "word/footnotes.xml"
SAYS = (
    "Văn bản đi ghi đúng nơi nhận, dòng lưu, phụ lục; con dấu, chữ ký số, chức vụ và họ tên người ký do văn thư kiểm tra; "
    "thể thức gồm quốc hiệu, tiêu ngữ, số, địa danh, ngày tháng, tên loại kế hoạch"
)
"""The words of the parts, in the middle of a text."""
A, T, P = "xa-2026", "xa-thien-tai-2026", "xa-pho-cap-2026"


@cache
def clean(base):
    spec = example(base).read_text(encoding="utf-8")
    if base == A:
        asked = "Ưu tiên người đã qua đào tạo về văn thư, lưu trữ"
        assert spec.count(asked) == 1
        spec = spec.replace(asked, SAYS)
    return render(compose(open_spec(str(example(base)), spec.encode()).plan))


@cache
def parts(base):
    with zipfile.ZipFile(io.BytesIO(clean(base))) as source:
        return {name: source.read(name) for name in source.namelist()}


def broken(base, part, old, new):
    """The file with what a pattern finds first in a part replaced; one that changes nothing is an error."""
    text = parts(base)[part].decode()
    changed = re.sub(old, new, text, count=1, flags=re.DOTALL)
    assert changed != text, (base, part, old)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name, data in parts(base).items():
            target.writestr(name, changed.encode() if name == part else data)
    return out.getvalue()


def found(content):
    review = of_document(read_docx(content, "a.docx"), "a.docx").review
    return [f"{one.code} {one.place.path} {one.message}" for one in review.problems]


def whole(style):
    """The first paragraph of a style."""
    return rf'<w:p><w:pPr><w:pStyle w:val="{style}"/>(?:(?!</w:p>).)*</w:p>'


def saying(words):
    """The first paragraph with some words."""
    return rf"<w:p>(?:(?!</w:p>).)*?{words}(?:(?!</w:p>).)*</w:p>"


def last(words):
    """The last place of some words in the file."""
    return rf"{words}(?!.*{words})"


def at(words, new):
    """Words changed where they stand first in the main part."""
    return TEXT, re.escape(words), new.replace("\\", r"\\")


CASES = [
    *((f"no {style}", base, (TEXT, whole(style), ""), code) for base in (A, T, P) for style, code in (
        ("QuocHieu", "TT01"), ("TieuNgu", "TT01"), ("SoKyHieu", "TT01"), ("DiaDanhNgay", "TT01"), ("TenLoai", "TT02"),
        ("TrichYeu", "TT02"), ("NoiNhan", "TT03"), ("HoTen", "TT78"), ("ChucVu", "TT79"))),
    *(("no line of what is kept", base, (TEXT, saying("Lưu: VT"), ""), "TT04") for base in (A, T, P)),
    *(("no authority of a deputy", base, (TEXT, saying(r"KT\. CHỦ TỊCH"), ""), "TT53") for base in (A, T, P)),
    *(("no collective", base, (TEXT, saying(r"TM\. ỦY BAN"), ""), "TT52") for base in (A, T, P)),
    *(("no VT", base, (TEXT, r"Lưu: VT, ", "Lưu: "), "TT77") for base in (A, T, P)),
    *(("nobody signs", base, (TEXT, whole("QuyenHan") + ".*?" + saying(name), ""), "TT05") for base, name in (
        (A, "Nguyễn Văn An"), (T, "Hoàng Đức Thịnh"), (P, "Tòng Thị Minh Nguyệt"))),
    *(("no Kèm theo", base, (TEXT, whole("KemTheo"), ""), "TT66") for base in (A, T, P)),
    *(("an annex without a name", base, (TEXT, whole("TenPhuLuc"), ""), "TT65") for base in (A, T, P)),
    *(("no end mark of the text", base, (TEXT, r"\./\.(?=</w:t></w:r></w:p>)", "."), "TT57") for base in (A, T, P)),
]  # fmt: skip


@pytest.mark.parametrize("base", [A, T, P])
def test_a_base_is_clean(base):
    assert found(clean(base)) == []


@pytest.mark.parametrize(
    ("base", "change", "code"), [one[1:] for one in CASES], ids=[f"{one[0]} {one[1]}" for one in CASES]
)
def test_one_thing_broken_is_told_once(base, change, code):
    told = found(broken(base, *change))
    assert [one.split()[0] for one in told] == [code], told
