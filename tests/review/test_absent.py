"""What is not there is told where it is not there: words that stand elsewhere in the file silence nothing."""

import io
import re
import zipfile
from functools import cache

import pytest
from project import example
from review.specimens import subject

from kehoach.document.compose import compose
from kehoach.plan import open_spec
from kehoach.review.catalogue import find
from kehoach.review.examine import of_document
from kehoach.review.page import Specimen
from kehoach.word.read import read_docx
from kehoach.word.write import render

TEXT, HEADER = "word/document.xml", "word/header1.xml"


@cache
def about_archives():
    """A clean Word file of ours whose topic is "văn thư, lưu trữ", with phụ lục."""
    return render(compose(open_spec(example("xa-2026")).plan))


def changed(part, old, new):
    """The file with one stretch of a part replaced, where it stands first."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(about_archives())) as source, zipfile.ZipFile(out, "w") as target:
        for one in source.namelist():
            data = source.read(one)
            if one == part:
                text = data.decode()
                assert re.search(old, text, re.DOTALL), old
                data = re.sub(old, new, text, count=1, flags=re.DOTALL).encode()
            target.writestr(one, data)
    return out.getvalue()


def found(content):
    review = of_document(read_docx(content, "a.docx"), "a.docx").review
    return [f"{one.code} {one.message}" for one in review.problems]


PARAGRAPH = r"<w:p>(?:(?!</w:p>).)*?"
KEPT_LINE = rf"{PARAGRAPH}Lưu: VT, VP\..*?</w:p>"
ABSENT = [
    ("no line of what is kept", (TEXT, KEPT_LINE, ""), ["TT04 nơi nhận thiếu dòng Lưu"]),
    (
        "no VT in it",
        (TEXT, r"Lưu: VT, VP\.", "Lưu: VP."),
        ['TT77 dòng Lưu không có "VT": "Lưu: VP."'],
    ),
    (
        "a number typed where the page number stands",
        (HEADER, r"<w:r><w:fldChar.*</w:r>", "<w:r><w:t>2</w:t></w:r>"),
        ["TT49 văn bản nhiều trang mà không có số trang"],
    ),
    (
        "pages that begin at 5",
        (TEXT, r'<w:pgNumType w:start="1"/>', '<w:pgNumType w:start="5"/>'),
        ["TT49 số trang bắt đầu từ 5"],
    ),
]


@pytest.mark.parametrize(("change", "told"), [one[1:] for one in ABSENT], ids=[one[0] for one in ABSENT])
def test_what_is_absent_is_told_where_it_is_absent(change, told):
    assert found(about_archives()) == []
    assert found(changed(*change)) == told


def test_a_table_far_above_is_no_signature():
    row = "bang: Chủ tịch xã"
    far = "\n".join([row, *["doan: Nội dung."] * 40, "noi_nhan: Nơi nhận:", "dong_noi_nhan: - | Lưu: VT, VP."])
    near = f"doan: Nội dung.\n{row}\nnoi_nhan: Nơi nhận:\ndong_noi_nhan: - | Lưu: VT, VP."
    told = [list(find("TT05").check(subject(Specimen(True, "trang", words)))) for words in (far, near)]
    assert [len(one) for one in told] == [1, 0]
