"""An approval: written and read again, and what becomes of a file since."""

import re
from io import BytesIO

import docx
import pytest
from project import example, to_pdf
from revisions import parts_of

import kehoach
from kehoach.compare.approval import ENDING, approve
from kehoach.compare.approval.marks import keeps, of_paragraphs, of_words
from kehoach.compare.approval.written import read
from kehoach.compare.verify import Verdict, verify
from kehoach.problem import KehoachError

SPEC = example("xa-2026")


@pytest.fixture
def approved(tmp_path):
    """Return a printed plan that was approved."""
    path = tmp_path / "ke-hoach.docx"
    kehoach.write(kehoach.compose(kehoach.load(SPEC)), path)
    made = approve(path, "Nguyễn Văn An", "5/12/2026", spec=SPEC, ignore={"TT05": "ký sau: khi họp"})
    (tmp_path / f"ke-hoach.docx{ENDING}").write_text(made.text, encoding="utf-8")
    return path


def edited(path, change) -> None:
    file = docx.Document(BytesIO(path.read_bytes()))
    change(file)
    file.save(path)


def test_it_reads_back_as_it_was_written(approved):
    found = read(f"{approved}{ENDING}")
    assert found.nguoi_duyet == "Nguyễn Văn An"
    assert found.ngay_duyet == "05/12/2026"
    assert set(found.ket_qua) == {"loi", "canh_bao", "goi_y"}
    assert len(found.doan) > 100
    assert found == approve(approved, "Nguyễn Văn An", "05/12/2026", spec=SPEC, ignore={"TT05": "ký sau: khi họp"})


def test_waivers_keep_their_reasons(tmp_path):
    path = tmp_path / "a.docx"
    file = docx.Document()
    file.add_paragraph("KẾ HOẠCH")
    file.save(path)
    code = next(one.code for one in kehoach.review(path).problems)
    made = approve(path, "An", "1/2/2026", ignore={code: "đã thống nhất"})
    (tmp_path / "b.yaml").write_text(made.text, encoding="utf-8")
    assert {(one.ma, one.ly_do) for one in read(str(tmp_path / "b.yaml")).bo_qua} == {(code, "đã thống nhất")}


def test_the_same_bytes_and_one_flipped_byte(approved):
    held = verify(None, approved).held
    assert (held.verdict, held.changed, held.other_rules, held.other_spec) == (Verdict.SAME_BYTES, (), "", False)
    content = bytearray(approved.read_bytes())
    content[10] ^= 1  # the time of the first entry
    approved.write_bytes(bytes(content))
    found = verify(SPEC, approved)
    assert (found.held.verdict, found.verdict, found.changed) == (Verdict.SAME_WORDS, Verdict.SAME_WORDS, False)


def test_a_changed_word_is_shown_at_its_paragraph_without_the_plan(approved):
    def change(file):
        run = next(run for one in file.paragraphs for run in one.runs if "14/5/2025" in run.text)
        run.text = run.text.replace("14/5/2025", "15/5/2025")

    edited(approved, change)
    found = verify(None, approved)
    (one,) = found.held.changed
    assert (found.verdict, found.changed, found.compared) == (Verdict.WORDS_CHANGED, True, False)
    assert "15/5/2025" in one.after
    assert one.heading == "2. Yêu cầu"
    assert re.fullmatch(r"đoạn \d+", one.place.path)


def test_a_paragraph_that_went_is_counted_at_its_place(approved):
    def change(file):
        line = next(one for one in file.paragraphs if "14/5/2025" in one.text)
        line._p.getparent().remove(line._p)

    edited(approved, change)
    (one,) = verify(None, approved).held.changed
    assert (one.before, one.after) == ("1 đoạn khi duyệt", "")


def test_the_number_that_comes_at_issuing_is_no_change(approved, tmp_path):
    text = SPEC.read_text(encoding="utf-8")
    blank = re.sub(r"(?m)^so: .*$", "so:", re.sub(r"(?m)^ngay: .*$", "ngay: /01/2026", text))
    (tmp_path / "trong.yaml").write_text(blank, encoding="utf-8")
    path = tmp_path / "trong.docx"
    kehoach.write(kehoach.compose(kehoach.load(tmp_path / "trong.yaml")), path)
    both = [kehoach.read(one) for one in (path, approved)]
    assert of_words(both[0]) == of_words(both[1])
    assert of_paragraphs(both[0]) == of_paragraphs(both[1])


