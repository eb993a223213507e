"""The specimens are what their pages show; the reader reads them so; hostile files end well."""

import io
import re
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as ET
import zipfile
from collections import Counter
from contextlib import suppress

import pytest
from growth import linear
from oddities.hostile import GROWING, HOSTILE, End
from oddities.judge import EXPECTED, Page, expected, faults, says
from oddities.specimens import ROOMS, SPECIMENS
from project import ROOT, to_pdf
from thirds import some

from kehoach.document.block import Block, Cell, Document, Role, Row, Run, Section, Table
from kehoach.problem import KehoachError
from kehoach.word.read import read_docx

LIBREOFFICE_PRINTS = {
    # deleted and moved words stay on its page, struck out
    "tracked-changes": "UBND huyệnxã ban hành Kế hoạch. Kiểm tra vào quý IV. Tập huấn vào quý II. Kiểm tra vào quý IV. Báo cáo trước ngày 15/12/2026.",
    "tracked-rows": "1 Văn phòng 2 Phòng Nội vụ 2 Phòng Kinh tế Hết.",
    # it knows neither w:isLgl nor w:lvlRestart
    "numbering-legal-and-none": "I. MỤC TIÊU II. NHIỆM VỤ II.1. Tập huấn II.2. Kiểm tra PHẦN KHÔNG ĐÁNH SỐ III. TỔ CHỨC THỰC HIỆN",
    "numbering-never-restarts": "I. MỤC TIÊU 1. Mục tiêu chung II. NHIỆM VỤ 1. Nhiệm vụ chung",
    # without the old fonts it shows the Latin letters
    "vntime": "C¨n cø QuyÕt ®Þnh sè 33/Q§-TTg ngµy 08/01/2019 cña Thñ t\xadíng ChÝnh phñ; §éc lËp - Tù do - H¹nh phóc TriÓn khai kÕ ho¹ch n¨m häc míi tại xã Minh Long (năm học ®ã: £).",
    "vntimeh": "Céng hßa x· héi chñ nghÜa ViÖt Nam kÕ ho¹ch",
    "vntime-by-style": "TriÓn khai kÕ ho¹ch n¨m häc míi Ủy ban nhân dân xã Minh Long",
    "vni-times": "COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM Ñoäc laäp - Töï do - Haïnh phuùc Caên cöù Quyeát ñònh soá 33/QÑ-TTg ngaøy 08/01/2019 cuûa Thuû töôùng Chính phuû",
    # marks of notes stand in the text, too; headers and footers are on every page
    "footnotes-endnotes": "Toàn xã có 120 cán bộ 1 và 85 giáo viên. 2 Đã tập huấn 60 người. i 1 Theo số liệu năm 2025. 2 Không kể cán bộ hợp đồng. i Nguồn: Văn phòng.",
    "page-header-footer": "Trang thứ nhất. Lưu hành nội bộ Dự thảo lần 2 2 Trang thứ hai. Lưu hành nội bộ",
}


def words(text: str) -> Counter[str]:
    text = "".join(one for one in unicodedata.normalize("NFC", text) if unicodedata.category(one) != "Cf")
    return Counter(re.findall(r"\w+", text))


def on_paper(page: Page) -> str:
    """Return the words of the page: no marks of ours, no bullets that are letters."""
    return " ".join(re.sub(r"^(\^|_|\*) |^===.*", "", line) for line in page.lines)


@pytest.mark.parametrize("name", SPECIMENS)
def test_a_specimen_is_well_formed_and_the_same_every_time(name):
    data = SPECIMENS[name]()
    assert data == SPECIMENS[name]()
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert file.testzip() is None
        assert len(set(file.namelist())) == len(file.namelist())
        for part in file.namelist():
            if part.lower().endswith((".xml", ".rels")):
                ET.fromstring(file.read(part))  # noqa: S314 - our own file


