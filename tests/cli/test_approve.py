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
    assert main(["approve", file, *WHO]) == 2
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
    assert [*found] == ["file", "by", "date", "found", "waived", "notices"]
    assert set(found["found"]) == {"error", "warning", "hint"}


@pytest.mark.parametrize(
    "asked",
    [["--by", "An"], ["--date", "5/12/2026"], [*WHO, "--ignore", "TT05"], [*WHO, "--spec", "-"]],
)
def test_what_is_missing_is_wrong_usage(capsys, file, asked):
    assert main(["approve", file, *asked]) == 2
    assert capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "date", "code"),
    [("khong-co.docx", "5/12/2026", "TE01"), ("ke-hoach.docx", "31/2/2026", "SS72"), ("a.yaml", "5/12/2026", "SS74")],
)
def test_what_cannot_be_approved_is_trouble(capsys, file, tmp_path, name, date, code):
    (tmp_path / "a.yaml").write_bytes(example("xa-2026").read_bytes())
    assert main(["approve", str(tmp_path / name), "--by", "An", "--date", date]) == 2
    assert code in capsys.readouterr().err


def test_a_draft_with_open_decisions_is_approved_and_told(capsys, file, tmp_path):
    path = tmp_path / "moi.docx"
    path.write_bytes(kehoach.clone_docx(file, 2027).content)
    assert main(["approve", str(path), *WHO]) == 0
    told = capsys.readouterr()
    assert "TN51" in told.err
    assert "chỗ phải quyết định" in told.out


def test_another_name_than_the_approved_one_is_said(capsys, file, tmp_path):
    assert main(["approve", file, *WHO]) == 0
    for end in ("", ".duyet.yaml"):
        (tmp_path / f"ban-ky.docx{end}").write_bytes((tmp_path / f"ke-hoach.docx{end}").read_bytes())
    capsys.readouterr()
    assert main(["verify", str(tmp_path / "ban-ky.docx")]) == 0
    out = capsys.readouterr().out
    assert "ban-ky.docx so với bản Nguyễn Văn An" in out
    assert "Khi duyệt, tệp tên là ke-hoach.docx." in out


def test_a_plan_with_open_decisions_says_so(capsys, tmp_path):
    spec = tmp_path / "moi.yaml"
    spec.write_bytes(kehoach.clone(SPEC, 2027).content)
    path = tmp_path / "moi.docx"
    kehoach.write(kehoach.compose(kehoach.load(spec)), path)
    assert main(["verify", str(spec), str(path)]) == 0
    assert "CL80" in capsys.readouterr().err
