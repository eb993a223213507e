import pytest
from hypothesis import given
from hypothesis import strategies as st
from project import SHARED, need

from kehoach.intake.ole import MAGIC, BrokenError, Compound


def test_streams_of_a_real_file():
    path = SHARED / "specimens" / "phu-tho-dao-tao-phan-mem-2011.doc"
    need(path.is_file(), "../shared/specimens")
    found = Compound(path.read_bytes())
    assert {"WordDocument", "1Table"} <= found.names()
    assert found.stream("WordDocument")[:2] == b"\xec\xa5"
    assert "KẾ HOẠCH".encode("utf-16-le") in found.stream("WordDocument")
    assert "Times New Roman".encode("utf-16-le") in found.stream("1Table")
    assert len(found.stream("\x01CompObj")) < 4096, "a small stream"
    with pytest.raises(BrokenError):
        found.stream("nothing")


@given(st.binary(max_size=3000))
def test_any_bytes_open_or_are_broken(data):
    try:
        found = Compound(MAGIC + data)
    except BrokenError:
        return
    for name in found.names():
        try:
            assert len(found.stream(name)) <= len(MAGIC + data)
        except BrokenError:
            continue


def test_chains_in_circles_end():
    path = SHARED / "specimens" / "phu-tho-dao-tao-phan-mem-2011.doc"
    need(path.is_file(), "../shared/specimens")
    data = bytearray(path.read_bytes())
    first = int.from_bytes(data[76:80], "little")
    place = (first + 1) * 512
    for number in range(128):
        data[place + 4 * number : place + 4 * number + 4] = number.to_bytes(4, "little")
    with pytest.raises(BrokenError):
        Compound(bytes(data))