def test_every_specimen_has_its_page_and_every_page_its_specimen():
    assert {path.stem for path in EXPECTED.glob("*.txt")} == set(SPECIMENS)
    assert len(SPECIMENS) >= 40
    assert len(ROOMS) == 11
    assert set(LIBREOFFICE_PRINTS) <= set(SPECIMENS)


def test_libreoffice_prints_the_words_we_expect(soffice, tmp_path):
    files = []
    for name, make in SPECIMENS.items():
        files.append(tmp_path / f"{name}.docx")
        files[-1].write_bytes(make())
    wrong = {}
    for printed in to_pdf(soffice, files, tmp_path):
        assert printed.is_file(), printed
        text = subprocess.run(
            ["pdftotext", "-layout", str(printed), "-"], capture_output=True, check=True
        ).stdout.decode()
        due = words(LIBREOFFICE_PRINTS.get(printed.stem, on_paper(expected(printed.stem))))
        shown = words(text)
        if printed.stem == "bullets-wingdings":
            shown["o"] -= 1  # a bullet of Courier New is a letter to it
        if shown - due or due - shown:
            wrong[printed.stem] = (sorted(due - shown), sorted(shown - due))
    assert wrong == {}


def test_the_judge_can_say_no():
    table = Table((1, 1), (Row((Cell((Run("A\nB"),)), Cell((Run("C"),), rows=0))),))
    blocks = (Block(Role.CHUA_RO, (Run("Mục  đích"),), "I."), Block(Role.BANG, table=table))
    document = Document((Section(blocks),))
    right = Page(["I. Mục đích", "| A ⏎ B | ^ |"], [], [], [])
    assert faults(right, document) == []
    assert faults(right._replace(lines=["I. Mục đích", "| A B | ^ |"]), document) != []
    assert faults(right._replace(lines=["I. Mục đích"]), document) != []
    assert faults(right._replace(lines=[*right.lines, "Hết"]), document) != []
    assert faults(right._replace(due=["chữ ẩn"]), document) != []
    assert faults(right._replace(looks=[(0, "dam", True)]), document) != []


@pytest.mark.parametrize("name", SPECIMENS)
def test_the_reader_sees_what_the_page_shows(name):
    assert faults(expected(name), read_docx(SPECIMENS[name](), f"{name}.docx")) == []


READ = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (1500 << 20, 1500 << 20))
from kehoach.problem import KehoachError
from kehoach.problem import KehoachError
from kehoach.word.read import read_docx
try:
    document = read_docx(sys.stdin.buffer.read(), sys.argv[1])
except KehoachError as error:
    print("refused")
    print(*(f"{one.place} {one.message} {one.hint}" for one in error.problems), sep="\\n")
else:
    print("read")
    print(*(f"{one.message} {one.hint}" for one in document.notices), sep="\\n")
    print("ROOT-LEAKED" if "root:" in "".join(one.words for one in document.blocks()) else "")
"""


@pytest.mark.parametrize("name", some(list(HOSTILE)))
def test_a_hostile_file_ends_well(name):
    """In 1.5 GB of address space: one clear problem, or a document with its notices. The time is a net, no bound."""
    hostile = HOSTILE[name]
    done = subprocess.run(
        [sys.executable, "-c", READ, hostile.file], input=hostile.make(), capture_output=True, timeout=240, cwd=ROOT
    )
    said = done.stdout.decode()
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    assert "ROOT-LEAKED" not in said
    end = said.split("\n", 1)[0]
    assert hostile.end in (End.EITHER, end), said
    if hostile.says:
        assert says(said, hostile.says), said
    if end == End.REFUSED:
        assert hostile.file in said


@pytest.mark.parametrize("name", GROWING)
def test_a_hostile_file_costs_no_more_than_it_is_long(name):
    def ended(data):
        with suppress(KehoachError):
            read_docx(data, "a.docx")

    linear(ended, *GROWING[name])


@pytest.mark.parametrize("name", some(list(HOSTILE)))
def test_a_hostile_file_is_small(name):
    assert len(HOSTILE[name].make()) < 11 << 20
