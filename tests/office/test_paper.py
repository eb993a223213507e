"""Every example on paper, judged by readers of PDF that know nothing of us.

No validator of PDF/A has seen these files: what pikepdf and poppler can see is held here.
"""

import io
import re
import subprocess
import time
import unicodedata
import zipfile
from collections import Counter
from itertools import count, pairwise
from typing import NamedTuple

import pikepdf
import pytest
from lxml import etree
from project import EXAMPLES, decided

from kehoach.document.extract.recognise import recognise
from kehoach.intake import read
from kehoach.office import OutputKind, Trouble, paper
from kehoach.office.steady import steady

SCRIPTS = ("/JavaScript", "/JS", "/Launch", "/SubmitForm", "/ImportData", "/EmbeddedFiles", "/AA", "/RichMedia")


@pytest.fixture(params=EXAMPLES)
def example_paper(request, papers):
    return papers[request.param]


def opened(found):
    return pikepdf.open(io.BytesIO(found.content))


def test_it_calls_itself_pdf_a_2b_and_has_what_that_asks_for(example_paper):
    _, found = example_paper
    assert found.archive
    with opened(found) as pdf:
        meta = pdf.open_metadata()
        assert (meta.pdfa_status, pdf.is_encrypted) == ("2B", False)
        (intent,) = pdf.Root.OutputIntents
        assert (intent.S, intent.DestOutputProfile.N) == ("/GTS_PDFA1", 3)
        profile = intent.DestOutputProfile.read_bytes()
        assert profile[36:40] == b"acsp"
        assert int.from_bytes(profile[:4]) == len(profile)
        assert pdf.Root.Metadata.get("/Filter") is None, "XMP that any tool can find"
        assert pdf.check_pdf_syntax() == []
        named = {key for one in pdf.objects if isinstance(one, pikepdf.Dictionary) for key in one.keys()}  # noqa: SIM118 - a pikepdf dictionary is walked by keys()
        assert named.isdisjoint(SCRIPTS)
        actions = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/JavaScript"]
        assert actions == []


def test_it_is_tagged_in_vietnamese_with_its_title_and_no_author(example_paper):
    docx, found = example_paper
    with opened(found) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.Lang == "vi-VN"
        kinds = Counter(
            str(one.S) for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/Pg" in one and "/S" in one
        )
        assert pdf.Root.StructTreeRoot.Type == "/StructTreeRoot"
        assert sum(kinds.values()) > 20, kinds
        with zipfile.ZipFile(io.BytesIO(docx)) as package:
            title = re.search(r"<dc:title>(.*?)</dc:title>", package.read("docProps/core.xml").decode())[1]
        assert str(pdf.docinfo.Title) == title
        assert pdf.open_metadata()["dc:title"] == title
        assert "/Author" not in pdf.docinfo
        assert "dc:creator" not in pdf.open_metadata()
        assert "/CreationDate" not in pdf.docinfo


def fonts_of(pdf):
    for one in pdf.objects:
        if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font" and "/BaseFont" in one:
            yield one


def test_every_font_is_embedded_and_a_substitute_is_named(example_paper):
    _, found = example_paper
    with opened(found) as pdf:
        fonts = list(fonts_of(pdf))
        described = [one.FontDescriptor for one in fonts if "/FontDescriptor" in one]
        assert described
        assert all({"/FontFile", "/FontFile2", "/FontFile3"} & set(one.keys()) for one in described)
        assert all("/ToUnicode" in one for one in fonts if one.Subtype in ("/TrueType", "/Type0"))
        families = {str(one.BaseFont).lstrip("/").split("+")[-1].split("-")[0] for one in fonts}
    named = {one.family.replace(" ", "") for one in found.substitutes}
    assert {one for one in families if not one.startswith("TimesNewRoman")} == named


NOTES = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def paragraphs(docx):
    """Return the paragraphs of a .docx and then of its notes, without blanks, numbers of notes where they stand."""
    out = []
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        for part in ("word/document.xml", "word/footnotes.xml"):
            if part not in package.namelist():
                continue
            numbers = count(1)
            found = etree.fromstring(package.read(part)).iter(f"{{{NOTES}}}p")
            out += ["".join("".join(pieces(paragraph, numbers)).split()) for paragraph in found]
    return [one for one in out if one]


