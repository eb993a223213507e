"""Notes as Word's own footnotes: valid, in any template, the same bytes twice, none where a plan has none."""

import re
import subprocess

import pytest
from openxml_audit import OpenXmlValidator
from project import example, to_pdf
from valid_docx import sdk_errors

import kehoach
from kehoach.document.compose import compose
from kehoach.document.extract.recognise import recognise
from kehoach.plan import make
from kehoach.problem import KehoachError
from kehoach.word.package import assemble, pack, unpack
from kehoach.word.read import read_docx
from kehoach.word.verify import verify
from kehoach.word.write import render
from tools.templates.pages import LEVELS

PLAN = {
    "cap": "xa", "co_quan": "UBND xã Minh Long", "trich_yeu": "Bồi dưỡng", "so": "5", "ngay": "05/9/2026",
    "mo_dau": "UBND xã ban hành Kế hoạch[^x], cụ thể như sau",
    "nhiem_vu": [
        {"tieu_de": "Tập huấn[^b]", "noi_dung": ["Mở lớp **bồi dưỡng[^c] giáo viên** & cán bộ.[^d]"]},
        {"khoan": "Bảng sau:", "noi_dung": [{"cot": ["Nội dung", "Số"], "hang": [["Lớp", "5[^a]"]]}]},
    ],
    "ket_thuc": "Trên đây là Kế hoạch bồi dưỡng",
    "noi_nhan": ["Phòng Kinh tế (thực hiện)"], "luu": ["VT", "KT"],
    "ky": {"chuc_vu": "Chủ tịch", "ho_ten": "Đinh Văn Sơn"},
    "phu_luc": [{"ten": "DANH SÁCH", "noi_dung": [{"doan": "Danh sách lớp[^p]."}]}],
    "chu_thich": {
        "x": "Của xã <Minh Long>.", "b": "Tại xã.\nĐoạn **hai**.", "c": "Cả năm.", "d": "Và “khác”.", "a": "Lớp ghép.",
        "p": "Của phụ lục.",
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def document():
    return compose(make(PLAN))


def valid(content, path):
    path.write_bytes(content)
    assert [str(one) for one in OpenXmlValidator().validate(str(path)).errors] == []
    return path


@pytest.mark.parametrize("cap", LEVELS)
def test_notes_are_valid_in_every_shipped_template(document, cap, tmp_path):
    content = render(document._replace(cap=cap))
    assert content == render(document._replace(cap=cap))
    valid(content, tmp_path / "a.docx")


def test_microsofts_sdk_finds_no_error(sdk_validator, document, tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(render(document))
    assert sdk_errors(sdk_validator, path) == []


def test_a_plan_without_notes_has_no_part_for_them():
    parts = unpack(
        render(compose(make({**PLAN, "chu_thich": None, "mo_dau": "a", "nhiem_vu": ["b"], "phu_luc": []}))), "", "MA06"
    )
    assert not [name for name in parts if "footnotes" in name]
    assert b"footnote" not in parts["word/styles.xml"] + parts["[Content_Types].xml"] + parts["word/settings.xml"]


def with_own_notes(content):
    """A template whose own text has a footnote, with styles of other ids, as Vietnamese Word names them."""
    parts = unpack(content, "", "MA06")
    styles = (
        '<w:style w:type="paragraph" w:styleId="VnbanCcchu"><w:name w:val="footnote text"/></w:style>'
        '<w:style w:type="character" w:styleId="ThamchiuCcchu"><w:name w:val="footnote reference"/></w:style>'
    )
    own = (
        '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:id="3"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>Mẫu của xã.</w:t></w:r></w:p></w:footnote>'
        "</w:footnotes>"
    )
    call = '<w:r><w:footnoteReference w:id="3"/></w:r></w:p></w:body>'
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    changed = {
        "word/styles.xml": ("</w:styles>", f"{styles}</w:styles>"),
        "[Content_Types].xml": ("</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'),
        "word/_rels/document.xml.rels": (
            "</Relationships>", f'<Relationship Id="rId99" Type="{relation}" Target="footnotes.xml"/></Relationships>'),
    }  # fmt: skip
    for name, (old, new) in changed.items():
        parts[name] = parts[name].decode().replace(old, new).encode()
    main = parts["word/document.xml"].decode()
    parts["word/document.xml"] = re.sub(
        r"(\{\{ ten_loai \}\}</w:t></w:r>)", rf"\1{call.removesuffix('</w:p></w:body>')}", main, count=1
    ).encode()
    parts["word/footnotes.xml"] = own.encode()
    return assemble([pack(name, part) for name, part in parts.items()])


def test_a_template_keeps_its_own_notes_and_styles(document, tmp_path):
    mine = tmp_path / "mau.docx"
    mine.write_bytes(with_own_notes((kehoach.shelf.templates() / "xa.docx").read_bytes()))
    content = render(document, mine)
    valid(content, tmp_path / "a.docx")
    parts = unpack(content, "", "MA06")
    assert b'w:val="VnbanCcchu"' in parts["word/footnotes.xml"]
    assert b'w:val="ThamchiuCcchu"' in parts["word/document.xml"]
    found = read_docx(content, "a.docx")
    words = ["".join(run.text for run in one.text) for one in found.chu_thich]
    assert words == ["Mẫu của xã.", "Của xã <Minh Long>.", "Tại xã.", "Đoạn hai.", "Cả năm.", "Và “khác”.",
                     "Lớp ghép.", "Của phụ lục."]  # fmt: skip


def test_notes_come_back_with_the_plan(document):
    found = recognise(read_docx(render(document), "a.docx"))
    names = dict(zip("xbcdap", "123456", strict=True))
    wanted = {names[name]: words for name, words in PLAN["chu_thich"].items()}
    assert found.raw["chu_thich"] == wanted
    assert found.raw["mo_dau"] == "UBND xã ban hành Kế hoạch[^1], cụ thể như sau"
    assert found.raw["nhiem_vu"][0]["noi_dung"] == ["Mở lớp **bồi dưỡng[^3] giáo viên** & cán bộ.[^4]"]
    assert [one.message for one in found.doubts] == []
    assert render(compose(make(found.raw))) == render(document)


def test_a_file_that_lost_a_note_is_not_handed_out(document):
    parts = unpack(render(document), "", "MA06")
    parts["word/footnotes.xml"] = parts["word/footnotes.xml"].replace("Cả năm".encode(), b"")
    with pytest.raises(KehoachError, match="mất chú thích"):
        verify(assemble([pack(name, part) for name, part in parts.items()]), document)


def test_libreoffice_sets_the_notes_at_the_foot_of_their_page(soffice, document, tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(render(document))
    pdf = to_pdf(soffice, [path], tmp_path)[0]
    done = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, check=True)
    first, last = done.stdout.split("\f")[:1][0], done.stdout.rstrip("\f").split("\f")[-1]
    assert re.search(r"Lớp ghép\.\s*$", first)
    assert re.search(r"Của phụ lục\.\s*$", last)
    assert first.index("Đinh Văn Sơn") < first.index("Của xã <Minh Long>.")


def test_examples_keep_their_bytes_and_a_note_joins_them():
    plan = kehoach.load(example("xa-2026"))
    assert compose(plan).chu_thich == ()
