"""The roles of real files, held against what people read in them; ``pytest -s`` prints the table."""

import hashlib
import sys

import pytest
from labels.truth import Compared, compare, truths
from project import SHARED, need

from kehoach.document.block import Role
from kehoach.document.label.whole import label
from kehoach.intake import read

TRUTHS = truths()
LEAST = 0.98
"""Share of lines that must come out equal."""
_ALL_ROLES = {str(role) for role in Role} | {"khac"}


@pytest.fixture(scope="module")
def compared() -> list[Compared]:
    """Return every labelled file that is here beside the roles it is given today."""
    need((SHARED / "seeds").is_dir(), "../shared")
    found = []
    for truth in TRUTHS:
        data = (SHARED / truth.file).read_bytes()
        assert hashlib.sha256(data).hexdigest() == truth.sha256, f"{truth.file} is another file: label it anew"
        found.append(compare(truth, label(read(SHARED / truth.file))))
    return found


def test_enough_lines_are_labelled_and_half_of_the_files_are_held():
    assert sum(len(truth.labels) for truth in TRUTHS) >= 850
    assert sum(truth.held for truth in TRUTHS) == 5
    assert all(set(due.roles) <= _ALL_ROLES for truth in TRUTHS for due in truth.labels)


def test_a_table_of_labels_holds_no_whole_text():
    assert all(len(due.words) <= 40 for truth in TRUTHS for due in truth.labels)


def test_a_wrong_role_is_seen(compared):
    """The measure itself: a document of paragraphs without roles agrees only where there is no component."""
    truth = TRUTHS[0]
    bare = compare(truth, read(SHARED / truth.file))
    assert len(bare.misses) > 0.9 * len(truth.labels)
    assert len(compared) == len(TRUTHS)


@pytest.mark.parametrize("held", [False, True], ids=["open", "held"])
def test_roles_come_out_as_people_gave_them(compared, held):
    chosen = [one for one in compared if one.truth.held is held]
    sys.stdout.write(table(chosen) + "\n")
    lines = sum(len(one.truth.labels) for one in chosen)
    assert sum(one.equal for one in chosen) >= LEAST * lines, table(chosen)


def table(compared: list[Compared]) -> str:
    """Return one line a file (lines, equal, share), each miss below it."""
    out = [""]
    for one in compared:
        lines = len(one.truth.labels)
        out.append(f"{one.equal:4} of {lines:4}  {one.equal / lines:6.1%}  {one.truth.file}")
        for due, role in one.misses:
            out.append(f"    {due.number:4} {'|'.join(due.roles)} ≠ {role or 'not found'}: {due.words}")
    equal, lines = sum(one.equal for one in compared), sum(len(one.truth.labels) for one in compared)
    return "\n".join([*out, f"{equal:4} of {lines:4}  {equal / lines:6.1%}  together"])
