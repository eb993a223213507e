"""Files of a visit."""

import os

import pytest

from kehoach.problem import KehoachError
from kehoach.web import visit
from kehoach.web.visit import Visit, new_visit, plain_name


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Kế hoạch.docx", "Kế hoạch.docx"),
        ("../../etc/passwd", "passwd"),
        (r"C:\Users\a\kế hoạch.docx", "kế hoạch.docx"),
        ("a\0b.docx", "ab.docx"),
        ("CON.docx", "_CON.docx"),
        ("a<b>|.docx", "a_b__.docx"),
        ("..", "tệp"),
        ("", "tệp"),
        ("dài" * 200 + ".docx", ("dài" * 200)[:116] + ".docx"),
    ],
)
def test_a_name_is_safe_wherever_it_is_saved(name, kept):
    assert plain_name(name) == kept


def test_a_file_is_found_by_its_number_until_the_visit_ends(tmp_path):
    found = Visit(tmp_path / "v")
    found.folder.mkdir()
    kept = found.keep("a.txt", b"abc")
    assert found.find(kept.number).path.read_bytes() == b"abc"
    found.erase()
    assert not kept.path.exists()
    with pytest.raises(KehoachError) as refused:
        found.find(kept.number)
    assert refused.value.problems[0].code == "TW01"


def test_the_oldest_file_gives_way(tmp_path, monkeypatch):
    monkeypatch.setattr(visit, "MOST_FILES", 2)
    found = Visit(tmp_path)
    first, second = found.keep("1", b"1"), found.keep("2", b"2")
    found.find(first.number)
    found.keep("3", b"3")
    assert first.path.exists()
    assert not second.path.exists()


def test_what_a_killed_page_left_yesterday_is_removed(tmp_path, monkeypatch):
    monkeypatch.setattr(visit.tempfile, "gettempdir", lambda: str(tmp_path))
    monkeypatch.setattr(visit.tempfile, "tempdir", str(tmp_path))
    old, running = tmp_path / "kehoach-trang-old", tmp_path / "kehoach-trang-new"
    for folder in (old, running):
        folder.mkdir()
    os.utime(old, (1, 1))
    made = new_visit()
    assert not old.exists()
    assert running.exists()
    assert made.folder.parent == tmp_path
