"""A writer of many documents: the bytes of the plain road, whatever was written before."""

import random

import pytest
from project import EXAMPLES, example

import kehoach
from kehoach import shelf
from kehoach.document.block import Block, Role
from kehoach.plan.run import Run
from kehoach.word import memory
from kehoach.word.memory import Memory
from kehoach.word.write import Writer


def changed(document, chance):
    """The document with the words of some blocks, cells and the page changed."""
    sections = []
    for section in document.sections:
        blocks = [another(block, chance) for block in section.blocks]
        sections.append(section._replace(blocks=tuple(blocks)))
    return document._replace(sections=tuple(sections), title=f"{document.title} {chance.random()}")


def another(block, chance):
    if chance.random() > 0.2 or any(run.note for run in block.text):
        return block
    if block.table is None:
        return block._replace(text=tuple(run._replace(text=f"{run.text} & {chance.random()}") for run in block.text))
    rows = list(block.table.rows)
    at = chance.randrange(len(rows))
    cells = [cell._replace(text=(Run(str(chance.random()), dam=True),)) for cell in rows[at].cells]
    rows[at] = rows[at]._replace(cells=tuple(cells))
    return block._replace(table=block.table._replace(rows=tuple(rows), can=()))


@pytest.mark.parametrize("office", [False, True])
def test_a_writer_writes_the_bytes_of_the_plain_road_in_any_order(office, tmp_path):
    path = None
    if office:
        path = tmp_path / "mau.docx"
        path.write_bytes((shelf.templates() / "so.docx").read_bytes())
    chance, writer = random.Random(7), Writer(path)
    documents = [kehoach.compose(kehoach.load(example(name))) for name in EXAMPLES]
    documents += [changed(document, chance) for document in documents for _ in range(2)]
    documents += [kehoach.compose(kehoach.load(example(name))) for name in EXAMPLES]  # equal, other objects
    chance.shuffle(documents)
    for document in documents:
        assert writer.to_bytes(document) == kehoach.to_bytes(document, path)


def test_an_equal_block_is_made_once_and_another_anew():
    held, made = Memory(), []

    def make():
        made.append(1)
        return b"<w:p/>"

    block = Block(Role.DOAN, (Run("a", dam=True),), number=3)
    for one in (block, block, block._replace(level=0), Block(*block)):
        assert held.xml(one, ("doc", ""), make) == b"<w:p/>"
    assert len(made) == 1
    held.xml(block, ("ngang", ""), make)
    held.xml(block._replace(text=(Run("a"),)), ("ngang", ""), make)
    assert len(made) == 3


def test_what_is_remembered_is_bounded(monkeypatch):
    monkeypatch.setattr(memory, "_MOST", 1000)
    held = Memory()
    for number in range(1000):
        held.xml(Block(Role.DOAN, number=number), "", lambda: b"x" * 100)
        held.xml(Block(Role.DOAN, number=number % 5), number, lambda: b"x" * 400)
    assert sum(len(one.xml) for one in held._written.values()) <= 1000


def test_a_fault_of_one_document_leaves_the_writer_as_it_was(tmp_path):
    writer = Writer(shelf.templates() / "bo.docx")
    good = kehoach.compose(kehoach.load(example("minh-long-2025")))
    lacking = kehoach.compose(kehoach.load(example("dien-bien-so-gddt-2025")))
    first = writer.to_bytes(good)
    with pytest.raises(kehoach.KehoachError, match="co_quan_chu_quan"):
        writer.to_bytes(lacking)
    assert writer.to_bytes(good) == first
