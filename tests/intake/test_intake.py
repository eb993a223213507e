import re
import subprocess
import sys
from collections import Counter

import pytest
from project import EXAMPLES, ROOT, example

import kehoach
from kehoach.document.block import Role
from kehoach.intake import LIMIT, faults, read
from kehoach.intake.plaintext import paragraphs
from kehoach.problem import KehoachError, Severity
from kehoach.word.write import render


def test_a_text_file(tmp_path):
    path = tmp_path / "a.docx"
    path.write_text("KẾ HOẠCH\n\nSố 66/NQ-СР và 5/NQ-СР.\n\n| a | Βộ |\n|---|---|\n", encoding="utf-8")
    document = read(path)
    assert paragraphs(document) == ["KẾ HOẠCH", "Số 66/NQ-СР và 5/NQ-СР.", "a", "Βộ"], "told, not changed"
    told = [(one.code, one.place.line, one.message.split("thuộc")[0]) for one in document.notices]
    assert told == [
        ("TN21", 3, "chữ “СР” trong “66/NQ-СР” "), ("TN21", 3, "chữ “СР” trong “5/NQ-СР.” "), ("TN21", 5, "chữ “Β” trong “Βộ” "),
    ]  # fmt: skip


@pytest.mark.parametrize("name", EXAMPLES[:2])
def test_a_docx_goes_to_its_reader(name):
    made = render(kehoach.compose(kehoach.load(example(name))))
    document = read("a.doc", made)
    assert any(block.words == "KẾ HOẠCH" for block in document.blocks())
    assert {block.role for block in document.blocks()} == {Role.CHUA_RO}


def test_a_file_over_the_limit_is_not_read(tmp_path):
    path = tmp_path / "a.txt"
    with path.open("wb") as stream:
        stream.truncate(LIMIT + 1)
    with pytest.raises(KehoachError) as caught:
        read(path)
    assert [one.code for one in caught.value.problems] == ["TE02"]
    with pytest.raises(KehoachError) as caught:
        read("a.txt", bytes(LIMIT + 1))
    assert [one.code for one in caught.value.problems] == ["TN07"]


def test_a_missing_file():
    with pytest.raises(KehoachError) as caught:
        read("/nowhere/a.txt")
    assert [one.code for one in caught.value.problems] == ["TE01"]


def test_every_code_is_used_and_every_used_code_is_listed():
    text = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "kehoach" / "intake").rglob("*.py"))
    found = Counter(re.findall(r'"(TN\d\d)"', text))
    assert set(found) == set(faults.CATALOGUE)
    assert [code for code, count in found.items() if count < 2] == [], "listed and used"


@pytest.mark.parametrize("code", sorted(faults.CATALOGUE))
def test_every_problem_is_a_sentence_with_its_cure(code):
    entry = faults.CATALOGUE[code]
    blanks = dict.fromkeys(re.findall(r"{(\w+)}", entry.message + entry.hint), "X")
    one = faults.problem(code, kehoach.Place("a"), **blanks)
    assert "{" not in one.message + one.hint
    assert not one.message.endswith(".")
    assert (entry.severity is Severity.ERROR) == (code < "TN20")
    assert one.hint or entry.severity is Severity.HINT


def test_nothing_heavy_is_imported_for_a_text():
    script = "import sys, kehoach.intake as i; i.read('a.txt', 'KẾ HOẠCH'.encode()); print([m for m in sys.modules if m in ('lxml', 'docx', 'pypdfium2', 'subprocess')])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT)
    assert done.stdout.strip() == "[]", done.stderr