@pytest.mark.parametrize(
    ("before", "after", "kept"),
    [
        ("Số: /KH-UBND", "Số: 12/KH-UBND", True),
        ("ngày tháng 02 năm 2026", "ngày 27 tháng 02 năm 2026", True),
        ("Số: 05/KH-UBND", "Số: 17/KH-UBND", False),
        ("ngày 27 tháng 02 năm 2026", "ngày tháng 02 năm 2026", False),
        ("ngày tháng 02 năm 2026", "ngày 02 tháng 12 năm 2026", False),
        ("Số: …/KH-UBND", "Số: 12/KH-UBND", True),
        ("Số: /KH-UBND ngày 5/01/2026", "Số: 5/KH-UBND ngày 6/01/2026", False),
        ("Số: 05/KH-UBND", "Số: 17/KH-UBND-VX", False),
    ],
)
def test_figures_that_were_given_stay(before, after, kept):
    assert keeps(before, after) is kept


def test_another_number_than_the_approved_one_is_a_change(approved):
    def change(file):
        runs = [run for table in file.tables for cell in table._cells for one in cell.paragraphs for run in one.runs]
        run = next(run for run in runs if "05/KH-UBND" in run.text)
        run.text = run.text.replace("05", "17")

    edited(approved, change)
    found = verify(None, approved)
    (one,) = found.held.changed
    assert (one.before, one.after) == ("Số: 05/KH-UBND", "Số: 17/KH-UBND")
    assert found.verdict is Verdict.WORDS_CHANGED


def test_a_pdf_of_it_is_the_same_words(approved, soffice, tmp_path):
    (pdf,) = to_pdf(soffice, [approved], tmp_path)
    (tmp_path / f"{pdf.name}{ENDING}").write_bytes((tmp_path / f"ke-hoach.docx{ENDING}").read_bytes())
    assert verify(None, pdf).held.verdict is Verdict.SAME_WORDS


def test_older_rules_and_another_plan_are_said(approved, tmp_path):
    name = tmp_path / f"ke-hoach.docx{ENDING}"
    name.write_text(read(str(name))._replace(phien_ban="0.0.1").text, encoding="utf-8")
    other = tmp_path / "khac.yaml"
    other.write_text(SPEC.read_text(encoding="utf-8") + "\n# chú thích\n", encoding="utf-8")
    found = verify(other, approved)
    assert found.held.other_rules == "0.0.1"
    assert found.held.other_spec
    assert not found.changed


@pytest.mark.parametrize(
    ("by", "date", "codes"),
    [("", "5/12/2026", ["SS73"]), ("An", "12/2026", ["SS72"]), ("An", "31/2/2026", ["SS72"]), ("a\nb", "hôm nay", ["SS72", "SS73"])],
)  # fmt: skip
def test_who_and_when_are_told(approved, by, date, codes):
    with pytest.raises(KehoachError) as error:
        approve(approved, by, date)
    assert [one.code for one in error.value.problems] == codes


@pytest.mark.parametrize("text", ["- a\n", "tep: a\n", "{}\n", "tep: [\n"])
def test_a_broken_approval_is_told(approved, tmp_path, text):
    (tmp_path / f"ke-hoach.docx{ENDING}").write_text(text, encoding="utf-8")
    with pytest.raises(KehoachError) as error:
        verify(None, approved)
    assert {one.code[:2] for one in error.value.problems} <= {"SS", "YA"}


def test_neither_plan_nor_approval_is_told(tmp_path):
    path = tmp_path / "a.docx"
    docx.Document().save(path)
    with pytest.raises(KehoachError) as error:
        verify(None, path)
    assert [one.code for one in error.value.problems] == ["SS70"]


def test_the_same_file_gives_the_same_approval(approved):
    assert approve(approved, "An", "5/12/2026").text == approve(approved, "An", "05/12/2026").text
    assert parts_of(approved.read_bytes())


