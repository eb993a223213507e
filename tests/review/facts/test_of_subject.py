"""Facts belong to their subject: found once, never another's, gone with it."""

import ast
import gc
import weakref

from project import ROOT
from review.test_bc import page

from kehoach.review.facts import citing

WORDS = "Căn cứ Quyết định số {}/QĐ-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh;"


def test_a_fact_is_found_once(monkeypatch):
    asked = []
    find = citing.citations
    monkeypatch.setattr(citing, "citations", lambda texts: asked.append(1) or find(texts))
    one, other = (page(("can_cu", "", WORDS.format(number))) for number in (1, 2))
    for _ in range(3):
        assert [[cited.parsed.so for cited in subject.facts.citations] for subject in (one, other)] == [
            ["1/QĐ-UBND"], ["2/QĐ-UBND"]
        ]  # fmt: skip
    assert len(asked) == 2


def test_nothing_outlives_its_subject():
    subject = page(("can_cu", "", WORDS.format(1)))
    every = [name for name in dir(subject.facts) if not name.startswith("_")]
    assert len(every) > 15
    for name in every:
        getattr(subject.facts, name)
    gone = weakref.ref(subject)
    del subject
    gc.collect()
    assert gone() is None


def test_no_function_of_a_subject_keeps_it():
    cached = [
        (path.name, node.name)
        for path in (ROOT / "kehoach" / "review").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
        and any(
            "cache" in ast.unparse(one) and "cached_property" not in ast.unparse(one) for one in node.decorator_list
        )
        and any(one.arg == "subject" for one in node.args.args)
    ]
    assert cached == []
