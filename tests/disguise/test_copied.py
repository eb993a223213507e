import zipfile
from io import BytesIO

import pytest
from project import SHORT_SPEC

import kehoach
from kehoach.disguise.copied import copied
from kehoach.problem import KehoachError
from kehoach.word.stripped import everything

SPEC = (
    SHORT_SPEC.replace("Việc một", '"Giao bà Lò Thị Páo (paolt@xa.gov.vn, 0912.345.678) xong trước ngày 5/9/2026"')
    + "# hỏi anh ĐINH VĂN SƠN\n"
)
PRIVATE = ("Đinh Văn Sơn", "ĐINH VĂN SƠN", "Lò Thị Páo", "paolt", "0912.345.678")


def test_a_spec_says_the_same_faults_with_other_people(tmp_path):
    found = copied("a.yaml", SPEC.encode(), agencies=False)
    text = found.content.decode()
    assert not [one for one in PRIVATE if one in text]
    assert len(text) == len(SPEC)
    assert text.count("\n") == SPEC.count("\n")
    assert found.changed == ()
    assert dict(found.codes)["TG08"] == 1


def word_file():
    """A .docx that names people wherever Word lets them be named."""
    content = kehoach.to_bytes(kehoach.compose(kehoach.make({**MADE})))
    source = zipfile.ZipFile(BytesIO(content))
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name in source.namelist():
            package.writestr(name, changed(name, source.read(name)))
        package.writestr("docProps/thumbnail.jpeg", b"\xff\xd8 Dinh Van Son")
        package.writestr("customXml/item1.xml", "<a>Đinh Văn Sơn</a>")
        package.writestr("word/people.xml", "<a>Đinh Văn Sơn</a>")
        package.writestr("word/vbaProject.bin", "Lò Thị Páo".encode())
    return out.getvalue()


MADE = {
    "cap": "xa", "co_quan": "UBND xã Minh Long", "trich_yeu": "Tập huấn", "noi_nhan": ["Chủ tịch UBND xã"], "luu": "VT",
    "nhiem_vu": ["Giao bà Lò Thị Páo (paolt@xa.gov.vn, 0912.345.678) làm trước ngày 5/9/2026"],
    "ky": {"chuc_vu": "Chủ tịch", "ho_ten": "Đinh Văn Sơn"},
}  # fmt: skip
MORE = (
    '<w:p w:rsidR="00AB12CD"><w:bookmarkStart w:id="9" w:name="DinhVanSon"/><w:bookmarkEnd w:id="9"/>'
    '<w:r><w:t xml:space="preserve">Giao Đinh </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Văn </w:t></w:r>'
    '<w:ins w:id="1" w:author="Đinh Văn Sơn" w:date="2026-05-01T08:00:00Z"><w:r><w:t>Sơn</w:t></w:r></w:ins>'
    '<w:del w:id="2" w:author="Lò Thị Páo" w:date="2026-05-01T08:00:00Z"><w:r><w:delText>Lò Thị Páo</w:delText></w:r></w:del></w:p>'
)


def changed(name, part):
    if name == "word/document.xml":
        text = part.decode().replace("<w:sectPr", f"{MORE}<w:sectPr", 1)
        return text.replace("<?xml", "<?xml", 1).encode()
    if name == "docProps/core.xml":
        return part.replace(
            b"</cp:coreProperties>", "<dc:creator>Đinh Văn Sơn</dc:creator></cp:coreProperties>".encode()
        )
    return part


@pytest.fixture(scope="module")
def sent():
    content = word_file()
    assert "Đinh Văn Sơn" in everything(content, "a.docx")
    return content, copied("a.docx", content, agencies=False)


def test_no_name_survives_in_any_part_of_a_word_file(sent):
    _, found = sent
    package = zipfile.ZipFile(BytesIO(found.content))
    raw = b"".join(package.read(name) for name in package.namelist()).decode("latin-1")
    said = everything(found.content, "b.docx")
    for one in (*PRIVATE, "DinhVanSon", "Dinh Van Son", "2026-05-01", "00AB12CD", "rsid"):
        assert one not in said, one
        assert one.encode().decode("latin-1") not in raw, one
    assert not [name for name in package.namelist() if name.startswith(("docProps", "customXml"))]
    assert {"word/people.xml", "word/vbaProject.bin"}.isdisjoint(package.namelist())


def test_the_copy_opens_runs_keep_their_borders_and_faults_are_still_found(sent):
    content, found = sent
    assert found.ending == ".docx"
    old, new = (kehoach.read("a.docx", one) for one in (content, found.content))
    assert [one.role for one in old.blocks()] == [one.role for one in new.blocks()]
    assert [len(one.words) for one in old.blocks()] == [len(one.words) for one in new.blocks()]
    assert [[run.dam for run in one.text] for one in old.blocks()] == [
        [run.dam for run in one.text] for one in new.blocks()
    ]
    assert found.changed == (("TN55", 1, 0),)  # its macro stays behind
    assert copied("a.docx", content, agencies=False).content == found.content


def test_where_the_change_changes_a_code_that_is_told():
    spec = SPEC.replace("co_quan: UBND xã Minh Long", "co_quan: UBND xã Minh Long\ndia_danh: Ba Tơ")
    found = copied("a.yaml", spec.encode(), agencies=True)
    assert {code for code, before, after in found.changed if before == after} == set()
    assert "Minh Long" not in found.content.decode()


def test_a_text_keeps_its_lines_and_a_list_of_people_is_refused():
    found = copied("a.txt", "KẾ HOẠCH\nGiao bà Lò Thị Páo\n".encode(), agencies=False)
    assert found.content.decode().startswith("KẾ HOẠCH\nGiao bà ")
    assert "Páo" not in found.content.decode()
    with pytest.raises(KehoachError, match="BL02"):
        copied("a.txt", "\n".join(f"0{n:010d}" for n in range(3_000)).encode(), agencies=False)


def test_a_name_hidden_in_escapes_stops_the_copy():
    spec = SHORT_SPEC.replace("Việc một", '"L\\u00f2 Th\\u1ecb P\\u00e1o, Lò Thị\n    Páo"')
    with pytest.raises(KehoachError, match="BL01"):
        copied("a.yaml", spec.encode(), agencies=False)
