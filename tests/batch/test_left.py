import os

import pytest

from kehoach import output
from kehoach.batch.left import clear_left


def test_what_a_killed_process_left_beside_a_name_is_cleared_and_nothing_else(tmp_path):
    for name in (".a.docx.0123abcd.part", ".b.docx.0123abcd.part", ".a.docx.part", "a.docx"):
        (tmp_path / name).write_bytes(b"")
    clear_left(tmp_path, ["a.docx"])
    assert sorted(path.name for path in tmp_path.iterdir()) == [".a.docx.part", ".b.docx.0123abcd.part", "a.docx"]
    clear_left(tmp_path / "khong-co", ["a.docx"])


def test_it_knows_how_output_names_them(tmp_path, monkeypatch):
    name = f"{'x' * 120}.docx"
    monkeypatch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(KeyboardInterrupt))
    monkeypatch.setattr(output._Staged, "clear", lambda _: None)
    with pytest.raises(KeyboardInterrupt):
        output.write_bytes(tmp_path / name, b"x")
    assert len([*tmp_path.iterdir()]) == 1
    clear_left(tmp_path, [name])
    assert [*tmp_path.iterdir()] == []
