from itertools import pairwise

import pytest

from kehoach.document.block import Run
from kehoach.intake.pdf.letters import Piece
from kehoach.intake.pdf.paragraphs import Frame, frame, paragraphs

JUSTIFIED = Frame(85, 538, justified=True)
RAGGED = Frame(85, 538)


def piece(text, x0=85.0, x1=538.0, y=0.0, co=14.0, word=30.0, dam=False):
    return Piece((Run(text, dam),), x0, x1, y, co, word, "Times")


def found(room, *lines):
    placed = [(line._replace(y=700 - 20.0 * at) if not line.y else line, 1, at + 1) for at, line in enumerate(lines)]
    return [paragraph.text for paragraph in paragraphs(placed, room)]


def test_a_stretched_line_goes_on():
    lines = [
        piece("Căn cứ gồm:", 121),
        piece("Có 461 người;"),
        piece("Khá 277 người.", x1=300),
        piece("Đạt 85 người.", 121, 300),
    ]
    assert found(JUSTIFIED, *lines) == ["Căn cứ gồm: Có 461 người; Khá 277 người.", "Đạt 85 người."]


def test_a_short_line_ends():
    assert found(JUSTIFIED, piece("Nội dung một", 121, 400), piece("Nội dung hai", 121, 400)) == [
        "Nội dung một",
        "Nội dung hai",
    ]
    assert found(RAGGED, piece("Nội dung", 121, 520), piece("Xã khác", word=40.0)) == ["Nội dung Xã khác"], (
        "no room for its word"
    )
    assert found(RAGGED, piece("Nội dung", 121, 450), piece("Xã khác", word=40.0)) == ["Nội dung", "Xã khác"]


@pytest.mark.parametrize("label", ["- Việc", "a) Việc", "1. Việc", "II. VIỆC"])
def test_a_label_begins_anew(label):
    assert found(JUSTIFIED, piece("một việc dài", 121), piece(label, 121)) == ["một việc dài", label]


def test_an_indented_line_begins_anew():
    assert found(JUSTIFIED, piece("một câu"), piece("câu ấy đầy dòng"), piece("Câu khác", 121)) == [
        "một câu câu ấy đầy dòng",
        "Câu khác",
    ]


def test_size_and_weight_part():
    assert found(JUSTIFIED, piece("tên", dam=True), piece("lời")) == ["tên", "lời"]
    assert found(JUSTIFIED, piece("tên"), piece("lời", co=12.0)) == ["tên", "lời"]


def test_space_parts():
    assert found(RAGGED, piece("một", y=700.0), piece("Hai", y=640.0)) == ["một", "Hai"]


def test_centred_titles():
    title = [piece("Tập huấn cán bộ", 200, 423, dam=True), piece("của xã năm 2026", 210, 413, dam=True)]
    assert found(JUSTIFIED, *title) == ["Tập huấn cán bộ của xã năm 2026"]
    names = [piece("KT. CHỦ TỊCH", 230, 393), piece("PHÓ CHỦ TỊCH", 225, 398)]
    assert found(JUSTIFIED, *names) == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]


def test_over_a_page_and_a_hyphen():
    lines = [(piece("giai đoạn 2018-", y=90.0), 1, 40), (piece("2025 của xã", y=760.0, x1=300), 2, 1)]
    (paragraph,) = paragraphs(lines, JUSTIFIED)
    assert paragraph.text == "giai đoạn 2018-2025 của xã"
    assert paragraph.hyphens == (("2018-", "2025"),)
    assert (paragraph.page, paragraph.line) == (1, 40)


def test_frame():
    lines = [piece("a"), piece("b"), piece("c"), piece("d", x1=300)]
    assert frame(lines) == Frame(85, 538, justified=True)
    assert not frame([piece("a", x1=x1) for x1 in (538, 530, 520, 510)]).justified
    assert not frame(lines, wraps=False).justified
    assert frame([]) == Frame(0, 0)
    assert all(a != b for a, b in pairwise([JUSTIFIED, RAGGED]))
