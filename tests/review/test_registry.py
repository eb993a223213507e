"""The registry is what the pages and the checks say, and says itself what is wrong with them."""

import datetime as dt
import re
import subprocess
import sys

import pytest
from project import ROOT

from kehoach.problem import Severity
from kehoach.review import page
from kehoach.review.catalogue import find, rules, wording
from kehoach.review.registry import MARK, RULES
from kehoach.review.rule import LOOK, Form, Ground
from tools import rules_registry


def test_the_registry_is_fresh():
    text = (ROOT / "kehoach/review/registry.py").read_text(encoding="utf-8")
    assert rules_registry.written(rules_registry.pages(), rules_registry.modules()) == text, "run: make rules"
    assert rules_registry.mark() == MARK


def test_every_page_has_its_check_and_every_check_its_page():
    assert rules_registry.faults(rules_registry.pages(), rules_registry.modules()) == []
    assert len(RULES) > 200


def test_a_row_is_what_the_page_says():
    found = find("tt07")
    front = rules_registry.pages()["TT07"]
    assert (found.code, found.name) == ("TT07", front["name"])
    assert found.severity is Severity.ERROR
    assert found.basis == ((Ground.LUAT, "Phụ lục I, Phần I, Mục II, khoản 4.b"),)
    assert found.since == dt.date(2020, 3, 5)
    assert found.of == {Form.HANH_CHINH}
    assert found.check is __import__("kehoach.review.checks.form.dating", fromlist=["CHECKS"]).CHECKS["TT07"]


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("severity", "nặng", "TT07.md: wrong value of severity"),
        ("basis", [{"dieu": "Điều 1"}], "TT07.md: wrong value of basis"),
        ("of", ["moi"], "TT07.md: wrong value of of"),
        ("kind", "words", "TT07.md: wrong value of kind"),
        ("tu", "05/3/2020", "TT07.md: unknown key tu"),
        ("code", "TT08", "TT07.md: the code in it is TT08"),
    ],
)
def test_a_page_that_is_not_whole_is_told(key, value, told):
    found = rules_registry.pages()
    assert rules_registry.faults({**found, "TT07": {**found["TT07"], key: value}}, rules_registry.modules()) == [told]


def test_a_page_without_check_and_a_check_without_page_are_told():
    found, homes = rules_registry.pages(), rules_registry.modules()
    lost = {code: front for code, front in found.items() if code != "TT07"}
    assert rules_registry.faults(lost, homes) == ["TT07: no page of this code"]
    assert rules_registry.faults(found, {**homes, "TT07": []}) == ["TT07.md: its check is in no module"]
    assert rules_registry.faults(found, {**homes, "TT07": ["a", "b"]}) == ["TT07.md: its check is in a, b"]


def test_a_retired_code_is_listed_and_its_number_not_given_again():
    found, homes = rules_registry.pages(), rules_registry.modules()
    gone = {"code": "VP99", "name": "lỗi cũ", "retired": "nay là VP15"}
    text = rules_registry.written({**found, "VP99": gone}, homes)
    assert 'Retired("VP99", "lỗi cũ", "nay là VP15"),' in text
    assert rules_registry.free({**found, "VP99": gone})["VP"] == "VP100"
    assert rules_registry.faults({**found, "VP99": gone}, {**homes, "VP99": ["a"]}) == [
        "VP99.md: retired, and yet checked in a"
    ]


def test_a_review_opens_no_page_and_imports_no_look_for_a_spec():
    code = """
import sys
from kehoach.review import page
from pathlib import Path
page.FOLDER = Path("/nowhere")
from kehoach.review.catalogue import wording
from kehoach.review.drafted import of_draft
from kehoach.plan import open_spec
print(len(of_draft(open_spec("examples/xa-2026/ke-hoach.yaml"), only=wording()).review.problems))
print(sorted(one for one in sys.modules if one.startswith("kehoach.review.checks.look")))
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout.split("\n")[:2] == ["0", "[]"], done.stderr


def test_the_rules_of_words_are_all_but_those_of_looks():
    assert {*rules()} - {*wording()} == {rule for rule in rules() if rule.kind == LOOK}


def test_codes_named_elsewhere_are_codes_of_rules():
    named = re.findall(r"\b[A-Z]{2}\d\d\b", (ROOT / "data/loai-van-ban.yaml").read_text(encoding="utf-8"))
    assert len(named) > 30
    assert {*named} <= {rule.code for rule in rules()}


def test_a_page_is_taken_apart(monkeypatch, tmp_path):
    monkeypatch.setattr(page, "FOLDER", tmp_path)
    (tmp_path / "TT99.md").write_text(
        "---\ncode: TT99\n---\n\nMột lỗi.\n\nVì sao.\n\n## Sai\n\n```trang\ndoan: a\n\nmuc: b\n```\n\n"
        "```yaml\nmuc_tieu: c\n```\n\n## Đúng\n\n```dang\ndoan: co=14\n```\n",
        encoding="utf-8",
    )
    found = page.page_of("TT99")
    assert found.prose == "Một lỗi.\n\nVì sao."
    assert found.specimens == (
        (True, "trang", "doan: a\n\nmuc: b\n"), (True, "tệp", "muc_tieu: c\n"), (False, "dạng", "doan: co=14\n"),
    )  # fmt: skip
    with pytest.raises(FileNotFoundError):
        page.page_of("TT98")
