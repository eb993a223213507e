import json
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from docx_reading import texts
from growth import child
from project import EXAMPLES, ROOT, example
from project import SHORT_SPEC as SPEC

FINE = "Kiểm tra nội dung: không thấy lỗi nào.\n"
LOOKS = "Chưa kiểm tra hình thức (phông, cỡ chữ, lề): kehoach check k.docx\n"


@pytest.fixture
def spec(tmp_path):
    path = tmp_path / "k.yaml"
    path.write_text(SPEC, encoding="utf-8")
    return path


def test_a_spec_becomes_a_docx_beside_it(run, spec):
    assert run("render", "k.yaml") == (0, "Đã in ra k.docx\n", FINE + LOOKS)
    assert "- Việc một./." in texts(spec.with_suffix(".docx"))


def test_an_existing_file_is_not_overwritten_without_force(run, spec):
    output = spec.with_suffix(".docx")
    output.write_bytes(b"of somebody")
    code, _, err = run("render", "k.yaml")
    assert (code, output.read_bytes()) == (1, b"of somebody")
    assert "TE03" in err
    assert "--force" in err
    assert run("render", "k.yaml", "--force").code == 0
    assert output.read_bytes()[:2] == b"PK"


def test_several_specs_go_on_after_a_fault_and_say_how_far(run, tmp_path, spec):
    (tmp_path / "sai.yaml").write_text("cap: xax\n", encoding="utf-8")
    (tmp_path / "ra").mkdir()
    code, out, err = run("render", "sai.yaml", "k.yaml", "-o", "ra")
    assert code == 1
    assert out == f"Đã in ra {Path('ra') / 'k.docx'}\n"
    assert "[1/2] sai.yaml" in err
    assert "1/2 tệp chưa in được" in err
    assert "sai.yaml:1:6  KH04" in err
    assert [one.name for one in (tmp_path / "ra").iterdir()] == ["k.docx"]


def test_results_as_json(run, tmp_path, spec):
    (tmp_path / "sai.yaml").write_text("cap: xax\n", encoding="utf-8")
    code, out, err = run("render", "k.yaml", "sai.yaml", "--json")
    found = json.loads(out)["files"]
    assert (code, err) == (1, "")
    assert found[0] == {
        "spec": "k.yaml", "docx": "k.docx", "problems": [], "stopped": False, "checked": True, "notes": [],
        "unchecked": ["hình thức (phông, cỡ chữ, lề)"], "open": {"decisions": 0, "unread": 0},
    }  # fmt: skip
    assert found[1]["docx"] is None
    assert {"code", "severity", "message", "hint", "file", "line", "column", "path"} == set(found[1]["problems"][0])


def test_standard_input_and_output(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "kehoach", "render", "-"], input=SPEC.encode(), capture_output=True, cwd=tmp_path
    )
    assert (done.returncode, done.stderr.decode(), done.stdout[:2]) == (
        0,
        FINE + LOOKS.split(":", maxsplit=1)[0] + "\n",
        b"PK",
    )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["khong-co.yaml"], "không có tệp"),
        (["."], "thư mục, không phải tệp"),
        (["k.yaml", "-o", "khong/co/ra.docx"], "không có tệp hoặc thư mục"),
        (["k.yaml", "-o", "x" * 300 + ".docx"], "tên tệp quá dài"),
        (["a\0b.yaml"], "không có tệp"),
        (["k.yaml", "--template", "khong-co.docx"], "không có tệp"),
        (["k.yaml", "--template", "k.yaml"], "MA06"),
        (["/dev/zero"], "không có quyền"),
        (["/proc/self/mem"], "không"),
    ],
)
def test_bad_paths_are_one_clear_problem(run, spec, arguments, said):
    code, _, err = run("render", *arguments)
    assert code == 1
    assert said in err
    assert not list(spec.parent.glob("*.docx"))
    assert not list(spec.parent.glob(".*"))


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["k.yaml", "--nope"],
        ["k.yaml", "k.yaml", "-o", "ra.docx"],
        ["k.yaml", "-o", "k.yaml", "--force"],
        ["--template"],
    ],
)
def test_wrong_usage_is_told_in_vietnamese(run, spec, arguments):
    code, out, err = run("render", *arguments)
    assert (code, out) == (2, "")
    assert "Lỗi:" in err
    assert "Error" not in err
    assert spec.read_text(encoding="utf-8") == SPEC


