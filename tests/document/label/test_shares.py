"""How much of each file is not understood: counted, bounded and printed (``pytest -s``)."""

import sys

import pytest
from expected.load import FILES, expected, source
from project import EXAMPLES, SHARED, example, need

from kehoach import intake
from kehoach.document.compose import compose
from kehoach.document.label.whole import label, unknown
from kehoach.plan import load
from kehoach.word.read import read_docx
from kehoach.word.write import render

MOST = 0.01
"""Share of the blocks of a plan that may have no role."""


def share(document):
    labelled = label(document)
    return len(unknown(labelled)) / sum(1 for _ in labelled.blocks())


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_block_of_our_own_page_has_a_role(name):
    assert share(read_docx(render(compose(load(example(name)))), "a.docx")) == 0


OLD = [name for name in FILES if source(name).suffix == ".doc"]
"""Read by way of LibreOffice."""


def shares_of_plans(names):
    need((SHARED / "seeds").is_dir(), "../shared")
    shares = {name: share(intake.read(source(name))) for name in names}
    sys.stdout.write("".join(f"{value:6.1%}  {name}\n" for name, value in shares.items()))
    return {name: value for name, value in shares.items() if expected(name).get("la_ke_hoach", True)}


def test_nearly_every_block_of_a_real_plan_has_a_role():
    plans = shares_of_plans([name for name in FILES if name not in OLD])
    assert len(plans) >= 7
    assert {name: value for name, value in plans.items() if value > MOST} == {}


def test_nearly_every_block_of_a_real_plan_in_the_old_form_has_a_role(soffice):
    plans = shares_of_plans(OLD)
    assert len(plans) >= 2
    assert {name: value for name, value in plans.items() if value > MOST} == {}


def test_every_block_nobody_knows_is_named(run, tmp_path):
    lines = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "chữ lạ không ai hiểu", "KẾ HOẠCH",
             "Tập huấn văn thư", "UBND xã ban hành Kế hoạch như sau:", "I. MỤC ĐÍCH", "Nâng cao kỹ năng."]  # fmt: skip
    (tmp_path / "a.txt").write_text("\n\n".join(lines), encoding="utf-8")
    assert [block.words for block in unknown(label(intake.read(tmp_path / "a.txt")))] == ["chữ lạ không ai hiểu"]
    for command in (("check", "a.txt"), ("import", "a.txt", "-o", "-")):
        told = run(*command)
        assert "chữ lạ không ai hiểu" in told.out + told.err, command
