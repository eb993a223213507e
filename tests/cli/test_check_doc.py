"""``kehoach check a.doc --annotate b.docx``: the remarks stand in LibreOffice's .docx of the file."""

from itertools import pairwise

import docx
import pytest
from project import to_kind

from kehoach.word.comments import read

LINES = ("KẾ HOẠCH", "Tập huấn năm 2026", "I. MỤC ĐÍCH", "Nâng cao kỷ năng soạn thảo.")


@pytest.fixture(scope="module")
def old(tmp_path_factory, soffice):
    """A plan as Word 97 keeps it, made by LibreOffice."""
    folder = tmp_path_factory.mktemp("doc")
    plan = docx.Document()
    for words in LINES:
        plan.add_paragraph(words)
    plan.save(folder / "a.docx")
    (made,) = to_kind([folder / "a.docx"], folder, "doc")
    return made.read_bytes()


def test_remarks_stand_in_the_copy_libreoffice_made(run, tmp_path, old):
    (tmp_path / "a.doc").write_bytes(old)
    done = run("check", "a.doc", "--annotate", "b.docx")
    assert done.code == 1
    assert "RS20 gợi ý" in done.err
    assert "LibreOffice chuyển từ tệp .doc" in done.err
    assert (tmp_path / "a.doc").read_bytes() == old
    content = (tmp_path / "b.docx").read_bytes()
    told = read(content, "b.docx")
    assert [one.words for one in told if one.text.startswith("VP03")] == ["kỷ năng"]
    assert [one.text for one in docx.Document(tmp_path / "b.docx").paragraphs if one.text] == list(LINES)
    again = run("check", "b.docx", "--annotate", "c.docx")
    assert again.code == 1
    assert len(read((tmp_path / "c.docx").read_bytes(), "c.docx")) == len(told)


def test_without_libreoffice_it_is_reviewed_and_said_why_there_is_no_copy(run, tmp_path, old, monkeypatch):
    (tmp_path / "a.doc").write_bytes(old)
    monkeypatch.setenv("KEHOACH_SOFFICE", "/nowhere/soffice")
    done = run("check", "a.doc", "--annotate", "b.docx")
    assert (done.code, "VP03" in done.out, (tmp_path / "b.docx").exists()) == (1, True, False)
    assert "RS21 cảnh báo" in done.err
    assert "RS03" in done.err
    assert "→ sửa lại biến ấy, hoặc xóa nó để tìm LibreOffice ở nơi thường cài; hoặc mở bằng Word" in done.err


def test_a_libreoffice_that_makes_nothing_is_not_to_be_installed(run, tmp_path, old, monkeypatch):
    (tmp_path / "a.doc").write_bytes(old)
    monkeypatch.setenv("KEHOACH_SOFFICE", "/bin/true")
    done = run("check", "a.doc", "--annotate", "b.docx").err
    (cure,) = (after for line, after in pairwise(done.splitlines()) if "RS21" in line)
    assert cure.strip() == "→ mở bằng Word, lưu thành .docx rồi kiểm tra tệp ấy"


def test_the_copy_has_the_name_of_a_word_file(run, tmp_path, old):
    (tmp_path / "a.doc").write_bytes(old)
    assert run("check", "a.doc", "--annotate", "b.doc").code == 2
