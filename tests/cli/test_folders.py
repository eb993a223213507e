"""``kehoach check THƯ-MỤC``: a line a file, one page of all, and what was left out is said."""

import json
import os
import re
import subprocess
import sys
from collections import Counter

import pytest
from docx_reading import texts
from growth import child
from project import example
from thirds import some

from kehoach.cli.folders import listed
from kehoach.report.spool import Spool

HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ MINH LONG\nSố: 12/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "Minh Long, ngày {0} tháng 9 năm 2026\n\nKẾ HOẠCH\nTập huấn năm 2026\n\nI. MỤC ĐÍCH\n\n{1}\n"
)
GOOD = HEAD.format("15", "Nâng cao kỹ năng.")
BAD = HEAD.format("5", "Nâng cao kỷ năng của của cán bộ.")


@pytest.fixture
def year(run, tmp_path):
    """A folder as an office has it."""
    folder = tmp_path / "2026"
    (folder / "quy-1" / ".luu").mkdir(parents=True)
    (folder / "a.txt").write_text(BAD, encoding="utf-8")
    (folder / "B.TXT").write_text(GOOD, encoding="utf-8")
    (folder / "quy-1" / "c.yaml").write_text(example("xa-2026").read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "quy-1" / "hong.docx").write_bytes(b"PK\x03\x04 hong")
    for name in ("~$a.docx", ".an.txt", "anh.png", "bang.xlsx", "k.docx.duyet.yaml", "quy-1/.luu/d.txt"):
        (folder / name).write_text("x", encoding="utf-8")
    return folder


def names(done):
    return [line.partition(":")[0] for line in done.out.splitlines() if line.startswith("2026")]


def test_a_line_a_file_a_total_and_what_was_left_out(run, year):
    done = run("check", "2026")
    assert done.code == 1
    assert names(done) == ["2026/B.TXT", "2026/a.txt", "2026/quy-1/c.yaml"]
    line = next(one for one in done.out.splitlines() if one.startswith("2026/a.txt"))
    assert re.match(r"2026/a\.txt: \d+ lỗi.*  [A-Z]{2}\d\d ", line)
    assert re.search(r"^Cộng 4 tệp: .*1 tệp không đọc được, chưa kiểm tra\.$", done.out, re.MULTILINE)
    assert "2026/quy-1/hong.docx  TN04 lỗi" in done.err
    (left,) = (line for line in done.err.splitlines() if line.startswith("2026: "))
    assert set(left.removeprefix("2026: không kiểm tra ").removesuffix(".").split(", ")) == {
        "2 tệp hoặc thư mục ẩn", "2 tệp loại khác", "1 tệp duyệt của kehoach approve",
        "1 tệp khóa của Word (~$…)",
    }  # fmt: skip


def test_one_page_has_a_line_a_file_the_gravest_first_and_the_part_of_each(run, tmp_path, year):
    done = run("check", "2026", "--html", "2026/ket-qua.html")
    assert done.code == 1
    text = (year / "ket-qua.html").read_text(encoding="utf-8")
    rows = re.findall(r'<tr><th><a href="#(tep-\d+)">(.*?)</a></th><td class="nang">(.*?)</td>', text)
    assert [row[1] for row in rows[:2]] == ["2026/quy-1/hong.docx", "2026/a.txt"]
    assert {row[1]: row[2] for row in rows}["2026/quy-1/c.yaml"] == "Kế hoạch (.yaml)"
    parts = re.findall(r'<h2 id="(tep-\d+)">(.*?)</h2>', text)
    assert parts == [row[:2] for row in rows]
    assert "tệp .docx bị hỏng" in text
    assert "tệp loại khác" in text
    again = run("check", "2026", "--html", "2026/ket-qua.html", "--force")
    assert (again.code, (year / "ket-qua.html").read_text(encoding="utf-8") == text) == (1, False)
    assert "3 tệp loại khác" in again.err
    assert names(again) == names(done)


