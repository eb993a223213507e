"""Marks of a paper: mức độ khẩn, phạm vi lưu hành, dự thảo; what is refused; what comes back."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest

import kehoach
from kehoach import shelf
from kehoach.document.block import Role
from kehoach.document.compose import compose
from kehoach.document.extract.recognise import recognise
from kehoach.document.label.stamps import stamp_of
from kehoach.intake.plaintext import read_text
from kehoach.law import dau
from kehoach.plan import make
from kehoach.plan.save import as_yaml
from kehoach.review.examine import of_document
from kehoach.word.read import read_docx
from kehoach.word.write import render
from kehoach.word.xml import twips

RAW = {
    "cap": "xa", "co_quan": "Ủy ban nhân dân xã Minh Long", "ngay": "05/9/2026", "so": "12",
    "trich_yeu": "Tập huấn cho giáo viên", "mo_dau": "UBND xã xây dựng Kế hoạch, cụ thể như sau",
    "kinh_phi": "Ngân sách xã bố trí theo quy định.", "ket_thuc": "Trên đây là Kế hoạch tập huấn",
    "noi_nhan": ["Các trường mầm non"], "luu": ["VT", "VHXH"], "ky": {"chuc_vu": "Chủ tịch", "ho_ten": "Đinh Văn Sơn"},
}  # fmt: skip
MARKS = {"do_khan": "thượng khẩn", "luu_hanh": "xem xong trả lại", "du_thao": "lần 3"}


def xml_of(content):
    return ZipFile(BytesIO(content)).read("word/document.xml").decode()


@pytest.mark.parametrize(
    ("key", "typed", "held"),
    [
        ("do_khan", "HOẢ TỐC", "hỏa tốc"), ("do_khan", "thuong_khan", "thượng khẩn"), ("do_khan", "Khẩn", "khẩn"),
        ("luu_hanh", "Lưu hành nội bộ", "lưu hành nội bộ"), ("du_thao", "true", "có"), ("du_thao", "2", "lần 2"),
        ("du_thao", "DỰ THẢO LẦN 4", "lần 4"), ("du_thao", "lần thứ 2", "lần 2"), ("du_thao", "không", None),
    ],
)  # fmt: skip
def test_a_mark_is_read_however_it_is_spelt(key, typed, held):
    assert getattr(make({**RAW, key: typed}), key) == held


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("do_mat", "mật", "KH25"), ("mat", "có", "KH25"), ("do_khan", "Tối mật", "KH25"),
        ("luu_hanh", "tài liệu thu hồi", "KH25"), ("do_khan", "rất khẩn", "KH04"), ("du_thao", "lần hai ba", "KH04"),
        ("du_thao", "0", "KH04"), ("luu_hanh", "công khai", "KH04"),
    ],
)  # fmt: skip
def test_a_secret_or_unknown_mark_is_refused(key, value, code):
    with pytest.raises(kehoach.KehoachError) as caught:
        make({**RAW, key: value})
    assert [problem.code for problem in caught.value.problems] == [code]


@pytest.mark.parametrize(("name", "wide"), [("khẩn", 20), ("thượng khẩn", 40), ("hỏa tốc", 30)])
def test_a_frame_has_the_size_the_decree_states(name, wide):
    xml = xml_of(render(compose(make({**RAW, "do_khan": name}))))
    mark = re.search(r'<w:p><w:pPr><w:pStyle w:val="DoKhan"/>.*?</w:p>', xml)[0]
    left, right = (int(re.search(rf'w:{side}="(\d+)"', mark)[1]) for side in ("left", "right"))
    high = int(re.search(r'w:line="(\d+)" w:lineRule="exact"', mark)[1])
    lines = 2 * 15  # two lines of 0,75 pt
    column = twips(70)
    assert abs(column - left - right + lines - twips(wide)) <= 1
    assert abs(high + lines - twips(8)) <= 1
    assert f"{dau.do_khan()[name].chu}</w:t>" in mark


def test_what_only_changes_with_a_mark_is_the_mark():
    plain = xml_of(render(compose(make(RAW))))
    marked = xml_of(render(compose(make({**RAW, **MARKS}))))
    without = re.sub(r'<w:p><w:pPr><w:pStyle w:val="(DoKhan|LuuHanh|DuThao)"/>.*?</w:p>', "", marked)
    assert without == plain


def test_the_marks_come_back_from_the_page_and_break_no_rule():
    plan = make({**RAW, **MARKS})
    document = read_docx(render(compose(plan)), "a.docx")
    found = recognise(document)
    assert {key: found.raw[key] for key in MARKS} == MARKS
    assert not found.doubts
    assert not of_document(document, "a.docx").review.problems


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("HỎA TỐC", Role.DO_KHAN), ("HOẢ TỐC HẸN GIỜ", Role.DO_KHAN), ("Dự thảo (lần 2)", Role.DU_THAO),
        ("DỰ THẢO LẦN II", Role.DU_THAO), ("(DỰ THẢO)", Role.DU_THAO), ("DỰ THẢO NGÀY 05/9/2026", Role.DU_THAO),
        ("LƯU HÀNH NỘI BỘ", Role.LUU_HANH), ("TỐI MẬT", Role.KHAC), ("Dự thảo Nghị quyết về giáo dục", None),
        ("Khẩn trương rà soát", None), ("Mật độ dân số", None),
    ],
)  # fmt: skip
def test_a_line_that_is_nothing_but_a_mark_is_known(words, role):
    assert stamp_of(words) is role


HEAD = "ỦY BAN NHÂN DÂN\nXÃ MINH LONG\nSố: 12/KH-UBND\n{}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
REST = (
    "Độc lập - Tự do - Hạnh phúc\nMinh Long, ngày 05 tháng 9 năm 2026\nKẾ HOẠCH\nTập huấn cho giáo viên\n"
    "UBND xã xây dựng Kế hoạch, cụ thể như sau:\nI. KINH PHÍ THỰC HIỆN\nNgân sách xã bố trí.\n"
    "Nơi nhận:\n- Các trường;\n- Lưu: VT.\nCHỦ TỊCH\nĐinh Văn Sơn\n"
)


@pytest.mark.parametrize("place", ["above", "below the number"])
def test_a_mark_of_a_foreign_file_is_read_wherever_it_stands(place):
    text = "DỰ THẢO LẦN 2\n" + HEAD.format("HỎA TỐC") if place == "above" else HEAD.format("HỎA TỐC\nDỰ THẢO LẦN 2")
    found = recognise(read_text(text + REST, "a.txt"))
    assert (found.raw["do_khan"], found.raw["du_thao"]) == ("hỏa tốc", "lần 2")
    assert found.raw["co_quan"] == "Ủy ban nhân dân xã Minh Long"


def test_a_mark_that_says_more_than_a_plan_holds_is_told():
    found = recognise(read_text(HEAD.format("HỎA TỐC HẸN GIỜ") + REST, "a.txt"))
    assert "do_khan" not in found.raw
    assert any("HỎA TỐC HẸN GIỜ" in doubt.message for doubt in found.doubts if doubt.code == "TN70")


def test_a_secret_mark_is_told_at_import_and_at_check():
    document = read_text(HEAD.format("TUYỆT MẬT") + REST, "a.txt")
    assert [doubt.code for doubt in recognise(document).doubts if "TUYỆT MẬT" in doubt.message] == ["TN79"]
    assert "RS09" in [notice.code for notice in of_document(document, "a.txt").notices]


def test_a_template_without_the_tag_is_told_with_the_tag_to_add(tmp_path):
    path = tmp_path / "mau.docx"
    with ZipFile(shelf.templates() / "xa.docx") as old, ZipFile(path, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, content.replace(b"{{p do_khan }}", b"").replace(b"{{p luu_hanh }}", b""))
    assert render(compose(make(RAW)), path)
    with pytest.raises(kehoach.KehoachError) as caught:
        render(compose(make({**RAW, **MARKS})), path)
    told = [(problem.code, problem.hint) for problem in caught.value.problems]
    assert [code for code, _ in told] == ["MA07", "MA07"]
    assert "{{p do_khan }}" in told[0][1]
    assert "{{p luu_hanh }}" in told[1][1]


def test_a_clone_asks_about_the_marks_and_begins_the_drafts_again(tmp_path):
    path = tmp_path / "cu.yaml"
    path.write_text(as_yaml(make({**RAW, **MARKS})), encoding="utf-8")
    cloned = kehoach.clone(path, 2027)
    assert [item.code for item in cloned.worklist].count("CL26") == 2
    assert "du_thao: có" in cloned.text
