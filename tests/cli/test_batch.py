"""One plan for a province, from the command line: checked, made, killed, made again."""

import json
import os
import pathlib
import random
import signal
import subprocess
import sys
import time

import pytest
from docx_reading import texts
from made_batch import BASE, QUANG_NGAI, row_of, sums, units, write_base, write_csv
from openxml_audit import OpenXmlValidator
from project import ROOT

BATCH = ("batch", "goc.yaml", "--table", "xa.csv", "-o", "ra")


@pytest.fixture
def province(tmp_path):
    write_base(tmp_path)
    write_csv(tmp_path / "xa.csv", map(row_of, units(QUANG_NGAI)))
    return tmp_path


def test_a_province_is_one_command_and_the_last_lines_say_what_came_of_it(run, province):
    code, out, err = run(*BATCH, "--units", "Quảng Ngãi", "--processes", "1")
    assert (code, [line for line in err.splitlines() if not line.startswith("Đã in ")]) == (0, [])
    assert out.splitlines() == [
        "Bảng: 96/96 hàng là đơn vị trong danh mục, đủ mọi đơn vị của tỉnh Quảng Ngãi.", "ra: in mới 96, giữ nguyên 0.",
    ]  # fmt: skip
    assert len([*(province / "ra").glob("*.docx")]) == 96
    assert run(*BATCH).out.splitlines()[-1] == "ra: in mới 0, giữ nguyên 96."


def test_the_files_pass_an_independent_judge(run, province):
    write_csv(province / "xa.csv", map(row_of, units(QUANG_NGAI)[40:46]))
    run(*BATCH)
    for path in sorted((province / "ra").glob("*.docx"))[::3]:
        found = OpenXmlValidator().validate(str(path))
        assert found.is_valid, found.errors


def test_nothing_is_written_while_a_row_is_wrong_and_all_is_told_at_its_cell(run, province):
    rows = [*map(row_of, units(QUANG_NGAI))]
    rows[3][1] = "UBND xã Ba Toơ"
    rows[9] = rows[8]
    write_csv(province / "xa.csv", rows)
    code, out, err = run(*BATCH, "--units", "51")
    assert (code, out) == (1, "")
    assert [line.split("  ")[1].split()[0] for line in err.splitlines() if line.startswith("xa.csv")] == [
        "LO09", "LO08", "LO12", "LO10",
    ]  # fmt: skip
    assert not (province / "ra").exists()


def test_a_row_with_a_fault_fails_alone_when_asked_and_is_named_in_the_last_line(run, province):
    rows = [*map(row_of, units(QUANG_NGAI)[:5])]
    rows[2][4] = ""
    write_csv(province / "xa.csv", rows, ["Mã", "Cơ quan", "Địa danh", "Tên", "trich_yeu"])
    code, _, err = run(*BATCH, "--keep-going")
    assert code == 1
    last = err.splitlines()[-2:]
    assert last == ["ra: in mới 4, giữ nguyên 0, chưa in được 1.", f"Chưa in được: hàng 4 ({rows[2][3]})."]


def test_json_tells_every_row(run, province):
    code, out, _ = run(*BATCH, "--json")
    found = json.loads(out)
    assert (code, found["made"], found["total"], found["stopped"]) == (0, 96, 96, None)
    assert found["rows"][0].keys() == {"row", "ma", "ten", "file", "result", "problems", "findings", "pages"}


def test_a_column_names_the_files_when_asked(run, province):
    assert run(*BATCH, "--name", "kh-2026-{Mã}").code == 0
    assert (province / "ra" / f"kh-2026-{units(QUANG_NGAI)[0].ma}.docx").is_file()
    code, _, err = run(*BATCH, "--name", "{dịa chỉ}")
    assert (code, "LO13" in err) == (1, True)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything is allowed to root")
def test_a_folder_nobody_may_write_to_is_one_message(run, province):
    (province / "ra").mkdir()
    (province / "ra").chmod(0o500)
    code, _, err = run(*BATCH)
    assert (code, err.count("TE04")) == (1, 1)


def test_a_name_that_is_no_folder_is_one_message(run, province):
    (province / "ra").write_bytes(b"")
    code, out, err = run(*BATCH)
    assert (code, out, err.count("TE04")) == (1, "", 1)


def test_a_full_disk_is_one_message_and_says_how_to_go_on(run, province, monkeypatch):
    def no_space(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pathlib.Path, "replace", no_space)
    code, _, err = run(*BATCH, "--processes", "1")
    assert (code, err.count("ổ đĩa đã đầy")) == (1, 1)
    assert "chạy lại cùng lệnh" in err
    assert "chưa có tệp nào được ghi" not in err
    monkeypatch.undo()
    monkeypatch.chdir(province)
    assert run(*BATCH, "--processes", "1").out.splitlines()[-1] == "ra: in mới 96, giữ nguyên 0."


def test_a_locked_file_costs_itself(run, province, monkeypatch):
    real = pathlib.Path.replace

    def locked(self, target):
        if "-xa-ba-to" in str(target):
            raise PermissionError(13, "being used by another process")
        return real(self, target)

    monkeypatch.setattr(pathlib.Path, "replace", locked)
    code, _, err = run(*BATCH, "--processes", "1")
    assert code == 1
    assert "in mới 94, giữ nguyên 0, chưa in được 2" in err
    monkeypatch.setattr(pathlib.Path, "replace", real)
    assert "in mới 2, giữ nguyên 94" in run(*BATCH).out


