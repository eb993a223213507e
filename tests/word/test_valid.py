"""Two validators of Office Open XML that know nothing of us find no error."""

import pytest
from made_pictures import picture
from openxml_audit import OpenXmlValidator
from project import EXAMPLES, ROOT, example
from valid_docx import sdk_errors

import kehoach
from kehoach.plan import make
from kehoach.word.package import assemble, pack, unpack
from kehoach.word.write import render
from tools.templates.pages import LEVELS

ODD = {
    "do_khan": "hỏa tốc", "luu_hanh": "xem xong trả lại", "du_thao": "2",
    "cap": "xa", "co_quan": "UBND xã Minh Long", "trich_yeu": "Một\nhai\tba & <b>", "nhiem_vu": ["**đậm** *nghiêng*", {"ngat_trang": "true"}, {"cot": ["A"], "hang": [["x"], {"nhom": "n"}]}],
    "muc_tieu": [{"hinh": picture("a.png"), "mo_ta": 'Một & "hai"', "ten": "Hình 1"}, {"hinh": picture("b.jpg"), "rong": "60"}, {"ngat_trang": "true"}, {"hinh": picture("c.jpg")}],
    "danh_so": "hon_hop", "muc_hai": {"phan": "Phần hai", "danh_so": "chu", "ngat_trang": "true", "noi_dung": [{"khoan": "Một"}, {"ngat_trang": "true"}, {"khoan": "Hai"}]},
    "phe_duyet": {"co_quan": "UBND tỉnh Quảng Ngãi", "chuc_vu": "Chủ tịch", "chuc_vu_khac": "Trưởng Ban Chỉ đạo", "ho_ten": "Nguyễn Thị Hà"},
    "phu_luc": [{"huong": "ngang", "cot": ["STT", "A", "B"], "hang": [["1", "2"]]}, {"noi_dung": "x"}],
}  # fmt: skip


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("docx")
    found = {}
    for name in EXAMPLES:
        found[name] = folder / f"{name}.docx"
        found[name].write_bytes(render(kehoach.compose(kehoach.load(example(name)))))
    found["odd"] = folder / "odd.docx"
    found["odd"].write_bytes(render(kehoach.compose(make(ODD))))
    return found


@pytest.mark.parametrize("name", [*EXAMPLES, "odd"])
def test_openxml_audit_finds_no_error_in_an_output(files, name):
    found = OpenXmlValidator().validate(str(files[name]))
    assert [str(one) for one in found.errors] == []


@pytest.mark.parametrize("cap", LEVELS)
def test_openxml_audit_finds_no_error_in_a_template(cap):
    assert [str(one) for one in OpenXmlValidator().validate(str(ROOT / "templates" / f"{cap}.docx")).errors] == []


def test_the_validator_sees_a_fault(tmp_path, files):
    parts = unpack(files["odd"].read_bytes(), "", "MA06")
    parts["word/document.xml"] = (
        parts["word/document.xml"].replace(b"<w:tblGrid>", b"<w:tblGridd>").replace(b"</w:tblGrid>", b"</w:tblGridd>")
    )
    path = tmp_path / "wrong.docx"
    path.write_bytes(assemble([pack(name, content) for name, content in parts.items()]))
    assert OpenXmlValidator().validate(str(path)).errors


@pytest.mark.parametrize("cap", LEVELS)
def test_microsofts_sdk_finds_no_error_in_a_template(sdk_validator, cap):
    assert sdk_errors(sdk_validator, ROOT / "templates" / f"{cap}.docx") == []


@pytest.mark.parametrize("name", [*EXAMPLES, "odd"])
def test_microsofts_sdk_finds_no_error_in_an_output(sdk_validator, files, name):
    assert sdk_errors(sdk_validator, files[name]) == []
