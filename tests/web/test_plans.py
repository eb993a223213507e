"""The index of a folder brought up to date behind the page."""

import time

from project import ROOT

from kehoach.library.search import search
from kehoach.web import plans
from kehoach.web.plans import Library


def ended(library):
    deadline = time.monotonic() + 60
    while library.state.running and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not library.state.running
    return library.state


def test_a_folder_is_read_once_at_a_time_and_its_hits_are_kept(tmp_path, monkeypatch):
    text = (ROOT / "examples/xa-2026/ke-hoach.yaml").read_text(encoding="utf-8")
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    library = Library()
    library.read(tmp_path)
    library.read(tmp_path)
    assert ended(library).progress.ended.files == 1
    monkeypatch.setattr(plans, "_MOST", 2)
    hits = search(tmp_path, "lưu trữ").hits
    numbered = library.keep(hits[:3])
    assert library.hit(numbered[0][0]) is None
    assert library.hit(numbered[2][0]) == hits[2]


def test_a_folder_that_is_none_is_told(tmp_path):
    library = Library()
    library.read(tmp_path / "khong-co")
    assert ended(library).problems[0].code.startswith("TE")
