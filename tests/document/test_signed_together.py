"""Files of other programs that several people sign, for one agency or more: nobody is lost."""

from io import BytesIO

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from together import FRONT, XA

from kehoach.document.extract.recognise import recognise
from kehoach.plan import make
from kehoach.review.catalogue import find
from kehoach.review.examine import examine
from kehoach.review.rule import LOOK
from kehoach.word.read import read_docx

CROWN = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
HEAD = ["ỦY BAN NHÂN DÂN", "XÃ MINH LONG -", "ỦY BAN MẶT TRẬN TỔ QUỐC", "VIỆT NAM XÃ MINH LONG"]
ALONE = ["ỦY BAN NHÂN DÂN", "XÃ MINH LONG"]
LIST = ["Nơi nhận:", "- Thường trực Đảng ủy xã;", "- Các thôn;", "- Lưu: VT, MTTQ."]
SON = ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "Đinh Văn Sơn"]
AN = ["TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH", "", "", "Trần Thị An"]
BINH = ["TRƯỞNG CÔNG AN XÃ", "", "", "Lê Văn Bình"]
OF_SON = {"chuc_vu": "Phó Chủ tịch", "ho_ten": "Đinh Văn Sơn"}
OF_AN = {"dong": ["TM. BAN THƯỜNG TRỰC"], "chuc_vu": "Chủ tịch", "ho_ten": "Trần Thị An"}
BOTH = [OF_SON, {"co_quan": FRONT, **OF_AN}]
TEXT = [
    "Căn cứ Luật Mặt trận Tổ quốc Việt Nam ngày 09/6/2015;", "Hai cơ quan ban hành Kế hoạch phối hợp như sau:",
    "I. MỤC ĐÍCH, YÊU CẦU", "1. Củng cố khối đại đoàn kết.", "2. Tổ chức tiết kiệm.", "Trên đây là Kế hoạch./.",
]  # fmt: skip


def put(cell, lines):
    for number, line in enumerate(lines):
        paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
        paragraph.add_run(line).bold = True
        if lines is not LIST:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def table(*rows):
    """An end as a table: rows of cells, each a list of lines."""

    def add(document):
        made = document.add_table(len(rows), max(map(len, rows)))
        for row, cells in zip(made.rows, rows, strict=True):
            for cell, lines in zip(row.cells, cells, strict=False):
                put(cell, lines)

    return add


def below(*groups):
    """An end as paragraphs."""

    def add(document):
        for lines in groups:
            for line in lines:
                paragraph = document.add_paragraph(line)
                if lines is not LIST:
                    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER

    return add


def issued(*ends, heads=(HEAD,), title=("KẾ HOẠCH",), symbol="KHLT-UBND-MTTQ"):
    """The bytes of a plan with this end and head."""
    document = Document()
    columns = [*heads, CROWN]
    head = document.add_table(2, len(columns))
    for cell, lines in zip(head.rows[0].cells, columns, strict=True):
        put(cell, lines)
    put(head.rows[1].cells[0], [f"Số: 05/{symbol}"])
    put(head.rows[1].cells[-1], ["Minh Long, ngày 05 tháng 9 năm 2026"])
    below([*title, "Phối hợp tổ chức Ngày hội năm 2026"])(document)
    for line in TEXT:
        document.add_paragraph(line)
    for end in ends:
        end(document)
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def read(content):
    return recognise(read_docx(content, "a.docx"))


