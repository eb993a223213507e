"""What is said and done of two made-up plans, word by word: every kind of place, as a spec and as a Word file."""

import difflib

import pytest
from clone.word.carried import carried
from project import ROOT

import kehoach
from kehoach.clone import Target, as_text, clone
from kehoach.clone.worklist import ClonedWord
from kehoach.document.compose import compose
from kehoach.document.label.whole import label
from kehoach.word.read import read_docx
from kehoach.word.write import render

TARGETS = {
    "huyen-2025": Target(2026, cap="xa", co_quan="Ủy ban nhân dân xã Mường Ảng", dia_danh="Mường Ảng"),
    "so-2025-kem-quyet-dinh": Target(
        2026, co_quan="Sở Khoa học và Công nghệ", chuc_vu="Phó Giám đốc", ky_hieu="QĐ-SKHCN"
    ),
    "xa-2025-lien-tich": Target(
        2026, chuc_vu="Chủ tịch", ho_ten="Lê Văn Cường", dia_danh="Minh Long", ky_hieu="KHLT/UBND-MTTQVN"
    ),
}
MADE = ROOT / "tests" / "clone" / "made"


def changed(old: str, new: str) -> str:
    lines = difflib.unified_diff(old.splitlines(), new.splitlines(), "cũ", "mới", n=0, lineterm="")
    return "".join(f"{line}\n" for line in lines)


@pytest.mark.parametrize("name", TARGETS)
def test_of_a_spec(name, golden):
    text = (MADE / f"{name}.yaml").read_text(encoding="utf-8")
    found = clone(text, "cu.yaml", TARGETS[name])
    golden(f"clone-made-{name}.txt", f"{as_text(found)}\n{changed(text, found.text)}")


def words(content: bytes) -> str:
    return "\n".join(block.words for block in label(read_docx(content, "a.docx")).blocks())


@pytest.mark.parametrize("name", TARGETS)
def test_of_a_word_file(name, golden):
    target = TARGETS[name]
    made = carried(render(compose(kehoach.load(MADE / f"{name}.yaml"))), target)
    found = ClonedWord(b"", tuple(made.new.items), tuple(made.new.parts), 2025, target.nam, target.co_quan or "như cũ")
    golden(f"clone-word-{name}.txt", f"{as_text(found)}\n{changed(words(made.base), words(made.accepted))}")
