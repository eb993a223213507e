"""Words repaired in a .docx: only they differ, in whatever codes and runs they were typed."""

import io
import unicodedata
import zipfile

import docx
import pytest

from kehoach.fix.repair import repaired
from kehoach.fix.words import lines_of, mended
from kehoach.review.examine import examine
from kehoach.word.read import read_docx

HEAD = ["KẾ HOẠCH", "Tập huấn công tác văn thư năm 2026", "I. MỤC ĐÍCH"]
END = "Các đơn vị báo cáo kết quả về Ủy ban nhân dân xã."


def made(*runs):
    """A plan whose fourth paragraph stands in these runs; a run in stars is bold."""
    document = docx.Document()
    for text in (*HEAD, None, END):
        paragraph = document.add_paragraph(text or "")
        for run in () if text else runs:
            paragraph.add_run(run.strip("*")).bold = run.startswith("*")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def fixed(content, folder):
    path = folder / "sai.docx"
    path.write_bytes(content)
    return repaired(examine(str(path), ignore=tuple((f"TT{n}", "") for n in range(20, 58))))


def words(content):
    return [text for _, text in lines_of(read_docx(content, "a"))]


@pytest.mark.parametrize(
    ("runs", "right"),
    [
        (["Gửi các các trường, của c", "*ủa Sở*", "."], "Gửi các trường, của Sở."),
        (
            ["Hoàn thành ngày30", "/11 , cấp xã , báo cáo ngày5/9/2026."],
            "Hoàn thành ngày 30/11, cấp xã, báo cáo ngày 05/9/2026.",
        ),
        (["Kinh phí 25,000,000đồng."], "Kinh phí 25.000.000 đồng."),
        (["Triễn khai Nghị quyết số 66/NQ-СР."], "Triển khai Nghị quyết số 66/NQ-CP."),
        (["Họp ( sáng) tại xã, họp ( sáng) tại tỉnh."], "Họp (sáng) tại xã, họp (sáng) tại tỉnh."),
        ([unicodedata.normalize("NFD", "Tuyên truyền , vận động.")], "Tuyên truyền, vận động."),
        (["Ủy ban nhân\u200b dân của của xã."], "Ủy ban nhân dân của xã."),
    ],
)
def test_only_the_words_at_fault_differ(runs, right, tmp_path):
    content = made(*runs)
    found = fixed(content, tmp_path)
    assert words(found.content) == [*HEAD, right, END]
    assert found.left == ()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(io.BytesIO(found.content)) as new:
        differ = [name for name in old.namelist() if old.read(name) != new.read(name)]
    assert differ == ["word/document.xml"]
    kept = [run.text for run in docx.Document(io.BytesIO(found.content)).paragraphs[3].runs if run.bold]
    assert "".join(kept) in "".join(runs)


def test_letters_written_in_two_codes_are_joined_and_told(tmp_path):
    found = fixed(made(unicodedata.normalize("NFD", "Tuyên truyền, vận động.")), tmp_path)
    typed = docx.Document(io.BytesIO(found.content)).paragraphs[3].text
    assert unicodedata.is_normalized("NFC", typed)
    assert found.recoded == 1
    assert "đoạn 4: chữ ghép nhiều mã, ký tự ẩn → chữ Unicode dựng sẵn" in found.diff


def test_a_clean_file_comes_back_word_for_word(tmp_path):
    found = fixed(made("Các đơn vị thực hiện Kế hoạch."), tmp_path)
    assert (found.made, found.diff, found.recoded) == ((), "", 0)


def test_a_thousand_faults_in_a_paragraph_end_in_time(tmp_path):
    found = fixed(made(*("sách , " for _ in range(1000)), "vở."), tmp_path)
    assert found.left


def test_words_that_would_read_otherwise_are_not_handed_out(tmp_path, monkeypatch):
    path = tmp_path / "sai.docx"
    path.write_bytes(made("Gửi các các trường."))
    wanted = [one for one in examine(str(path)).review.judged if one.rule.code == "VP01"]
    monkeypatch.setattr("kehoach.word.amend.say", lambda text, words: setattr(text, "text", words + "!"))
    assert mended(path.read_bytes(), "a", wanted) is None
