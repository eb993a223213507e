"""*Trang in*, with LibreOffice and without."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest
from project import ROOT

from kehoach import office
from kehoach.cli.app import main
from kehoach.problem import KehoachError
from kehoach.web.printed import printed
from kehoach.web.running import new_site
from kehoach.web.settings import Settings

XA = ROOT / "examples" / "xa-2026" / "ke-hoach.yaml"


@pytest.fixture
def paper(tmp_path):
    made = tmp_path / "kế hoạch.docx"
    assert main(["render", str(XA), "-o", str(made)]) == 0
    return made.read_bytes()


def test_a_word_file_is_shown_as_it_is_printed(page, paper, soffice):
    where = page.send("kiem-tra", "kế hoạch.docx", paper)
    answer = page.get(f"{where}/trang-in")
    assert answer.content.startswith(b"%PDF")
    assert answer.headers["content-disposition"].startswith("inline; filename*=UTF-8''k%E1%BA%BF")


def test_without_libreoffice_it_says_so(monkeypatch, tmp_path, paper):
    monkeypatch.delenv("KEHOACH_SOFFICE", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    monkeypatch.setattr("kehoach.office.program._PLACES", ())
    site = new_site(Settings(1, "k", tmp_path, tmp_path / "viec"))
    with ThreadPoolExecutor() as apart, pytest.raises(KehoachError) as refused:
        apart.submit(asyncio.run, printed(site, paper, "a.docx")).result()
    site.visit.erase()
    found = refused.value.problems[0]
    assert found.code == "TW22"
    assert "máy này không có LibreOffice" in found.message
    assert office.cure(office.Trouble.MISSING, "") in found.hint, "the wording of the command line"


def test_a_text_has_no_printed_page(page):
    where = page.send("kiem-tra", "a.txt", "KẾ HOẠCH\nHọp\n".encode())
    assert "TW23" in page.get(f"{where}/trang-in").text


def test_a_plan_being_written_and_a_clone_are_printed_too(page, paper, soffice):
    written = page.send("soan/mo", "ke-hoach.yaml", XA.read_bytes())
    clone = page.send("chep", "kế hoạch.docx", paper)
    assert page.post(f"{clone}/nam", b"nam=2027").status_code == 204
    for where in (written, clone):
        assert page.get(f"{where}/trang-in").content.startswith(b"%PDF")
