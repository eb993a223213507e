"""``kehoach watch``: what is written for a plan that was saved, in the terminal and in the folder."""

import os
import shutil
import signal
import subprocess
import sys
import threading
import time

import pytest
from docx_reading import texts
from project import example

from kehoach.cli import watch_answers
from kehoach.cli.watch_answers import Answers, Manner
from kehoach.problem import fault
from kehoach.profile.file import EMPTY
from kehoach.report.comments import annotated
from kehoach.review.examine import examine
from kehoach.watch.quiet import Saved
from kehoach.word.comments.held import holds
from kehoach.word.comments.seen import Program


@pytest.fixture
def plan(run, tmp_path):
    """A plan and its Word file in a folder of their own."""
    folder = tmp_path / "kế hoạch & (nháp) 100%"
    folder.mkdir()
    shutil.copy(example("xa-2026"), folder / "ke-hoach.yaml")
    assert run("render", folder / "ke-hoach.yaml").code == 0
    return folder / "ke-hoach.docx"


@pytest.fixture
def answers():
    return Answers(Manner(None, None, EMPTY, ()))


def saved(path):
    return Saved(str(path), (), b"")


def names(folder):
    return sorted(one.name for one in folder.iterdir())


def test_a_word_file_is_answered_by_the_copy_check_writes(plan, answers, capsys):
    before = plan.read_bytes(), plan.stat().st_mtime_ns
    assert answers.answer(saved(plan))
    copy = plan.with_name("ke-hoach.da-soat.docx")
    assert copy.read_bytes() == annotated(examine(str(plan), word=True)).content
    assert holds(copy.read_bytes(), Program.CHECK)
    assert capsys.readouterr().out == f"{plan}: không thấy lỗi nào → {copy}\n"
    assert (plan.read_bytes(), plan.stat().st_mtime_ns) == before


def test_a_spec_is_answered_by_its_word_file_and_its_findings(plan, answers):
    printed = plan.read_bytes()
    assert answers.answer(saved(plan.with_suffix(".yaml")))
    assert plan.with_name("ke-hoach.da-in.docx").read_bytes() == printed
    assert "Kết quả kiểm tra" in plan.with_name("ke-hoach.yaml.da-soat.html").read_text(encoding="utf-8")


def test_any_other_file_is_answered_by_a_page(plan, answers):
    text = plan.with_suffix(".txt")
    text.write_text("KẾ HOẠCH\nTổ chức hội nghị\n\nCăn cứ Luật Đất đai;\n", encoding="utf-8")
    assert answers.answer(saved(text))
    assert plan.with_name("ke-hoach.txt.da-soat.html").is_file()


def test_a_text_under_the_name_of_a_word_file_is_answered_by_a_page(plan, answers):
    plan.write_text("KẾ HOẠCH\nTổ chức hội nghị\n\nCăn cứ Luật Đất đai;\n", encoding="utf-8")
    assert answers.answer(saved(plan))
    assert plan.with_name("ke-hoach.da-soat.html").is_file()


def test_an_answer_nobody_touched_is_replaced_and_one_with_hand_in_it_stays(plan, answers):
    copy = plan.with_name("ke-hoach.da-soat.docx")
    for _ in range(3):
        assert answers.answer(saved(plan))
    assert "ke-hoach.da-soat-2.docx" not in names(plan.parent)
    copy.write_bytes(copy.read_bytes() + b"a person's own")
    kept = copy.read_bytes()
    for _ in range(3):
        assert answers.answer(saved(plan))
    assert copy.read_bytes() == kept
    assert [one for one in names(plan.parent) if "da-soat" in one] == [
        "ke-hoach.da-soat-2.docx",
        "ke-hoach.da-soat.docx",
    ]


def test_an_answer_of_another_run_stays(plan, answers):
    copy = plan.with_name("ke-hoach.da-soat.docx")
    copy.write_bytes(b"of yesterday")
    assert answers.answer(saved(plan))
    assert copy.read_bytes() == b"of yesterday"
    assert plan.with_name("ke-hoach.da-soat-2.docx").is_file()


