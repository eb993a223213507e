"""``kehoach profile``: where values come from, and the first run."""

import json
from io import StringIO

import pytest


@pytest.fixture
def answer(monkeypatch):
    return lambda text: monkeypatch.setattr("sys.stdin", StringIO(text))


def test_a_first_run_with_piped_answers_writes_the_file(run, answer, tmp_path):
    answer("UBND xã Ba Tơ\n\n\n\nĐinh Văn Sơn\n01/7/2025\n")  # the rest by default
    found = run("profile", "--write")
    assert (found.code, "Đã ghi co-quan.yaml" in found.out) == (0, True)
    text = (tmp_path / "co-quan.yaml").read_text(encoding="utf-8")
    assert "co_quan: Ủy ban nhân dân xã Ba Tơ" in text
    assert "ho_ten: Đinh Văn Sơn" in text
    assert run("check", "x.yaml").code == 1


def test_an_old_file_is_not_written_over(run, answer, tmp_path):
    (tmp_path / "co-quan.yaml").write_text("luu: [VT]\n", encoding="utf-8")
    answer("")
    assert "co-quan.yaml  TE03" in run("profile", "--write").err
    assert (tmp_path / "co-quan.yaml").read_text(encoding="utf-8") == "luu: [VT]\n"
    assert run("profile", "--write", "--force").code == 0


def test_a_wrong_answer_writes_nothing(run, answer, tmp_path):
    answer("UBND xã Ba Tơ\n\n\n\nĐinh Văn Sơn\n32/7/2025\n")
    found = run("profile", "--write")
    assert (found.code, "KH05" in found.err) == (1, True)
    assert not (tmp_path / "co-quan.yaml").exists()


class Terminal(StringIO):
    """A person at a keyboard."""

    def isatty(self):
        return True


def test_a_person_is_asked_a_wrong_answer_again_and_loses_none(run, monkeypatch, tmp_path):
    typed = "UBND xã Ba Tơ\n\n\n\nĐinh Văn Sơn\n32/7/2025\n01/7/2025\n\n\n"
    monkeypatch.setattr("sys.stdin", Terminal(typed))
    found = run("profile", "--write")
    assert (found.code, found.err.count("KH05")) == (0, 1)
    text = (tmp_path / "co-quan.yaml").read_text(encoding="utf-8")
    assert "ho_ten: Đinh Văn Sơn" in text
    assert "tu_ngay: 01/7/2025" in text
    assert "co-quan.yaml:" not in found.err  # no file holds the answers yet


def test_the_order_of_sources_is_printed(run, answer, tmp_path):
    answer("UBND xã Ba Tơ\n\n\n\nĐinh Văn Sơn\n01/7/2025\n")
    run("profile", "--write")
    run("new", "--nam", "2026", "--trich-yeu", "Tập huấn", "--chu-de", "chung")
    found = run("profile", "ke-hoach.yaml")
    assert "Hồ sơ cơ quan: co-quan.yaml" in found.out
    assert "dia_danh: Ba Tơ [ghi trong kế hoạch (ke-hoach.yaml:" in found.out
    assert "ky đã ghi trong kế hoạch nên giữ nguyên: ke-hoach.yaml" in found.out
    told = json.loads(run("profile", "ke-hoach.yaml", "--json").out)
    assert told["profile"] == "co-quan.yaml"
    assert {one["origin"] for one in told["values"]} == {"plan", "default"}
    assert told["affected"]["written"]["ky"] == ["ke-hoach.yaml"]


def test_without_a_profile_it_says_how_to_make_one(run):
    assert "kehoach profile --write" in run("profile", "--profile", "không").out


def test_options_of_writing_go_with_writing(run):
    assert run("profile", "--force").code == 2
    assert run("profile", "--write", "-o", "-").code == 2
