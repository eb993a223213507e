"""What the system refuses ends in a message with its cure and exit code 1, through the command itself."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from project import example
from thirds import some

from kehoach.cli import app
from kehoach.refused import system_fault

FULL = Path("/dev/full")


def shell(command, folder, **more):
    done = subprocess.run(
        ["bash", "-c", f'set -o pipefail; K() {{ {sys.executable} -m kehoach "$@"; }}; {command}'],
        cwd=folder, capture_output=True, text=True, **more,
    )  # fmt: skip
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr
    return done


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "k.yaml").write_bytes(example("xa-2026").read_bytes())
    (tmp_path / "a.yaml").symlink_to("b.yaml")
    (tmp_path / "b.yaml").symlink_to("a.yaml")
    return tmp_path


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("K check khong-co", "không có tệp hoặc thư mục"),
        ("K check a.yaml", "vòng lặp"),
        ("K clone a.yaml --nam 2028", "vòng lặp"),
        ("K check - <&-", "đầu vào chuẩn"),
        ("K import - <&-", "đầu vào chuẩn"),
        ("K schema >&-", "đầu ra chuẩn"),
        ("K render k.yaml -o - >&-", "đầu ra chuẩn"),
        (f"K check {'a' * 300}.yaml", "tên tệp quá dài"),
        (f"K render k.yaml -o {'a' * 300}.docx", "tên tệp quá dài"),
        ("K render k.yaml -o khong-co/a.docx", "không có tệp hoặc thư mục"),
    ],
)
def test_what_the_system_refuses_is_told(folder, command, said):
    done = shell(command, folder)
    assert done.returncode == 1
    assert said in done.stderr
    assert "→" in done.stderr


@pytest.mark.skipif(not FULL.exists(), reason="no /dev/full on this system")
@pytest.mark.parametrize(
    "command",
    ["K --version", "K --help", "K schema", "K explain all", "K check k.yaml", "K check k.yaml --json",
     "K render k.yaml -o -", "K new xa -o -"],
)  # fmt: skip
def test_a_full_standard_output_is_told_once(folder, command):
    done = shell(f"{command} >/dev/full", folder)
    assert done.returncode == 1
    assert done.stderr.count("ổ đĩa đã đầy") == 1


PRINTING = ["K --version", "K --help", "K frob 2>&1", "K schema", "K explain all", "K check k.yaml", "K check k.yaml --json",
            "K check no.yaml 2>&1", "K render k.yaml -o -", "K render k.yaml --json", "K new xa -o -", "K new xa", "K import k.txt -o -",
            "K import k.txt", "K clone k.yaml --nam 2028", "K template xa -o -", "K template xa", "K check k.yaml --fix -", "K diff k.yaml k.yaml", "K diff k.yaml k.yaml --json",
            "K verify k.yaml k.docx", "K approve k.docx --by A --date 01/02/2026", "K profile k.yaml", "K windows --show",
            "K library lưu --folder .", "K fragment --help",
            "K tasks k.yaml -o k.xlsx", "K publish k.yaml --no-pdf", "K batch k.yaml --table k.csv -o ra",
            "K completion bash", "K bug-report k.yaml"]  # fmt: skip
RUNNING = {"open", "watch", "lsp", "mcp"}
"""Commands that go on until they are stopped: their lines are read while they run."""


def test_every_command_is_tried_with_a_closed_pipe():
    assert set(app.COMMANDS) - RUNNING <= {command.split()[1] for command in PRINTING}


@pytest.mark.parametrize("command", some(PRINTING))
def test_an_answer_nobody_reads_is_silent_and_not_clean(folder, command):
    if "k.docx" in command:
        shell("K render k.yaml", folder)
        assert (folder / "k.docx").exists()
    (folder / "k.csv").write_text("co_quan,dia_danh\nUBND xã Ba Tơ,Ba Tơ\n", encoding="utf-8")
    (folder / "k.txt").write_text("KẾ HOẠCH\nPhòng cháy\nI. MỤC TIÊU\n- Không có cháy lớn.\n", encoding="utf-8")
    done = shell(f"{command} | true", folder)
    assert done.returncode == 1
    if "2>&1" in command:
        assert done.stderr == ""


@pytest.mark.parametrize("command", [*PRINTING, "K lsp", "K mcp ."])
def test_closed_streams_are_no_fault_of_the_program(folder, command, monkeypatch):
    for path, words in (("k.csv", "co_quan,dia_danh\nUBND xã Ba Tơ,Ba Tơ\n"), ("k.txt", "KẾ HOẠCH\nPhòng cháy\n")):
        (folder / path).write_text(words, encoding="utf-8")
    monkeypatch.chdir(folder)
    assert app.main(["render", "k.yaml"]) == 0
    monkeypatch.setattr("sys.stdin", None)
    monkeypatch.setattr("sys.stdout", None)
    assert app.main([word for word in command.split()[1:] if word != "2>&1"]) in (0, 1, 2)


def test_an_answer_read_to_its_end_keeps_its_code(folder):
    assert shell("K check k.yaml | cat", folder).returncode == 0


def test_no_folder_for_passing_files_names_the_cure():
    found = system_fault(FileNotFoundError(errno.ENOENT, "No usable temporary directory found in ['/x']"))
    assert [one.code for one in found.problems] == ["TE05"]
    assert "TMPDIR" in found.problems[0].hint


@pytest.mark.parametrize(
    "error", [PermissionError(errno.EACCES, "no", "a.yaml"), OSError(errno.EIO, "no"), MemoryError(), OSError("?")]
)
def test_an_error_of_the_system_nobody_foresaw_is_no_bug_of_ours(run, monkeypatch, error):
    def refuse(*_, **__):
        raise error

    monkeypatch.setattr(app.kehoach, "main", refuse)
    done = run("schema")
    assert done.code == 1
    assert "TE0" in done.err
    assert "→" in done.err


@pytest.mark.skipif(os.geteuid() == 0 if hasattr(os, "geteuid") else True, reason="root may do everything")
def test_what_may_not_be_read_or_written_is_told(folder):
    (folder / "k.yaml").chmod(0)
    assert "không có quyền" in shell("K check k.yaml", folder).stderr
    folder.chmod(0o500)
    assert "không có quyền" in shell("K new xa -o x.yaml", folder).stderr
