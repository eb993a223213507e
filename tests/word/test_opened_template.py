"""A template is opened as a plan is opened: whatever Word makes of it, an ordinary .docx comes out."""

import re
import zipfile
from io import BytesIO

import pytest
from docx_reading import texts
from lxml import etree
from openxml_audit import OpenXmlValidator
from project import ROOT, example

import kehoach
from kehoach.plan import make as made
from kehoach.problem import KehoachError
from kehoach.word.template import open_template
from kehoach.word.write import render, write

REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
DOCUMENT, HEADER, CORE = "word/document.xml", "word/header1.xml", "docProps/core.xml"
RELS, TYPES, APP = "word/_rels/document.xml.rels", "[Content_Types].xml", "docProps/app.xml"
SHIPPED = ROOT / "templates" / "xa.docx"
NAME = "{{ ho_ten }}"


@pytest.fixture(scope="module")
def document():
    return kehoach.compose(kehoach.load(example("xa-2026")))


@pytest.fixture
def mau(tmp_path):
    """Return a maker of templates: the shipped one with other words in its parts, and more parts."""

    def make(*changes, more=(), name="mau.docx", edit=None):
        with zipfile.ZipFile(SHIPPED) as package:
            parts = {one: package.read(one).decode() for one in package.namelist()}
        for part, old, new in changes:
            assert old in parts[part], (part, old)
            parts[part] = parts[part].replace(old, new)
        parts |= dict(more)
        path = tmp_path / name
        with zipfile.ZipFile(path, "w") as out:
            for one, content in (edit(parts) if edit else parts).items():
                out.writestr(one, content)
        return path

    return make


def parts_of(content):
    with zipfile.ZipFile(BytesIO(content)) as package:
        assert package.testzip() is None
        return {name: package.read(name) for name in package.namelist()}


def sound(content, tmp_path):
    """Return the parts of a written file that the validator finds no fault with."""
    path = tmp_path / "ra.docx"
    path.write_bytes(content)
    assert [str(one) for one in OpenXmlValidator().validate(str(path)).errors] == []
    return parts_of(content)


def refused(path, document):
    with pytest.raises(KehoachError) as error:
        render(document, path)
    return [(one.code, one.place.path) for one in error.value.problems]


def words(parts, name=DOCUMENT):
    return "".join(etree.fromstring(parts[name]).itertext())


@pytest.mark.parametrize("tag", ["sdt", "customXml"])
@pytest.mark.parametrize("around", ["w:tc", "w:tr", "w:p"])
def test_controls_may_stand_round_cells_rows_and_paragraphs(mau, document, tmp_path, tag, around):
    start, end = {
        "sdt": ('<w:sdt><w:sdtPr><w:id w:val="3"/></w:sdtPr><w:sdtContent>', "</w:sdtContent></w:sdt>"),
        "customXml": ('<w:customXml w:element="a">', "</w:customXml>"),
    }[tag]

    def edit(parts):
        xml = parts[DOCUMENT]
        at = xml.rindex(f"<{around}>", 0, xml.index("{{ so_ky_hieu }}"))
        close = f"</{around}>"
        stop = xml.index(close, at) + len(close)
        return {**parts, DOCUMENT: xml[:at] + start + xml[at:stop] + end + xml[stop:]}

    parts = sound(render(document, mau(edit=edit)), tmp_path)
    assert "Số: " in words(parts)


