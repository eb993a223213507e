"""Files with our tracked changes and comments are as valid as they were: two validators of OOXML say so."""

import random

from openxml_audit import OpenXmlValidator
from project import EXAMPLES, SHARED, example, need, sdk_errors
from revisions import some_edits, whole_edits

import kehoach
from kehoach.document.compose import compose
from kehoach.word.comments import Comment, Program
from kehoach.word.comments import write as commented
from kehoach.word.revise import Spot, accept, reject, write
from kehoach.word.write import render


def audit(path) -> int:
    """Return how many faults the second validator finds.

    A row without settings of its own that came or went holds its mark alone, as Word writes it; the schema's letter
    asks for a setting beside it, and the SDK does not.
    """
    told = [str(one) for one in OpenXmlValidator().validate(str(path)).errors]
    return sum("trPr[1]: Required sequence content is missing" not in one for one in told)


def versions(content: bytes, chance: random.Random) -> dict[str, bytes]:
    edits = [*some_edits(content, chance), *whole_edits(content, chance)]
    noted = commented(
        content, "a.docx", [Comment(edit.at, "hỏi") for edit in edits if isinstance(edit.at, Spot)], Program.CLONE
    )
    made = write(noted, "a.docx", edits).content
    back = write(content, "a.docx", edits, backward=True).content
    return {"old": content, "made": made, "back": back, "new": accept(made, "a.docx"), "again": reject(made, "a.docx")}


def assert_no_more_faults(found: dict[str, bytes], folder, validator: str) -> None:
    for name, content in found.items():
        made = versions(content, random.Random(name))
        paths = {kind: folder / f"{name}.{kind}.docx" for kind in made}
        for kind, path in paths.items():
            path.write_bytes(made[kind])
        counts = {kind: len(sdk_errors(validator, path)) for kind, path in paths.items()}
        assert {kind: count for kind, count in counts.items() if count > counts["old"]} == {}, name
        audited = {kind: audit(path) for kind, path in paths.items()}
        assert {kind: count for kind, count in audited.items() if count > audited["old"]} == {}, name


def test_examples_stay_valid(tmp_path, sdk_validator):
    found = {name: render(compose(kehoach.load(example(name)))) for name in EXAMPLES}
    assert_no_more_faults(found, tmp_path, sdk_validator)


def test_real_files_become_no_worse(tmp_path, sdk_validator):
    found = {path.name: path.read_bytes() for path in (SHARED / "specimens").glob("*.docx")}
    need(found, "../shared/specimens")
    assert_no_more_faults(found, tmp_path, sdk_validator)