def test_a_hundred_answers_are_enough(plan, answers, capsys):
    for name in watch_answers.answer_names(str(plan), None, "da-soat", ".docx"):
        (plan.parent / name).write_bytes(b"x")
    assert answers.answer(saved(plan)), "trying again is no use"
    assert "TE09" in capsys.readouterr().err


def test_a_file_that_cannot_be_read_is_told_and_not_tried_again(plan, answers, capsys):
    plan.write_bytes(b"PK\x03\x04 broken")
    assert answers.answer(saved(plan))
    assert "TN04" in capsys.readouterr().err
    assert names(plan.parent) == ["ke-hoach.docx", "ke-hoach.yaml"]


def test_what_the_system_refuses_is_told_once_and_tried_again(plan, answers, capsys, monkeypatch):
    real = watch_answers.write_bytes

    def refused(*_, **__):
        raise fault("TE04", "không ghi được tệp: không có quyền đọc hoặc ghi")

    monkeypatch.setattr(watch_answers, "write_bytes", refused)
    assert [answers.answer(saved(plan)) for _ in range(4)] == [False] * 4
    assert capsys.readouterr().err.count("sẽ thử lại") == 1
    monkeypatch.setattr(watch_answers, "write_bytes", real)
    assert answers.answer(saved(plan))


def test_answers_go_to_the_folder_asked_for(plan, tmp_path):
    out = tmp_path / "ra"
    out.mkdir()
    assert Answers(Manner(str(out), None, EMPTY, ())).answer(saved(plan))
    assert names(out) == ["ke-hoach.da-soat.docx"]


def test_at_the_start_only_what_was_saved_after_its_answer_waits(plan, answers):
    assert not answers.waits(str(plan), every=False)
    assert answers.waits(str(plan), every=True)
    copy = plan.with_name("ke-hoach.da-soat.docx")
    copy.write_bytes(b"x")
    assert not answers.waits(str(plan), every=True)
    os.utime(copy, ns=(1, 1))
    assert answers.waits(str(plan), every=False)


def test_wrong_usage_is_told(run, tmp_path):
    assert "TE01" in run("watch", "khong-co").err
    assert run("watch", "khong-co").code == 1
    assert run("watch", tmp_path, "--out", "khong-co").code == 2
    assert run("watch", tmp_path, "--ignore", "XX99").code == 2


def test_the_command_answers_what_word_saves_until_ctrl_c(plan):
    signal.signal(signal.SIGINT, signal.default_int_handler)
    folder = plan.parent
    whole = plan.read_bytes()
    (folder / "cu").mkdir()
    command = [sys.executable, "-u", "-m", "kehoach", "watch", "."]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        timer = threading.Timer(240, process.kill)
        timer.start()
        try:
            first = [process.stderr.readline() for _ in range(3)]
            assert "Đang theo dõi" in first[0]
            assert "2 tệp có sẵn" in first[1]
            assert "1 thư mục con" in first[2]
            (folder / "~$-moi.docx").write_bytes(b"owner")
            (folder / "~WRD0001.tmp").write_bytes(whole)
            (folder / "~WRD0001.tmp").rename(folder / "ban-moi.docx")
            (folder / "~$-moi.docx").unlink()
            line = process.stdout.readline()
            assert line.endswith("→ ban-moi.da-soat.docx\n")
            (folder / "ban-hai.docx").write_bytes(whole)
            assert process.stdout.readline().startswith("./ban-hai.docx"), "no answer is answered"
            time.sleep(0.1)
            process.send_signal(signal.SIGINT)
            assert process.wait(240) == 0
            assert process.stderr.read() == "Đã dừng theo dõi.\n"
        finally:
            timer.cancel()
            process.kill()
    assert texts(folder / "ban-moi.da-soat.docx") == texts(plan)
