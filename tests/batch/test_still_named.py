import pytest
from made_batch import BASE, HEADS, QUANG_NGAI, row_of, units, write_base, write_csv

from kehoach.batch.base import Base
from kehoach.batch.heads import known_heads
from kehoach.batch.rows import rows_of
from kehoach.batch.table import read_table

ROWS = [row_of(unit) for unit in units(QUANG_NGAI)[:3]]


def told(tmp_path, text):
    base = Base(write_base(tmp_path, text))
    read = read_table(write_csv(tmp_path / "xa.csv", ROWS, HEADS), known_heads(base))
    return [one for one in rows_of(base, read, None, "{ma}-{ten}", lenient=False).notices if one.code == "LO29"]


def test_a_base_without_its_own_name_in_the_text_tells_nothing(tmp_path):
    assert told(tmp_path, BASE) == []


@pytest.mark.parametrize("name", ["xã An Bình", "XÃ AN BÌNH", "Ủy ban nhân dân xã An Bình"])
def test_a_name_no_column_changes_is_told_where_it_stands(tmp_path, name):
    line = f"mo_dau: {name} ban hành Kế hoạch\n"
    (found,) = told(tmp_path, BASE + line)
    assert found.place.line == BASE.count("\n") + 1
    assert "xã An Bình" in found.message
    assert "${ten}" in found.hint


def test_another_unit_is_not_it_and_many_places_are_counted(tmp_path):
    for other in ("xã An Bính", "xã Anh Bình", "phường An Bình"):
        assert told(tmp_path, BASE + f"mo_dau: {other} ban hành Kế hoạch\n") == []
    many = "".join(f"    - việc {number} của xã An Bình\n" for number in range(9))
    found = told(tmp_path, BASE + f"muc_them:\n  tieu_de: THÊM\n  noi_dung:\n{many}")
    assert (len(found), "và 4 chỗ nữa" in found[-1].message) == (5, True)
