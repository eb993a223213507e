import io
import stat
import zipfile

import pytest
from windows.made_packages import zipped

from kehoach.problem import KehoachError
from kehoach.windows import archive

BAD = [
    "../a", "a/../../b", "/a", "C:/a", "C:a", "a//b", "a/./b", "a\\..\\b", "con", "a/NUL.txt", "COM1.py", "lpt9",
    "a.", "a ", "a./b", "a:b", "a*b", "a?b", 'a"b', "a<b", "a|b", "a\tb", "",
]  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_a_name_that_leads_out_or_that_windows_does_not_take(name):
    assert not archive.is_safe(name)


@pytest.mark.parametrize("name", ["a", "a/b.py", "Lib/site-packages/đ.py", "console.py", "a..b", ".x", "com10"])
def test_a_name_like_others(name):
    assert archive.is_safe(name)


def code(content):
    with pytest.raises(KehoachError) as caught:
        list(archive.unpacked(content, "x.zip"))
    return caught.value.problems[0].code


def test_a_bad_name_refuses_the_whole_archive():
    assert code(zipped({"a": b"", "../b": b"x"})) == "WD13"
    assert code(zipped({"a.py": b"1", "A.PY": b"2"})) == "WD13", "one name on Windows"


def test_a_link_is_no_file():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        link = zipfile.ZipInfo("a")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        package.writestr(link, "/etc/passwd")
    assert code(out.getvalue()) == "WD13"


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch):
    bomb = zipped({"a": bytes(3_000_000), "b": bytes(3_000_000)})
    assert len(bomb) < 20_000
    monkeypatch.setattr(archive, "_MOST_BYTES", 5_000_000)
    monkeypatch.setattr(zipfile.ZipFile, "open", lambda *_: pytest.fail("unpacked"))
    assert code(bomb) == "WD14"


def test_too_many_files_are_refused(monkeypatch):
    monkeypatch.setattr(archive, "_MOST_FILES", 3)
    assert code(zipped({str(number): b"" for number in range(4)})) == "WD14"


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"not a zip", zipped({"a": b"x" * 999})[:-30]], ids=len)
def test_what_is_no_whole_zip(content):
    assert code(content) == "WD12"


def test_damaged_bytes_are_refused():
    whole = bytearray(zipped({"a": bytes(range(256)) * 20}))
    whole[60] ^= 0xFF
    assert code(bytes(whole)) == "WD12"


def test_files_come_out_as_they_went_in():
    parts = {"a/b.py": b"1", "đ.txt": "chữ".encode()}
    assert dict(archive.unpacked(zipped(parts), "x.zip")) == parts
