"""Words at fault: whole words, their neighbours, addresses left alone."""

import re

from hypothesis import given
from hypothesis import strategies as st
from review.specimens import subject as specimen_subject

from kehoach.address import Paragraph, Position
from kehoach.document.block import Block, Document, Role, Run, Section
from kehoach.document.source import TEXT
from kehoach.profile import EMPTY
from kehoach.review.facts.spoken import Hit
from kehoach.review.page import Specimen
from kehoach.review.subject import Subject
from kehoach.review.words import hits, in_address, like, phrase, phrases
from kehoach.text.letters import LOWER, UPPER
from kehoach.text.sought import Sought


def page(*texts, role=Role.DOAN):
    blocks = tuple(Block(role, (Run(text),), origin=Paragraph(n)) for n, text in enumerate(texts, 1))
    return Subject(Document((Section(blocks),), source=TEXT), None, EMPTY)


def test_letters_are_all_there():
    for letter in "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ":
        assert re.fullmatch(f"[{LOWER}]", letter)
        assert re.fullmatch(f"[{UPPER}]", letter.upper())
        assert not re.fullmatch(f"[{UPPER}]", letter)


def test_a_quote_takes_the_words_around():
    text = "các phương pháp/ cách tiếp cận"
    hit = Hit(page(text).blocks[0], text, (), text.index("/"), text.index("/") + 2)
    assert hit.around() == "pháp/ cách"


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 5))
def test_a_quote_is_words_of_the_text(text, start, length):
    start = min(start, len(text))
    hit = Hit(page(text).blocks[0], text, (), start, min(start + length, len(text)))
    assert hit.around() in text


def test_phrases_are_whole_words_in_any_case():
    found = phrases(page("Bổ xung và bổ xunga; khôngbổ xung"), ("bổ xung",), fold=True)
    assert [hit.words for hit, _ in found] == ["Bổ xung"]
    assert list(phrase("xã xã", "xã")) == [0, 3]


def test_addresses_are_left_alone():
    text = "gửi về vanthu,ubnd@minhlong.gov.vn hoặc quảng,ngãi"
    assert in_address(text, text.index(","), text.index(",") + 1)
    assert [hit.around() for hit in hits(page(text), Sought(","))] == ["quảng,ngãi"]


def test_the_header_is_not_prose():
    assert page("CỘNG HÒA", role=Role.QUOC_HIEU).facts.spoken_or_unknown == ()
    assert page("chưa rõ", role=Role.CHUA_RO).facts.spoken == ()
    assert len(page("chưa rõ", role=Role.CHUA_RO).facts.spoken_or_unknown) == 1


def test_a_cell_is_read_with_its_place():
    table = specimen_subject(Specimen(True, "tệp", 'phu_luc:\n  - ten: Biểu\n    cot: [Việc]\n    hang:\n      - ["Bổ xung kinh phí"]\n'))  # fmt: skip
    found = [hit for hit, _ in phrases(table, ("bổ xung",), fold=True)]
    assert [hit.cell for hit in found] == [Position(2, 1)]


def test_the_cure_has_the_capitals_of_the_fault():
    assert like("BỔ XUNG", "bổ sung") == "BỔ SUNG"
    assert like("Bổ xung", "bổ sung") == "Bổ sung"
    assert like("bổ xung", "bổ sung") == "bổ sung"
