"""Who approves a plan on its page: on the left, below the signature, in any template."""

import subprocess

import pytest
from docx_reading import opened
from project import to_pdf

import kehoach
from kehoach.document.compose import compose
from kehoach.document.extract.recognise import recognise
from kehoach.plan import make
from kehoach.problem import KehoachError
from kehoach.word.read import read_docx
from kehoach.word.template import shipped
from kehoach.word.write import render, to_bytes
from tools.templates.pages import LEVELS

RAW = {
    "cap": "xa", "loai_co_quan": "truong", "co_quan": "Trường Tiểu học Minh Long", "co_quan_chu_quan": "UBND xã Minh Long",
    "dia_danh": "Minh Long", "ky_hieu": "KH-THML", "so": "5", "ngay": "05/9/2026", "trich_yeu": "Giáo dục nhà trường năm học 2026 - 2027",
    "mo_dau": "Trường Tiểu học Minh Long ban hành Kế hoạch giáo dục nhà trường, cụ thể như sau",
    "muc_dich_yeu_cau": [{"tieu_de": "Mục đích", "noi_dung": [{"doan": "Nâng cao chất lượng dạy học."}]}],
    "to_chuc_thuc_hien": ["Các tổ chuyên môn triển khai thực hiện Kế hoạch này."],
    "ket_thuc": "Trên đây là Kế hoạch giáo dục nhà trường năm học 2026 - 2027",
    "noi_nhan": ["UBND xã Minh Long (để phê duyệt)", "Các tổ chuyên môn"], "luu": ["VT", "CM"],
    "ky": {"chuc_vu": "Hiệu trưởng", "ho_ten": "Đinh Văn Sơn"},
    "phe_duyet": {"co_quan": "Ủy ban nhân dân xã Minh Long", "chuc_vu": "Phó Chủ tịch", "ho_ten": "Nguyễn Thị Hà"},
}  # fmt: skip
ABOVE = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "KẾ HOẠCH", "Nơi nhận:", "{{ co_quan_chu_quan }}",
    "{{ co_quan_ban_hanh }}", "{{ so_ky_hieu }}", "{{ dia_danh_ngay }}", "{{ trich_yeu }}", "{{p than }}", "{{ chuc_vu }}",
    "{{ ho_ten }}", "{%p for d in quyen_han %}", "{{ d }}", "{%p endfor %}", "{%p for d in dong_noi_nhan %}", "{{ d }}", "{%p endfor %}",
)  # fmt: skip


@pytest.fixture
def document():
    return compose(make(RAW))


@pytest.fixture
def template(tmp_path):
    def made(*paragraphs):
        file = opened(render(compose(make(RAW))))
        body = file.element.body
        for one in [one for one in body if not one.tag.endswith("}sectPr")]:
            body.remove(one)
        for text in paragraphs:
            file.add_paragraph(text)
        path = tmp_path / "mau.docx"
        file.save(path)
        return path

    return made


@pytest.mark.parametrize("level", [one for one in LEVELS if one != "bo"])
def test_it_comes_back_from_its_page_and_has_no_finding(document, level, tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(to_bytes(document, shipped(level)))
    found = recognise(read_docx(path.read_bytes(), "a.docx"))
    assert found.raw["phe_duyet"] == RAW["phe_duyet"]
    assert found.raw["ky"] == RAW["ky"]
    assert found.doubts == ()
    assert [one.code for one in kehoach.review(path).problems] == []


def test_the_spec_has_no_finding(tmp_path):
    path = tmp_path / "a.yaml"
    kehoach.save(make(RAW), path)
    assert kehoach.review(path).problems == ()


def test_it_stands_on_the_left_below_the_signature(document):
    *_, signature, approval = opened(render(document)).tables
    assert [cell.text.split("\n")[0] for cell in signature.rows[0].cells] == ["Nơi nhận:", "HIỆU TRƯỞNG"]
    left, right = (cell.text for cell in approval.rows[0].cells)
    assert left.split("\n") == [
        "PHÊ DUYỆT CỦA", "ỦY BAN NHÂN DÂN", "XÃ MINH LONG", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "Nguyễn Thị Hà",
    ]  # fmt: skip
    assert right == ""


def test_without_it_the_bytes_are_as_before(document):
    plain = compose(make({key: value for key, value in RAW.items() if key != "phe_duyet"}))
    assert len(opened(render(plain)).tables) == len(opened(render(document)).tables) - 1


def test_a_template_has_a_tag_for_it_or_prints_it_before_the_phu_luc(document, template):
    for tags in (("{{p phe_duyet }}", "Dưới cùng", "{{p phu_luc }}"), ("Dưới cùng", "{{p phu_luc }}")):
        text = opened(render(document, template(*ABOVE, *tags))).element.body.xpath("string(.)")
        assert (text.index("PHÊ DUYỆT CỦA") < text.index("Dưới cùng")) is (tags[0] == "{{p phe_duyet }}")


def test_a_template_without_any_place_for_it_is_told(document, template):
    with pytest.raises(KehoachError) as error:
        render(document, template(*ABOVE))
    assert [(one.code, one.hint) for one in error.value.problems] == [
        ("MA07", "thêm thẻ {{p phe_duyet }} vào mẫu, hoặc dùng mẫu khác")
    ]


def test_libreoffice_keeps_it_on_one_page(soffice, tmp_path):
    long = {**RAW, "to_chuc_thuc_hien": [f"Việc thứ {number} của các tổ chuyên môn." for number in range(17)]}
    path = tmp_path / "a.docx"
    path.write_bytes(render(compose(make(long))))
    (pdf,) = to_pdf(soffice, [path], tmp_path)
    done = subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True, text=True)
    words = [one for one in done.stdout.split("\f") if "PHÊ DUYỆT CỦA" in one or "Nguyễn Thị Hà" in one]
    assert len(words) == 1
