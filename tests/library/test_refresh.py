"""The index follows its folder: new, changed, moved, copied, deleted files."""

import os
import shutil
import sqlite3
import zipfile
from pathlib import Path

import pytest
from project import example

from kehoach.library import attempt as room
from kehoach.library.refresh import refresh, refreshed
from kehoach.library.search import search
from kehoach.problem import KehoachError

SPEC = "co_quan: Ủy ban nhân dân xã A\ntrich_yeu: Việc {0}\nnhiem_vu:\n  - nhiem_vu: Làm việc {0}\n"


def write(path, words, *, old=True):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(SPEC.format(words), encoding="utf-8")
    if old:
        os.utime(path, (1_700_000_000, 1_700_000_000))


@pytest.fixture
def folder(tmp_path):
    for name in ("mot", "hai", "ba"):
        write(tmp_path / f"{name}.yaml", name)
    assert refreshed(tmp_path).read == 3
    return tmp_path


@pytest.fixture
def reads(monkeypatch):
    """Names of the files that are read as plans, not only looked at."""
    found, real = [], room.content_of_file

    def counted(name, data):
        found.append(Path(name).name)
        return real(name, data)

    monkeypatch.setattr(room, "content_of_file", counted)
    return found


def files_with(folder, text):
    return [
        (os.path.relpath(hit.place.file, folder), *(os.path.relpath(one, folder) for one in hit.also))
        for hit in search(folder, text).hits
    ]


def test_nothing_is_read_twice(folder, reads):
    assert (refreshed(folder).read, reads) == (0, [])


def test_a_changed_file_is_read_again_and_its_old_words_are_gone(folder, reads):
    write(folder / "mot.yaml", "bon", old=False)
    assert (refreshed(folder).read, reads) == (1, ["mot.yaml"])
    assert files_with(folder, "lam viec bon") == [("mot.yaml",)]
    assert files_with(folder, "lam viec mot") == []


def test_a_file_touched_and_not_changed_is_not_read(folder, reads):
    os.utime(folder / "mot.yaml", (1_600_000_000, 1_600_000_000))
    assert (refreshed(folder).read, reads) == (0, [])


def test_a_change_within_the_tick_of_the_clock_is_seen(tmp_path):
    path = tmp_path / "a.yaml"
    write(path, "mot", old=False)
    stamp = path.stat().st_mtime_ns
    refreshed(tmp_path)
    write(path, "hai", old=False)
    os.utime(path, ns=(stamp, stamp))
    refreshed(tmp_path)
    assert files_with(tmp_path, "lam viec hai") == [("a.yaml",)]


def test_a_moved_file_is_known_again(folder, reads):
    (folder / "2025").mkdir()
    (folder / "mot.yaml").rename(folder / "2025" / "một – năm.yaml")
    done = refreshed(folder)
    assert (done.read, done.gone, done.files, reads) == (0, 1, 3, [])
    assert files_with(folder, "lam viec mot") == [("2025/một – năm.yaml",)]


def test_a_copy_is_the_same_part_in_two_files(folder, reads):
    shutil.copy(folder / "mot.yaml", folder / "sao.yaml")
    assert (refreshed(folder).files, reads) == (4, [])
    assert files_with(folder, "lam viec mot") == [("mot.yaml", "sao.yaml")]


def test_a_deleted_file_is_gone_and_the_index_is_as_if_it_had_never_been(folder):
    (folder / "mot.yaml").unlink()
    assert refreshed(folder).gone == 1
    assert files_with(folder, "lam viec mot") == []
    held = sqlite3.connect(folder / ".kehoach-kho.sqlite")
    assert held.execute("SELECT count(*) FROM contents").fetchone() == (2,)
    held.execute("INSERT INTO search(search) VALUES ('integrity-check')")
    held.close()


def test_a_file_nobody_can_read_is_told_by_name_and_costs_only_itself(folder):
    (folder / "hong.docx").write_bytes(b"PK\x03\x04 hong")
    (folder / "khac.yaml").write_text("a: 1\n", encoding="utf-8")
    (folder / "anh.pdf").write_bytes(b"%PDF-1.4 hong")
    for _ in range(2):
        done = refreshed(folder)
        assert {Path(one.place.file).name for one in done.problems} == {"hong.docx", "khac.yaml", "anh.pdf"}
        assert len(search(folder, "lam viec").hits) == 3
    assert search(folder, "lam viec").unread == 2  # khac.yaml is no plan and need not be one