@pytest.mark.parametrize("count", ['"²"', "9" * 5000, "-1", "[1]"])
def test_a_count_that_is_none_is_refused(approved, count):
    path = approved.with_name(approved.name + ENDING)
    text = re.sub("(?m)^  loi: .*$", f"  loi: {count}", path.read_text(encoding="utf-8"))
    assert count in text
    path.write_text(text, encoding="utf-8")
    with pytest.raises(KehoachError) as caught:
        verify(None, approved)
    assert [one.code for one in caught.value.problems] == ["SS71"]


def test_a_name_of_two_lines_is_told_on_one(approved):
    path = approved.with_name(approved.name + ENDING)
    path.write_text(read(str(path))._replace(nguoi_duyet="An\nBình").text, encoding="utf-8")
    assert verify(None, approved).held.approval.nguoi_duyet == "An Bình"


def test_a_file_that_is_no_plan_is_not_taken_as_the_spec(approved):
    with pytest.raises(KehoachError):
        approve(approved, "An", "5/12/2026", spec=approved)


@pytest.mark.parametrize(
    ("key", "old", "new"),
    [
        ("nguoi_duyet", "Nguyễn Văn An", "Nguyễn Văn Anh"),
        ("byte", "[0-9a-f]{64}", "0" * 64),
        ("chu", "[0-9a-f]{64}", "0" * 64),
        ("  loi", "0", "3"),
        ("dau", "[0-9a-f]{64}", "0" * 64),
    ],
)
def test_an_approval_that_a_hand_changed_is_told(approved, key, old, new):
    path = approved.with_name(approved.name + ENDING)
    text, count = re.subn(f"(?m)^{key}: {old}$", f"{key}: {new}", path.read_text(encoding="utf-8"))
    assert count == 1
    path.write_text(text, encoding="utf-8")
    with pytest.raises(KehoachError) as caught:
        verify(SPEC, approved)
    assert [one.code for one in caught.value.problems] == ["SS71"]


def test_other_line_ends_and_comments_are_no_change_of_it(approved):
    path = approved.with_name(approved.name + ENDING)
    text = path.read_text(encoding="utf-8").replace("\n  ", "\n     ") + "# cất ở tủ 3\n"
    path.write_bytes(text.replace("\n", "\r\n").encode())
    assert verify(None, approved).held.verdict is Verdict.SAME_BYTES


@pytest.mark.parametrize("name", ["ke  hoach .docx", "kế-hoạch.docx", "a'b\"c: d.docx"])
def test_an_odd_name_of_a_file_is_no_change_of_its_approval(approved, name):
    path = approved.with_name(name)
    path.write_bytes(approved.read_bytes())
    path.with_name(name + ENDING).write_text(approve(path, "An", "5/12/2026").text, encoding="utf-8")
    assert verify(None, path).held.verdict is Verdict.SAME_BYTES


def test_a_folder_in_the_place_of_an_approval_is_told(approved):
    path = approved.with_name(approved.name + ENDING)
    path.unlink()
    path.mkdir()
    with pytest.raises(KehoachError) as caught:
        verify(SPEC, approved)
    assert [one.code for one in caught.value.problems] == ["TE01"]


def test_what_is_no_printed_paper_is_not_approved(tmp_path):
    with pytest.raises(KehoachError) as caught:
        approve(SPEC, "An", "5/12/2026")
    assert [one.code for one in caught.value.problems] == ["SS74"]
    path = tmp_path / "thu.docx"
    file = docx.Document()
    file.add_paragraph("Chiều nay họp lúc 14 giờ.")
    file.save(path)
    with pytest.raises(KehoachError) as caught:
        approve(path, "An", "5/12/2026")
    assert [one.code for one in caught.value.problems] == ["SS75"]


def test_what_reading_told_and_what_is_open_is_given(approved, tmp_path):
    assert approve(approved, "An", "5/12/2026").notices == ()
    path = tmp_path / "moi.docx"
    path.write_bytes(kehoach.clone_docx(approved, 2027).content)
    codes = {one.code for one in approve(path, "An", "5/12/2026").notices}
    assert {"TN51", "CL80"} <= codes
