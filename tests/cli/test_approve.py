"""``kehoach approve`` and the approval beside a file in ``kehoach verify``."""

import json

import pytest
from project import example

import kehoach
from kehoach.cli.app import main

SPEC = str(example("xa-2026"))
WHO = ("--by", "Nguyễn Văn An", "--date", "05/12/2026")


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "ke-hoach.docx"
    kehoach.write(kehoach.compose(kehoach.load(SPEC)), path)
    return str(path)


def test_a_file_is_approved_once_and_verified(capsys, file):
    assert main(["approve", file, *WHO, "--spec", SPEC]) == 0
    told = capsys.readouterr().out
    assert f"Đã ghi {file}.duyet.yaml: Nguyễn Văn An duyệt ngày 05/12/2026." in told
    assert main(["approve", file, *WHO]) == 1
    assert "TE03" in capsys.readouterr().err
    assert main(["approve", file, *WHO, "--force"]) == 0
    capsys.readouterr()
    assert main(["verify", file]) == 0
    assert "bản Nguyễn Văn An duyệt ngày 05/12/2026: đúng từng byte." in capsys.readouterr().out
    assert main(["verify", SPEC, file, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["approval"]["by"], found["approval"]["verdict"], found["still_open"]) == (
        "Nguyễn Văn An",
        "same_bytes",
        [],
    )


def test_json_counts_what_the_check_found(capsys, file):
    assert main(["approve", file, *WHO, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [*found] == ["file", "by", "date", "found", "waived"]
    assert set(found["found"]) == {"error", "warning", "hint"}


@pytest.mark.parametrize(
    "asked",
    [["--by", "An"], ["--date", "5/12/2026"], [*WHO, "--ignore", "TT05"], [*WHO, "--spec", "-"]],
)
def test_what_is_missing_is_wrong_usage(capsys, file, asked):
    assert main(["approve", file, *asked]) == 2
    assert capsys.readouterr().err


def test_a_plan_with_open_decisions_says_so(capsys, tmp_path):
    spec = tmp_path / "moi.yaml"
    spec.write_bytes(kehoach.clone(SPEC, 2027).content)
    path = tmp_path / "moi.docx"
    kehoach.write(kehoach.compose(kehoach.load(spec)), path)
    assert main(["verify", str(spec), str(path)]) == 0
    assert "CL80" in capsys.readouterr().err