def test_two_specs_of_one_name_are_refused_before_anything_is_written(run, tmp_path, spec):
    (tmp_path / "khac").mkdir()
    shutil.copy(spec, tmp_path / "khac" / "k.yaml")
    code, _, err = run("render", "k.yaml", "khac/k.yaml", "-o", ".")
    assert (code, "hai tệp cùng in ra k.docx" in err) == (2, True)
    assert not list(tmp_path.glob("*.docx"))


def test_a_read_only_folder_leaves_nothing(run, spec, tmp_path):
    folder = Path("/sys")  # nobody may write there, root included
    if not folder.is_dir():
        folder = tmp_path / "khoa"
        folder.mkdir(mode=0o500)
    code, _, err = run("render", "k.yaml", "-o", folder / "ra.docx")
    assert (code, "không có quyền" in err or "chỉ đọc" in err) == (1, True)
    assert not list(folder.glob("*.docx"))


def test_a_full_disk_leaves_no_half_file(run, spec, monkeypatch):
    def no_space(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_space)
    code, _, err = run("render", "k.yaml")
    assert (code, "ổ đĩa đã đầy" in err) == (1, True)
    assert [one.name for one in spec.parent.iterdir()] == ["k.yaml"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a special file")
def test_a_special_file_is_never_replaced(run, spec, tmp_path):
    os.mkfifo(tmp_path / "ong")
    code, _, err = run("render", "k.yaml", "-o", "ong", "--force")
    assert (code, "TE04" in err) == (1, True)
    assert (tmp_path / "ong").is_fifo()


def test_force_through_a_link_replaces_the_file_and_keeps_the_link(run, spec, tmp_path):
    (tmp_path / "that.docx").write_bytes(b"cu")
    (tmp_path / "lien-ket.docx").symlink_to("that.docx")
    assert run("render", "k.yaml", "-o", "lien-ket.docx", "--force").code == 0
    assert (tmp_path / "lien-ket.docx").is_symlink()
    assert (tmp_path / "that.docx").read_bytes()[:2] == b"PK"


KILLED = """
import os, signal, sys
setattr(os, sys.argv[1], lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL))
from kehoach.cli.app import main
main(["render", "k.yaml", *sys.argv[2:]])
"""


@pytest.mark.parametrize(
    ("step", "options", "before"),
    [("fsync", ["--force"], b"cu"), ("replace", ["--force"], b"cu"), ("fsync", [], None), ("link", [], None)],
)
def test_a_process_killed_while_it_writes_leaves_no_half_file(tmp_path, spec, step, options, before):
    """The bytes go to a hidden neighbour first: killed right before each step, the name is what it was."""
    output = spec.with_suffix(".docx")
    if before:
        output.write_bytes(before)
    done = subprocess.run([sys.executable, "-c", KILLED, step, *options], cwd=tmp_path)
    assert done.returncode == -signal.SIGKILL
    assert (output.read_bytes() if output.exists() else None) == before


def test_watch_renders_again_when_the_spec_changes(tmp_path, spec):
    command = [sys.executable, "-u", "-m", "kehoach", "render", "k.yaml", "--watch"]
    # a suite that runs in the background ignores it, and its child would too
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        timer = threading.Timer(240, process.kill)
        timer.start()
        try:
            assert process.stdout.readline() == "Đã in ra k.docx\n"
            assert process.stderr.readline() + process.stderr.readline() == FINE + LOOKS
            assert "theo dõi" in process.stderr.readline()
            spec.write_text(SPEC.replace("Việc một", "Việc hai"), encoding="utf-8")
            assert process.stdout.readline() == "Đã in ra k.docx\n"
            assert process.stderr.readline() + process.stderr.readline() == FINE + LOOKS
            assert "- Việc hai./." in texts(spec.with_suffix(".docx"))
            spec.write_text("cap: x\n", encoding="utf-8")
            assert "KH02" in process.stderr.readline()
            process.send_signal(signal.SIGINT)
            assert process.wait(240) == 0
        finally:
            timer.cancel()
            process.kill()
    assert "- Việc hai./." in texts(spec.with_suffix(".docx")), "a wrong spec leaves the last good file"


def test_the_users_input_is_never_touched(run, tmp_path):
    for name in EXAMPLES:
        folder = shutil.copytree(example(name).parent, tmp_path / name)  # a plan may take rows from a file beside it
        path = folder / example(name).name
        path.with_suffix(".docx").unlink(missing_ok=True)
        before = path.read_bytes(), path.stat().st_mtime_ns
        assert run("render", path).code == 0
        assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_an_own_template_is_used(run, spec):
    assert run("render", "k.yaml", "--template", ROOT / "templates" / "huyen.docx").code == 0


def test_the_template_is_never_written_over(run, spec, tmp_path):
    own = tmp_path / "mau.docx"
    shutil.copyfile(ROOT / "templates" / "huyen.docx", own)
    before = own.read_bytes()
    assert run("render", "k.yaml", "--template", own, "-o", own, "--force").code == 2
    assert own.read_bytes() == before


@pytest.mark.parametrize(
    "content",
    [b"[" * 400_000, b"a: &a [" + b"*a," * 10 + b"]", "\ufeff".encode("utf-16"), bytes(range(256)) * 100, b"- x\n" * 480_000,
     ("a: " + "b" * 1_900_000).encode()],
    ids=["deep", "self", "utf-16", "binary", "many", "long"],
)  # fmt: skip
def test_hostile_specs_end_in_a_problem_and_under_300_megabytes(tmp_path, content):
    """How their time grows: tests/spec/test_reader.py."""
    (tmp_path / "x.yaml").write_bytes(content)
    done = child(sys.executable, "-m", "kehoach", "render", "x.yaml", folder=tmp_path)
    assert (done.code, "Traceback" in done.err, " lỗi " in done.err) == (1, False, True)
    assert done.megabytes < 300


def test_the_review_speaks_at_the_end_and_stops_when_strict(run, tmp_path):
    wrong = SPEC.replace("Tập huấn", "Tập huấn các các trường")
    (tmp_path / "k.yaml").write_text(wrong, encoding="utf-8")
    told = run("render", "k.yaml")
    assert told.code == 0
    assert "VP01 lỗi" in told.err
    assert "Kiểm tra nội dung: 1 lỗi" in told.err
    quiet = run("render", "k.yaml", "--no-check", "-o", "c.docx")
    assert (quiet.code, quiet.err) == (0, "")
    assert (tmp_path / "c.docx").read_bytes() == (tmp_path / "k.docx").read_bytes()
    stopped = run("render", "k.yaml", "--strict", "-o", "b.docx")
    assert (stopped.code, (tmp_path / "b.docx").exists()) == (1, False)
    assert "VP01 lỗi" in stopped.err
    assert "Chưa in k.yaml vì còn lỗi (--strict)." in stopped.err


def test_the_review_after_printing_speaks_in_the_order_of_check(run, tmp_path):
    wrong = SPEC.replace("Tập huấn", "Tập huấn (kỹ năng").replace("Việc một", "Rèn kỷ năng")
    (tmp_path / "k.yaml").write_text(wrong, encoding="utf-8")
    checked = run("check", "k.yaml").out
    printed = run("render", "k.yaml").err
    of_rules = re.compile(r"k\.yaml\S*  ([A-Z]{2}\d\d) (lỗi|cảnh báo|gợi ý)")
    assert of_rules.findall(printed) == of_rules.findall(checked)
    assert len({severity for _, severity in of_rules.findall(printed)}) > 1


@pytest.mark.parametrize("name", ["nam ngoai.docx", "cu.PDF", "cu.txt"])
def test_a_file_that_is_no_spec_is_read_first(run, spec, name):
    spec.with_name(name).write_bytes(b"PK\x03\x04")
    code, out, err = run("render", name)
    assert (code, out) == (1, "")
    shown = f'"{name}"' if " " in name else name
    assert (
        f"TE07 lỗi  tệp này không phải kế hoạch YAML\n    → đọc tệp ấy thành YAML trước: kehoach import {shown}" in err
    )


def test_a_suggested_command_can_be_typed(run, spec):
    spec.rename(spec.with_name("kế hoạch 1.yaml"))
    assert 'kehoach check "kế hoạch 1.docx"' in run("render", "kế hoạch 1.yaml")[2]


def test_findings_stand_in_the_order_of_the_page(run, spec):
    text = SPEC.replace("  - Việc một\n", "  - nhiem_vu: Việc một\n    thoi_han: 31/12/2025\n  - Việc  hai,\n")
    head = "noi_nhan:\n  - Chủ tịch, các Phó Chủ tịch UBND xã\n"
    doubled = f"{head}  - Chủ tịch, các Phó Chủ tịch UBND xã\n"
    first = text.replace(head, "").replace("cap: xa\n", f"cap: xa\nngay: 05/01/2026\n{doubled}")
    spec.write_text(first, encoding="utf-8")
    told = [line.split()[1] for line in run("render", "k.yaml")[2].splitlines() if line.startswith("k.yaml:")]
    assert "TG03" in told
    assert "TC10" in told
    assert told.index("TG03") < told.index("TC10")