def test_a_control_that_shows_its_invitation_or_is_bound_keeps_what_is_filled_in(mau, document, tmp_path):
    run = f'<w:r><w:t xml:space="preserve">{NAME}</w:t></w:r>'
    settings = '<w:sdtPr><w:showingPlcHdr/><w:dataBinding w:xpath="/a" w:storeItemID="{1}"/><w:text/></w:sdtPr>'
    path = mau((DOCUMENT, run, f"<w:sdt>{settings}<w:sdtContent>{run}</w:sdtContent></w:sdt>"))
    xml = parts_of(render(document, path))[DOCUMENT]
    assert "Nguyễn Văn An".encode() in xml
    assert b"showingPlcHdr" not in xml
    assert b"dataBinding" not in xml


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", "mau.dotx"),
        ("application/vnd.ms-word.document.macroEnabled.main+xml", "mau.docm"),
        ("application/vnd.ms-word.template.macroEnabledTemplate.main+xml", "mau.dotm"),
    ],
)
def test_a_template_of_any_kind_becomes_a_document_without_macros(mau, document, tmp_path, kind, name):
    macro = '<Relationship Id="rId50" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>'
    button = '<Relationship Id="rId51" Type="http://schemas.microsoft.com/office/2007/relationships/ui/extensibility" Target="customUI/customUI14.xml"/>'
    control = f'<Relationship Id="rId52" Type="{REL}/control" Target="activeX/activeX1.xml"/>'
    path = mau(
        (TYPES, MAIN_TYPE, kind),
        (TYPES, "</Types>", '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'),
        (RELS, "</Relationships>", f"{macro}{control}</Relationships>"),
        ("_rels/.rels", "</Relationships>", f"{button}</Relationships>"),
        (DOCUMENT, "<w:sectPr>", '<w:p><w:r><w:object><w:control r:id="rId52" w:name="a"/></w:object></w:r></w:p><w:sectPr>'),
        (HEADER, "</w:hdr>", '<w:p><w:r><w:object><w:control r:id="rId1" w:name="a"/></w:object></w:r></w:p></w:hdr>'),
        ("word/settings.xml", '<w:zoom w:percent="100"/>', f'<w:zoom w:percent="100"/><w:attachedTemplate xmlns:r="{REL}" r:id="rId1"/>'),
        more=[
            ("word/vbaProject.bin", "macro"), ("customUI/customUI14.xml", "<a/>"), ("word/activeX/activeX1.xml", "<a/>"),
            ("word/_rels/header1.xml.rels", f'<Relationships xmlns="{RELATIONS}">{control.replace("rId52", "rId1")}</Relationships>'),
            ("word/_rels/settings.xml.rels", f'<Relationships xmlns="{RELATIONS}"><Relationship Id="rId1" Type="{REL}/attachedTemplate" Target="http://a/b.dotm" TargetMode="External"/></Relationships>'),
        ],
        name=name,
    )  # fmt: skip
    parts = sound(render(document, path), tmp_path)
    assert f'PartName="/word/document.xml" ContentType="{MAIN_TYPE}"'.encode() in parts[TYPES]
    everything = b"".join(parts.values()).lower()
    assert not [
        one for one in (b"vbaproject", b"customui", b"activex", b"w:control ", b"attachedtemplate") if one in everything
    ]
    assert not [one for one in parts if re.search("vba|customUI|activeX", one)]
    assert [one.code for one in open_template(path).notices] == ["MA13"]


def test_the_main_part_may_have_another_name(mau, document, tmp_path):
    def edit(parts):
        other = {"word/document.xml": "word/document2.xml", RELS: "word/_rels/document2.xml.rels"}
        parts = {other.get(name, name): content for name, content in parts.items()}
        for name in (TYPES, "_rels/.rels"):
            parts[name] = parts[name].replace("word/document.xml", "word/document2.xml")
        return parts

    path = mau(edit=edit)
    parts = sound(render(document, path), tmp_path)
    assert "Nguyễn Văn An" in words(parts, "word/document2.xml")
    noted = kehoach.compose(made({
        "cap": "xa", "co_quan": "UBND xã A", "trich_yeu": "x", "mo_dau": "Mở đầu[^1]", "chu_thich": {"1": "Chú thích"},
        "nhiem_vu": ["b"], "phu_luc": [{"noi_dung": "x"}],
    }))  # fmt: skip
    parts = parts_of(render(noted, path))
    assert "Chú thích" in words(parts, "word/footnotes.xml")
    assert b"footnotes.xml" in parts["word/_rels/document2.xml.rels"]


def test_the_strict_form_is_written_as_the_transitional_one(mau, document, tmp_path):
    def edit(parts):
        out = {}
        for name, content in parts.items():
            text = re.sub(
                r"http://schemas.openxmlformats.org/(officeDocument|wordprocessingml|drawingml)/2006/",
                r"http://purl.oclc.org/ooxml/\1/", content,
            )  # fmt: skip
            text = text.replace("extended-properties", "extendedProperties")
            out[name] = text.replace("<w:document ", '<w:document w:conformance="strict" ')
        return out

    path = mau(edit=edit)
    parts = sound(render(document, path), tmp_path)
    everything = b"".join(parts.values())
    assert b"purl.oclc.org/ooxml" not in everything
    assert b"strict" not in everything
    assert "Nguyễn Văn An" in words(parts)