@pytest.mark.parametrize(
    "ends",
    [
        [table([SON, AN]), below(LIST)],
        [table([LIST, SON, AN])],
        [table([SON, LIST, AN])],
        [table([SON, AN], [LIST, [""]])],
        [table([SON[:3], AN[:2]], [SON[4:], AN[4:]]), below(LIST)],
        [table([SON[:3], AN[:2]], [["", ""], [""]], [SON[4:], AN[4:]]), below(LIST)],
        [table([LIST, SON]), below(AN)],
        [table([LIST, [*SON, "", *AN]])],
        [below(LIST, SON, AN)],
        [
            below(["TM. ỦY BAN NHÂN DÂN\t\tTM. BAN THƯỜNG TRỰC", "KT. CHỦ TỊCH\t\tCHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
            below(["", "Đinh Văn Sơn\t\tTrần Thị An"], LIST),
        ],
    ],
)
def test_two_signatures_wherever_they_stand(ends):
    found = read(issued(*ends))
    assert found.raw["ky"] == BOTH
    assert (found.raw["noi_nhan"], found.raw["luu"]) == (["Thường trực Đảng ủy xã", "Các thôn"], ["VT", "MTTQ"])
    assert found.doubts == ()
    assert make(found.raw).co_quan == XA


@pytest.mark.parametrize(
    "heads",
    [
        [HEAD],
        [["UBND XÃ MINH LONG - ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ MINH LONG"]],
        [["ỦY BAN NHÂN DÂN XÃ MINH LONG", "- ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ MINH LONG"]],
        [["ỦY BAN NHÂN DÂN XÃ MINH LONG", "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ MINH LONG"]],
        [ALONE, ["ỦY BAN MẶT TRẬN TỔ QUỐC", "VIỆT NAM XÃ MINH LONG"]],
    ],
)
def test_a_joint_head_names_both_agencies(heads):
    found = read(issued(table([SON, AN]), below(LIST), heads=heads))
    assert (found.raw["co_quan"], found.raw["ky"]) == (XA, BOTH)
    assert "co_quan_chu_quan" not in found.raw


@pytest.mark.parametrize("title", [("KẾ HOẠCH LIÊN TỊCH",), ("KẾ HOẠCH", "LIÊN TỊCH")])
def test_the_name_practice_gives_a_joint_plan_is_told(title):
    found = read(issued(table([SON, AN]), below(LIST), title=title))
    assert found.raw["trich_yeu"] == "Phối hợp tổ chức Ngày hội năm 2026"
    assert [one.code for one in found.doubts] == ["TN60"]


def test_the_agency_that_leads_may_sign_on_the_right():
    found = read(issued(table([AN, SON]), below(LIST)))
    assert found.raw["ky"] == BOTH
    assert [one.code for one in found.doubts] == ["TN13"]


def test_three_sign_and_a_fourth_is_told():
    heads = [[*HEAD[:-1], "VIỆT NAM XÃ MINH LONG -", "CÔNG AN XÃ MINH LONG"]]
    found = read(issued(table([LIST, SON, AN, BINH]), heads=heads))
    third = {"co_quan": "Công an xã Minh Long", "chuc_vu": "Trưởng công an xã", "ho_ten": "Lê Văn Bình"}
    assert found.raw["ky"] == [*BOTH, third]
    four = read(issued(table([SON, AN, AN, AN]), below(LIST)))
    told = " ".join(one.message for one in four.doubts)
    assert '"Trần Thị An"' in told


def test_who_signs_for_whom_is_told_where_the_head_does_not_say():
    alone = read(issued(table([SON, AN]), below(LIST), heads=[ALONE], symbol="KH-UBND"))
    assert alone.raw["ky"] == [OF_SON, OF_AN]
    one = read(issued(table([LIST, SON])))
    assert one.raw["ky"] == OF_SON
    assert [(doubt.code, FRONT in doubt.message) for doubt in one.doubts] == [("TN63", True)]


@pytest.mark.parametrize("symbol", ["KHLT-UBND-MTTQ", "KHLT/UBND-MTTQ", "KH-UBND-MTTQ"])
def test_what_a_joint_plan_has_of_its_own_is_no_fault(symbol, tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(issued(table([SON, AN]), below(LIST), symbol=symbol, title=("KẾ HOẠCH LIÊN TỊCH",)))
    found = {one.code for one in examine(str(path)).review.problems}
    assert {code for code in found if find(code).kind is not LOOK} <= {"CC20"}  # the căn cứ ends in ";"
