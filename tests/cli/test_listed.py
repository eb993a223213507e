"""``-`` after ``--json``, owner files among the files, names that belie what is written."""

import json

import pytest
from project import EXAMPLES, example

SPEC = example(EXAMPLES[0])
TEXT = "KẾ HOẠCH\nTrồng cây năm 2026\n\nI. MỤC ĐÍCH\n1. Trồng cây.\n"


@pytest.fixture(autouse=True)
def files(tmp_path):
    (tmp_path / "k.yaml").write_bytes(SPEC.read_bytes())
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "~$a.docx").write_bytes(b"\5")


def test_the_sign_after_json_is_standard_output(run):
    for arguments in (["a.txt", "--json", "-"], ["--json", "-", "a.txt"]):
        found = run("check", *arguments)
        assert [one["file"] for one in json.loads(found.out)["files"]] == ["a.txt"], arguments
        assert "unread" not in found.err
    made = run("render", "k.yaml", "-o", "k.docx", "--json", "-")
    assert made.code == 0
    assert [one["docx"] for one in json.loads(made.out)["files"]] == ["k.docx"]


def test_owner_files_among_others_are_left_out_and_told(run):
    alone = run("check", "a.txt")
    found = run("check", "a.txt", "~$a.docx")
    assert found.code == alone.code
    assert found.err == "~$a.docx: tệp khóa của Word, bỏ qua.\n"
    assert "a.txt: " in found.out
    listed = json.loads(run("check", "~$a.docx", "a.txt", "--json").out)["files"]
    assert [one["file"] for one in listed] == ["a.txt"]


def test_an_owner_file_alone_is_told_as_what_it_is(run):
    for command in (["check"], ["import"], ["clone", "--nam", "2027"]):
        found = run(*command, "~$a.docx")
        assert found.code == 1, command
        assert "tệp khóa của Word" in found.err, command


@pytest.mark.parametrize("name", ["out.doc", "out.ODT", "out.docx.html"])
def test_only_docx_is_written(run, tmp_path, name):
    found = run("render", "k.yaml", "-o", name, "--no-check")
    assert found.code == 2
    assert "chỉ ghi được tệp .docx" in found.err
    assert "-o out" in found.err
    assert not (tmp_path / name).exists()
