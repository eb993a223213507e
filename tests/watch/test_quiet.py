"""Savings as Word makes them: each is told once, nothing else is."""

import os
import random
from functools import partial
from pathlib import Path

import pytest

from kehoach.watch import quiet as room
from kehoach.watch.folder import listing
from kehoach.watch.quiet import Quiet, stamp

ENDINGS = (".docx", ".yaml")


@pytest.fixture
def quiet(tmp_path):
    return Quiet(partial(listing, str(tmp_path), ENDINGS))


def looked(quiet, times=1):
    """Take looks; return the names that were saved, each answered."""
    found = []
    for _ in range(times):
        for saved in quiet.look().saved:
            found.append(Path(saved.path).name)
            quiet.done(saved)
    return found


def steps_of_a_save(folder, name, content, chance):
    """Yield between the steps by which Word saves a file that is open."""
    owner, new, old = folder / f"~${name[2:]}", folder / f"~WRD{chance:04}.tmp", folder / f"~WRL{chance:04}.tmp"
    owner.write_bytes(b"\x05clerk" + bytes(156))
    yield
    with new.open("wb") as stream:
        for start in range(0, len(content), 400):
            stream.write(content[start : start + 400])
            stream.flush()
            yield
    if (folder / name).exists():
        (folder / name).rename(old)
        yield
    new.rename(folder / name)
    yield
    old.unlink(missing_ok=True)
    yield
    owner.unlink()
    yield


def test_a_thousand_savings_of_word_are_a_thousand_results(tmp_path, quiet):
    """Looks fall anywhere between the steps; each result writes its answer into the same folder."""
    chance = random.Random(13)
    for number in range(1000):
        name = f"Kế hoạch {number % 7} (sửa).docx"
        content = f"bản {number} ".encode() * chance.randint(20, 200)
        seen = []
        for _ in steps_of_a_save(tmp_path, name, content, number):
            if chance.random() < 0.4:
                seen += looked(quiet)
        seen += looked(quiet, 2)
        assert seen == [name], f"saving {number}"
        (tmp_path / name.replace(".docx", ".da-soat.docx")).write_bytes(content)
        assert looked(quiet, 2) == []
    assert len(quiet._known) == 7
    assert len(quiet._last) == 7


def test_a_file_written_in_place_is_told_when_it_has_come_to_rest(tmp_path, quiet):
    path = tmp_path / "a.docx"
    for size in range(1, 6):
        path.write_bytes(b"x" * size)
        assert looked(quiet) == []
    assert looked(quiet) == ["a.docx"]
    assert looked(quiet, 3) == []


def test_a_touch_without_a_change_is_not_answered_again(tmp_path, quiet):
    path = tmp_path / "a.docx"
    path.write_bytes(b"x")
    assert looked(quiet, 2) == ["a.docx"]
    os.utime(path, ns=(1, 1))
    assert looked(quiet, 3) == []
    path.write_bytes(b"y")
    os.utime(path, ns=(2, 2))
    assert looked(quiet, 3) == ["a.docx"]


def test_what_is_not_answered_comes_back(tmp_path, quiet):
    (tmp_path / "a.docx").write_bytes(b"x")
    quiet.look()
    assert [len(quiet.look().saved) for _ in range(3)] == [1, 1, 1]


def test_a_locked_file_is_told_once_and_answered_when_it_is_free(tmp_path, quiet, monkeypatch):
    path = tmp_path / "a.docx"
    path.write_bytes(b"x")
    held = room._hashed
    monkeypatch.setattr(room, "_hashed", lambda *_: None)
    looks = [quiet.look() for _ in range(20)]
    assert [one.held for one in looks if one.held] == [(str(path),)]
    assert not any(one.saved for one in looks)
    monkeypatch.setattr(room, "_hashed", held)
    assert looked(quiet) == ["a.docx"]


def test_a_file_nobody_may_read_is_held(tmp_path, quiet, monkeypatch):
    (tmp_path / "a.docx").write_bytes(b"x")
    real = Path.open

    def refused(self, *arguments, **named):
        if self.name == "a.docx":
            raise PermissionError(13, "being used by another process")
        return real(self, *arguments, **named)

    monkeypatch.setattr(Path, "open", refused)
    assert sum(len(quiet.look().held) for _ in range(10)) == 1


def test_files_there_before_are_settled_and_answered_when_saved(tmp_path, quiet):
    path = tmp_path / "a.docx"
    path.write_bytes(b"x")
    quiet.settle([str(path)], read=True)
    assert looked(quiet, 3) == []
    os.utime(path, ns=(5, 5))
    assert looked(quiet, 3) == [], "its bytes are known"
    path.write_bytes(b"yy")
    assert looked(quiet, 3) == ["a.docx"]


def test_a_file_beside_a_plan_is_part_of_it(tmp_path, quiet):
    plan, rows = tmp_path / "k.yaml", tmp_path / "du-toan.csv"
    plan.write_text("phu_luc:\n  - bang:\n      tep: du-toan.csv\n", encoding="utf-8")
    rows.write_text("a,b\n", encoding="utf-8")
    assert looked(quiet, 2) == ["k.yaml"]
    rows.write_text("a,b\n1,2\n", encoding="utf-8")
    assert looked(quiet, 2) == ["k.yaml"]
    rows.unlink()
    assert looked(quiet, 2) == ["k.yaml"]
    plan.write_text("a: [", encoding="utf-8")
    assert looked(quiet, 2) == ["k.yaml"]
    rows.write_text("c\n", encoding="utf-8")
    assert looked(quiet, 2) == ["k.yaml"], "the files named before are still watched"
    plan.write_text("hinh: anh.png\n", encoding="utf-8")
    assert looked(quiet, 2) == ["k.yaml"]
    (tmp_path / "anh.png").write_bytes(b"png")
    assert looked(quiet, 2) == ["k.yaml"], "a file named anew is watched from then on"


def test_a_folder_lost_for_a_while_forgets_nothing(tmp_path):
    there = [True]
    quiet = Quiet(lambda: listing(str(tmp_path), ENDINGS) if there[0] else None)
    (tmp_path / "a.docx").write_bytes(b"x")
    assert looked(quiet, 2) == ["a.docx"]
    there[0] = False
    assert all(quiet.look().lost for _ in range(100))
    there[0] = True
    assert looked(quiet, 3) == []


def test_a_file_gone_for_long_is_forgotten(tmp_path, quiet):
    path = tmp_path / "a.docx"
    path.write_bytes(b"x")
    assert looked(quiet, 2) == ["a.docx"]
    path.unlink()
    assert looked(quiet, 70) == []
    assert (quiet._known, quiet._gone, quiet._last) == ({}, {}, {})
    path.write_bytes(b"x")
    assert looked(quiet, 2) == ["a.docx"]


def test_a_file_too_large_to_hash_is_known_by_size_and_time(tmp_path, quiet, monkeypatch):
    monkeypatch.setattr(room, "_LARGEST", 10)
    path = tmp_path / "a.docx"
    path.write_bytes(b"x" * 11)
    assert looked(quiet, 3) == ["a.docx"]
    path.write_bytes(b"y" * 12)
    assert looked(quiet, 3) == ["a.docx"]


def test_the_stamp_of_what_is_not_there():
    assert stamp("khong-co") == stamp("\0") == (-1, 0)
