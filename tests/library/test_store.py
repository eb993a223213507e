"""The index as a file: broken, older, foreign, locked, in a folder nobody may write."""

import sqlite3
import subprocess
import sys

import pytest

from kehoach.library import store
from kehoach.library.refresh import refreshed
from kehoach.library.search import search
from kehoach.problem import KehoachError

SPEC = "co_quan: UBND xã A\ntrich_yeu: Việc {0}\nnhiem_vu:\n  - nhiem_vu: Làm việc {0}\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    home = tmp_path / "kho"
    home.mkdir()
    for name in ("mot", "hai"):
        (home / f"{name}.yaml").write_text(SPEC.format(name), encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    refreshed(home)
    return home


def cut(path):
    path.write_bytes(path.read_bytes()[:5000])


def stirred(path):
    held = bytearray(path.read_bytes())
    held[4096:12288] = b"\xaa" * 8192
    path.write_bytes(held)


def foreign(path):
    path.unlink()
    held = sqlite3.connect(path)
    held.execute("CREATE TABLE t(x)")
    held.close()


def older(path):
    held = sqlite3.connect(path)
    held.execute("PRAGMA user_version = 0")
    held.close()


def with_a_trigger(path):
    held = sqlite3.connect(path)
    held.execute("CREATE TRIGGER bay AFTER INSERT ON files BEGIN DELETE FROM records; END")
    held.close()


@pytest.mark.parametrize(
    "spoil", [cut, stirred, foreign, older, with_a_trigger, lambda path: path.write_bytes(b"khac\n" * 900)]
)
def test_an_index_that_is_not_ours_is_made_anew_and_told(folder, spoil):
    spoil(store.beside(folder))
    with pytest.raises(KehoachError) as told:
        search(folder, "lam viec")
    assert told.value.problems[0].code == "TV03"
    done = refreshed(folder)
    assert "TV06" in {one.code for one in done.problems}
    assert len(search(folder, "lam viec").hits) == 2


def test_a_link_in_its_place_is_removed_and_what_it_leads_to_stays(folder, tmp_path):
    precious = tmp_path / "quy.sqlite"
    precious.write_bytes(b"quy")
    store.beside(folder).unlink()
    store.beside(folder).symlink_to(precious)
    refreshed(folder)
    assert precious.read_bytes() == b"quy"
    assert not store.beside(folder).is_symlink()


def test_a_locked_index_is_told_and_nothing_is_lost(folder, monkeypatch):
    monkeypatch.setattr(store, "_WAIT", 0.05)
    other = sqlite3.connect(store.beside(folder), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    for call in (lambda: refreshed(folder), lambda: search(folder, "x")):
        with pytest.raises(KehoachError) as told:
            call()
        assert told.value.problems[0].code == "TV02"
    other.close()
    assert len(search(folder, "lam viec").hits) == 2


def test_a_folder_nobody_may_write_has_its_index_in_the_cache(folder, monkeypatch):
    store.beside(folder).unlink()
    real = sqlite3.connect

    def refused(path, *args, **more):
        if str(path) == str(store.beside(folder)):
            error = sqlite3.OperationalError("attempt to write a readonly database")
            error.sqlite_errorcode = sqlite3.SQLITE_READONLY
            raise error
        return real(path, *args, **more)

    monkeypatch.setattr(sqlite3, "connect", refused)
    done = refreshed(folder)
    assert done.database == store.in_cache(folder)
    assert done.database.is_file()
    assert len(search(folder, "lam viec").hits) == 2
    assert not store.beside(folder).exists()


def test_two_at_once_do_not_harm_it(tmp_path):
    for number in range(60):
        (tmp_path / f"{number}.yaml").write_text(SPEC.format(f"so{number}"), encoding="utf-8")
    code = f"from kehoach.library.refresh import refreshed; print(refreshed({str(tmp_path)!r}).files)"
    both = [subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) for _ in range(2)]
    assert [one.communicate()[0].strip() for one in both] == ["60", "60"]
    assert len(search(tmp_path, "lam viec", most=100).hits) == 60
    held = sqlite3.connect(store.beside(tmp_path))
    assert held.execute("SELECT count(*) FROM contents").fetchone() == (60,)
    assert held.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    held.execute("INSERT INTO search(search) VALUES ('integrity-check')")
    held.close()


def test_it_needs_no_memory_that_processes_share(folder):
    held = sqlite3.connect(store.beside(folder))
    assert held.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    held.close()
    assert [one.name for one in folder.iterdir() if one.name.startswith(".kehoach")] == [store.NAME]
