"""Lines as a labeller meets them, typed in a test: plain text, or paragraphs with a look."""

from kehoach.document.block import Block, Document, Role, Run, Section
from kehoach.document.label.line import lines_of
from kehoach.document.label.whole import label
from kehoach.document.look import Look


def paragraph(text, *, bold=False, middle=False):
    """Return a paragraph of a file that says how it looks."""
    return Block(Role.CHUA_RO, (Run(text, bold),), look=Look(dam=bold, canh="giua" if middle else "deu"))


def plain(text):
    """Return a paragraph of a file that says nothing of looks."""
    return Block(Role.CHUA_RO, (Run(text),))


def lines(*texts):
    """Return lines, numbered; a text is a plain paragraph."""
    blocks = [plain(text) if isinstance(text, str) else text for text in texts]
    return [line._replace(number=at) for at, line in enumerate(lines_of(blocks))]


def of(blocks):
    """Return the roles of labelled blocks with their words."""
    return [(str(block.role), block.words.strip()) for block in blocks]


def labelled(*texts):
    """Return a file of these paragraphs, labelled."""
    blocks = tuple(plain(text) if isinstance(text, str) else text for text in texts)
    return label(Document((Section(blocks),)))
