import pytest

from kehoach.brought import bringing
from kehoach.output import read_bytes
from kehoach.problem import KehoachError


def test_files_of_this_disk_are_not_read_beside_those_brought(tmp_path):
    (tmp_path / "a.yaml").write_bytes(b"abc")
    with bringing({"b.yaml": b"b"}):
        assert read_bytes("b.yaml", 9) == b"b"
        with pytest.raises(KehoachError):
            read_bytes(tmp_path / "a.yaml", 9)
    assert read_bytes(tmp_path / "a.yaml", 9) == b"abc"
