"""On which page words stand: said where it is certain, and only there."""

from kehoach.address import Paragraph, PdfLine
from kehoach.document.block import Block, Cell, Role, Row, Run, Table
from kehoach.document.laid import laid

SENTENCES = [
    " ".join(f"chữ{number}x{word}" for word in range(12)) for number in range(30)
]  # fmt: skip


def block(number, words):
    return Block(Role.DOAN, (Run(words),), origin=Paragraph(number))


BLOCKS = [block(number, words) for number, words in enumerate(SENTENCES, 1)]


def test_a_paragraph_that_runs_over_has_two_pages():
    cut = SENTENCES[10].split()
    first = "\n".join([*SENTENCES[:10], *cut[:6]])
    second = "\n".join([*cut[6:], *SENTENCES[11:], "2"])
    found = laid(BLOCKS, [first, second])
    assert [found.page(one) for one in BLOCKS] == [1] * 11 + [2] * 19
    assert found.page(BLOCKS[10], " ".join(cut[:6])) == 2
    assert found.page(BLOCKS[10], " ".join(cut[:5])) == 1


def test_words_between_two_of_one_page_stand_there_too():
    said = [*BLOCKS[:15], block(99, "không có trên trang"), *BLOCKS[15:]]
    found = laid(said, ["\n".join(SENTENCES)])
    assert found.page(said[15]) == 1


def test_between_two_pages_nothing_is_said():
    said = [*BLOCKS[:15], block(99, "không có trên trang"), *BLOCKS[15:]]
    found = laid(said, ["\n".join(SENTENCES[:15]), "\n".join(SENTENCES[15:])])
    assert found.page(said[15]) == 0


def test_pages_of_another_text_are_no_pages():
    assert laid(BLOCKS, ["\n".join(SENTENCES[:10])]) is None
    assert laid(BLOCKS, []) is None
    assert laid([], ["a"]) is None


def test_a_table_is_read_by_rows():
    rows = tuple(Row(tuple(Cell((Run(word),)) for word in words.split())) for words in SENTENCES[:2])
    table = Block(Role.BANG, table=Table((), rows), origin=Paragraph(50))
    pages = [f"{SENTENCES[0]}", "\n".join([SENTENCES[1], *SENTENCES[2:]])]
    found = laid([table, *BLOCKS[2:]], pages)
    assert found.page(table) == 1
    assert found.page(table, SENTENCES[0]) == 2


def test_a_pdf_says_its_pages_itself():
    one = Block(Role.DOAN, (Run("Chữ"),), origin=PdfLine(4, 2))
    assert laid(BLOCKS, ["\n".join(SENTENCES)]).page(one) == 4
