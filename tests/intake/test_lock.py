import struct

import pytest

from kehoach.intake import read
from kehoach.intake.lock import is_lock, is_lock_name
from kehoach.problem import KehoachError


def owner(name, size=162, field=54, pad=b" "):
    """An owner file as Word (length at 54) or Excel (at 55) writes it."""
    plain = bytes([len(name)]) + name.encode().ljust(field - 1, pad)
    return (plain + struct.pack("<H", len(name)) + name.encode("utf-16-le")).ljust(size, b"\0")


@pytest.mark.parametrize("data", [
    owner("Nguyen Van An"), owner("Nguyen Van An", field=55), owner("A", 165, 55), owner("Administrator", pad=b"\0"),
])  # fmt: skip
def test_an_owner_file_is_told_under_any_name(data):
    assert is_lock(data)
    with pytest.raises(KehoachError) as caught:
        read("ke-hoach.docx", data)
    (one,) = caught.value.problems
    assert one.code == "TN11"
    assert "tệp khóa của Word" in one.message
    assert "đóng Word" in one.hint


@pytest.mark.parametrize("data", [
    b"", b"a" * 162, b"\x0d" * 162, ("- " + "Việc " * 40).encode("utf-16-le")[:162], ("KẾ HOẠCH " * 30).encode()[:162],
    owner("Nguyen Van An") + b"\0", b"\0" * 162, b"5" + b" " * 161,
])  # fmt: skip
def test_other_small_files_are_no_owner_files(data):
    assert not is_lock(data)


def test_the_name_alone_says_it_before_the_file_is_opened():
    """Word holds the file: opening it may be refused; there is none here at all."""
    with pytest.raises(KehoachError) as caught:
        read("thu-muc/~$ke-hoach.docx")
    assert [one.code for one in caught.value.problems] == ["TN11"]
    assert is_lock_name("C:\\van-ban\\~$hoach.docx")
    assert not is_lock_name("~$/ke-hoach.docx")