def test_a_bug_of_ours_costs_one_file(folder, monkeypatch):
    write(folder / "mot.yaml", "bon", old=False)

    def fails(name, data):
        raise ZeroDivisionError

    monkeypatch.setattr(room, "content_of_file", fails)
    done = refreshed(folder)
    assert [one.code for one in done.problems] == ["TV07"]
    monkeypatch.undo()
    assert refreshed(folder).read == 1


def test_who_stops_loses_nothing(tmp_path, reads):
    for number in range(40):
        write(tmp_path / f"{number:02}.yaml", f"so{number}")
    running = refresh(tmp_path)
    for progress in running:
        if progress.done == 15:
            break
    running.close()
    assert len(reads) == 15
    done = refreshed(tmp_path)
    assert (done.read, done.files, len(reads)) == (25, 40, 40)


def test_ctrl_c_while_a_file_is_read_keeps_those_before(tmp_path, monkeypatch, reads):
    for number in range(10):
        write(tmp_path / f"{number:02}.yaml", f"so{number}")
    real = room.content_of_file

    def stopped(name, data):
        if name.endswith("07.yaml"):
            raise KeyboardInterrupt
        return real(name, data)

    monkeypatch.setattr(room, "content_of_file", stopped)
    with pytest.raises(KeyboardInterrupt):
        refreshed(tmp_path)
    monkeypatch.setattr(room, "content_of_file", real)
    assert refreshed(tmp_path).read == 3


def test_progress_says_how_far_it_is(tmp_path):
    for name in ("a", "b"):
        write(tmp_path / f"{name}.yaml", name)
    shutil.copy(example("xa-2026"), tmp_path / "c.txt")
    told = [*refresh(tmp_path)]
    assert [one.done for one in told] == [0, 1, 2, 3, 3]
    assert [round(one.share, 2) for one in told] == [0, 0.08, 0.17, 1, 1]
    assert told[-1].ended is not None
    assert all(one.ended is None for one in told[:-1])


def test_no_link_is_followed(tmp_path):
    outside, inside = tmp_path / "ngoai", tmp_path / "trong"
    write(outside / "mat.yaml", "mat")
    write(inside / "mot.yaml", "mot")
    (inside / "vong").symlink_to(inside)
    (inside / "ngoai").symlink_to(outside)
    (inside / "tep.yaml").symlink_to(outside / "mat.yaml")
    (inside / "dut.yaml").symlink_to(inside / "khong-co")
    done = refreshed(inside)
    assert done.files == 1
    assert dict(done.left) == {"liên kết tới thư mục": 2, "liên kết tới tệp": 2}
    assert files_with(inside, "lam viec mat") == []


def test_names_may_hold_any_sign(tmp_path):
    names = ["a b'c\"d;--.yaml", "xuống\ndòng.yaml", "\x1b[31mđỏ.yaml", "%s{0}.yaml", "-f.yaml", "é.yaml", "é.yaml"]
    for number, name in enumerate(names):
        write(tmp_path / name, f"so{number}")
    try:
        write(tmp_path / os.fsdecode(b"\xff\xfe.yaml"), "so99")
        names.append(os.fsdecode(b"\xff\xfe.yaml"))
    except OSError:
        pass  # this file system has no such names
    assert refreshed(tmp_path).files == len(set(names))
    assert {hit.place.file for hit in search(tmp_path, "lam viec", most=50).hits} == {
        str(tmp_path / name) for name in names
    }


def test_what_is_no_folder_is_told(tmp_path):
    for path in (tmp_path / "khong", example("xa-2026"), "a\0b"):
        with pytest.raises(KehoachError) as told:
            refreshed(path)
        assert told.value.problems[0].code == "TE01"


def test_a_huge_file_and_a_zip_bomb_cost_only_themselves(folder):
    with (folder / "lon.docx").open("wb") as stream:
        stream.truncate(60_000_000)
    with zipfile.ZipFile(folder / "bom.docx", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
        packed.writestr("word/document.xml", b" " * 300_000_000)
    done = refreshed(folder)
    assert {Path(one.place.file).name for one in done.problems} == {"lon.docx", "bom.docx"}
    assert len(search(folder, "lam viec").hits) == 3
