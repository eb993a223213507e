import io
import zipfile

import pytest

from kehoach.intake.kind import FileKind, sniff
from kehoach.problem import KehoachError

TYPES = '<Types xmlns="x"><Override PartName="/a.xml" ContentType="application/vnd.{}"/></Types>'


def package(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize("kind", [
    "openxmlformats-officedocument.wordprocessingml.document.main+xml", "ms-word.document.macroEnabled.main+xml",
    "openxmlformats-officedocument.wordprocessingml.template.main+xml", "ms-word.template.macroEnabledTemplate.main+xml",
])  # fmt: skip
def test_a_word_file_may_keep_its_text_under_any_name(kind):
    assert sniff(package({"[Content_Types].xml": TYPES.format(kind), "doc/a.xml": "x"}), "a") is FileKind.DOCX


@pytest.mark.parametrize(("parts", "what"), [
    ({"[Content_Types].xml": TYPES.format("openxmlformats-officedocument.spreadsheetml.sheet.main+xml"), "xl/a": ""}, "Excel"),
    ({"[Content_Types].xml": TYPES.format("openxmlformats-officedocument.presentationml.presentation.main+xml")}, "PowerPoint"),
    ({"[Content_Types].xml": TYPES.format("ms-visio.drawing.main+xml")}, "Visio"),
    ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": ""}, ".ods"),
    ({"mimetype": "application/vnd.oasis.opendocument.presentation", "content.xml": ""}, ".odp"),
    ({"mimetype": "application/vnd.oasis.opendocument.text-master", "content.xml": ""}, ".odm"),
    ({"Index/Document.iwa": ""}, "Pages"), ({"FixedDocSeq.fdseq": ""}, "XPS"), ({"META-INF/container.xml": ""}, "EPUB"),
    ({"ke-hoach.docx": "x"}, "ZIP"),
])  # fmt: skip
def test_other_packages_are_named(parts, what):
    with pytest.raises(KehoachError) as caught:
        sniff(package(parts), "ke-hoach.docx")
    (one,) = caught.value.problems
    assert (one.code, what in one.message, bool(one.hint)) == ("TN02", True, True)


@pytest.mark.parametrize("kind", ["text", "text-template"])
def test_open_document_texts_and_templates_have_a_reader(kind):
    data = package({"mimetype": f"application/vnd.oasis.opendocument.{kind}", "content.xml": "<a/>"})
    assert sniff(data, "a.odt") is FileKind.ODT


def test_a_locked_open_document_is_told():
    listed = "<manifest:encryption-data manifest:checksum='x'/>"
    data = package({
        "mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "x", "META-INF/manifest.xml": listed,
    })  # fmt: skip
    with pytest.raises(KehoachError) as caught:
        sniff(data, "a.odt")
    assert [one.code for one in caught.value.problems] == ["TN03"]


def test_a_package_of_very_many_parts_is_not_listed():
    with pytest.raises(KehoachError) as caught:
        sniff(b"PK\x03\x04" + b"PK\x01\x02" * 20_000, "a.docx")
    assert "quá nhiều tệp" in caught.value.problems[0].message
