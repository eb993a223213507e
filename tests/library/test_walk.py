"""The files of a folder and what is left out of it."""

import os
import tracemalloc

from kehoach.library import walk
from kehoach.library.refresh import refreshed
from kehoach.library.walk import Walk


def names(found):
    return [os.fsdecode(one.path) for one in found]


def test_files_by_name_then_those_of_folders(tmp_path):
    for name in (
        "b.yaml",
        "a.docx",
        "z/c.pdf",
        "z/y/d.txt",
        "m/e.md",
        "x.xlsx",
        ".an.yaml",
        "~$a.docx",
        "a.docx.duyet.yaml",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    found = Walk(tmp_path)
    assert names(found.files()) == ["a.docx", "b.yaml", "m/e.md", "z/c.pdf", "z/y/d.txt"]
    assert sum(found.left.values()) == 4


def test_a_folder_has_a_bound(tmp_path, monkeypatch):
    monkeypatch.setattr(walk, "MOST", 3)
    for number in range(5):
        (tmp_path / f"{number}.yaml").write_text("trich_yeu: x", encoding="utf-8")
    found = Walk(tmp_path)
    assert len(names(found.files())) == 3
    assert sum(found.left.values()) == 2


def test_what_lies_in_a_folder_that_does_not_open_is_not_gone(tmp_path, monkeypatch):
    (tmp_path / "kin").mkdir()
    (tmp_path / "kin" / "a.yaml").write_text("trich_yeu: Việc a\n", encoding="utf-8")
    (tmp_path / "b.yaml").write_text("trich_yeu: Việc b\n", encoding="utf-8")
    assert refreshed(tmp_path).files == 2
    real = os.scandir

    def refused(path="."):
        if str(path).endswith("kin"):
            raise PermissionError(13, "no")
        return real(path)

    monkeypatch.setattr("kehoach.library.walk.os.scandir", refused)
    done = refreshed(tmp_path)
    assert (done.files, done.gone) == (2, 0)
    assert [one.code for one in done.problems] == ["TE01"]


def test_files_are_listed_one_by_one_in_little_memory(tmp_path):
    for number in range(3000):
        (tmp_path / f"{number}.yaml").touch()
    tracemalloc.start()
    try:
        found = sum(1 for _ in Walk(tmp_path).files())
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert found == 3000
    assert most < 1_200 * found  # bytes; 860 were measured, so 100,000 files are read in 90 MB
