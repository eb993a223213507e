"""``kehoach clone … -o moi.docx``: last year's Word file a year on."""

import json

import pytest
from oddities.hostile import macros
from oddities.ooxml import docx, p
from project import example
from revisions import lines, parts_of

from kehoach.intake import last_year_word
from kehoach.word import comments, revise
from kehoach.word.comments import Program

XA = example("xa-2026")
TO_2027 = ("--nam", 2027, "-o", "moi.docx")


@pytest.fixture
def cu(run, tmp_path):
    assert run("render", XA, "-o", "cu.docx").code == 0
    return tmp_path / "cu.docx"


def said(content):
    """Return the words of a .docx, comments left aside."""
    return lines(comments.write(content, "x.docx", [], Program.CLONE))


def test_the_new_file_is_the_old_one_with_tracked_changes_and_comments(run, cu, tmp_path):
    before = cu.read_bytes()
    found = run("clone", cu, *TO_2027)
    assert found.code == 0
    assert cu.read_bytes() == before
    new = (tmp_path / "moi.docx").read_bytes()
    assert revise.detect(new, "moi.docx")
    assert said(revise.reject(new, "moi.docx")) == lines(before)
    asked = [one for one in comments.read(new, "moi.docx") if one.program is Program.CLONE]
    assert asked
    assert "TỰ SỬA" in found.out
    assert "CL20" in "".join(one.text for one in asked)


def test_accepted_it_says_what_accepting_all_gives(run, cu, tmp_path):
    assert run("clone", cu, *TO_2027).code == 0
    assert run("clone", cu, "--nam", 2027, "-o", "xong.docx", "--accept").code == 0
    tracked, made = ((tmp_path / name).read_bytes() for name in ("moi.docx", "xong.docx"))
    assert not revise.detect(made, "xong.docx")
    assert lines(made) == lines(revise.accept(tracked, "moi.docx"))
    assert any("năm 2027" in one for one in lines(made))
    assert comments.read(made, "xong.docx")


def test_the_same_file_gives_the_same_bytes(run, cu, tmp_path):
    for name in ("a.docx", "b.docx"):
        assert run("clone", cu, "--nam", 2027, "-o", name).code == 0
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()


def test_each_item_tells_its_place_in_words(run, cu):
    found = run("clone", cu, *TO_2027, "--json")
    items = json.loads(found.out)["items"]
    cell = next(one for one in items if one["code"] == "CL23")
    assert cell["path"].startswith("đoạn ")
    assert any(more["path"].startswith("bảng ") for more in cell["also"])
    assert all("line" not in one for one in items)


def test_the_worklist_is_written_beside(run, cu, tmp_path):
    assert run("clone", cu, *TO_2027, "--worklist", "viec.txt").code == 0
    listed = (tmp_path / "viec.txt").read_text(encoding="utf-8")
    assert "GIỮ NGUYÊN" in listed
    assert "bảng 1, dòng 2, ô 1" in listed


def test_a_file_with_revisions_is_taken_as_accepted_and_that_is_said(run, cu, tmp_path):
    assert run("clone", cu, *TO_2027).code == 0
    found = run("clone", "moi.docx", "--nam", 2028, "-o", "nua.docx")
    assert found.code == 0
    assert "TN51" in found.err
    accepted = revise.accept((tmp_path / "moi.docx").read_bytes(), "moi.docx")
    new = (tmp_path / "nua.docx").read_bytes()
    assert said(revise.reject(new, "nua.docx")) == lines(accepted)


@pytest.mark.parametrize(
    ("name", "code", "cure"),
    [
        ("cu.yaml", "CL07", "kehoach render cu-2027.yaml"),
        ("moi.yaml", "CL07", "-o moi-2027.yaml"),
        ("cu.txt", "CL08", "lưu thành .docx"),
    ],
)
def test_another_file_is_refused_with_the_cure(run, tmp_path, name, code, cure):
    (tmp_path / name).write_bytes(XA.read_bytes())
    found = run("clone", name, *TO_2027)
    assert found.code == 1
    assert code in found.err
    assert cure in found.err
    assert not (tmp_path / "moi.docx").exists()