def pieces(paragraph, numbers):
    """Yield the texts of a paragraph, the next number where a note's stands."""
    for one in paragraph.iter():
        name = etree.QName(one).localname
        if name == "t":
            yield one.text or ""
        elif name in ("footnoteReference", "footnoteRef"):
            yield str(next(numbers))


def pages(pdf):
    """Return the lines of each page as poppler reads them, without blanks and without the page's number on top."""
    done = subprocess.run(["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True)
    out = []
    for page in done.stdout.decode().split("\f")[:-1]:
        lines = ["".join(line.split()) for line in page.splitlines()]
        out.append(lines[1:] if lines and re.fullmatch(r"\d{1,2}", lines[0]) else lines)
    return out


def within(paragraph, sheets):
    """Return True for a paragraph on one page, or begun on one and ended on the next."""
    if any(paragraph in sheet for sheet in sheets):
        return True
    cuts = range(1, len(paragraph))
    return any(paragraph[:cut] in one and paragraph[cut:] in after for one, after in pairwise(sheets) for cut in cuts)


def test_the_words_are_those_of_the_word_file(example_paper):
    docx, found = example_paper
    on_paper = pages(found.content)
    sheets = ["".join(lines) for lines in on_paper]
    wanted = paragraphs(docx)
    assert sum(map(len, wanted)) > 2000
    assert [one for one in wanted if not within(one, sheets)] == []
    whole = "".join(wanted)
    assert [line for lines in on_paper for line in lines if line not in whole] == []


class Blanks(NamedTuple):
    """PDF with the blank pages LibreOffice puts before an annex whose pages start from 1 again."""

    value: str = 'pdf:writer_pdf_Export:{"IsSkipEmptyPages":{"type":"boolean","value":"false"}}'
    ending: str = "pdf"


def test_its_pages_are_those_libreoffice_counts(papers, office, soffice, tmp_path):
    """Asked of the open document over UNO, which counts the blank pages as well: no printer shows them."""
    files = []
    for name, (docx, _) in papers.items():
        (tmp_path / f"{name}.docx").write_bytes(docx)
        files.append((tmp_path / f"{name}.docx", tmp_path / f"{name}.pages"))
    decided(soffice, "count", files, tmp_path)
    counted = {path.stem: int(path.read_text()) for _, path in files}
    for name, (docx, found) in papers.items():
        with pikepdf.open(io.BytesIO(office.convert(docx, ".docx", Blanks()))) as pdf:
            drawn = [
                page for page in pdf.pages if b"Tj" in page.Contents.read_bytes() or b"TJ" in page.Contents.read_bytes()
            ]
            assert len(pdf.pages) == counted[name], name
            assert found.pages == len(drawn), name
        with opened(found) as pdf:
            assert len(pdf.pages) == found.pages, name


def words_of(value):
    """Return the words of a plan that was recognised, raised figures as figures, a picture by its name."""
    if isinstance(value, dict):
        kept = value.items() if "hinh" not in value else [("ten", value["ten"])]
        return sum((words_of(one) for key, one in kept if key != "canh"), Counter())
    if isinstance(value, list):
        return sum(map(words_of, value), Counter())
    return Counter(re.sub(r"[\^*]", "", unicodedata.normalize("NFKC", str(value))).split())


def test_read_back_it_holds_the_words_of_its_plan(example_paper):
    docx, found = example_paper
    wanted, back = (words_of(recognise(read("a", data)).raw) for data in (docx, found.content))
    assert (wanted - back, back - wanted) == (Counter(), Counter())


def test_the_same_file_gives_the_same_bytes_at_another_time(papers, office):
    """LibreOffice itself does not: its bytes differ from one second to the next."""
    docx, found = papers["xa-2026"]
    first = office.convert(docx, ".docx", OutputKind.PDF_A)
    until = time.monotonic() + 5
    while (again := office.convert(docx, ".docx", OutputKind.PDF_A)) == first and time.monotonic() < until:
        time.sleep(0.1)
    assert first != again, "the guard sees a difference"
    assert steady(first) == steady(again) == found.content


def test_what_is_no_pdf_is_no_paper(papers):
    docx, _ = papers["xa-2026"]
    assert paper(docx, lambda *_: b"garbage") is Trouble.FAILED
    assert paper(docx, lambda *_: Trouble.SLOW) is Trouble.SLOW
