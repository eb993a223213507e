import os
import threading

import pytest

from kehoach import output
from kehoach.output import read_bytes, write_bytes
from kehoach.problem import KehoachError


def test_writes_whole_and_leaves_no_neighbour(tmp_path):
    write_bytes(tmp_path / "a.docx", b"x")
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == {"a.docx": b"x"}


def test_of_many_writers_of_one_name_one_wins(tmp_path):
    wins, losses = [], []

    def work(number):
        try:
            write_bytes(tmp_path / "a", str(number).encode() * 1000)
            wins.append(number)
        except KehoachError as error:
            losses.append(error.problems[0].code)

    threads = [threading.Thread(target=work, args=(n,)) for n in range(10)]
    [one.start() for one in threads]
    [one.join() for one in threads]
    assert len(wins) == 1
    assert set(losses) == {"TE03"}
    assert (tmp_path / "a").read_bytes() == str(wins[0]).encode() * 1000


def test_a_link_is_a_name_that_is_taken(tmp_path):
    (tmp_path / "b").symlink_to(tmp_path / "khong-co")
    with pytest.raises(KehoachError, match="TE03"):
        write_bytes(tmp_path / "b", b"x")


def test_a_file_system_without_hard_links_still_gets_whole_files(tmp_path, monkeypatch):
    def no_links(*_):
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    write_bytes(tmp_path / "a", b"x")
    with pytest.raises(KehoachError, match="TE03"):
        write_bytes(tmp_path / "a", b"y")
    assert [one.name for one in tmp_path.iterdir()] == ["a"]


def test_windows_takes_the_name_by_renaming(tmp_path, monkeypatch):
    monkeypatch.setattr(output, "_RENAME_REFUSES", True)
    write_bytes(str(tmp_path / "a"), b"x")
    assert (tmp_path / "a").read_bytes() == b"x"


def test_reading_stops_at_the_limit(tmp_path):
    (tmp_path / "a").write_bytes(b"x" * 100)
    assert read_bytes(tmp_path / "a", 100) == b"x" * 100
    with pytest.raises(KehoachError, match="TE02"):
        read_bytes(tmp_path / "a", 99)
