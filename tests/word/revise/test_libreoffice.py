"""LibreOffice's own accept-all and reject-all give what ours give."""

import random
from pathlib import Path

from oddities.specimens import SPECIMENS
from project import EXAMPLES, decided, example
from revisions import lines, some_edits, whole_edits

import kehoach
from kehoach.document.compose import compose
from kehoach.word.revise import accept, write
from kehoach.word.write import render

NOT_ASKED = ("comments", "content-controls")
"""LibreOffice without windows waits for ever where a comment wants a window beside the text; its release 7.4 joins
paragraphs where all words of a content control were deleted, whoever tracked that."""


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
