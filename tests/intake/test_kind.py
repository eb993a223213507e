import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.intake.kind import FileKind, sniff
from kehoach.problem import KehoachError


def zipped(*names):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name in names:
            package.writestr(name, "x")
    return out.getvalue()


@pytest.mark.parametrize(("data", "kind"), [
    (zipped("[Content_Types].xml", "word/document.xml"), FileKind.DOCX), (b"%PDF-1.7\n", FileKind.PDF), (b"\n\n%PDF-1.4", FileKind.PDF),
    ("KẾ HOẠCH".encode(), FileKind.TEXT), ("\ufeffKẾ".encode(), FileKind.TEXT), ("KẾ HOẠCH".encode("utf-16"), FileKind.TEXT),
])  # fmt: skip
def test_the_content_says(data, kind):
    assert sniff(data, "a.xls") is kind, "the name says nothing"


@pytest.mark.parametrize(("data", "what"), [
    (b"{\\rtf1\\ansi", "RTF"), (b"\x89PNG\r\n\x1a\n", "PNG"), (b"\xff\xd8\xff\xe0", "JPEG"), (b"GIF89a", "GIF"), (b"II*\0aaaa", "TIFF"),
    (b"<!DOCTYPE html><p>", "HTML"), (b"  <html>", "HTML"), (b"\xef\xbb\xbf<HTML>", "HTML"), (b"<?xml version='1.0'?>", "XML"),
    (zipped("xl/workbook.xml"), "Excel"), (zipped("ppt/a.xml"), "PowerPoint"),
    (zipped("a.txt"), "ZIP"), (zipped(), "ZIP"), (b"Rar!\x1a", "RAR"), (b"7z\xbc\xaf\x27", "7z"), (b"\x1f\x8b\x08", "gzip"), (b"MZ\x90", "Windows"),
    (b"\0\0\0\x18ftypmp42", "phim"), (b"RIFF\0\0\0\0WEBP", "ảnh"),
])  # fmt: skip
def test_what_it_is_instead_is_named_with_a_cure(data, what):
    with pytest.raises(KehoachError) as caught:
        sniff(data, "ke-hoach.doc")
    (one,) = caught.value.problems
    assert one.code == "TN02"
    assert what in one.message
    assert one.hint
    assert one.place.file == "ke-hoach.doc"


@pytest.mark.parametrize("data", [b"", b"\n \r\n", b"\xef\xbb\xbf", b"\0\0\0"])
def test_empty(data):
    with pytest.raises(KehoachError) as caught:
        sniff(data, "a.txt")
    assert [one.code for one in caught.value.problems] == ["TN01"]


def test_broken_containers():
    for data in (
        zipped("word/document.xml")[:40],
        b"PK\x03\x04rubbish",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 900,
    ):
        with pytest.raises(KehoachError) as caught:
            sniff(data, "a.docx")
        assert [one.code for one in caught.value.problems] == ["TN04"]


@given(
    st.sampled_from([b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF-", b"<"]), st.binary(max_size=1200)
)
def test_any_bytes_are_a_kind_or_one_problem(start, rest):
    try:
        assert sniff(start + rest, "a") in FileKind
    except KehoachError as error:
        assert len(error.problems) == 1
