from concurrent.futures import ThreadPoolExecutor

import pytest
from made_batch import BASE, QUANG_NGAI, row_of, sums, units, write_base, write_csv

import kehoach


def test_a_program_makes_what_the_command_makes_with_an_executor_of_its_own(tmp_path):
    write_base(tmp_path)
    write_csv(tmp_path / "xa.csv", map(row_of, units(QUANG_NGAI)[:12]))
    with ThreadPoolExecutor(2) as executor:
        found = kehoach.batch(tmp_path / "goc.yaml", tmp_path / "xa.csv", tmp_path / "ra", executor=executor)
    assert isinstance(found, kehoach.Batch)
    assert found.count("made") == 12
    kehoach.batch(tmp_path / "goc.yaml", tmp_path / "xa.csv", tmp_path / "ra2", processes=1)
    assert sums(tmp_path / "ra") == sums(tmp_path / "ra2")


def test_faults_are_raised_and_a_profile_gives_its_template(tmp_path):
    write_base(tmp_path, BASE.replace("${ten}", "xã"))
    write_csv(tmp_path / "xa.csv", [["x"]], ["cột lạ"])
    (tmp_path / "co-quan.yaml").write_text("mau: khong-co.docx\n", encoding="utf-8")
    with pytest.raises(kehoach.KehoachError) as error:
        kehoach.batch(tmp_path / "goc.yaml", tmp_path / "xa.csv", tmp_path / "ra", profile=tmp_path / "co-quan.yaml")
    assert [one.code for one in error.value.problems] == ["HS06"]
