from pathlib import Path

import pytest

from kehoach.watch import folder


def test_plans_are_held_by_name_and_the_rest_is_not(tmp_path):
    for name in (
        "b.docx",
        "a.yaml",
        "~$b.docx",
        "~WRL01.docx",
        "b.da-soat.docx",
        "anh.png",
        ".an.docx",
        "co-quan.yaml",
        "b.docx.duyet.yaml",
    ):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "trong.docx").write_bytes(b"")
    (tmp_path / "nam-truoc").mkdir()
    found = folder.held(str(tmp_path), (".docx", ".yaml"))
    assert [Path(one).name for one in found.files] == ["a.yaml", "b.docx"]
    assert (found.more, found.folders) == (0, 1)


def test_a_folder_of_too_many_files_says_how_many_are_left(tmp_path, monkeypatch):
    monkeypatch.setattr(folder, "MOST", 3)
    for number in range(5):
        (tmp_path / f"{number}.docx").write_bytes(b"x")
    found = folder.held(str(tmp_path), (".docx",))
    assert (len(found.files), found.more) == (3, 2)


def test_a_folder_that_is_gone_is_no_empty_one(tmp_path):
    assert folder.listing(str(tmp_path / "khong-co"), (".docx",)) is None
    assert folder.listing(str(tmp_path), (".docx",)) == {}
    with pytest.raises(OSError):  # noqa: PT011 - any refusal of the system
        folder.held(str(tmp_path / "khong-co"), (".docx",))


def test_a_link_to_nowhere_is_no_plan(tmp_path):
    (tmp_path / "a.docx").symlink_to(tmp_path / "b.docx")
    assert folder.listing(str(tmp_path), (".docx",)) == {}
