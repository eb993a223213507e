"""Two small files and their redline, its laws proved."""

from oddities.ooxml import docx
from revisions import assert_same_file, lines, parts_of

from kehoach.compare.redline import Redline, redline
from kehoach.word.revise import accept, reject


def drawn(folder, old: str | bytes, new: str | bytes) -> Redline:
    """Return the redline of two bodies or files; accepted it is the new file, and it says so twice the same."""
    paths = [folder / "cu.docx", folder / "moi.docx"]
    contents = [docx(one) if isinstance(one, str) else one for one in (old, new)]
    for path, content in zip(paths, contents, strict=True):
        path.write_bytes(content)
    made = redline(*paths)
    assert_same_file(accept(made.content, "a.docx"), accept(contents[1], "a.docx"))
    assert redline(*paths) == made
    return made


def back(made: Redline) -> list[str]:
    """Return the paragraphs of a redline once it is rejected."""
    return lines(reject(made.content, "a.docx"))


def body(made: Redline) -> str:
    return parts_of(made.content)["word/document.xml"].decode()
