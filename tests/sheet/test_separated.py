"""CSV: encodings, the sign between the cells, quotes."""

import unicodedata

import pytest
from growth import linear

from kehoach.problem import KehoachError
from kehoach.sheet.separated import separated


def rows(text, encoding="utf-8"):
    return separated(text.encode(encoding), "a.csv", "a.csv").rows


def code(content):
    with pytest.raises(KehoachError) as error:
        separated(content if isinstance(content, bytes) else content.encode(), "a.csv", "a.csv")
    (one,) = error.value.problems
    assert one.place.path in ("tep", "vung")
    assert one.hint
    return one.code


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_excel_writes_is_read(encoding):
    found = separated("Nội dung;Số hộ\r\nHộ nghèo, cận nghèo;185\r\n".encode(encoding), "a.csv", "a.csv")
    assert found.rows == [["Nội dung", "Số hộ"], ["Hộ nghèo, cận nghèo", "185"]]
    assert not found.notices


def test_windows_1258_is_converted_and_told():
    content = in_windows_1258("Đơn vị,Số hộ nghèo được hỗ trợ trong năm\nThôn Đông,12\n")
    found = separated(content, "a.csv", "a.csv")
    assert found.rows == [["Đơn vị", "Số hộ nghèo được hỗ trợ trong năm"], ["Thôn Đông", "12"]]
    assert [one.code for one in found.notices] == ["BT19"]


def in_windows_1258(text):
    """Return the bytes Excel writes: the tones stand apart, behind their letter."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    out = b""
    for sign in text:
        apart = unicodedata.normalize("NFD", sign)
        letter = unicodedata.normalize("NFC", "".join(one for one in apart if one not in tones))
        out += (letter + "".join(one for one in apart if one in tones)).encode("cp1258")
    return out


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("a,b\n1,2\n", ["1", "2"]), ("a;b\n1,5;2\n", ["1,5", "2"]), ("a\tb\n1,5;2\t3\n", ["1,5;2", "3"]),
        ("sep=;\na;b\n1,5;2,5\n", ["1,5", "2,5"]), ('sep=,\n"a;x",b\n1;5,2\n', ["1;5", "2"]),
        ('a,b\n"1,5","2\n3"\n', ["1,5", "2\n3"]), ("a\nb\n", ["b"]), ('a;b\n"x ""y""";2\n', ['x "y"', "2"]),
    ],
)  # fmt: skip
def test_the_sign_between_the_cells_is_found(text, second):
    assert rows(text)[1] == second


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("a,x;b,y\n1,5;2,5\n", "BT16"), ("a;b\n1,2,3\n", "BT16"), ("a,b\n1,2,3\n", "BT17"), ('a,b\n"1,2\n', "BT17"),
        ('a,b\n"1"x,2\n', "BT17"), (b"\xff\xfe\xfd\x00\x81", "BT15"), (b"a\0b,c\n", "BT15"), (b"\x8d\x8f\x90,\x9d\n" * 3, "BT15"),
        ("", "BT09"), ("\n\n", "BT09"),
    ],
)  # fmt: skip
def test_what_cannot_be_told_is_not_guessed(content, told):
    assert code(content) == told


def test_too_many_cells_are_refused():
    assert code("1,2\n" * 60_000) == "BT06"


def test_the_work_grows_with_the_file():
    linear(lambda text: separated(text, "a", "a"), lambda n: b'a;"b,c;d";e\n' * n, 8_000)
