"""A new rule laid out in a copy of what it touches: it fails until it is written, then it is a rule."""

import shutil
import subprocess
import sys

import pytest
import yaml
from project import ROOT

from tools import new_rule
from tools.rules_registry import FOLDER, free, pages

CODE = free({page.stem: {} for page in FOLDER.glob("*.md")})["VP"]
TOUCHED = ("kehoach", "tools", "data", "templates", "tests/corpus", "tests/review")


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """What a rule touches, in a folder of its own, with a rule laid out."""
    root = tmp_path_factory.mktemp("copy")
    for name in TOUCHED:
        ignored = shutil.ignore_patterns("__pycache__", "*-b.yaml", "*-b.tsv", "vendor")
        shutil.copytree(ROOT / name, root / name, ignore=ignored)
    assert new_rule.main(CODE, root) == 0
    return root


def run(root, *command):
    return subprocess.run([sys.executable, *command], cwd=root, capture_output=True, text=True, timeout=300)


def test_what_is_laid_out_is_whole_and_says_what_is_left(copy, capsys):
    cases = yaml.safe_load((copy / "tests/corpus/doan-ngan.yaml").read_text(encoding="utf-8"))
    assert cases[-1]["loi"][0]["ma"] == CODE
    mutations = (copy / "tests/review/test_text_mutations.py").read_text(encoding="utf-8")
    assert f"CASES = [*ONE_CAUSE, *NEW_{CODE}," in mutations
    compile(mutations, "test_text_mutations.py", "exec")
    told = new_rule.left_to_do(CODE)
    for path in (
        "kehoach/review/pages",
        "kehoach/review/checks/wording",
        "tests/corpus",
        "test_text_mutations",
    ):
        assert path in told


def test_it_is_a_rule_for_the_registry_and_its_specimen_fails_until_it_is_written(copy):
    assert run(copy, "-m", "tools.rules_registry").returncode == 0
    asks = (
        "from kehoach.review.catalogue import find\n"
        "from kehoach.review.page import page_of\n"
        f"print(find('{CODE}').module, [one.wrong for one in page_of('{CODE}').specimens])\n"
        "from types import SimpleNamespace\n"
        f"print(list(find('{CODE}').check(SimpleNamespace())))\n"
    )
    done = run(copy, "-c", asks)
    assert done.stdout.splitlines() == [f"wording.{CODE.lower()} [True, False]", "[]"], done.stderr


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("VP01", "is taken, or was: the next free one is " + CODE),
        ("XX01", "XX01 is no code"),
        ("", "CODE is no code"),
        ("vp81", "is no code"),
    ],
)
def test_a_code_that_cannot_be_is_told_and_nothing_is_written(code, told, tmp_path, capsys):
    assert new_rule.main(code, tmp_path) == 1
    assert told in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_every_family_has_a_room_of_checks():
    for family, number in free(pages()).items():
        written = [one.path for one in new_rule.laid_out(number, ROOT)]
        assert (ROOT / written[1]).parent.is_dir(), family
