"""``kehoach publish``: what it writes, what it says, what it refuses."""

import json
import re
import shutil

import pytest
from project import example

from kehoach.cli.app import main
from kehoach.law.van_ban_di import so_dang_ky
from kehoach.publish.register import new

XA = example("xa-2026")
NAMES = ["ke-hoach.dac-ta.json", "ke-hoach.dac-ta.xml", "ke-hoach.so-dang-ky.csv"]


@pytest.fixture
def spec(tmp_path):
    path = tmp_path / "ke-hoach.yaml"
    shutil.copyfile(XA, path)
    return str(path)


def listed(folder):
    return sorted(one.name for one in folder.iterdir())


def test_it_writes_beside_the_plan_or_into_a_folder_it_makes(spec, tmp_path, capsys):
    assert main(["publish", spec, "--no-pdf"]) == 0
    assert listed(tmp_path) == sorted([*NAMES, "ke-hoach.yaml"])
    folder = tmp_path / "phat" / "hanh"
    assert main(["publish", spec, "--no-pdf", "-o", str(folder)]) == 0
    assert listed(folder) == sorted(NAMES)
    out = capsys.readouterr().out
    assert "Để trống, Hệ thống tự cập nhật: " in out
    assert "Chưa ký số" in out


def test_with_libreoffice_the_pdf_is_there_and_its_pages_are_said(spec, tmp_path, capsys, soffice):
    folder = tmp_path / "ra"
    assert main(["publish", spec, "-o", str(folder)]) == 0
    assert (folder / "ke-hoach.pdf").read_bytes().startswith(b"%PDF-")
    assert re.search(r"Số trang: ke-hoach\.pdf [3-9] trang\.", capsys.readouterr().out)


def test_nothing_is_written_over_without_force(spec, tmp_path, capsys):
    assert main(["publish", spec, "--no-pdf"]) == 0
    before = {name: (tmp_path / name).read_bytes() for name in NAMES}
    assert main(["publish", spec, "--no-pdf", "--so-ban", "9"]) == 1
    assert "TE03" in capsys.readouterr().err
    assert {name: (tmp_path / name).read_bytes() for name in NAMES} == before
    assert main(["publish", spec, "--no-pdf", "--so-ban", "9", "--force"]) == 0
    assert json.loads((tmp_path / NAMES[0]).read_text(encoding="utf-8"))["IssuedAmount"] == 9


