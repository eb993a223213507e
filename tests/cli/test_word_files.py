"""A decision and its plan in two files."""

import json

import pytest
from docx_reading import texts
from issued import RAW, raw

import kehoach
from kehoach.plan import make
from kehoach.plan.save import as_yaml


@pytest.fixture
def spec(tmp_path):
    path = tmp_path / "k.yaml"
    path.write_text(as_yaml(make(raw(tach_tep="co"))), encoding="utf-8")
    return path


def test_both_files_are_named(run, spec, tmp_path):
    assert run("render", "k.yaml").out == "Đã in ra k-quyet-dinh.docx và k.docx\n"
    assert "QUYẾT ĐỊNH:" in texts(tmp_path / "k-quyet-dinh.docx")
    assert "QUYẾT ĐỊNH:" not in texts(tmp_path / "k.docx")
    assert "KẾ HOẠCH" in texts(tmp_path / "k.docx")


def test_json_has_both(run, spec):
    (found,) = json.loads(run("render", "k.yaml", "--json").out)["files"]
    assert (found["docx"], found["others"]) == ("k.docx", ["k-quyet-dinh.docx"])


def test_neither_is_written_where_one_is_there_already(run, spec, tmp_path):
    (tmp_path / "k-quyet-dinh.docx").write_bytes(b"of somebody")
    code, _, err = run("render", "k.yaml")
    assert code == 1
    assert "TE03" in err
    assert not (tmp_path / "k.docx").exists()
    assert (tmp_path / "k-quyet-dinh.docx").read_bytes() == b"of somebody"


def test_standard_output_takes_one(run, spec):
    code, _, err = run("render", "k.yaml", "-o", "-")
    assert code == 1
    assert "TE08" in err


def test_one_file_holds_both_otherwise(run, tmp_path):
    (tmp_path / "k.yaml").write_text(as_yaml(make(RAW)), encoding="utf-8")
    assert run("render", "k.yaml").out == "Đã in ra k.docx\n"
    found = texts(tmp_path / "k.docx")
    assert found.index("QUYẾT ĐỊNH:") < found.index("KẾ HOẠCH")


def test_import_gives_the_spec_back_and_check_names_both_papers(run, tmp_path):
    (tmp_path / "k.yaml").write_text(as_yaml(make(RAW)), encoding="utf-8")
    run("render", "k.yaml")
    assert run("import", "k.docx", "-o", "lai.yaml").code == 0
    assert make(RAW).ban_hanh == kehoach.load(tmp_path / "lai.yaml").ban_hanh
    assert "tệp có 2 văn bản (QUYẾT ĐỊNH, KẾ HOẠCH)" in run("check", "k.docx").err


@pytest.mark.parametrize(("command", "name"), [
    ("new xa", "x.docx"), ("new xa", "x.PDF"), ("import cu.txt", "x.docx"), ("import cu.txt", "x.md"),
    ("clone k.yaml --nam 2027", "x.txt"),
])  # fmt: skip
def test_a_plan_is_not_written_under_the_name_of_a_page(run, tmp_path, command, name):
    (tmp_path / "k.yaml").write_text(as_yaml(make(RAW)), encoding="utf-8")
    (tmp_path / "cu.txt").write_text("KẾ HOẠCH\nPhát triển thư viện\n", encoding="utf-8")
    code, _, err = run(*command.split(), "-o", name)
    assert code == 2
    assert ".yaml" in err
    assert not (tmp_path / name).exists()
