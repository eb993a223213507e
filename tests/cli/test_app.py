import subprocess
import sys
import tempfile

import pytest

import kehoach
from kehoach import __main__
from kehoach.cli import app, render


def test_version_is_answered_without_importing_anything(tmp_path):
    code = "import sys;sys.argv=['kehoach','--version'];from kehoach.__main__ import main;main();print(sorted(m for m in sys.modules if m in ('click','yaml','jinja2','lxml')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert done.stdout == f"kehoach {kehoach.__version__}\n[]\n"


def test_a_cold_command_imports_only_what_it_needs(tmp_path):
    (tmp_path / "k.yaml").write_text("cap: xa\nco_quan: UBND xã A\ntrich_yeu: x\nnhiem_vu: y\n", encoding="utf-8")
    code = "import sys;sys.argv=['kehoach','render','k.yaml'];from kehoach.cli.app import main;main();print(sorted(m for m in sys.modules if m in ('lxml','docx','docxtpl','jinja2','markupsafe','difflib','email','xml.etree')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert done.stdout.splitlines()[-1] == "[]"


def test_help_is_vietnamese_and_names_every_command(run):
    code, out, _ = run("--help")
    assert code == 0
    for word in ("Cách dùng:", "Tùy chọn:", "Lệnh:", "new", "render", "schema", "Mã kết thúc"):
        assert word in out
    for command in app.COMMANDS:
        _, out, _ = run(command, "--help")
        assert "Ví dụ" in out
        assert not [word for word in ("Usage", "Options", "Show ", "Error", "OPTIONS") if word in out]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["rendr"], "Không có lệnh 'rendr'"), (["render"], "Thiếu tham số"), (["render", "--forse", "x"], "Ý bạn là"),
     (["render", "x", "-o"], "cần một giá trị"), (["--nope"], "Không có tùy chọn"), (["render", "x", "-o", ""], 'Giá trị sau "-o" để trống'),
     (["check", ""], 'Giá trị sau "check" để trống')],
)  # fmt: skip
def test_wrong_usage_ends_with_2(run, arguments, said):
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert said in err


def test_our_own_bug_ends_with_3_and_a_log(run, monkeypatch, tmp_path):
    monkeypatch.setattr(render, "_render_file", lambda *_, **__: 1 / 0)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    code, _, err = run("render", "x.yaml")
    assert code == 3
    assert "Lỗi của chương trình" in err
    (log,) = tmp_path.glob("kehoach-*.log")
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")


def test_ctrl_c_ends_quietly(run, monkeypatch):
    def stop(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(render, "_render_file", stop)
    code, out, err = run("render", "x.yaml")
    assert (code, out, err.strip()) == (130, "", "Đã dừng.")


def test_shell_completion_knows_commands_and_options(tmp_path):
    environment = {
        "_KEHOACH_COMPLETE": "bash_complete",
        "COMP_WORDS": "kehoach re",
        "COMP_CWORD": "1",
        "PATH": "/usr/bin:/bin",
    }
    script = "from kehoach.cli.app import kehoach; kehoach(prog_name='kehoach')"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, env=environment, cwd=tmp_path, check=False
    )
    assert "render" in done.stdout


def test_a_console_that_knows_no_vietnamese_still_gets_an_answer(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "kehoach", "render", "x.yaml"],
        capture_output=True,
        cwd=tmp_path,
        env={"PYTHONIOENCODING": "ascii", "PATH": ""},
        check=False,
    )
    assert done.returncode == 1
    assert b"TE01" in done.stderr


def test_the_process_ends_at_once_only_where_nothing_waits_for_its_end(monkeypatch, capsys):
    ended = []
    monkeypatch.setattr(__main__.os, "_exit", ended.append)
    monkeypatch.setattr(__main__, "_AT_END", ("threading",))
    __main__._end_at_once(3)
    monkeypatch.setattr(__main__, "_AT_END", ())
    monkeypatch.setattr("threading.active_count", lambda: 2)
    __main__._end_at_once(3)
    assert ended == []
    monkeypatch.setattr("threading.active_count", lambda: 1)
    __main__._end_at_once(3)
    assert ended == [3]
    monkeypatch.setattr(sys, "stdout", None)  # closed before it began
    __main__._end_at_once(3)
    assert ended == [3]
