"""Where a finding stands, in words; and what programs read of it."""

import json
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_BREAK
from fake_office import FakeOffice
from project import example

FIRST = ["KẾ HOẠCH", "Tập huấn năm 2026", "I. MỤC ĐÍCH", "1. Nâng cao kỹ năng của cán bộ."]
SECOND = ["II. NỘI DUNG", "1. Thời gian", "a) Họp ngày 31/02/2026 tại hội trường.", "Mua sách, vở, v.v."]
MORE = ["b) Mời thầy, cô, v.v. cùng dự.", "c) Báo cáo."]


@pytest.fixture
def two_pages(tmp_path):
    document = docx.Document()
    for words in FIRST:
        document.add_paragraph(words)
    document.paragraphs[-1].add_run().add_break(WD_BREAK.PAGE)
    for words in (*SECOND, *MORE):
        document.add_paragraph(words)
    document.save(tmp_path / "a.docx")
    return tmp_path / "a.docx"


def read(ran):
    (found,) = json.loads(ran.out)["files"]
    return found


def test_a_place_is_told_with_its_page_and_heading(run, two_pages, soffice):
    line = "TG01 lỗi  trang 2, mục II.1.a, đoạn 7: không có ngày 31"
    out = run("check", "a.docx", "--pages").out
    block = out.split("\n\n")[0].splitlines()
    assert block[0] == "Phải sửa trước khi ký"
    assert any(one.strip().startswith(line) for one in block)
    found = read(run("check", "a.docx", "--pages", "--json"))
    one = next(one for one in found["findings"] if one["code"] == "TG01")
    assert (one["page"], one["heading"], one["key"]) == (2, "mục II.1.a", "TG01-1")
    assert "TG01-1" in found["first"]


def test_without_libreoffice_that_is_said_once(run, two_pages, monkeypatch):
    monkeypatch.setenv("KEHOACH_SOFFICE", "/nowhere/soffice")
    found = run("check", "a.docx", "a.docx", "--pages")
    assert found.err.count("RS13 gợi ý  không nêu được số trang vì") == 1
    assert "KEHOACH_SOFFICE" in found.err
    assert "TG01 lỗi  mục II.1.a, đoạn 7: " in found.out
    assert read(run("check", "a.docx", "--pages", "--json"))["findings"][0]["page"] is None


def test_without_libreoffice_that_is_said_of_a_folder_too(run, two_pages, tmp_path, monkeypatch):
    monkeypatch.setenv("KEHOACH_SOFFICE", "/nowhere/soffice")
    (tmp_path / "b.docx").write_bytes(two_pages.read_bytes())
    found = run("check", ".", "--pages")
    assert found.err.count("RS13 gợi ý  không nêu được số trang vì") == 1
    assert len(found.out.splitlines()) == 3


def test_pages_cost_nothing_where_nobody_asks(run, two_pages, monkeypatch):
    monkeypatch.setattr("kehoach.office.conversion.run", None)
    assert "trang 2" not in run("check", "a.docx").out
    assert "trang 2" not in run("check", "a.docx", "--html", "a.html").out


def test_a_file_libreoffice_makes_nothing_of_is_told(run, two_pages, monkeypatch, tmp_path):
    monkeypatch.setenv("KEHOACH_SOFFICE", "/bin/true")
    assert "RS13 gợi ý  không nêu được số trang vì LibreOffice" in run("check", "a.docx", "--pages").err
    stuck = tmp_path / "stuck"
    stuck.write_text("#!/bin/sh\nsleep 60 & wait\n")
    stuck.chmod(0o755)
    monkeypatch.setenv("KEHOACH_SOFFICE", str(stuck))
    monkeypatch.setattr("kehoach.office.conversion.SECONDS", 1)
    assert "giây chưa xong" in run("check", "a.docx", "--pages").err


def test_a_spec_has_no_pages(run, soffice):
    assert "RS13" in run("check", example("minh-long-2025"), "--pages").err


def test_small_things_are_a_line_a_file(run, two_pages):
    text = run("check", "a.docx").out
    assert text.count("VP25") == 1
    assert "(và 1 chỗ khác, kể đủ khi có --all)" in text
    whole = run("check", "a.docx", "--all").out
    assert whole.count("VP25") == 2
    assert "--all" not in whole
    total = [line for line in text.splitlines() if line.startswith("a.docx: ")]
    assert total == [line for line in whole.splitlines() if line.startswith("a.docx: ")]


def test_programs_get_all_of_them_with_a_mark(run, two_pages):
    for asked in ([], ["--all"]):
        found = read(run("check", "a.docx", "--json", *asked))
        told = [(one["key"], one["listed_with"]) for one in found["findings"] if one["code"] == "VP25"]
        assert told == [("VP25-1", None), ("VP25-2", "VP25-1")]
    run("check", "a.docx", "--sarif", "a.sarif")
    (ran,) = json.loads(Path("a.sarif").read_text(encoding="utf-8"))["runs"]
    more = [one["properties"] for one in ran["results"] if one["ruleId"] == "VP25"]
    assert [(one["key"], one.get("listed_with")) for one in more] == [("VP25-1", None), ("VP25-2", "VP25-1")]


def test_keys_name_one_finding_each(run):
    found = read(run("check", example("minh-long-2025"), "--json"))
    keys = [one["key"] for one in found["findings"]]
    assert len(set(keys)) == len(keys)
    assert set(found["first"]) <= set(keys)
    assert len(found["first"]) <= 10


def test_from_the_second_file_on_libreoffice_goes_on_running(run, two_pages, tmp_path, monkeypatch):
    (tmp_path / "p").mkdir()
    fake = FakeOffice(tmp_path / "p")
    monkeypatch.setenv("KEHOACH_SOFFICE", str(fake.path))
    for name in "bc":
        (tmp_path / f"{name}.docx").write_bytes(two_pages.read_bytes())
    run("check", "a.docx", "b.docx", "c.docx", "--pages")
    assert fake.log == ["file", "done", "start", *["file", "done"] * 2]
