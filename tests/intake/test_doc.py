"""Two real .doc files; LibreOffice's words are the judge."""

import random
import re
import struct

import pytest
from project import SHARED, need

from kehoach.intake import doc, read
from kehoach.intake.plaintext import paragraphs
from kehoach.intake.word97 import Word97
from kehoach.problem import KehoachError
from kehoach.text.legacy import _TCVN3

NAMES = ["lam-dong-thi-dua-cchc-2026-du-thao.doc", "phu-tho-dao-tao-phan-mem-2011.doc"]
AUTOMATIC_NUMBERS = {"1. Cài đặt hệ thống phần mềm": "Cài đặt hệ thống phần mềm"}
"""Only LibreOffice counts them."""


@pytest.fixture(params=NAMES)
def specimen(request):
    path = SHARED / "specimens" / request.param
    need(path.is_file(), "../shared/specimens")
    return path


@pytest.fixture
def alone(monkeypatch):
    monkeypatch.setenv("KEHOACH_SOFFICE", "/nowhere/soffice")


def said(document):
    texts = (re.sub(r"\s+", " ", text).strip() for text in paragraphs(document))
    return [text for text in texts if text]


def codes(caught):
    return [one.code for one in caught.value.problems]


def test_our_own_reader_says_what_libreoffice_says(specimen, soffice):
    theirs = [AUTOMATIC_NUMBERS.get(text, text) for text in said(read(specimen))]
    ours = said(Word97(specimen.read_bytes()).document())
    assert len(ours) > 80
    assert ours == theirs


def test_cells_of_the_header_stay_apart(specimen, alone):
    document = read(specimen)
    header = next(document.blocks()).table
    assert header is not None
    assert not header.vien
    left, right = header.rows[0].cells[:2]
    assert "Số:" in left.blocks[-1].words
    assert right.blocks[0].words.startswith("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    assert "Độc lập - Tự do - Hạnh phúc" in [line for block in right.blocks for line in block.words.split("\n")]
    assert [one.code for one in document.notices][:1] == ["TN28"]
    ending = [block for block in document.blocks() if block.table][-1].table.rows[-1]
    assert ending.cells[0].blocks[0].words == "Nơi nhận:"
    assert ending.cells[0].blocks[-1].words.startswith("- Lưu: VT")


def test_footnotes_stand_apart(alone):
    path = SHARED / "specimens" / NAMES[0]
    need(path.is_file(), "../shared/specimens")
    document = read(path)
    assert [block.words[:22] for block in document.chu_thich] == ["1 Theo Quyết định: Thố"]
    assert not any("Theo Quyết định: T" in text for text in paragraphs(document))


def test_through_libreoffice_there_is_no_word_of_loss(specimen, soffice):
    assert "TN28" not in {one.code for one in read(specimen).notices}


def test_old_letters_are_read(alone, specimen, monkeypatch):
    back = {letter: sign for sign, letter in _TCVN3.items()}
    pieces = Word97._pieces

    def old(self):
        return [
            one._replace(
                text="".join(
                    back.get(letter, letter.lower() if letter > "\x7f" else letter) for letter in one.text.lower()
                )
            )
            for one in pieces(self)
        ]

    monkeypatch.setattr(Word97, "_pieces", old)
    document = read(specimen)
    assert "kế hoạch" in paragraphs(document)
    assert [(one.code, one.place.file) for one in document.notices] == [
        ("TN28", str(specimen)),
        ("TN20", str(specimen)),
    ]


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.9, 0.99])
def test_a_truncated_file_is_one_problem(specimen, share, alone):
    data = specimen.read_bytes()
    with pytest.raises(KehoachError) as caught:
        read("a.doc", data[: int(len(data) * share)])
    assert codes(caught) in (["TN04"], ["TN02"])


def test_a_password_is_said(specimen, alone):
    data = bytearray(specimen.read_bytes())
    at = data.index(struct.pack("<H", 0xA5EC) + b"\xc1\x00")
    data[at + 0x0B] |= 0x01
    with pytest.raises(KehoachError) as caught:
        read("a.doc", bytes(data))
    assert codes(caught) == ["TN03"]


@pytest.mark.parametrize("seed", range(60))
def test_scrambled_bytes_end_in_words_or_one_problem(seed, alone):
    path = SHARED / "specimens" / NAMES[1]
    need(path.is_file(), "../shared/specimens")
    chance = random.Random(seed)
    data = bytearray(path.read_bytes())
    for _ in range(chance.choice([1, 20, 400])):
        data[chance.randrange(8, len(data))] = chance.randrange(256)
    try:
        assert isinstance(paragraphs(read("a.doc", bytes(data))), list)
    except KehoachError as error:
        assert [one.code for one in error.problems] in (["TN04"], ["TN03"], ["TN02"], ["TN01"])


def test_a_stuck_libreoffice_is_ended(specimen, monkeypatch, tmp_path):
    stuck = tmp_path / "soffice"
    stuck.write_text("#!/bin/sh\nsleep 60 & wait\n")
    stuck.chmod(0o755)
    monkeypatch.setenv("KEHOACH_SOFFICE", str(stuck))
    monkeypatch.setattr("kehoach.office.conversion.SECONDS", 0.3)
    with pytest.raises(KehoachError) as caught:
        doc.read_doc(specimen.read_bytes(), "a.doc")
    assert codes(caught) == ["TN08"]


def test_a_libreoffice_that_makes_nothing_leaves_it_to_us(specimen, monkeypatch):
    monkeypatch.setenv("KEHOACH_SOFFICE", "/bin/true")
    assert next(one.code for one in doc.read_doc(specimen.read_bytes(), "a.doc").notices) == "TN28"
    monkeypatch.setenv("KEHOACH_SOFFICE", "/nowhere/soffice")
    assert next(one.code for one in doc.read_doc(specimen.read_bytes(), "a.doc").notices) == "TN28"
