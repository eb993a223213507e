"""``kehoach library``, as typed."""

import json
import shutil
import signal
import subprocess
import sys
import time

import pytest
from made_library import write_plans
from project import example


@pytest.fixture
def shelf(run, tmp_path):
    """A folder of two years of a plan, and a file nobody can read; the command runs beside it."""
    folder = tmp_path / "kho"
    folder.mkdir()
    text = example("xa-2026").read_text(encoding="utf-8")
    (folder / "2026.yaml").write_text(text, encoding="utf-8")
    (folder / "2025.yaml").write_text(text.replace("2026", "2025"), encoding="utf-8")
    return folder


def indexed(run):
    done = run("library", "--index", "kho")
    assert done.code == 0
    return done


def test_index_then_search(run, shelf):
    done = indexed(run)
    assert "Kho có 2 tệp (đọc mới 2, không còn 0); chỉ mục ở kho/.kehoach-kho.sqlite." in done.err
    found = run("library", "so", "hoa", "ho", "so", "dia", "chinh", "--phan", "nhiem_vu", "--folder", "kho")
    assert found.code == 0
    assert found.out.splitlines()[:4] == [
        "1. nhiệm vụ, năm 2026, Ủy ban nhân dân xã An Bình",
        "   Số hóa hồ sơ địa chính",
        "   chủ trì: Phòng Kinh tế; phối hợp: Trung tâm Phục vụ hành chính công; thời hạn: 30/11/2026; sản phẩm: 3.000 hồ sơ số; kinh phí: 70.000.000 đồng",
        "   2026.yaml:112, Nhiệm vụ › Công tác lưu trữ",
    ]
    assert "2. nhiệm vụ, năm 2025" in found.out


def test_the_same_task_through_the_years(run, shelf):
    indexed(run)
    found = run("library", "so hoa ho so dia chinh", "--phan", "nhiem_vu", "--nam", "2026", "--same", "--folder", "kho")
    assert "   năm 2025 (cùng lời, cùng chỗ): Số hóa hồ sơ địa chính; chủ trì: Phòng Kinh tế" in found.out
    assert "      2025.yaml:112" in found.out


def test_nothing_found_is_said_and_ends_in_1(run, shelf):
    indexed(run)
    found = run("library", "khongcochunay", "--folder", "kho")
    assert (found.code, found.out) == (1, "")
    assert "Không thấy gì trong 2 tệp của kho." in found.err


def test_an_index_that_is_behind_says_so(run, shelf):
    indexed(run)
    (shelf / "moi.yaml").write_text("trich_yeu: Việc mới\n", encoding="utf-8")
    (shelf / "2025.yaml").unlink()
    found = run("library", "so hoa", "--folder", "kho")
    assert "Từ lần lập chỉ mục: 1 tệp mới hoặc đã đổi, 1 tệp không còn; cập nhật bằng --index." in found.err


def test_a_file_nobody_can_read_is_named_and_ends_in_1(run, shelf):
    (shelf / "hong.docx").write_bytes(b"PK\x03\x04")
    done = run("library", "--index", "kho")
    assert done.code == 1
    assert "kho/hong.docx" in done.err
    assert "1 tệp của kho không đọc được nên không tìm trong đó" in run("library", "so hoa", "--folder", "kho").err


def test_without_an_index_it_says_how_to_make_one(run, shelf, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    done = run("library", "x", "--folder", "kho")
    assert done.code == 1
    assert "TV01" in done.err
    assert "kehoach library --index kho" in done.err


def test_json_has_everything(run, shelf):
    indexed(run)
    found = json.loads(
        run("library", "so hoa ho so dia chinh", "--json", "--same", "--most", "1", "--folder", "kho").out
    )
    (hit,) = found["hits"]
    assert (hit["year"], hit["line"] > 0, found["files"], found["unread"]) == (2026, True, 2, 0)
    assert [one["year"] for one in hit["years"]] == [2026, 2025]
    again = json.loads(run("library", "--index", "kho", "--json").out)
    assert (again["files"], again["read"], again["problems"]) == (2, 0, [])


def test_a_part_is_printed_as_yaml(run, shelf):
    indexed(run)
    done = run("library", "so hoa ho so dia chinh", "--phan", "nhiem_vu", "--block", "2", "--folder", "kho")
    assert done.out.startswith("# từ: 2025.yaml, năm 2025, mục Nhiệm vụ › Công tác lưu trữ\n- nhiem_vu: Số hóa")
    assert run("library", "so hoa", "--block", "999", "--folder", "kho").code == 2


def test_a_part_goes_into_the_plan_being_written(run, shelf, tmp_path):
    indexed(run)
    draft = tmp_path / "moi.yaml"
    before = "\ufeffcap: xa\r\nco_quan: Ủy ban nhân dân xã B\r\ntrich_yeu: Việc   # nháp\r\nnhiem_vu:\r\n  - Làm\r\n"
    draft.write_bytes(before.encode())
    words = (
        "library",
        "so hoa ho so dia chinh",
        "--phan",
        "nhiem_vu",
        "--block",
        "1",
        "--into",
        "moi.yaml",
        "--folder",
        "kho",
    )
    assert run(*words).code == 2
    done = run(*words, "-o", "moi.yaml")
    assert (done.code, draft.read_bytes()) == (1, before.encode())
    assert "TE03" in done.err
    done = run(*words, "-o", "khac.yaml")
    assert "Đã chép nhiệm vụ vào khac.yaml, dòng 7." in done.err
    after = (tmp_path / "khac.yaml").read_bytes().decode()
    assert after.startswith(before)
    assert "  # từ: 2026.yaml, năm 2026" in after
    assert draft.read_bytes() == before.encode()
    assert run(*words, "-o", "moi.yaml", "--force").code == 0
    assert draft.read_bytes().decode() == after
    assert run(*words, "-o", "moi.yaml", "--force").code == 1


def test_the_nearest_folder_with_an_index_is_searched(run, shelf, monkeypatch):
    indexed(run)
    below = shelf / "nam" / "2027"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    assert run("library", "so hoa ho so dia chinh").code == 0


def test_wrong_usage_is_told(run, shelf):
    for words in (
        (),
        ("x", "--into", "a.yaml"),
        ("x", "--block", "1", "--json"),
        ("--index", "kho", "--block", "1"),
        ("x", "--phan", "y"),
    ):
        assert run("library", *words).code == 2, words


@pytest.mark.costly
def test_ctrl_c_keeps_what_was_read(tmp_path):
    write_plans(tmp_path, 400)
    # a shell that runs the tests in the background hands Ctrl-C on as ignored: the child takes it again
    heard = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    code = f"{heard}; import sys; from kehoach.cli.app import main; sys.exit(main())"
    command = [sys.executable, "-c", code, "library", "--index", str(tmp_path)]
    running = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    index = tmp_path / ".kehoach-kho.sqlite"
    while running.poll() is None and not (index.exists() and index.stat().st_size > 1_000_000):
        time.sleep(0.1)
    running.send_signal(signal.SIGINT)
    _, said = running.communicate()
    assert running.returncode == 130, said
    assert "việc đã làm được giữ, lần sau làm tiếp từ đây" in said
    assert not index.with_name(f"{index.name}-journal").exists()
    done = subprocess.run(command, capture_output=True, text=True)
    read = int(done.stderr.partition("đọc mới ")[2].partition(",")[0])
    assert "Kho có 400 tệp" in done.stderr
    assert 0 < read < 400
    shutil.rmtree(tmp_path)
