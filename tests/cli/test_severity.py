"""``kehoach check``: the gravest finding first; ``--severity`` leaves the lighter ones out and counts them."""

import json

import pytest
from docx import Document

from kehoach.problem import Severity

TEXT = (
    "ỦY BAN NHÂN DÂN\nXÃ MINH LONG\nSố: 12/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Độc lập - Tự do - Hạnh phúc\nMinh Long, ngày 05 tháng 9 năm 2026\n\n"
    "KẾ HOẠCH\nTập huấn năm 2026\n\nI. MỤC ĐÍCH\n"
    "1. Đảm bảo đủ phòng, bảo đảm đủ máy.\n2. Giám sắt việc tập huấn.\n3. Nâng cao kỹ năng .\n4. Họp ngày 31/02/2026.\n"
)
ORDER = [one.name.lower() for one in Severity]


@pytest.fixture(autouse=True)
def letter(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")


def values(run, *more, code=1):
    done = run("check", "a.txt", "--json", *more)
    assert done.code == code
    return json.loads(done.out)["files"][0]


def severities(told):
    return [one["severity"] for one in told["findings"]]


def test_findings_stand_by_severity_then_by_page(run):
    found = values(run)
    assert severities(found) == sorted(severities(found), key=ORDER.index)
    assert set(severities(found)) == set(ORDER), "the text must hold all three"
    for severity in ORDER:
        lines = [one["line"] for one in found["findings"] if one["severity"] == severity and one["line"] > 1]
        assert lines == sorted(lines)


def test_the_terminal_and_the_page_tell_the_same_order(run, tmp_path):
    codes = [one["code"] for one in values(run)["findings"]]
    shown = run("check", "a.txt", "--html", "a.html").out
    heads = [line.split(" (")[0] for line in shown.splitlines() if line.startswith(("Lỗi (", "Cảnh báo (", "Gợi ý ("))]
    assert heads == ["Lỗi", "Cảnh báo", "Gợi ý"]
    told = [line.split("  ")[1][:4] for line in shown.splitlines() if line.startswith("a.txt:") and "  " in line]
    assert told == codes
    page = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert page.index("<h3>Lỗi (") < page.index("<h3>Cảnh báo (") < page.index("<h3>Gợi ý (")


@pytest.mark.parametrize(
    ("asked", "kept"), [("lỗi", 1), ("cảnh báo", 2), ("canh-bao", 2), ("CẢNH BÁO", 2), ("gợi ý", 3)]
)
def test_this_and_graver_ones_are_told_and_the_others_counted(run, asked, kept):
    whole = values(run)
    found = values(run, "--severity", asked)
    assert found["findings"] == [one for one in whole["findings"] if one["severity"] in ORDER[:kept]]
    lighter = [whole["counts"][one] for one in ORDER[kept:]]
    told = [one["message"] for one in found["notices"] if one["code"] == "RS11"]
    counted = ", ".join(
        f"{count} {severity.value}" for count, severity in zip(lighter, list(Severity)[kept:], strict=True) if count
    )
    assert told == ([f"không kể {counted}: nhẹ hơn mức được hỏi"] if counted else [])
    assert "RS11" in run("check", "a.txt", "--severity", asked).err or not counted


def test_what_is_left_out_makes_no_file_unclean(run):
    whole = values(run)
    errors = {one["code"] for one in whole["findings"] if one["severity"] == "error"}
    silent = [part for code in errors for part in ("--ignore", code)]
    found = values(run, "--severity", "lỗi", *silent, code=0)
    assert (found["findings"], found["counts"]["warning"]) == ([], 0)
    shown = run("check", "a.txt", "--severity", "lỗi", *silent)
    assert shown.code == 0
    assert "ngoài 1 điều đã nêu ở trên" in shown.out or "ngoài 2 điều đã nêu ở trên" in shown.out


def test_an_unknown_severity_is_told_with_those_there_are(run):
    found = run("check", "a.txt", "--severity", "nặng")
    assert (found.code, 'các mức: "lỗi", "cảnh báo", "gợi ý"' in found.err) == (2, True)


@pytest.mark.parametrize("how", [("--fix", "b.txt"), ("--preview",)])
def test_a_repair_knows_no_severity(run, how):
    found = run("check", "a.txt", "--severity", "lỗi", *how)
    assert (found.code, "không theo mức" in found.err) == (2, True)


def test_json_to_standard_output_from_a_word_file(run, tmp_path):
    paper = Document()
    for line in TEXT.splitlines():
        paper.add_paragraph(line)
    paper.save(tmp_path / "a.docx")
    for arguments in (["a.docx", "--json", "-"], ["--json", "-", "a.docx"], ["a.docx", "--json"]):
        done = run("check", *arguments)
        assert [one["file"] for one in json.loads(done.out)["files"]] == ["a.docx"], arguments
        assert done.err == ""
