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
from kehoach.review.judge import in_file, judge
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
        "no name below the post of who signs",
        (TEXT, r'<w:p><w:pPr><w:pStyle w:val="HoTen"/>.*?</w:p>', ""),
        ['TT78 dưới chức vụ không có họ tên người ký: "PHÓ CHỦ TỊCH"'],
    ),
    (
        "no post above the name of who signs",
        (TEXT, r'<w:p><w:pPr><w:pStyle w:val="ChucVu"/>.*?</w:p>', ""),
        ['TT79 thiếu chức vụ người ký: "Nguyễn Văn An"'],
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
    assert [len(judged("TT05", words).problems) for words in (far, near)] == [1, 0]


HEAD_WITHOUT_MOTTO = """\
co_quan_ban_hanh: ỦY BAN NHÂN DÂN XÃ AN BÌNH
so_ky_hieu: Số: 05/KH-UBND
quoc_hieu: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
dia_danh_ngay: An Bình, ngày 12 tháng 01 năm 2026
ten_loai: KẾ HOẠCH
trich_yeu: Trồng rừng"""
END_WITHOUT_KEPT = "noi_nhan: Nơi nhận:\ndong_noi_nhan: - | Sở Nội vụ;\nchuc_vu: CHỦ TỊCH\nho_ten: Lê Văn Ba"
PLACES = [
    ("TT01", HEAD_WITHOUT_MOTTO, "chua_ro: Độc lập, Tự do"),
    ("TT03", "chuc_vu: CHỦ TỊCH\nho_ten: Lê Văn Ba", "chua_ro: Nơi nhận và gửi"),
    ("TT04", END_WITHOUT_KEPT, "chua_ro: Lưu: VT"),
    ("TT05", "noi_nhan: Nơi nhận:\ndong_noi_nhan: - | Lưu: VT, VP.", "chua_ro: Chủ tịch xã"),
]


@pytest.mark.parametrize(("code", "part", "trace"), PLACES, ids=[one[0] for one in PLACES])
def test_an_unread_line_silences_a_rule_only_where_the_part_would_stand_and_that_is_said(code, part, trace):
    body = "doan: Nội dung."
    here, far = f"{part}\n{trace}", f"{body}\n{trace}\n{body}"
    far = f"{part}\n{far}" if code == "TT01" else f"{far}\n{part}"
    there, elsewhere = (judged(code, words) for words in (here if code == "TT01" else f"{body}\n{here}", far))
    assert (there.problems, [codes for _, codes in there.unchecked]) == ([], [(code,)])
    assert [one.code for one in elsewhere.problems] == [code]
    assert elsewhere.unchecked == ()


def judged(code, words):
    page = subject(Specimen(True, "trang", words))
    return judge(page, in_file(page, "a.txt"), [find(code)])
