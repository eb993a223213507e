"""What a changed copy leaves behind, and what it keeps as it lies."""

import io
import zipfile

import pytest
from oddities.hostile import macros
from oddities.ooxml import docx, p, package, parts, r

from kehoach.address import Paragraph, Part
from kehoach.word.amend import Amendment, amend
from kehoach.word.carried import MAIN_TYPE
from kehoach.word.read import read_docx

SIGNATURE = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature"


def changed(content: bytes, origin=Paragraph(1), old="KẾ HOẠCH", new="BÁO CÁO"):  # noqa: B008 - a frozen value
    done = amend(content, "a.docx", [Amendment(origin, old, new)])
    assert len(done.made) == 1
    return zipfile.ZipFile(io.BytesIO(done.content))


def test_macros_stay_behind_and_the_copy_is_a_plain_document():
    copy = changed(macros())
    assert copy.testzip() is None
    assert [name for name in copy.namelist() if "vba" in name.lower()] == []
    types = copy.read("[Content_Types].xml").decode()
    assert MAIN_TYPE in types
    assert "macroEnabled" not in types
    assert "vba" not in types
    assert "vba" not in copy.read("word/_rels/document.xml.rels").decode()


def test_a_signature_stays_behind_and_is_told_when_the_file_is_read():
    made = parts(p("KẾ HOẠCH"))
    link = f'<Relationship Id="ky" Type="{SIGNATURE}/origin" Target="_xmlsignatures/origin.sigs"/>'
    made["_rels/.rels"] = made["_rels/.rels"].replace("</Relationships>", f"{link}</Relationships>")
    made |= {"_xmlsignatures/origin.sigs": "", "_xmlsignatures/sig1.xml": "<Signature/>"}
    content = package(made)
    assert [one.code for one in read_docx(content, "a.docx").notices] == ["TN83"]
    copy = changed(content)
    assert [name for name in copy.namelist() if "sig" in name] == []
    assert "sig" not in copy.read("_rels/.rels").decode()


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_pictures_are_carried_as_they_lie(method):
    data = bytes(range(256)) * 40
    content = io.BytesIO(docx(p("KẾ HOẠCH")))
    with zipfile.ZipFile(content, "a") as file:
        file.writestr("word/media/image1.png", data, method)
    copy = changed(content.getvalue())
    assert copy.testzip() is None
    assert copy.read("word/media/image1.png") == data


def test_both_copies_of_a_text_box_are_changed():
    words = p(r("Mượn sách ,trả sách"))
    shape = f'<w:drawing><wp:inline><a:graphic><a:graphicData uri="x"><wps:wsp><wps:txbx><w:txbxContent>{words}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>'
    old = f"<w:pict><v:shape><v:textbox><w:txbxContent>{words}</w:txbxContent></v:textbox></v:shape></w:pict>"
    either = f'<mc:AlternateContent><mc:Choice Requires="wps">{shape}</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>'
    copy = changed(docx(p("Một") + p(f"<w:r>{either}</w:r>")), Part("khung chữ", 1), " ,trả", ", trả")
    text = copy.read("word/document.xml").decode()
    assert text.count("Mượn sách, trả sách") == 2
    assert " ,trả" not in text
