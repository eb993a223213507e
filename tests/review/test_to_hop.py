"""Accents typed apart from their letters: told once in any file, joined in a copy."""

import unicodedata

import docx
import pytest
from project import example

from kehoach.fix.repair import repaired
from kehoach.plan import load
from kehoach.review.examine import examine
from kehoach.text.letters import apart

WORDS = "Nâng cao kỹ năng soạn thảo văn bản của công chức."


def loose(text):
    return unicodedata.normalize("NFD", text)


def typed(folder, kind):
    """A file of a kind with one sentence typed so."""
    path = folder / f"k.{kind}"
    if kind == "yaml":
        spec = example("xa-2026").read_text(encoding="utf-8")
        path.write_text(loose(spec), encoding="utf-8")
    elif kind == "txt":
        path.write_text(f"KẾ HOẠCH\nTập huấn\nI. MỤC ĐÍCH\n{loose(WORDS)}\n", encoding="utf-8")
    else:
        document = docx.Document()
        for line in ("KẾ HOẠCH", "Tập huấn", "I. MỤC ĐÍCH", loose(WORDS)):
            document.add_paragraph(line)
        document.save(path)
    return path


def told(path):
    return [one.finding.quote for one in examine(str(path)).review.judged if one.rule.code == "VP41"]


@pytest.mark.parametrize("kind", ["yaml", "txt", "docx"])
def test_it_is_told_once(tmp_path, kind):
    found = told(typed(tmp_path, kind))
    assert len(found) == 1
    assert unicodedata.is_normalized("NFC", found[0])


@pytest.mark.parametrize("kind", ["yaml", "docx"])
def test_a_copy_has_every_accent_joined_and_nothing_else_changed(tmp_path, kind):
    path = typed(tmp_path, kind)
    before = path.read_bytes()
    made = repaired(examine(str(path)))
    copy = tmp_path / f"moi.{kind}"
    copy.write_bytes(made.content)
    assert (told(copy), path.read_bytes()) == ([], before)
    assert made.diff
    assert made.recoded
    if kind == "yaml":
        assert load(copy) == load(path) == load(example("xa-2026"))


def test_the_first_word_typed_so():
    assert apart(f"Trường {loose('học')} {loose('nghề')}") == "học"
    assert apart("Côte d’Azur, trường nghề") == ""
    assert apart("a\u0301") == "á"
    assert apart("1 \u0301") == ""
