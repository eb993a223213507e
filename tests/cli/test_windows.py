"""``kehoach windows`` as a user types it, with a made-up registry."""

import hashlib
import shutil
from pathlib import Path

import click
import pytest
from project import example
from windows.made_packages import embedded, wheel
from windows.made_registry import Made

from kehoach.cli import windows, windows_verbs
from kehoach.windows.scripts import LINE
from kehoach.word.comments.held import holds
from kehoach.word.comments.seen import Program


@pytest.fixture
def system(monkeypatch, tmp_path):
    folder = tmp_path / "SendTo"
    folder.mkdir()
    made = windows.System(Made(), folder)
    monkeypatch.setattr(windows, "own_system", lambda: made)
    return made


@pytest.fixture
def opened(monkeypatch):
    """What was opened; and answers to questions, to be filled in by a test."""
    found = []
    monkeypatch.setattr(windows_verbs.os, "startfile", found.append, raising=False)
    return found


@pytest.fixture
def types(monkeypatch):
    """Let a user type these answers one after the other, then Enter."""

    def answer(*answers):
        left = list(answers)
        monkeypatch.setattr(click, "prompt", lambda *_, **__: left.pop(0) if left else "")

    answer()
    return answer


@pytest.fixture
def plan(run, tmp_path):
    folder = tmp_path / "kế hoạch & (100%) ^!"
    folder.mkdir()
    shutil.copy(example("xa-2026"), folder / "ke-hoach-2026.yaml")
    assert run("render", "--no-check", folder / "ke-hoach-2026.yaml").code == 0
    return folder / "ke-hoach-2026.docx"


def names(folder):
    return sorted(one.name for one in folder.iterdir())


def test_exactly_one_thing_is_asked(run):
    assert run("windows").code == 2
    assert run("windows", "--install", "--remove").code == 2
    assert run("windows", "--show", "a.docx").code == 2
    assert run("windows", "--portable", "a").code == 2


def test_show_writes_nothing(run, system):
    said = run("windows", "--show")
    assert said.code == 0
    assert "SystemFileAssociations\\.docx\\shell\\kehoach.kiem-tra" in said.out
    assert "!cmdcmdline!" in said.out
    assert (list(system.folder.iterdir()), system.registry.keys) == ([], {})


def test_install_and_remove(run, system):
    said = run("windows", "--install")
    assert (said.code, len(list(system.folder.iterdir()))) == (0, 3)
    assert "Đã đặt 3 mục Gửi tới và 3 mục bấm chuột phải" in said.out
    assert "Đã gỡ 3 mục Gửi tới, 3 mục bấm chuột phải." in run("windows", "--remove").out
    assert list(system.folder.iterdir()) == []
    assert "Đã gỡ 0" in run("windows", "--remove").out


def test_on_another_system_install_only_shows(run, monkeypatch):
    monkeypatch.setattr(windows, "own_system", lambda: None)
    said = run("windows", "--install")
    assert said.code == 1
    assert "chưa ghi gì" in said.err
    assert "Windows Registry Editor" in said.out
    assert run("windows", "--remove").code == 1


def test_check_writes_a_copy_beside_the_file_and_opens_it(run, plan, opened, types):
    before = plan.read_bytes()
    assert run("windows", "--verb", "kiem-tra", "--", plan).code == 0
    copy = plan.with_name("ke-hoach-2026.da-soat.docx")
    assert opened == [str(copy)]
    assert holds(copy.read_bytes(), Program.CHECK)
    assert run("windows", "--verb", "kiem-tra", "--", plan).code == 0
    assert opened[1:] == [str(plan.with_name("ke-hoach-2026.da-soat-2.docx"))]
    assert plan.read_bytes() == before


def test_check_of_another_file_opens_a_page(run, plan, opened, types):
    assert run("windows", "--verb", "kiem-tra", "--", plan.with_suffix(".yaml")).code == 0
    assert opened == [str(plan.with_name("ke-hoach-2026.yaml.da-soat.html"))]


def test_send_to_hands_the_raw_line_over(run, plan, opened, types, monkeypatch):
    r"""A name of Windows is no name here, so the file is put where the name says: in this folder."""
    named = r"D:\kế hoạch\a & b%PATH%^!.docx"
    monkeypatch.setenv(LINE, f'cmd.exe /c ""C:\\S T\\x.cmd" "{named}""')
    shutil.copy(plan, named)
    run("windows", "--verb", "kiem-tra", "--dropped")
    assert [Path(one).name for one in opened] == [named.replace(".docx", ".da-soat.docx")]


def test_clone_asks_for_the_year_until_it_is_one(run, plan, opened, types):
    types("", "hai nghìn", "20270", "2027", "")
    said = run("windows", "--verb", "chep", "--", plan)
    assert opened == [str(plan.with_name("ke-hoach-2027.docx"))]
    assert said.err.count("Ghi năm bằng bốn chữ số") == 2
    assert holds(plan.with_name("ke-hoach-2027.docx").read_bytes(), Program.CLONE)


def test_compare_asks_for_the_other_file_and_which_is_older(run, plan, opened, types):
    new = plan.with_name("ban moi.docx")
    shutil.copy(plan, new)
    types("khong-co.docx", f'"{new}"', "3", "1")
    said = run("windows", "--verb", "so", "--", plan)
    assert said.code == 0
    assert opened == [str(plan.with_name("ban moi.vach-sua.docx"))]
    assert "Không có tệp khong-co.docx" in said.err


def test_two_files_are_compared_at_once(run, plan, opened, types):
    other = plan.with_suffix(".yaml")
    types("2")
    run("windows", "--verb", "so", "--", plan, other)
    assert opened == [str(plan.with_name("ke-hoach-2026.vach-sua.docx"))]


def test_what_goes_wrong_is_told_and_the_window_waits(run, plan, opened, types, monkeypatch):
    asked = []
    monkeypatch.setattr(click, "prompt", lambda question, **_: asked.append(question) or "")
    said = run("windows", "--verb", "kiem-tra")
    assert (said.code, asked) == (1, ["Nhấn Enter để đóng cửa sổ này"])
    assert "WD04" in said.err
    plan.write_bytes(b"PK\x03\x04")
    assert run("windows", "--verb", "kiem-tra", "--", plan).code == 1
    assert len(asked) == 2
    assert opened == []


def test_results_beside_a_file_are_not_without_number(run, plan, opened, types):
    for number in range(1, 100):
        more = "" if number == 1 else f"-{number}"
        plan.with_name(f"ke-hoach-2026.da-soat{more}.docx").write_bytes(b"x")
    assert "WD05" in run("windows", "--verb", "kiem-tra", "--", plan).err


def test_a_portable_folder_from_given_parts(run, tmp_path):
    python, goi = tmp_path / "p.zip", tmp_path / "gói"
    python.write_bytes(embedded())
    goi.mkdir()
    wheel(goi, "kehoach")
    digest = hashlib.sha256(python.read_bytes()).hexdigest()
    words = ("windows", "--portable", "ra", "--python", python, "--wheels", goi)
    assert "WD11" in run(*words).err
    said = run(*words, "--sha256", digest)
    assert said.code == 0
    assert names(tmp_path / "ra") == ["DANH-SACH.txt", "kehoach.cmd", "python"]
    assert "chưa được thử trên Windows" in said.err
    assert "TE03" in run(*words, "--sha256", digest).err