def test_what_is_lighter_than_was_asked_for_is_counted(run, year):
    (year / "a.txt").write_text(HEAD.format("5", "Đẩy mạnh CCHC."), encoding="utf-8")
    out = run("check", "2026", "--severity", "loi").out
    (line,) = (one for one in out.splitlines() if one.startswith("2026/a.txt"))
    assert re.match(r"\S+: \d lỗi; không kể \d.* gợi ý: nhẹ hơn mức được hỏi;", line)


def test_json_has_every_file_and_what_was_left_out(run, year):
    found = json.loads(run("check", "2026", "--json").out)
    assert [one["file"] for one in found["files"]] == [
        "2026/B.TXT", "2026/a.txt", "2026/quy-1/c.yaml", "2026/quy-1/hong.docx",
    ]  # fmt: skip
    left = {one["reason"]: one["count"] for one in found["left_out"]}
    assert left["tệp khóa của Word (~$…)"] == 1
    assert sum(left.values()) == 6
    assert "left_out" not in json.loads(run("check", "2026/a.txt", "--json").out)


def test_files_and_folders_in_the_order_named_each_once(run, tmp_path, year):
    (tmp_path / "z.txt").write_text(GOOD, encoding="utf-8")
    done = run("check", "z.txt", "2026/quy-1", "2026", "2026/a.txt")
    assert [line.partition(":")[0] for line in done.out.splitlines()[:-1]] == [
        "z.txt", "2026/quy-1/c.yaml", "2026/B.TXT", "2026/a.txt",
    ]  # fmt: skip
    assert "3 tệp đã kể ở chỗ khác" in done.err


def test_a_result_among_the_files_is_not_reviewed(run, year):
    assert run("check", "2026", "--html", "2026/ket-qua.html", "--sarif", "2026/k.sarif").code == 1
    done = run("check", "2026", "--html", "2026/ket-qua.html", "--sarif", "2026/k.sarif", "--force")
    assert "ket-qua" not in done.out
    assert "4 tệp loại khác" in done.err


@pytest.mark.parametrize("option", ["--html", "--sarif"])
def test_a_file_of_the_folder_is_never_written_over(run, year, option):
    before = (year / "a.txt").read_bytes()
    done = run("check", "2026", option, "2026/a.txt", "--force")
    assert (done.code, "trùng" in done.err) == (2, True)
    assert (year / "a.txt").read_bytes() == before


def test_the_profile_of_the_office_may_lie_in_the_folder(run, year):
    (year / "ho-so.yaml").write_text("viet_tat: [BDTX]\n", encoding="utf-8")
    assert "ho-so.yaml" not in run("check", "2026", "--profile", "2026/ho-so.yaml").out


def test_a_folder_without_a_file_to_review_is_not_clean(run, tmp_path):
    (tmp_path / "trong").mkdir()
    done = run("check", "trong")
    assert (done.code, "RS22" in done.err) == (1, True)
    assert "thư mục không có tệp nào kiểm tra được" in done.err
    assert done.out == "Cộng 0 tệp: 1 thư mục chưa kiểm tra.\n"
    assert run("check", "khong-co").code == 1


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="rights of a folder say nothing to this user")
def test_a_folder_without_rights_does_not_stop_the_others(run, year):
    (year / "quy-1").chmod(0)
    done = run("check", "2026")
    (year / "quy-1").chmod(0o755)
    assert (done.code, names(done)) == (1, ["2026/B.TXT", "2026/a.txt"])
    assert "2026/quy-1" in done.err


def test_what_the_system_refuses_in_a_folder_is_told_and_the_rest_reviewed(run, year, monkeypatch):
    opened = os.scandir

    def refused(path):
        if str(path).endswith("quy-1"):
            raise PermissionError(13, "Permission denied")
        return opened(path)

    monkeypatch.setattr("kehoach.cli.folders.os.scandir", refused)
    done = run("check", "2026")
    assert (done.code, names(done)) == (1, ["2026/B.TXT", "2026/a.txt"])
    assert "2026/quy-1  TE01" in done.err
    assert re.search(r"^Cộng 2 tệp: [^;]*; 1 thư mục chưa kiểm tra\.$", done.out, re.MULTILINE)


