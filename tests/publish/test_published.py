"""A plan as it is issued: whole, of one mind with its page, and not before it is ready."""

import importlib.util
import json
import re
import shutil
import subprocess

import docx
import pytest
from pdf_signed import Signature, signed
from printed_values import holds
from project import EXAMPLES, example, need

import kehoach
from kehoach.office.fonts import Substitute
from kehoach.office.paper import PdfPaper
from kehoach.problem import KehoachError, Severity
from kehoach.publish import Unsaid, publish
from kehoach.publish import paper as room
from kehoach.publish.pages import pages_of
from kehoach.publish.published import registered

DECISION = "so-noi-vu-2026-kem-quyet-dinh"


@pytest.fixture(scope="module")
def made(tmp_path_factory, soffice):
    """Two plans as they are issued with their PDFs: LibreOffice runs once for each."""
    return {name: publish(example(name)) for name in ("xa-2026", DECISION)}


def words_and_pages(pdf, folder):
    """Return the words and the pages of a PDF as poppler reads it."""
    path = folder / "a.pdf"
    path.write_bytes(pdf)
    need(shutil.which("pdfinfo"), "poppler")
    text = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True, check=True).stdout
    info = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True).stdout
    return " ".join(text.casefold().split()), int(re.search(r"Pages:\s+(\d+)", info)[1])


def refused(spec, **asked):
    with pytest.raises(KehoachError) as caught:
        publish(spec, **asked)
    return caught.value.problems


def written(tmp_path, text, name="ke-hoach.yaml"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def xa(old="", new="", count=1):
    text = example("xa-2026").read_text(encoding="utf-8")
    assert old in text
    return text.replace(old, new, count)


@pytest.mark.parametrize("name", ["xa-2026", DECISION])
def test_the_pages_are_those_another_reader_counts(made, tmp_path, name):
    pdf = made[name].files[0]
    words, pages = words_and_pages(pdf.content, tmp_path)
    assert pdf.name.endswith("ke-hoach.pdf")
    assert made[name].metadata["PageAmount"] == pages > 2
    assert made[name].pages == ((pdf.name, pages),)
    found = {**made[name].metadata, "PageAmount": None, "OrganName": None}
    assert holds({**found, "To": []}, words) == []


def test_the_files_are_named_as_the_plan(made):
    found = made["xa-2026"]
    assert [one.base for one in (*found.files, found.line)] == [
        "ke-hoach.pdf", "ke-hoach.dac-ta.json", "ke-hoach.dac-ta.xml", "ke-hoach.so-dang-ky.csv"
    ]  # fmt: skip
    assert json.loads(found.files[1].content) == found.metadata


@pytest.mark.parametrize("name", EXAMPLES)
def test_all_but_the_pdf_is_the_same_twice(name):
    one, other = (publish(example(name), pdf=False, anyway=True) for _ in range(2))
    assert one == other
    assert one.metadata["PageAmount"] is None
    assert "PageAmount" in one.by_system
    assert (one.files[0].name, one.pages) == (str(example(name)).replace(".yaml", ".dac-ta.json"), ())


def test_a_decision_in_a_file_of_its_own_is_two_pdfs_and_one_paper(tmp_path, soffice):
    text = example(DECISION).read_text(encoding="utf-8").replace("ban_hanh:\n", "ban_hanh:\n  tach_tep: co\n", 1)
    spec = written(tmp_path, text)
    found = publish(spec)
    assert [one.base for one in found.files[:2]] == ["ke-hoach-quyet-dinh.pdf", "ke-hoach.pdf"]
    assert found.metadata["PageAmount"] == sum(pages for _, pages in found.pages)
    assert all(pages for _, pages in found.pages)
    assert found.metadata["TypeName"] == "Quyết định"
    assert [one.code for one in refused(spec, source=example("xa-2026"))] == ["PH15"]


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        (("muc_dich_yeu_cau:", "muc_dich_yeu_cau:  # cần quyết định: CL22"), {"CL80", "PH02"}),
        (("muc_dich_yeu_cau:", "muc_dich_yeu_cau:  # chưa rà"), {"CL81", "PH02"}),
    ],
)
def test_what_is_open_is_not_issued_unless_it_is_said(tmp_path, change, codes):
    spec = written(tmp_path, xa(*change))
    assert {one.code for one in refused(spec, pdf=False)} == codes
    assert codes <= {one.code for one in publish(spec, pdf=False, anyway=True).notices}


def test_a_draft_is_not_issued(tmp_path):
    spec = written(tmp_path, xa("trich_yeu:", "du_thao: 2\ntrich_yeu:"))
    (one,) = refused(spec, pdf=False)
    assert (one.code, one.place.line) == ("PH03", 11)


def test_errors_of_the_review_stop_it_and_are_named():
    found = refused(example("minh-long-2025"), pdf=False)
    assert found[-1].code == "PH02" or "PH02" in {one.code for one in found}
    others = [one for one in found if one.code != "PH02"]
    assert others
    assert {one.severity for one in others} == {Severity.ERROR}


@pytest.mark.parametrize("mark", ["do_mat: Mật", "do_khan: Tối mật", "dau_mat: co"])
def test_a_secret_paper_is_refused(tmp_path, mark):
    spec = written(tmp_path, xa("trich_yeu:", f"{mark}\ntrich_yeu:"))
    assert "KH25" in {one.code for one in refused(spec, pdf=False, anyway=True)}


