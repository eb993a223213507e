"""What README says is so."""

import re

import pytest
from project import ROOT

from kehoach.cli.app import COMMANDS
from kehoach.document.compose import compose
from kehoach.plan import draft
from kehoach.plan.ban_hanh import BanHanh, Dieu
from kehoach.plan.content import ITEMS
from kehoach.plan.parts import Ky, PhuLuc, VanBan
from kehoach.plan.plan import Plan
from kehoach.plan.table import Bang, BangLap, CotLap, Nhom, TuTep
from kehoach.spec import LIMITS, parse
from kehoach.word.contract import FIELDS, example
from kehoach.word.write import render
from tools.rules_table import put_in

TEXT = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language):
    return re.findall(rf"```{language}\n(.*?)```", TEXT, re.DOTALL)


def test_its_spec_is_a_plan_that_renders():
    (spec,) = blocks("yaml")
    plan = draft(parse(spec), spec, "README.md").plan
    assert len(plan.muc) == 6
    assert render(compose(plan))


def test_it_names_every_command_and_no_other():
    assert set(re.findall(r"^\| `kehoach (\w+)", TEXT, re.MULTILINE)) == set(COMMANDS)
    assert set(re.findall(r"kehoach (new|render|schema|check|import|clone|diff|batch|explain|serve)\b", TEXT)) <= set(
        COMMANDS
    )


def test_its_glossary_is_the_models_words():
    words = set(re.findall(r"`(\w+)`", TEXT[TEXT.index("## Từ dùng trong tệp") :]))
    fields = {
        name
        for cls in (Plan, BanHanh, Dieu, Ky, PhuLuc, VanBan, Bang, BangLap, CotLap, Nhom, TuTep, *ITEMS.values())
        for name in cls.FIELDS
    }
    assert words - fields - {"Lưu", "to_chuc_thuc_hien"} == set()
    assert set(ITEMS) <= words


def test_its_tags_are_those_a_template_may_use():
    listed = [f"| `{example(field)}` | {field.meaning}{', bắt buộc' if field.required else ''} |" for field in FIELDS]
    between = TEXT[TEXT.index("| Thẻ | In ra |") :].split("\n\n")[0]
    assert between.splitlines()[2:] == listed
    assert len({field.name for field in FIELDS}) == len(FIELDS)
    tags = set(re.findall(r"\{\{p? (\w+) \}\}", TEXT)) | set(re.findall(r"\{%p for \w+ in (\w+)", TEXT))
    assert tags - {"dong"} == {field.name for field in FIELDS}


def test_its_limits_are_the_limits():
    assert f"{LIMITS.bytes // 1_000_000} MB" in TEXT
    assert f"{LIMITS.nodes:,}".replace(",", ".") in TEXT
    assert f"{LIMITS.depth} cấp" in TEXT


@pytest.mark.parametrize("path", sorted(set(re.findall(r"\]\((?!http)([^)#]+)\)", TEXT))))
def test_its_links_lead_somewhere(path):
    assert (ROOT / path).exists()


def test_its_make_targets_exist():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in set(re.findall(r"`?make (\w+)", TEXT)):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_its_table_of_rules_is_fresh():
    assert put_in(TEXT) == TEXT, "run: make rules"
