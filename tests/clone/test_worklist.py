"""What is said and done of two made-up plans, word by word: every kind of place, as a spec and as a Word file."""

import pytest
from clone.word.carried import carried, changed, told
from project import ROOT

import kehoach
from kehoach.clone import Target, as_text, clone
from kehoach.document.compose import compose
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
WORDS = {
    "moc-thoi-gian": Target(2026),
    "ten-co-quan": Target(2026, cap="xa", co_quan="Ủy ban nhân dân xã Mường Ảng"),
    "so-lieu": Target(2026),
}
"""Plans of sentences alone: what the rules of times, agencies and figures say of each."""
MADE = ROOT / "tests" / "clone" / "made"


@pytest.mark.parametrize("name", [*TARGETS, *WORDS])
def test_of_a_spec(name, golden):
    text = (MADE / f"{name}.yaml").read_text(encoding="utf-8")
    found = clone(text, "cu.yaml", (TARGETS | WORDS)[name])
    golden(f"clone-made-{name}.txt", f"{as_text(found)}\n{changed(text, found.text)}")


@pytest.mark.parametrize("name", TARGETS)
def test_of_a_word_file(name, golden):
    content = render(compose(kehoach.load(MADE / f"{name}.yaml")))
    golden(f"clone-word-{name}.txt", told(carried(content, TARGETS[name]), TARGETS[name]))