def test_a_file_that_only_has_the_name_of_a_word_file_is_told_so(run, tmp_path):
    (tmp_path / "cu.docx").write_bytes(bytes(range(1, 255)) * 9)
    found = run("clone", "cu.docx", *TO_2027)
    assert found.code == 1
    assert "CL08" in found.err
    assert "bên trong tệp này không phải .docx" in found.err
    assert [one.name for one in tmp_path.iterdir()] == ["cu.docx"]


def test_accept_is_for_word_files(run, cu, tmp_path):
    found = run("clone", cu, "--nam", 2027, "--accept")
    assert found.code == 2
    assert "--accept" in found.err
    assert [one.name for one in tmp_path.iterdir()] == ["cu.docx"]


def test_what_is_there_stays_without_force(run, cu, tmp_path):
    (tmp_path / "moi.docx").write_text("giữ", encoding="utf-8")
    found = run("clone", cu, *TO_2027)
    assert found.code == 1
    assert "TE03" in found.err
    assert (tmp_path / "moi.docx").read_text(encoding="utf-8") == "giữ"
    assert run("clone", cu, *TO_2027, "--force").code == 0
    assert run("clone", cu, "--nam", 2027, "-o", "cu.docx", "--force").code == 2


def test_a_new_file_that_does_not_hold_the_old_words_is_not_written(run, cu, tmp_path, monkeypatch):
    monkeypatch.setattr(last_year_word, "differing", lambda *_: "word/document.xml")
    found = run("clone", cu, *TO_2027, "--worklist", "viec.txt")
    assert found.code == 1
    assert "CL69" in found.err
    assert [one.name for one in tmp_path.iterdir()] == ["cu.docx"]


@pytest.mark.parametrize("name", ["moi.doc", "moi.DOCM", "moi.pdf"])
def test_a_plan_is_not_written_under_the_name_of_another_kind_of_page(run, cu, tmp_path, name):
    found = run("clone", cu, "--nam", 2027, "-o", name)
    assert found.code == 2
    assert ".docx hoặc .yaml" in found.err
    assert not (tmp_path / name).exists()


def test_another_kind_of_paper_is_told(run, tmp_path):
    body = p("BÁO CÁO") + p("Kết quả trồng cây năm 2026") + p("Đã trồng 200 cây.")
    (tmp_path / "bc.docx").write_bytes(docx(body))
    found = run("clone", "bc.docx", *TO_2027)
    assert found.code == 0
    assert 'tên loại văn bản là "BÁO CÁO"' in found.err


def test_a_page_without_a_word_names_no_plan_of_last_year(run, tmp_path):
    (tmp_path / "rong.docx").write_bytes(docx(p("")))
    found = run("clone", "rong.docx", "--tu-nam", 2026, *TO_2027)
    assert "có thể không phải kế hoạch" in found.err
    assert "CL47" not in found.out


def test_what_a_clone_asked_before_is_no_comment_of_a_person(run, cu):
    assert run("clone", cu, *TO_2027).code == 0
    again = run("clone", "moi.docx", "--nam", 2028, "-o", "sau.docx")
    assert "TN51" in again.err
    assert "TN90" not in again.err


def test_a_file_with_macros_becomes_a_plain_document_though_nothing_changes(run, tmp_path):
    (tmp_path / "cu.docm").write_bytes(macros())
    found = run("clone", "cu.docm", "--tu-nam", 2026, *TO_2027)
    parts = parts_of((tmp_path / "moi.docx").read_bytes())
    assert b"macroEnabled" not in parts["[Content_Types].xml"]
    assert not [name for name in parts if "vba" in name]
    assert "TN55" in found.err
    assert "giữ nguyên chỗ ấy" not in found.err
