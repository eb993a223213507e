"""No command writes over the file it reads, not even with --force."""

import click
import pytest
from project import example

import kehoach
from kehoach.cli.apart import check_apart
from kehoach.document.compose import compose
from kehoach.word.write import write


@pytest.mark.parametrize("other", ["a.txt", "./a.txt", "b/../a.txt", "link.txt"])
def test_one_file_by_two_names_is_told(tmp_path, monkeypatch, other):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "b").mkdir()
    (tmp_path / "link.txt").symlink_to("a.txt")
    with pytest.raises(click.UsageError, match="trùng"):
        check_apart("a.txt", other)


def test_standard_input_and_output_are_never_one_file():
    check_apart("-", "-", None, None, "a.txt")
    with pytest.raises(click.UsageError, match="trùng"):
        check_apart("a.txt", "-", None, None, "a.txt")


@pytest.mark.parametrize(
    ("name", "words", "said"),
    [
        ("cu.docx", ["import", "cu.docx"], "ghi -o cu.yaml"),
        ("cu.yaml", ["new", "xa", "--theo", "cu.yaml"], "trùng với tệp cũ"),
    ],
)
def test_the_file_that_is_read_is_never_written(run, tmp_path, name, words, said):
    write(compose(kehoach.load(example("xa-2026"))), tmp_path / "cu.docx")
    (tmp_path / "cu.yaml").write_bytes(example("xa-2026").read_bytes())
    before = (tmp_path / name).read_bytes()
    found = run(*words, "-o", name, "--force")
    assert found.code == 2
    assert said in found.err
    assert (tmp_path / name).read_bytes() == before


def test_a_draft_is_not_written_over_its_paper_by_another_name(run, tmp_path):
    write(compose(kehoach.load(example("xa-2026"))), tmp_path / "cu.docx")
    (tmp_path / "cu.yaml").hardlink_to(tmp_path / "cu.docx")
    before = (tmp_path / "cu.docx").read_bytes()
    found = run("import", "cu.docx", "-o", "cu.yaml", "--force")
    assert found.code == 2
    assert "trùng với tệp cũ" in found.err
    assert (tmp_path / "cu.docx").read_bytes() == before


def test_a_hard_link_is_the_same_file_and_no_path_is_no_fault_of_ours(run, tmp_path):
    (tmp_path / "a.yaml").write_text("cap: xa\n", encoding="utf-8")
    (tmp_path / "b.yaml").hardlink_to(tmp_path / "a.yaml")
    assert run("clone", "a.yaml", "--nam", 2026, "-o", "b.yaml", "--force").code == 2
    assert run("clone", "a\0b.yaml", "--nam", 2026).code == 1
    assert run("import", "a\0b.docx").code == 1
    assert run("check", "a\0b.docx").code == 1