def test_json_tells_all_of_it(spec, capsys):
    told = ["--ho-so", "01.KH", "--han-tra-loi", "30/6/2026", "--ghi-chu", "Bản giấy", "--priority", "2"]
    assert main(["publish", spec, "--no-pdf", "--json", *told]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [*found] == ["spec", "files", "register", "metadata", "line", "pages", "blank", "notices", "problems"]
    assert found["metadata"]["FileCode"]["FileNotation"] == "01.KH"
    assert (found["metadata"]["DueDate"], found["metadata"]["Priority"]) == ("2026-06-30", 2)
    assert found["line"]["Ghi chú"] == "Bản giấy"
    assert found["problems"] == []


def test_json_of_a_refusal_too(spec, tmp_path, capsys):
    text = XA.read_text(encoding="utf-8").replace("trich_yeu:", "du_thao: 1\ntrich_yeu:", 1)
    (tmp_path / "ke-hoach.yaml").write_text(text, encoding="utf-8")
    assert main(["publish", spec, "--no-pdf", "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert [one["code"] for one in found["problems"]] == ["PH03"]
    assert listed(tmp_path) == ["ke-hoach.yaml"]
    assert main(["publish", spec, "--no-pdf", "--anyway"]) == 0
    assert "PH03" in capsys.readouterr().err


def test_a_register_grows_by_one_line_and_no_line_is_left_beside(spec, tmp_path, capsys):
    register = tmp_path / "so.csv"
    register.write_bytes(before := new(["04/KH-UBND", "2026-01-10", *[""] * 8]))
    assert main(["publish", spec, "--no-pdf", "--register", str(register)]) == 0
    assert register.read_bytes().startswith(before)
    assert register.read_text(encoding="utf-8-sig").splitlines()[2].startswith("05/KH-UBND,2026-01-12,")
    assert NAMES[2] not in listed(tmp_path)
    assert "Đã thêm một dòng vào sổ" in capsys.readouterr().out
    after = register.read_bytes()
    assert main(["publish", spec, "--no-pdf", "--force", "--register", str(register)]) == 1
    assert "PH09" in capsys.readouterr().err
    assert register.read_bytes() == after


def test_a_register_that_cannot_be_written_leaves_no_other_file(spec, tmp_path, capsys):
    folder = tmp_path / "khoa"
    folder.mkdir()
    (folder / "so.csv").write_bytes(before := new(["04/KH-UBND", "2026-01-10", *[""] * 8]))
    signed = folder / "so-da-ky.csv"
    signed.write_bytes(b"%PDF-1.7 /ByteRange" + before)
    assert main(["publish", spec, "--no-pdf", "--register", str(signed)]) == 1
    assert main(["publish", spec, "--no-pdf", "--register", str(folder)]) == 1
    assert listed(tmp_path) == ["ke-hoach.yaml", "khoa"]
    assert (folder / "so.csv").read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"a;b\n", ",".join(so_dang_ky()[1:]).encode()])
def test_another_file_is_no_register_and_stays(spec, tmp_path, capsys, content):
    register = tmp_path / "so.csv"
    register.write_bytes(content)
    assert main(["publish", spec, "--no-pdf", "--register", str(register)]) == 1
    assert "PH08" in capsys.readouterr().err
    assert (register.read_bytes(), listed(tmp_path)) == (content, ["ke-hoach.yaml", "so.csv"])
    assert main(["publish", spec, "--no-pdf", "--register", str(register), "-o", str(tmp_path / "ra")]) == 1
    assert "ra" not in listed(tmp_path)


def test_a_register_that_is_not_there_is_not_made(spec, tmp_path, capsys):
    assert main(["publish", spec, "--no-pdf", "--register", str(tmp_path / "khong-co.csv")]) == 1
    assert "TE01" in capsys.readouterr().err
    assert listed(tmp_path) == ["ke-hoach.yaml"]


@pytest.mark.parametrize(
    "asked",
    [
        ["-"],
        ["{}", "--from", "-"],
        ["{}", "--from", "a.pdf", "--no-pdf"],
        ["{}", "--han-tra-loi", "31/2/2026"],
        ["{}", "--han-tra-loi", "6/2026"],
        ["{}", "--priority", "12"],
        ["{}", "--so-ban", "-1"],
        ["{}", "--ghi-chu", "a\nb"],
        ["{}", "--ho-so", "a\x1bb"],
        ["ke-hoach.docx"],
        ["{}", "--register", "{}"],
        ["{}", "--from", "{}"],
    ],
)
def test_wrong_usage_ends_with_2_and_a_word(spec, tmp_path, capsys, asked):
    assert main(["publish", *(one.format(spec) for one in asked)]) == 2
    assert capsys.readouterr().err
    assert listed(tmp_path) == ["ke-hoach.yaml"]


def test_a_folder_that_cannot_be_made_is_told(spec, tmp_path, capsys):
    assert main(["publish", spec, "--no-pdf", "-o", f"{spec}/trong"]) == 1
    assert "TE04" in capsys.readouterr().err
    assert listed(tmp_path) == ["ke-hoach.yaml"]


def test_a_broken_plan_is_told_with_its_places(spec, tmp_path, capsys):
    (tmp_path / "ke-hoach.yaml").write_text("cap: xa\nngay: 31/4/2026\n", encoding="utf-8")
    assert main(["publish", spec]) == 1
    err = capsys.readouterr().err
    assert "ke-hoach.yaml:2:7" in err
    assert "Traceback" not in err


def test_a_signed_file_of_that_name_is_not_written_over(spec, tmp_path, capsys):
    (tmp_path / NAMES[1]).write_bytes(b"%PDF-1.7 /ByteRange [0 1 2 3]")
    assert main(["publish", spec, "--no-pdf", "--force"]) == 1
    assert "TE10" in capsys.readouterr().err
    assert listed(tmp_path) == [NAMES[1], "ke-hoach.yaml"]
