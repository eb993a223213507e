import zipfile
from io import BytesIO

import pytest

from kehoach.problem import KehoachError
from kehoach.word.package import assemble, pack, unpack


def test_a_package_opens_with_another_library_and_ours():
    parts = {"[Content_Types].xml": b"<a/>", "word/document.xml": "chữ".encode(), "tên-có-dấu.bin": bytes(range(256))}
    content = assemble([pack(name, data) for name, data in parts.items()])
    with zipfile.ZipFile(BytesIO(content)) as package:
        assert package.testzip() is None
        assert {one: package.read(one) for one in package.namelist()} == parts
    assert unpack(content, "x", "MA06") == parts


def rewritten(names, **options):
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in names:
            package.writestr(name, data, **options)
    return buffer.getvalue()


WHOLE = [("[Content_Types].xml", b"<a/>"), ("word/document.xml", b"<a/>")]


@pytest.mark.parametrize(
    "content",
    [
        b"", b"PK", b"x" * 1000,
        rewritten(WHOLE)[:-10],
        rewritten([("a", b"b")]),
        lambda: rewritten([*WHOLE, *((f"f{n}", b"") for n in range(3000))]),
        lambda: rewritten([*WHOLE, ("bomb", bytes(80_000_000))]),
        lambda: rewritten([*WHOLE, *((f"f{n}", bytes(20_000_000)) for n in range(4))]),
    ],
    ids=["empty", "two bytes", "text", "cut", "no document", "many parts", "one big part", "big together"],
)  # fmt: skip
def test_what_is_no_document_is_one_problem(content):
    with pytest.raises(KehoachError) as error:
        unpack(content() if callable(content) else content, "x.docx", "MA06")
    assert [one.code for one in error.value.problems] == ["MA06"]


def test_a_part_that_lies_about_its_size_is_refused():
    content = bytearray(rewritten([*WHOLE, ("big", bytes(1_000_000))]))
    at = content.rindex(b"PK\x01\x02") + 24
    content[at : at + 4] = (10).to_bytes(4, "little")
    with pytest.raises(KehoachError):
        unpack(bytes(content), "x.docx", "MA06")


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_parts_of_one_name_are_refused():
    with pytest.raises(KehoachError):
        unpack(rewritten([*WHOLE, ("word/document.xml", b"<b/>")]), "x.docx", "MA06")