def test_tracked_changes_are_taken_as_accepted_and_told(mau, document, tmp_path):
    run = f'<w:r><w:t xml:space="preserve">{NAME}</w:t></w:r>'
    by = 'w:id="9" w:author="a"'
    changed = (
        f"<w:del {by}><w:r><w:delText>{{{{ ho_ten_cu }}}}</w:delText></w:r></w:del><w:ins {by}>{run}</w:ins>"
        f'<w:r><w:rPr><w:b/><w:rPrChange {by}><w:rPr/></w:rPrChange></w:rPr><w:t xml:space="preserve"> (đã sửa)</w:t></w:r>'
    )
    gone = f"<w:p><w:pPr><w:rPr><w:del {by}/></w:rPr></w:pPr><w:del {by}><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>"
    path = mau((DOCUMENT, run, changed), (DOCUMENT, "<w:sectPr>", f"{gone}<w:sectPr>"))
    parts = sound(render(document, path), tmp_path)
    xml = parts[DOCUMENT].decode()
    assert "Nguyễn Văn An (đã sửa)" in words(parts)
    assert not re.search(r"<w:(ins|del|delText|rPrChange)[ >]|bỏ<|ho_ten_cu", xml)
    assert xml.count("<w:p>") == parts_of(render(document, SHIPPED))[DOCUMENT].decode().count("<w:p>")
    assert [one.code for one in open_template(path).notices] == ["MA11"]


def test_page_settings_that_were_changed_are_one(mau, document, tmp_path):
    change = (
        '<w:sectPrChange w:id="1" w:author="a"><w:sectPr><w:pgSz w:w="12240" w:h="15840"/></w:sectPr></w:sectPrChange>'
    )
    path = mau((DOCUMENT, "<w:titlePg/></w:sectPr>", f"<w:titlePg/>{change}</w:sectPr>"))
    parts = sound(render(document, path), tmp_path)
    assert b"sectPrChange" not in parts[DOCUMENT]
    assert parts[DOCUMENT].count(b"<w:sectPr>") == parts_of(render(document, SHIPPED))[DOCUMENT].count(b"<w:sectPr>")


def test_protection_is_told(mau, document):
    path = mau(
        (
            "word/settings.xml",
            '<w:zoom w:percent="100"/>',
            '<w:zoom w:percent="100"/><w:documentProtection w:edit="readOnly" w:enforcement="1"/>',
        )
    )
    assert render(document, path)
    assert [one.code for one in open_template(path).notices] == ["MA12"]


def test_warnings_of_a_template_are_shown_by_render(mau, run, tmp_path):
    path = mau(
        (
            "word/settings.xml",
            '<w:zoom w:percent="100"/>',
            '<w:zoom w:percent="100"/><w:documentProtection w:edit="readOnly" w:enforcement="1"/>',
        )
    )
    done = run("render", example("xa-2026"), "--template", path, "-o", tmp_path / "ra.docx")
    assert (done.code, "MA12 cảnh báo" in done.err) == (0, True)


