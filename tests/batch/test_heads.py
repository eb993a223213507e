import pytest
from made_batch import BASE, write_base, write_csv

from kehoach.batch.base import Base
from kehoach.batch.heads import bare, columns_of, known_heads
from kehoach.batch.table import read_table


def told(tmp_path, heads, text=BASE):
    base = Base(write_base(tmp_path, text))
    table = read_table(write_csv(tmp_path / "xa.csv", [["x"] * len(heads)], heads), known_heads(base))
    found, wrong = columns_of(table, base)
    return found, [(one.code, one.place.path or one.place.line) for one in wrong], wrong


@pytest.mark.parametrize(
    ("head", "meant"),
    [
        ("co_quan", "co_quan"), ("Cơ quan", "co_quan"), (" CƠ  QUAN: ", "co_quan"), ("Cơ quan\nban hành", "co_quan"),
        ("Họ và tên người ký", "ky.ho_ten"), ("ky.ho_ten", "ky.ho_ten"), ("Ky . Ho ten", "ky.ho_ten"), ("Mã", "ma"),
        ("Xã, phường", "xa,_phuong"), ("Tên đơn vị", "ten"), ("Số", "so"),
    ],
)  # fmt: skip
def test_a_head_is_read_without_case_accents_and_kinds_of_blanks(head, meant):
    assert bare(head) == meant


def test_columns_that_count_or_are_for_the_author_alone_are_passed_over(tmp_path):
    found, wrong, _ = told(tmp_path, ["STT", "Cơ quan", "# điện thoại", "ten"])
    assert [one.head for one in found] == ["Cơ quan", "ten"]
    assert wrong == []


def test_an_unknown_column_is_told_with_the_likely_one_and_all_there_are(tmp_path):
    _, codes, wrong = told(tmp_path, ["ten", "co_qan", "điện thoại"])
    assert codes == [("LO01", "B1"), ("LO01", "C1")]
    assert "ý bạn là “co_quan”?" in wrong[0].hint
    assert "chi_tieu.ho-so.gia_tri" in wrong[1].hint
    assert "ý bạn" not in wrong[1].hint


def test_a_hole_without_a_column_is_told_once_at_its_first_place(tmp_path):
    _, codes, wrong = told(tmp_path, ["co_quan"])
    assert codes == [("LO02", 6)]
    assert "${ten}" in wrong[0].message


def test_two_columns_of_one_place_are_told(tmp_path):
    assert told(tmp_path, ["ten", "Người ký", "ky.ho_ten"])[1] == [("LO03", "C1")]


def test_a_place_that_holds_a_list_or_is_shared_is_no_column(tmp_path):
    assert told(tmp_path, ["ten", "noi_nhan", "ky"])[1] == [("LO20", "B1"), ("LO20", "C1")]
    shared = BASE.replace("dia_danh: An Bình", "dia_danh: &x An Bình\nso: *x").replace("so:\n", "", 1)
    assert told(tmp_path, ["ten", "dia_danh"], shared)[1] == [("LO21", "B1")]


def test_a_hole_named_as_a_clerk_names_a_place_is_the_hole_alone(tmp_path):
    text = BASE.replace("${ten}", "${Họ tên}")
    (found,), wrong, _ = told(tmp_path, ["Họ tên"], text)
    assert (found.hole, found.target, wrong) == ("Họ tên", None, [])


def test_a_table_that_changes_nothing_is_told(tmp_path):
    assert told(tmp_path, ["ma", "ten"], BASE.replace("${ten}", "xã"))[1] == [("LO24", 0)]
