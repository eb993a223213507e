import os
import threading

import pytest

from kehoach import output
from kehoach.output import read_bytes, write_all, write_bytes
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


def test_a_file_that_is_replaced_keeps_its_mode(tmp_path):
    (tmp_path / "a").write_bytes(b"x")
    (tmp_path / "a").chmod(0o640)
    write_bytes(tmp_path / "a", b"y", force=True)
    assert ((tmp_path / "a").read_bytes(), (tmp_path / "a").stat().st_mode & 0o777) == (b"y", 0o640)


def test_a_link_stays_and_the_file_it_points_to_is_replaced(tmp_path):
    (tmp_path / "a").write_bytes(b"x")
    (tmp_path / "b").symlink_to("a")
    write_bytes(tmp_path / "b", b"y", force=True)
    assert (tmp_path / "b").is_symlink()
    assert (tmp_path / "a").read_bytes() == b"y"


def test_a_loop_of_links_cannot_be_written(tmp_path):
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    with pytest.raises(KehoachError, match="TE04"):
        write_bytes(tmp_path / "a", b"y", force=True)


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("second", ["khong-co/b", "x" * 300, "thu-muc"])
def test_files_that_belong_together_are_written_all_or_none(tmp_path, second, force):
    (tmp_path / "thu-muc").mkdir()
    if force:
        (tmp_path / "a").write_bytes(b"before")
    before = {one.name for one in tmp_path.iterdir()}
    with pytest.raises(KehoachError):
        write_all([(tmp_path / "a", b"x"), (tmp_path / second, b"y")], force=force)
    assert {one.name for one in tmp_path.iterdir()} == before
    assert not force or (tmp_path / "a").read_bytes() == b"before"


@pytest.mark.parametrize("force", [False, True])
def test_a_name_lost_at_the_last_moment_takes_back_the_first_file(tmp_path, monkeypatch, force):
    for name in ("a", "b") if force else ():
        (tmp_path / name).write_bytes(b"before")
    before = {one.name: one.read_bytes() for one in tmp_path.iterdir()}
    real, taken = (os.replace, "replace") if force else (os.link, "link")

    def refuse(source, target, **more):
        if os.fspath(target).endswith("/b"):
            raise OSError(28, "No space left on device")
        return real(source, target, **more)

    monkeypatch.setattr(os, taken, refuse)
    with pytest.raises(KehoachError, match="TE04"):
        write_all([(tmp_path / "a", b"x"), (tmp_path / "b", b"y")], force=force)
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == before