def test_tags_in_notes_headers_boxes_and_properties_are_filled(mau, document, tmp_path):
    space = '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    line = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    note = f'{space}{line}<w:footnote w:id="1"><w:p><w:r><w:t>Ký: {NAME}</w:t></w:r></w:p></w:footnote></w:footnotes>'
    kind = MAIN_TYPE.replace("document.main", "footnotes")
    path = mau(
        (TYPES, "</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'),
        (RELS, "</Relationships>", f'<Relationship Id="rId60" Type="{REL}/footnotes" Target="footnotes.xml"/></Relationships>'),
        (DOCUMENT, "{{ trich_yeu }}</w:t></w:r>", '{{ trich_yeu }}</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r>'),
        (HEADER, "</w:hdr>", f"<w:p><w:r><w:t>{NAME}</w:t></w:r></w:p></w:hdr>"),
        (CORE, "<dc:language>", f"<dc:creator>{NAME}</dc:creator><dc:language>"),
        more=[("word/footnotes.xml", note)],
    )  # fmt: skip
    parts = sound(render(document, path), tmp_path)
    for name in ("word/footnotes.xml", HEADER, CORE):
        assert "Nguyễn Văn An" in words(parts, name)
    noted = kehoach.compose(made({
        "cap": "xa", "co_quan": "UBND xã A", "trich_yeu": "x", "mo_dau": "Mở đầu[^1]", "chu_thich": {"1": "Của kế hoạch"},
        "nhiem_vu": ["b"], "ky": {"chuc_vu": "Chủ tịch", "ho_ten": "Lê Thị B"}, "phu_luc": [{"noi_dung": "x"}],
    }))  # fmt: skip
    assert "Ký: Lê Thị B Của kế hoạch" in words(parts_of(render(noted, path)), "word/footnotes.xml")


def test_rows_and_cells_may_give_way_to_tags(mau, document, tmp_path):
    cell = '<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>'
    rows = "".join(
        f"<w:tr>{cell.format(one)}</w:tr>"
        for one in ("{%tr for d in quyen_han %}", "{{ loop.index }}. {{ d }}", "{%tr endfor %}")
    )
    table = f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid>{rows}</w:tbl><w:p/>'
    parts = sound(render(document, mau((DOCUMENT, "<w:sectPr>", f"{table}<w:sectPr>"))), tmp_path)
    assert "1. TM. ỦY BAN NHÂN DÂN" in words(parts)


def test_a_cell_that_tags_may_leave_empty_keeps_a_paragraph(mau, document, tmp_path):
    lines = "".join(
        f"<w:p><w:r><w:t>{one}</w:t></w:r></w:p>" for one in ("{%p if chuc_vu_khac %}", "có", "{%p endif %}")
    )
    table = f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="9"/></w:tblGrid><w:tr><w:tc><w:tcPr/>{lines}</w:tc></w:tr></w:tbl><w:p/>'
    sound(render(document, mau((DOCUMENT, "<w:sectPr>", f"{table}<w:sectPr>"))), tmp_path)


@pytest.mark.parametrize(
    "sign",
    ["</w:t></w:r><w:r><w:br/>", "{{ ho_ten }}", "{% raw %}", "]]>", "&#10;<!--", "' + \" \\", '<a r:id="rId99"/>'],
)
def test_nothing_but_text_stands_where_text_was_asked_for(mau, tmp_path, sign):
    def plan(words):
        return kehoach.compose(made({
            "cap": "xa", "co_quan": f"UBND xã {words}", "trich_yeu": words, "mo_dau": words, "nhiem_vu": [words],
            "noi_nhan": [words], "ky": {"chuc_vu": "Chủ tịch", "ho_ten": words}, "phu_luc": [{"noi_dung": words}],
        }))  # fmt: skip

    path = mau(
        (DOCUMENT, NAME, "{{ ho_ten|upper|replace('A', '&lt;w:b/&gt;') }} " + NAME),
        (HEADER, "</w:hdr>", "<w:p><w:r><w:t>{{ trich_yeu|default('x') }}</w:t></w:r></w:p></w:hdr>"),
        (CORE, "<dc:language>", "<dc:creator>{{ ho_ten }}</dc:creator><dc:language>"),
    )

    def elements(content):
        parts = parts_of(content)
        return {
            name: [one.tag for one in etree.fromstring(part).iter()]
            for name, part in parts.items()
            if name.endswith((".xml", ".rels"))
        }

    odd, plain = render(plan(f"bình {sign}"), path), render(plan("bình an"), path)
    assert elements(odd) == elements(plain)
    assert any(f"bình {sign}" in one for one in texts(odd))


@pytest.mark.parametrize(
    ("part", "old", "new", "told"),
    [
        (RELS, "header1.xml", "header7.xml", "word/document.xml: word/header7.xml"),
        (DOCUMENT, '<w:headerReference w:type="default" r:id="rId4"/>', '<w:headerReference w:type="default" r:id="rId44"/>', "word/document.xml: rId44"),
        (APP, "</Properties>", "", ""),
        (TYPES, "</Types>", "", ""),
        ("_rels/.rels", "</Relationships>", "", ""),
        ("word/theme/theme1.xml", "</a:theme>", "", ""),
    ],
)  # fmt: skip
def test_every_part_of_the_package_is_looked_at(mau, document, part, old, new, told):
    assert refused(mau((part, old, new)), document) == [("MA06", told)]


def test_a_relation_nobody_uses_and_a_part_of_no_type_stay_behind(mau, document, tmp_path):
    path = mau(
        (RELS, "</Relationships>", f'<Relationship Id="rId70" Type="{REL}/image" Target="media/none.png"/></Relationships>'),
        more=[("word/_nháp.bak", "x")],
    )  # fmt: skip
    parts = sound(render(document, path), tmp_path)
    assert b"none.png" not in parts[RELS]
    assert "word/_nháp.bak" not in parts


@pytest.mark.parametrize("name", ["ra.pdf", "ra.doc", "ra.docm"])
def test_a_file_of_another_kind_is_refused_with_the_cure(document, run, tmp_path, name):
    with pytest.raises(KehoachError) as error:
        write(document, tmp_path / name)
    assert [(one.code, ".docx" in one.hint) for one in error.value.problems] == [("MA14", True)]
    if name != "ra.pdf":  # the command prints a PDF, of a .docx
        done = run("render", example("xa-2026"), "-o", tmp_path / name)
        assert (done.code, "ra.docx" in done.err) == (2, True)
    assert list(tmp_path.iterdir()) == []
