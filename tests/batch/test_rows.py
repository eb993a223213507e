import pytest
from made_batch import BASE, HEADS, QUANG_NGAI, row_of, units, write_base, write_csv

from kehoach.batch.base import Base
from kehoach.batch.heads import known_heads
from kehoach.batch.names import slug
from kehoach.batch.rows import rows_of
from kehoach.batch.table import read_table
from kehoach.batch.units import tinh_named
from kehoach.problem import KehoachError

BA = [row_of(unit) for unit in units(QUANG_NGAI) if unit.ten in ("Ba Tơ", "Ba Tô", "Ba Vì")]


def rows(tmp_path, table, heads=HEADS, text=BASE, pattern="{ma}-{ten}", tinh=None, lenient=False):
    base = Base(write_base(tmp_path, text))
    read = read_table(write_csv(tmp_path / "xa.csv", table, heads), known_heads(base))
    return rows_of(base, read, tinh, pattern, lenient=lenient)


def test_names_come_from_the_unit_where_the_table_has_no_code(tmp_path):
    found = rows(tmp_path, [row[1:] for row in BA], HEADS[1:], tinh=None, pattern="{ma} {ten}", lenient=True)
    assert [row.file for row in found.planned if "vi" not in row.file] == [
        f"{row[0]} {slug(row[3])}.docx" for row in BA if row[2] != "Ba Vì"
    ]
    assert (found.units, [[one.code for one in many] for many in found.faulty.values()]) == (2, [["LO07"]])


def test_schools_have_their_own_codes_and_no_units(tmp_path):
    text = BASE.replace("Ủy ban nhân dân xã An Bình", "Trường Tiểu học A").replace(
        "cap: xa", "cap: xa\nco_quan_chu_quan: UBND xã A\nky_hieu: KH-TH"
    )
    table = [["TH01", "Trường Tiểu học Ba Tơ", "Trường Ba Tơ"], ["TH02", "Trường Tiểu học Ba Vì", "Trường Ba Vì"]]
    found = rows(tmp_path, table, ["Mã", "co_quan", "ten"], text.replace("Chủ tịch", "Hiệu trưởng"))
    assert (found.units, [row.stem for row in found.planned]) == (None, ["th01-truong-ba-to", "th02-truong-ba-vi"])


def test_a_plan_of_before_the_units_of_today_is_not_judged_by_them_and_that_is_told(tmp_path):
    found = rows(
        tmp_path, [["UBND xã Không Còn", "xã Không Còn"]], ["co_quan", "ten"], BASE.replace("/9/2026", "/3/2025")
    )
    assert [one.code for one in found.notices] == ["LO22"]
    assert found.units is None


def test_a_row_without_a_name_and_two_of_one_name_are_told(tmp_path):
    with pytest.raises(KehoachError) as error:
        rows(tmp_path, [["A", "...", "05"], ["B", "Ba", "05"], ["C", "ba", "06"]], ["ten", "#x", "so"], pattern="{x}")
    assert [(one.code, one.place.path) for one in error.value.problems] == [("LO26", "A2"), ("LO12", "A4")]


def test_a_lenient_look_keeps_the_faults_of_rows_and_raises_those_of_the_table(tmp_path):
    table = [*BA[:2], [*BA[2][:4], ""]]
    table[0][1] = "UBND xã Ba"
    found = rows(tmp_path, table, lenient=True)
    assert {number: [one.code for one in many] for number, many in found.faulty.items()} == {0: ["LO10"]}
    with pytest.raises(KehoachError):
        rows(tmp_path, table, lenient=True, tinh=tinh_named("51"))


def test_an_unknown_column_does_not_hide_what_is_wrong_with_the_rows(tmp_path):
    with pytest.raises(KehoachError) as error:
        rows(
            tmp_path,
            [["UBND xã Ba Tơ", "xã Ba Tơ", "1"], ["UBND xã Ba Tơ", "xã Ba Tơ", "2"]],
            ["co_quan", "ten", "foo"],
        )
    codes = {(problem.code, problem.place.path) for problem in error.value.problems}
    assert codes == {("LO01", "C1"), ("LO08", "B3")}