def test_a_loop_of_links_ends(run, year):
    (year / "quy-1" / "vong").symlink_to("..", target_is_directory=True)
    (year / "tro-vao-minh.txt").symlink_to("tro-vao-minh.txt")
    done = run("check", "2026")
    assert "1 liên kết tới thư mục" in done.err
    assert "tro-vao-minh.txt  TE01" in done.err
    assert names(done).count("2026/a.txt") == 1


def test_very_deep_folders_are_counted(run, tmp_path):
    deep = tmp_path / "sau"
    for _ in range(40):
        deep = deep / "s"
    deep.mkdir(parents=True)
    (deep / "a.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "sau" / "b.txt").write_text(GOOD, encoding="utf-8")
    assert "1 thư mục nằm sâu quá" in run("check", "sau").err


def test_a_folder_has_no_copy_to_write(run, year):
    for option in (("--fix", "x.docx"), ("--annotate", "x.docx"), ("--preview",)):
        assert run("check", "2026", *option).code == 2


def test_every_file_of_many_is_listed_once(tmp_path):
    for number in range(300):
        (tmp_path / f"{number:03}.txt").touch()
    found = listed([str(tmp_path)], [])
    assert len(found.files) == len(set(found.files)) == 300
    assert Counter(found.left) == Counter([(str(tmp_path), ())])


def test_texts_set_aside_come_back_from_memory_and_from_disk():
    held = Spool()
    told = [f"{number} chữ \ud800" * 5_000 for number in range(60)]
    for one in told:
        held.add(one)
    assert len(held) == 60
    assert [held.text(number) for number in (59, 0, 31)] == [told[at].replace("\ud800", "?") for at in (59, 0, 31)]
    held.close()


def most_memory(tmp_path, counts, *options):
    """Megabytes a review of so many files takes, for each count."""
    faults = "".join(f"Nâng cao kỷ năng của của cán bộ , lần {number}.\n\n" for number in range(60))
    for count in counts:
        folder = tmp_path / str(count)
        folder.mkdir()
        for number in range(count):
            (folder / f"{number}.txt").write_text(HEAD.format("5", faults), encoding="utf-8")
        done = child(sys.executable, "-m", "kehoach", "check", str(count), *options, "--force", folder=tmp_path)
        assert done.code == 1
        yield done.megabytes


@pytest.mark.parametrize("options", some([(), ("--html", "o.html"), ("--json",), ("--sarif", "o.sarif")]))
def test_four_times_the_files_take_no_more_memory(tmp_path, options):
    """A review of one file kept takes 1 to 4 MB: thirty kept ones would show."""
    few, many = most_memory(tmp_path, (10, 40), "--processes", "1", *options)
    assert many < few + 15


@pytest.mark.costly
def test_twice_the_files_take_no_more_memory_with_two_processes(tmp_path):
    """Both with processes from the start: the first 30 files alone need none, and load none."""
    few, many = most_memory(tmp_path, (45, 90), "--processes", "2")
    assert many < few + 15


def test_the_name_of_a_file_may_be_any_bytes(tmp_path):
    folder = os.fsencode(tmp_path / "p")
    os.mkdir(folder)  # noqa: PTH102 - a name of bytes
    try:
        with open(folder + b"/\xff.txt", "wb") as stream:  # noqa: PTH123 - a name of bytes
            stream.write(GOOD.encode())
    except OSError:
        pytest.skip("names are Unicode here")
    order = [sys.executable, "-m", "kehoach", "check", "p", "--html", "a.html", "--sarif", "a.sarif", "--json"]
    done = subprocess.run(order, cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, done.stderr.decode()) == (0, "")
    json.loads(done.stdout)
    json.loads((tmp_path / "a.sarif").read_text(encoding="utf-8"))


def test_what_is_in_a_folder_is_reviewed_as_when_named(run, tmp_path, year):
    whole = json.loads(run("check", "2026/a.txt", "2026/B.TXT", "--json").out)["files"]
    found = json.loads(run("check", "2026", "--json").out)["files"]
    assert [one for one in found if one["file"].casefold().endswith(".txt")] == whole[::-1]
    assert run("render", example("xa-2026"), "-o", "2026/k.docx").code == 0
    before = texts(year / "k.docx")
    run("check", "2026")
    assert texts(year / "k.docx") == before
