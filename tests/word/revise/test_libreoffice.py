"""LibreOffice's own accept-all and reject-all give what ours give."""

import random
from pathlib import Path

from oddities.ooxml import docx, p
from oddities.specimens import SPECIMENS
from project import EXAMPLES, decided, example
from revisions import lines, some_edits, whole_edits

import kehoach
from kehoach.address import Paragraph
from kehoach.document.compose import compose
from kehoach.word.revise import NewParagraph, Spot, WordsChange, accept, reject, write
from kehoach.word.write import render

NOT_ASKED = ("comments", "content-controls")
"""LibreOffice without windows waits for ever where a comment wants a window beside the text; its release 7.4 joins
paragraphs where all words of a content control were deleted, whoever tracked that.

Nor is it a judge inside the result of a field (MERGEFIELD, REF, DOCPROPERTY) or a control of whole paragraphs: 7.4
reads both as plain words, revisions and all, so accepting and rejecting alike leave old words and new side by side.
Our XML is right by ISO/IEC 29500-1: ``w:ins`` and ``w:del`` are among EG_RunLevelElements, which CT_P has wherever it has
runs, between the ``w:fldChar`` of a field too (17.16.18), and a ``w:sdtContent`` holds paragraphs as the body does
(17.5.2); read from the text of the standard, not tried in Word. A QUOTE field is decided as we do.
"""


def files() -> dict[str, bytes]:
    made = {name: render(compose(kehoach.load(example(name)))) for name in EXAMPLES}
    odd = {f"odd-{name}": SPECIMENS[name]() for name in SPECIMENS if name not in NOT_ASKED}
    return {**made, **{name: accept(content, "a.docx") for name, content in odd.items()}}


def test_libreoffice_decides_as_we_do(soffice, tmp_path):
    found = files()
    for name, content in found.items():
        chance = random.Random(name)
        edits = [*some_edits(content, chance), *(whole_edits(content, chance) if name in EXAMPLES else [])]
        made = write(content, "a.docx", edits).content
        (tmp_path / f"{name}.docx").write_bytes(made)
        (tmp_path / f"{name}.old.docx").write_bytes(content)
        (tmp_path / f"{name}.new.docx").write_bytes(accept(made, "a.docx"))

    def pairs(kind: str, result: str) -> list[tuple[Path, Path]]:
        return [(tmp_path / f"{name}{kind}.docx", tmp_path / f"{name}{result}.docx") for name in found]

    decided(soffice, "accept", pairs("", ".accepted"), tmp_path)
    decided(soffice, "reject", pairs("", ".rejected"), tmp_path)
    decided(soffice, "keep", [*pairs(".old", ".old-kept"), *pairs(".new", ".new-kept")], tmp_path)
    for name in found:
        read = {kind: lines((tmp_path / f"{name}{kind}.docx").read_bytes())
                for kind in (".accepted", ".new-kept", ".rejected", ".old-kept")}  # fmt: skip
        assert read[".accepted"] == read[".new-kept"], name
        assert read[".rejected"] == read[".old-kept"], name


def test_words_put_in_at_the_end_and_the_start_of_neighbours_join_nothing(soffice, tmp_path):
    body = p("một hai") + p("ba bốn") + p("năm") + p("sáu")
    asked = {
        "both": [at_end(1, " x"), at_start(2, "y ")],
        "replaced": [WordsChange(Spot(Paragraph(1), "hai"), "x"), at_start(2, "y ")],
        "turned twice": [at_end(1, " x"), WordsChange(Spot(Paragraph(2), "ba bốn"), "y"), at_start(3, "z ")],
        "one word": [at_end(2, " x"), WordsChange(Spot(Paragraph(3), "năm"), "z"), NewParagraph(Spot(Paragraph(3)), "t")],
    }  # fmt: skip
    for name, edits in asked.items():
        made = write(docx(body), "a.docx", edits)
        assert made.left == []
        (tmp_path / f"{name}.docx").write_bytes(made.content)
        assert lines(reject(made.content, "a.docx")) == ["một hai", "ba bốn", "năm", "sáu"]
    decided(soffice, "reject", [(tmp_path / f"{name}.docx", tmp_path / f"{name}.old.docx") for name in asked], tmp_path)
    for name in asked:
        found = lines((tmp_path / f"{name}.old.docx").read_bytes())
        assert found == ["một hai", "ba bốn", "năm", "sáu"], name


def at_end(number: int, words: str) -> WordsChange:
    return WordsChange(Spot(Paragraph(number), "", 0, number, 7 if number == 1 else 6), words)


def at_start(number: int, words: str) -> WordsChange:
    return WordsChange(Spot(Paragraph(number), "", 0, number, 0), words)
