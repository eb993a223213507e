"""``kehoach template``: a copy of the shipped template, and the tags it may use."""

import pytest
from project import ROOT, example

from kehoach.word.contract import FIELDS

LEVELS = ("xa", "huyen", "so", "tinh", "bo")


@pytest.mark.parametrize("cap", LEVELS)
def test_it_copies_the_shipped_template(run, tmp_path, monkeypatch, cap):
    monkeypatch.chdir(tmp_path)
    done = run("template", cap, "-o", "mau.docx")
    assert (done.code, "mau.docx" in done.out) == (0, True)
    assert (tmp_path / "mau.docx").read_bytes() == (ROOT / "templates" / f"{cap}.docx").read_bytes()


def test_the_copy_renders(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run("template", "xa").code == 0
    done = run("render", example("xa-2026"), "--template", "mau-xa.docx", "-o", "ra.docx")
    assert done.code == 0
    assert (tmp_path / "ra.docx").is_file()


def test_a_file_that_is_there_stays(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mau.docx").write_text("cũ", encoding="utf-8")
    done = run("template", "xa", "-o", "mau.docx")
    assert (done.code, "TE03" in done.err) == (1, True)
    assert (tmp_path / "mau.docx").read_text(encoding="utf-8") == "cũ"
    assert run("template", "xa", "-o", "mau.docx", "--force").code == 0


@pytest.mark.parametrize("arguments", [["thon"], ["xa", "-o", "mau.dotx"], []])
def test_wrong_usage_says_what_to_write(run, tmp_path, monkeypatch, arguments):
    monkeypatch.chdir(tmp_path)
    assert run("template", *arguments).code == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["template", "xa", "-o"],
        ["check", "a.docx", "--annotate"],
        ["check", "a.docx", "--fix"],
    ],
)
@pytest.mark.parametrize("name", ["b.pdf", "b.doc", "b.dotx"])
def test_a_word_file_under_another_name_is_advised_in_the_same_words(run, tmp_path, arguments, name):
    done = run(*arguments, name)
    assert done.code == 2
    assert f"{arguments[-1]} {name}: chỉ ghi được tệp .docx; ghi {arguments[-1]} b.docx; mở bằng Word" in done.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("office", "level"), [("truong", "xa"), ("chi_cuc", "so"), ("hdnd", "xa")])
def test_a_kind_of_office_is_told_the_level_of_its_template(run, office, level):
    done = run("template", office)
    assert done.code == 2
    assert f"thường dùng mẫu cấp {level}: kehoach template {level}" in done.err


def test_its_help_explains_every_tag(run):
    out = run("template", "--help").out
    for field in FIELDS:
        assert f" {field.name} " in out
        assert field.meaning.split()[0] in out