@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_killed_at_any_moment_and_run_again_it_leaves_the_same_bytes(run, province):
    assert run(*BATCH, "--processes", "1").code == 0
    whole = sums(province / "ra")
    chance = random.Random(14)
    folder = province / "ra2"
    code = "import sys; from kehoach.cli.app import main; sys.exit(main())"
    command = [sys.executable, "-c", code, *BATCH[:-1], "ra2", "--processes", "1"]
    killed = []
    for _ in range(10):
        process = subprocess.Popen(
            command, cwd=province, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=-3, stderr=-3
        )
        target = len(killed) * 8 + chance.randrange(8)  # plans made when it is killed
        while process.poll() is None and len([*folder.glob("*.docx")]) < target:
            time.sleep(0.002)
        process.send_signal(signal.SIGKILL)
        process.wait()
        killed.append(process.returncode)
        for path in (folder / "manifest.json",) if (folder / "manifest.json").exists() else ():
            json.loads(path.read_text(encoding="utf-8"))
    assert killed.count(-9) >= 8
    code, out, _ = run(*BATCH[:-1], "ra2", "--processes", "1")
    assert (code, "giữ nguyên 0" in out) == (0, False)
    assert sums(folder) == whole


@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_ctrl_c_leaves_a_manifest_that_reads_and_says_how_to_go_on(province):
    # a shell that runs the tests in the background hands Ctrl-C on as ignored: the child takes it again
    heard = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    code = f"{heard}; import sys; from kehoach.cli.app import main; sys.exit(main())"
    command = [sys.executable, "-c", code, *BATCH, "--check", "--processes", "1"]
    process = subprocess.Popen(
        command, cwd=province, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=-1, stderr=-1, text=True,
    )  # fmt: skip
    while process.poll() is None and len([*(province / "ra").glob("*.docx")]) < 5:
        time.sleep(0.005)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate()
    assert (process.returncode, "chạy lại cùng lệnh" in err, "Traceback" in err) == (130, True, False)
    held = json.loads((province / "ra" / "manifest.json").read_text(encoding="utf-8"))
    made = {path.name for path in (province / "ra").glob("*.docx")}
    assert made <= {row["file"] for row in held["rows"]}
    assert not (province / "ra" / "manifest.jsonl").exists()


def test_holes_targets_and_typed_values_arrive_as_typed(run, tmp_path):
    write_base(tmp_path, BASE + "ket_thuc: Trong ${tháng} chi ${tiền} đồng cho ${so lop} lớp, trên đây là Kế hoạch\n")
    heads = ["Mã", "ten", "tháng", "tiền", "so lop", "chi_tieu.ho-so.gia_tri"]
    write_csv(tmp_path / "xa.csv", [["TH01", "Trường A", "3/2026", "25.000.000", "01", "85"]], heads)
    assert run(*BATCH).code == 0
    text = "\n".join(texts(tmp_path / "ra" / "th01-truong-a.docx"))
    assert "Trong 3/2026 chi 25.000.000 đồng cho 01 lớp" in text
    assert "85" in text


def test_the_base_and_the_table_of_the_chapter_make_what_it_says(run, tmp_path):
    chapter = (ROOT / "docs" / "lo-ke-hoach.md").read_text(encoding="utf-8")
    write_base(tmp_path, chapter.partition("```yaml\n")[2].partition("```")[0])
    lines = [line for line in chapter.splitlines() if line.startswith("|")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    write_csv(tmp_path / "xa.csv", cells[2:], cells[0])
    code, out, err = run(*BATCH)
    assert (code, err, out.splitlines()[-1]) == (0, "", "ra: in mới 2, giữ nguyên 0.")
    assert "21484-xa-ba-to.docx" in chapter
    assert (tmp_path / "ra" / "21484-xa-ba-to.docx").is_file()
    assert "12 tổ công nghệ số" in "\n".join(texts(tmp_path / "ra" / "21484-xa-ba-to.docx"))


def test_a_cluster_of_machines_writes_the_same_bytes(run, province, cluster):
    write_csv(province / "xa.csv", map(row_of, units(QUANG_NGAI)[:20]))
    assert run(*BATCH, "--processes", "1").code == 0
    assert run(*BATCH[:-1], "ra2", "--dask", cluster).code == 0
    assert sums(province / "ra") == sums(province / "ra2")


def test_a_review_leaves_a_summary_by_unit_and_is_not_made_twice(run, province):
    write_csv(province / "xa.csv", [*map(row_of, units(QUANG_NGAI)[:3])])
    code, out, _ = run(*BATCH, "--check")
    assert code == 0
    assert "Riêng từng đơn vị: không thấy lỗi nào." in out
    assert (province / "ra" / "tong-hop.html").is_file()
    assert (province / "ra" / "tong-hop.xlsx").is_file()
    again = run(*BATCH, "--check").out
    assert again.splitlines()[-1] == "ra: in mới 0, giữ nguyên 3."
    assert again.splitlines()[0] == out.splitlines()[0]  # the findings are those of the manifest
