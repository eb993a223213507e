import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.intake.encoding import decode
from kehoach.problem import KehoachError

TEXT = "KẾ HOẠCH\nBồi dưỡng thường xuyên cho giáo viên và cán bộ quản lý năm học 2025-2026\n"
TCVN3 = "KÕ ho¹ch båi d­ìng th­êng xuyªn cho gi¸o viªn vµ c¸n bé qu¶n lý n¨m häc"
VNI = "Keá hoaïch boài döôõng thöôøng xuyeân cho giaùo vieân vaø caùn boä quaûn lyù naêm hoïc"
MEANT = "Kế hoạch bồi dưỡng thường xuyên cho giáo viên và cán bộ quản lý năm học"


def cp1258(text):
    """Windows-1258 spells most letters as base and combining tone."""
    out = b""
    for letter in text:
        for form in (letter, unicodedata.normalize("NFD", letter)):
            try:
                out += form.encode("cp1258")
                break
            except UnicodeEncodeError:
                continue
        else:
            parts = unicodedata.normalize("NFD", letter)
            tone = next(sign for sign in parts if sign in "\u0300\u0301\u0303\u0309\u0323")
            out += (unicodedata.normalize("NFC", parts.replace(tone, "")) + tone).encode("cp1258")
    return out


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_in_its_forms(encoding):
    assert decode(TEXT.encode(encoding)) == (TEXT, [])


@pytest.mark.parametrize(("data", "what"), [
    (TCVN3.encode("latin-1"), "TCVN3"), (VNI.encode("cp1252"), "VNI"), (cp1258(MEANT), "Windows-1258"),
    (TCVN3.encode(), "TCVN3"), (VNI.encode("utf-16"), "VNI"),
])  # fmt: skip
def test_old_encodings_are_found_and_told(data, what):
    text, notices = decode(data, "a.txt")
    assert text == MEANT
    assert [(one.code, what in one.message, one.place.file) for one in notices] == [("TN20", True, "a.txt")]


def test_a_few_broken_bytes_are_told():
    text, notices = decode((TEXT * 9).encode()[:-2] + b"\xe1\xba", "a.txt")
    assert text.startswith(TEXT)
    assert [one.code for one in notices] == ["TN32"]


def test_letters_that_cannot_be_printed_are_told():
    assert [one.code for one in decode(b"a\x07b" + TEXT.encode())[1]] == ["TN27"]


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(128, 256)) * 20,
        b"\x80\x00\x01\x02" * 90,
        b"\xe9t\xe9 \xe0 l'\xe9cole fran\xe7aise",
    ],
)
def test_what_is_no_text_is_said(data):
    with pytest.raises(KehoachError) as caught:
        decode(data, "a.txt")
    assert [one.code for one in caught.value.problems] == ["TN10"]


@given(st.binary(max_size=400))
def test_any_bytes_end_well(data):
    try:
        decode(data)
    except KehoachError as error:
        assert [one.code for one in error.problems] == ["TN10"]


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=100))
def test_unicode_text_that_is_vietnamese_comes_back(text):
    whole = TEXT + text
    assert decode(whole.encode())[0] == whole


@pytest.mark.parametrize("name", ["ke-hoach.docx", "KE-HOACH.PDF", "cu.doc", "cu.odt"])
def test_what_was_a_word_or_pdf_file_is_told_to_be_damaged(name):
    with pytest.raises(KehoachError) as caught:
        decode(b"\x00\x9f\x81" * 99, name)
    assert [one.code for one in caught.value.problems] == ["TN04"]
