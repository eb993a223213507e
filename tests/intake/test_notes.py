"""Notes of any file: one name each, called where the file calls them, no mark left in the words."""

from pathlib import Path

from kehoach.address import PdfLine
from kehoach.document.block import Block, Cell, Document, Role, Row, Run, Section, Table
from kehoach.intake import read
from kehoach.intake.notes import named


def line(*parts, page=1, number=1):
    """A paragraph; what stands in braces calls a note."""
    runs = tuple(Run("", note=part[1:-1]) if part.startswith("{") else Run(part) for part in parts)
    return Block(Role.CHUA_RO, runs, origin=PdfLine(page, number))


def note(mark, words, page=1):
    return Block(Role.CHUA_RO, (Run(words),), mark, origin=PdfLine(page, 40))


def paragraphs(block):
    """The block itself, or the paragraphs of its cells."""
    return (
        [block]
        if block.table is None
        else [one for row in block.table.rows for cell in row.cells for one in cell.blocks]
    )


def words(block):
    """The words of a paragraph with its calls in braces."""
    return "".join(f"{{{run.note}}}" if run.note else run.text for run in block.text)


def shown(document):
    """The words of a document with its calls in braces, then its notes."""
    body = [words(one) for block in document.blocks() for one in paragraphs(block)]
    return body, [(one.label, one.text[0].text) for one in document.chu_thich]


def test_notes_counted_anew_on_each_page_get_names_of_their_own():
    document = Document(
        (Section((line("một", "{1}"), line("hai", "{1}", " ba", "{*}"), line("bốn", "{7}"))),),
        chu_thich=(note("1", "a"), note("1", "b"), note("*", "c")),
    )
    found = named(document)
    assert shown(found) == (["một{1}", "hai{2} ba{3}", "bốn"], [("1", "a"), ("2", "b"), ("3", "c")])
    assert {one.role for one in found.chu_thich} == {Role.CHU_THICH}


def test_a_cell_says_what_its_paragraphs_say():
    inner = line("Lớp", "{*}")
    cell = Cell((Run("Lớp"), Run("", note="*")), blocks=(inner,))
    table = Block(Role.CHUA_RO, table=Table((1.0,), (Row((cell,)),)))
    found = named(Document((Section((table,)),), chu_thich=(note("*", "a"),)))
    again = next(iter(found.blocks())).table.rows[0].cells[0]
    assert again.text == (Run("Lớp"), Run("", note="1"))
    assert again.blocks[0].text == again.text


def test_markdown_has_notes_of_its_own(tmp_path: Path):
    path = tmp_path / "a.md"
    path.write_text(
        "# KẾ HOẠCH\n\nBan hành Kế hoạch[^a] này.[^1]\n\nKhông gọi[^9], không gọi \\[^1].\n\n"
        "[^1]: Lời **một**\n    đi tiếp.\n[^a]: Lời hai.\n",
        encoding="utf-8",
    )
    found = read(path)
    assert shown(found)[0][1:] == ["Ban hành Kế hoạch{a} này.{1}", "Không gọi[^9], không gọi [^1]."]
    assert [(one.words, one.origin.shown) for one in found.chu_thich] == [
        ("1 Lời một đi tiếp.", "dòng 7"),
        ("a Lời hai.", "dòng 9"),
    ]


def test_a_plain_text_calls_nothing(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_text("KẾ HOẠCH\nGiữ nguyên dấu[^1] này.\n", encoding="utf-8")
    assert shown(read(path)) == (["KẾ HOẠCH", "Giữ nguyên dấu[^1] này."], [])