def test_number_and_day_the_plan_lacks_are_said_at_their_place(tmp_path):
    text = re.sub(r"(?m)^ngay: .*$", "ngay: /01/2026", re.sub(r"(?m)^so: .*$", "so:", xa()))
    found = publish(written(tmp_path, text), pdf=False)
    told = {one.message.split(":")[0]: one.place.line for one in found.notices}
    assert told == {"chưa có số": 9, "chưa có ngày, tháng, năm": 10}
    assert (found.metadata["CodeNumber"], found.metadata["IssuedDate"]) == (None, None)
    with pytest.raises(KehoachError) as caught:
        registered(found, tmp_path / "so.csv")
    assert [one.code for one in caught.value.problems] == ["PH10", "PH10"]


def test_a_degree_of_urgency_has_no_digit_of_its_own(tmp_path):
    spec = written(tmp_path, xa("trich_yeu:", "do_khan: hoả tốc\ntrich_yeu:"))
    (one,) = publish(spec, pdf=False).notices
    assert (one.code, "HỎA TỐC" in one.message) == ("PH11", True)
    assert publish(spec, pdf=False, unsaid=Unsaid(do_khan=3)).notices == ()


def test_a_signer_without_a_name_and_none_at_all_are_told(tmp_path):
    nameless = written(tmp_path, xa("  ho_ten: Nguyễn Văn An\n", ""))
    assert "PH12" in {one.code for one in publish(nameless, pdf=False, anyway=True).notices}
    none = written(tmp_path, xa("ky:\n  chuc_vu: Phó Chủ tịch\n  ho_ten: Nguyễn Văn An\n", ""))
    assert "PH12" in {one.code for one in publish(none, pdf=False, anyway=True).notices}


def test_a_recipient_that_is_no_agency_is_told():
    (one,) = publish(example(DECISION), pdf=False).notices
    assert (one.code, one.severity) == ("PH13", Severity.HINT)


def test_without_libreoffice_the_cure_is_said(monkeypatch):
    monkeypatch.setattr("kehoach.office.office.program", lambda: None)
    monkeypatch.setattr("kehoach.office.conversion.program", lambda: None)
    monkeypatch.delenv("KEHOACH_SOFFICE", raising=False)
    (one,) = refused(example("xa-2026"))
    assert one.code == "PH04"
    assert "--no-pdf" in one.hint
    assert "--from" in one.hint


@pytest.fixture(scope="module")
def word(tmp_path_factory):
    path = tmp_path_factory.mktemp("in") / "da-duyet.docx"
    kehoach.write(kehoach.compose(kehoach.load(example("xa-2026"))), path)
    return path


def test_a_word_file_that_was_approved_is_what_is_issued(monkeypatch, word):
    given = []

    def paper(content, _):
        given.append(content)
        return PdfPaper(b"%PDF-1.7", 4, (Substitute("DejaVu Serif", ""), Substitute("Tinos", "Times New Roman")), False)

    monkeypatch.setattr(room, "paper", paper)
    found = publish(example("xa-2026"), source=word)
    assert given == [word.read_bytes()]
    assert found.metadata["PageAmount"] == 4
    assert [one.code for one in found.notices] == ["IN08", "IN07", "IN11"]
    assert "phông DejaVu Serif" in found.notices[0].message
    assert "phông Tinos thay cho Times New Roman" in found.notices[1].message


def test_a_pdf_is_taken_to_the_byte_a_signed_one_too(made, tmp_path):
    pdf = signed(made["xa-2026"].files[0].content, tmp_path, Signature())
    path = tmp_path / "da-ky.pdf"
    path.write_bytes(pdf)
    found = publish(example("xa-2026"), source=path)
    assert found.files[0].content == pdf
    assert found.metadata == made["xa-2026"].metadata
    assert [one.code for one in found.notices] == ["PH31"]


def test_another_word_in_the_file_is_named_at_its_place(tmp_path, word):
    paper = docx.Document(word)
    paragraph = next(one for one in paper.paragraphs if "lưu trữ" in one.text and one.runs)
    run = next(one for one in paragraph.runs if "lưu trữ" in one.text)
    run.text = run.text.replace("lưu trữ", "lưu giữ", 1)
    other = tmp_path / "khac.docx"
    paper.save(other)
    (one,) = refused(example("xa-2026"), source=other)
    assert one.code == "PH06"
    assert "“trữ” → “giữ”" in one.message
    assert one.place.path.startswith("đoạn ")


def test_a_number_written_into_the_file_alone_is_refused(tmp_path, word):
    text = re.sub(r"(?m)^so: .*$", "so:", xa())
    (one, *_) = refused(written(tmp_path, text), source=word)
    assert one.code == "PH07"
    assert "05" in one.message


@pytest.mark.parametrize("content", [b"", b"van ban", b"{\\rtf1}"])
def test_another_kind_of_file_is_refused(tmp_path, content):
    path = tmp_path / "tep.doc"
    path.write_bytes(content)
    assert [one.code for one in refused(example("xa-2026"), source=path)] == ["PH16"]


def test_pages_nobody_can_count_are_none(made, monkeypatch, tmp_path):
    pdf = made["xa-2026"].files[0].content
    twice = signed(pdf, tmp_path, Signature())
    pages = pages_of(pdf)
    assert pages_of(twice) == pages
    assert pages_of(b"%PDF-1.7 hong") is None
    known = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "pypdfium2" else known(name))
    assert pages_of(pdf) == pages
    assert pages_of(twice) is None  # its first page is there twice
    assert pages_of(b"%PDF-1.7 hong") is None


def test_all_bytes_are_the_same_twice_those_of_the_pdf_too(made):
    assert publish(example("xa-2026")).files == made["xa-2026"].files
