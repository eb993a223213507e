"""Files with our tracked changes and comments are as valid as they were: two validators of OOXML say so."""

import random

from project import EXAMPLES, SHARED, example, need
from revisions import some_edits, whole_edits
from valid_docx import assert_no_more_faults

import kehoach
from kehoach.document.compose import compose
from kehoach.word.comments import Comment, Program
from kehoach.word.comments import write as commented
from kehoach.word.revise import Spot, accept, reject, write
from kehoach.word.write import render


def versions(content: bytes, chance: random.Random) -> dict[str, bytes]:
    edits = [*some_edits(content, chance), *whole_edits(content, chance)]
    noted = commented(
        content, "a.docx", [Comment(edit.at, "hỏi") for edit in edits if isinstance(edit.at, Spot)], Program.CLONE
    )
    made = write(noted, "a.docx", edits).content
    back = write(content, "a.docx", edits, backward=True).content
    return {"old": content, "made": made, "back": back, "new": accept(made, "a.docx"), "again": reject(made, "a.docx")}


def test_examples_stay_valid(tmp_path, sdk_validator):
    found = {name: render(compose(kehoach.load(example(name)))) for name in EXAMPLES}
    found = {name: versions(content, random.Random(name)) for name, content in found.items()}
    assert_no_more_faults(found, tmp_path, sdk_validator)


def test_real_files_become_no_worse(tmp_path, sdk_validator):
    specimens = sorted((SHARED / "specimens").glob("*.docx"))
    found = {path.name: versions(path.read_bytes(), random.Random(path.name)) for path in specimens}
    need(found, "../shared/specimens")
    assert_no_more_faults(found, tmp_path, sdk_validator)
