"""Notes are judged by their words as the text is, at their own place; form and numbering leave them alone."""

import re
import zipfile
from io import BytesIO

import pytest

from kehoach.document.compose import compose
from kehoach.fix.repair import repaired
from kehoach.plan import make
from kehoach.report.comments import annotated
from kehoach.review.examine import examine
from kehoach.word.read import read_docx
from kehoach.word.write import render

WRONG = "Theo Quyết định 5/QĐ-UBND ngày 31/4/2025 của các các xã."
PLAN = {
    "cap": "xa", "co_quan": "Ủy ban nhân dân xã An Bình", "so": "12", "ngay": "05/01/2026", "trich_yeu": "Phát triển thư viện xã năm 2026",
    "can_cu": ["Kế hoạch số 141/KH-UBND ngày 31/12/2025 của Ủy ban nhân dân tỉnh Vĩnh Long về phát triển văn hóa đọc năm 2026"],
    "mo_dau": "Ủy ban nhân dân xã An Bình ban hành Kế hoạch phát triển thư viện xã năm 2026, cụ thể như sau",
    "muc_dich_yeu_cau": [
        {"tieu_de": "Mục đích", "noi_dung": ["Đưa sách đến gần người dân.", "Hình thành thói quen đọc cho học sinh."]},
        {"tieu_de": "Yêu cầu", "noi_dung": [{"doan": "Tổ chức đúng thời gian, đúng đối tượng."}]},
    ],
    "nhiem_vu": [{"nhiem_vu": "Mua sách", "chu_tri": "Phòng Văn hóa - Xã hội", "thoi_han": "30/4/2026", "san_pham": "Danh mục sách"}],
    "to_chuc_thuc_hien": [{"don_vi": "Phòng Văn hóa - Xã hội", "noi_dung": ["Hướng dẫn, đôn đốc việc thực hiện Kế hoạch."]}],
    "ket_thuc": "Trên đây là Kế hoạch phát triển thư viện xã năm 2026",
    "noi_nhan": ["Ủy ban nhân dân tỉnh (để báo cáo)", "Phòng Văn hóa - Xã hội"], "luu": ["VT", "VHXH"],
    "ky": {"chuc_vu": "Chủ tịch", "ho_ten": "Nguyễn Văn An"},
}  # fmt: skip


def noted(words):
    """The plan with a note of these words behind a full stop."""
    first, second = PLAN["muc_dich_yeu_cau"]
    called = {**first, "noi_dung": ["Đưa sách đến gần người dân.[^1]", first["noi_dung"][1]]}
    return {**PLAN, "muc_dich_yeu_cau": [called, second], "chu_thich": {"1": words}}


def in_body(words):
    """The plan with a paragraph of these words."""
    first, second = PLAN["muc_dich_yeu_cau"]
    more = {**second, "noi_dung": [*second["noi_dung"], {"doan": words}]}
    return {**PLAN, "muc_dich_yeu_cau": [first, more]}


@pytest.fixture
def printed(tmp_path):
    """Return a maker of .docx files of plans."""

    def make_file(raw, name="a.docx"):
        path = tmp_path / name
        path.write_bytes(render(compose(make(raw))))
        return str(path)

    return make_file


def told(examined):
    return [(one.rule.code, one.problem.message) for one in examined.review.judged]


def test_a_note_is_judged_as_the_text_is(printed):
    body, note = examine(printed(in_body(WRONG))), examine(printed(noted(WRONG), "b.docx"))
    assert told(note) == told(body)
    assert {code for code, _ in told(note)} == {"CC01", "CC18", "VP01"}
    assert {one.problem.place.path for one in note.review.judged} == {"chú thích 1"}


def test_a_mark_behind_a_full_stop_is_no_letter_of_the_sentence(printed):
    assert told(examine(printed(noted("Theo số liệu của Phòng Văn hóa - Xã hội.")))) == []


def test_a_note_of_a_spec_is_judged_at_its_line(tmp_path):
    path = tmp_path / "ke-hoach.yaml"
    path.write_text(
        "cap: xa\nco_quan: UBND xã An Bình\ntrich_yeu: Thư viện\nnhiem_vu:\n  - Mua sách.[^1]\n"
        f"chu_thich:\n  1: {WRONG}\n", encoding="utf-8"
    )  # fmt: skip
    found = {(one.rule.code, one.problem.place.line) for one in examine(str(path)).review.judged}
    assert found >= {("CC01", 7), ("CC18", 7), ("VP01", 7)}
    content = repaired(examine(str(path))).content.decode()
    assert "  1: Theo Quyết định số 5/QĐ-UBND ngày 31/4/2025 của các xã.\n" in content


def test_words_of_a_note_are_repaired_in_its_part_alone(printed):
    path = printed(noted(WRONG))
    done = repaired(examine(path))
    assert len(done.made) == 2
    found = read_docx(done.content, "a.docx")
    assert [one.words for one in found.chu_thich] == ["1 Theo Quyết định số 5/QĐ-UBND ngày 31/4/2025 của các xã."]
    assert "chú thích 1:" in done.diff
    before = read_docx(render(compose(make(noted(WRONG)))), "a.docx")
    assert [one.words for one in before.blocks()] == [one.words for one in found.blocks()]


def test_a_remark_on_a_note_stands_where_the_text_calls_it(printed):
    content = annotated(examine(printed(noted(WRONG)))).content
    with zipfile.ZipFile(BytesIO(content)) as package:
        main = package.read("word/document.xml").decode()
        notes = package.read("word/footnotes.xml").decode()
    assert "comment" not in notes
    before, _, after = main.partition("<w:footnoteReference")
    number = re.findall(r'<w:commentRangeStart w:id="(\d+)"/>', before)[-1]
    assert f'<w:commentRangeEnd w:id="{number}"/>' in after
    start = before.rindex("người dân.")
    assert "commentRangeStart" in before[start:]


def test_a_phu_luc_named_in_a_note_is_looked_for(printed):
    found = told(examine(printed(noted("Chi tiết tại Phụ lục 2 kèm theo Kế hoạch này."))))
    assert found == [
        ("TT19", 'phụ lục nhắc bằng số Ả Rập: "Phụ lục 2"'),
        ("TT68", 'phụ lục được nhắc không có trong tệp: "Phụ lục 2"'),
    ]
    other = "Theo mẫu tại Phụ lục 2 ban hành kèm theo Nghị định số 30/2020/NĐ-CP."
    assert told(examine(printed(noted(other), "b.docx"))) == []


def test_a_blank_left_in_a_note_is_told(printed):
    examined = examine(printed(noted("Theo số liệu của ……………… năm 2025.")))
    assert told(examined) == [("ND08", 'còn chỗ trống chưa điền: "………………"')]
    assert examined.review.judged[0].problem.place.path == "chú thích 1"
