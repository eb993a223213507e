"""The counted tables: fresh, small, lossless, and honest about where they come from."""

import hashlib
import subprocess
import sys
import tracemalloc

import pytest
from project import ROOT

from kehoach import shelf
from kehoach.law.book import book
from kehoach.law.cap_tieng import TEP, bang_dem, thoi_quen
from kehoach.text.slips.clauses import plain
from kehoach.text.slips.counts import Counts
from kehoach.text.syllable import possible

TOOL = [sys.executable, "-m", "tools.syllables"]


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tsv")
    subprocess.run([*TOOL, "--out", str(folder)], check=True, cwd=ROOT)
    return folder


def test_the_packed_file_holds_the_tables_it_was_made_of_byte_for_byte(written):
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in written.iterdir()}
    assert found == book("cap-tieng")["nguon"]


@pytest.mark.costly
def test_the_same_tables_give_the_same_file(written, tmp_path):
    subprocess.run([*TOOL, str(written), "--to", str(tmp_path / TEP)], check=True, cwd=ROOT)
    assert (tmp_path / TEP).read_bytes() == (shelf.data() / TEP).read_bytes()


def test_it_is_small_on_disk_and_in_memory():
    content = (shelf.data() / TEP).read_bytes()
    assert len(content) < 3_000_000
    tracemalloc.start()
    held = Counts(content)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert held.number("kế") >= 0
    assert most < 10_000_000


def test_no_command_opens_it_before_a_paper_is_reviewed():
    script = "import kehoach.cli.app, sys; print('kehoach.law.cap_tieng' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_lists_hold_syllables_the_counts_know():
    habits, counts = thoi_quen(), bang_dem()
    words = habits.function_words | habits.family_names | habits.alone
    words |= {one for pair in habits.kept for one in pair}
    assert {one for one in words if not counts.papers(counts.number(one))} == set()


def test_what_is_usual_is_a_syllable_as_the_counts_write_it():
    counts = bang_dem()
    usual = [one for one in counts.syllables if counts.usual(one)]
    assert len(usual) > 3000
    assert [one for one in usual if not possible(one) or plain(one) != one or one != one.casefold()] == []
    assert not counts.usual("ubnd")
    assert not counts.usual("họat")
