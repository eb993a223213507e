"""``kehoach verify``: the terminal, JSON, exit codes."""

import json

import pytest
from project import example

import kehoach
from kehoach.cli.app import main
from kehoach.compare.verify import verify

SPEC = str(example("xa-2026"))


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "ke-hoach.docx"
    kehoach.write(kehoach.compose(kehoach.load(SPEC)), path)
    return str(path)


@pytest.fixture
def other(tmp_path):
    text = example("xa-2026").read_text(encoding="utf-8").replace("14/5/2025", "15/5/2025")
    path = tmp_path / "khac.yaml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_the_file_of_a_plan_is_the_same(capsys, file):
    assert main(["verify", SPEC, file]) == 0
    out = capsys.readouterr().out
    assert f"{file} so với kế hoạch: đúng từng byte." in out
    assert "Không so: khoảng trắng" in out


def test_a_change_is_told_with_place_and_words(capsys, file, other):
    assert main(["verify", other, file]) == 1
    out = capsys.readouterr().out
    assert "chữ đã đổi." in out
    assert "“15/5/2025” → “14/5/2025”" in out
    assert "trong “2. Yêu cầu”" in out


def test_json_has_stable_keys(capsys, file, other):
    assert main(["verify", other, file, "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert [*found] == [
        "file",
        "verdict",
        "changed",
        "changes",
        "looks",
        "filled",
        "not_compared",
        "notices",
        "open",
        "still_open",
        "approval",
        "signatures",
    ]
    assert found["signatures"] is None
    assert (found["verdict"], found["changed"]) == ("words_changed", True)
    (one,) = found["changes"]
    assert (one["heading"], one["old"], one["new"]) == ("2. Yêu cầu", "15/5/2025", "14/5/2025")
    assert kehoach.verify(other, file) == verify(other, file)


@pytest.mark.parametrize("asked", [["-", "a.docx"], ["khong-co.yaml", "a.docx"], [SPEC, "khong-co.docx"]])
def test_what_cannot_be_read_is_trouble(capsys, asked):
    assert main(["verify", *asked]) == 2
    assert capsys.readouterr().err


def test_a_template_without_a_plan_is_wrong_usage(capsys, file):
    assert main(["verify", file, "--template", "mau.docx"]) == 2
    assert "ghi cả tệp YAML" in capsys.readouterr().err


def test_a_plan_in_the_place_of_its_file_is_refused(capsys):
    assert main(["verify", SPEC, SPEC]) == 2
    assert "tệp ghi sau cùng phải là tệp Word, PDF đã in ra" in capsys.readouterr().err


def test_a_wholly_other_text_is_cut_in_the_terminal_and_whole_in_json(capsys, tmp_path):
    path = tmp_path / "khac.txt"
    path.write_text("Chiều nay họp lúc 14 giờ. " * 40, encoding="utf-8")
    assert main(["verify", SPEC, str(path)]) == 1
    out = capsys.readouterr().out
    assert len(out) < 1500
    assert "xem đủ: --json" in out
    assert main(["verify", SPEC, str(path), "--json"]) == 1
    assert sum(len(one["new"]) for one in json.loads(capsys.readouterr().out)["changes"]) > 900


def test_a_broken_pdf_is_not_said_to_be_unsigned(run, tmp_path):
    (tmp_path / "hong.pdf").write_bytes(b"%PDF-1.7 rac")
    done = run("verify", example("xa-2026"), "hong.pdf")
    assert done.code == 2
    assert "TN04" in done.err
    assert "chữ ký" not in done.out
