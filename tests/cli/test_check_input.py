"""What is examined is what is repaired and annotated: the bytes that were read, from standard input too."""

import subprocess
import sys

import pytest
from cli.test_check import WRONG
from project import example

from kehoach.address import TableAddress
from kehoach.document.compose import compose
from kehoach.fix.repair import repaired
from kehoach.plan import load
from kehoach.report.comments import annotated
from kehoach.review.examine import examine
from kehoach.word.amend import Amendment, amend
from kehoach.word.read import read_docx
from kehoach.word.write import render

SPEC = WRONG.replace("kỹ năng soạn", "kỹ năng  soạn").encode()


@pytest.fixture(scope="module")
def wrong():
    """A Word file with a day that lacks its nought."""
    content = render(compose(load(example("xa-2026"))))
    date = Amendment(TableAddress(1).row(2).cell(2), "ngày 12 tháng 01", "ngày 8 tháng 1")
    return amend(content, "a.docx", [date]).content


def check(folder, content, *options):
    command = [sys.executable, "-m", "kehoach", "check", "-", *options]
    return subprocess.run(command, input=content, capture_output=True, cwd=folder)


def words(content):
    return "\n".join(block.words for block in read_docx(content, "a.docx").blocks() if block.table is None)


def test_a_spec_on_standard_input_is_repaired(tmp_path):
    found = check(tmp_path, SPEC, "--fix", "-")
    assert found.stdout == SPEC.replace(b"  so", b" so")
    assert check(tmp_path, SPEC, "--fix", "m.yaml").stdout.decode().endswith("sửa 1 chỗ.\n")
    assert (tmp_path / "m.yaml").read_bytes() == found.stdout


def test_a_word_file_on_standard_input_is_reviewed_repaired_and_annotated(tmp_path, wrong):
    assert "TT07" in check(tmp_path, wrong).stdout.decode()
    right = check(tmp_path, wrong, "--fix", "-").stdout
    assert words(right) == words(wrong)
    assert "TT07" not in check(tmp_path, right).stdout.decode()
    noted = check(tmp_path, wrong, "--annotate", "-").stdout
    assert words(noted) == words(wrong)
    assert noted != wrong


def test_a_spec_on_standard_input_takes_no_comments(tmp_path):
    found = check(tmp_path, SPEC, "--annotate", "m.docx")
    assert (found.returncode, "RS03" in found.stderr.decode()) == (1, True)
    assert not (tmp_path / "m.docx").exists()


def test_a_file_that_changes_meanwhile_is_not_read_again(tmp_path, wrong):
    for name, content in (("k.yaml", SPEC), ("a.docx", wrong)):
        path = tmp_path / name
        path.write_bytes(content)
        examined = examine(str(path))
        before = repaired(examined).content
        path.unlink()
        assert repaired(examined).content == before
    assert annotated(examined).content[:2] == b"PK"
    assert examined.without_content().content == b""


def test_a_repaired_copy_is_named_as_what_it_is(tmp_path, wrong):
    found = check(tmp_path, SPEC, "--fix", "m.docx")
    assert (found.returncode, "ghi --fix m.yaml" in found.stderr.decode()) == (2, True)
    found = check(tmp_path, wrong, "--fix", "m.yaml")
    assert (found.returncode, "ghi --fix m.docx" in found.stderr.decode()) == (2, True)
    assert list(tmp_path.iterdir()) == []
