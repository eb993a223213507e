import json

import pytest
from project import ROOT

PLAN = ROOT / "examples" / "xa-2026" / "ke-hoach.yaml"


@pytest.fixture
def plans(tmp_path):
    text = PLAN.read_text(encoding="utf-8")
    for name in ("a-2026", "b"):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "hong.yaml").write_text("co_quan: [\n", encoding="utf-8")
    (tmp_path / "ra").mkdir()
    return ("a-2026.yaml", "hong.yaml", "b.yaml", "--nam", 2027)


@pytest.mark.parametrize("processes", [1, 2])
def test_each_plan_is_the_one_a_run_of_its_own_makes(run, plans, tmp_path, processes):
    found = run("clone", *plans, "-o", "ra", "--processes", processes)
    alone = run("clone", "b.yaml", "--nam", 2027, "-o", "rieng.yaml")
    assert (found.code, alone.code) == (1, 0)
    assert "1/3 tệp chưa chép được." in found.err
    made = {path.name: path.read_bytes() for path in (tmp_path / "ra").iterdir()}
    assert sorted(made) == ["a-2027.yaml", "b-2027.yaml"]
    assert made["b-2027.yaml"] == (tmp_path / "rieng.yaml").read_bytes()
    assert alone.out.replace("rieng.yaml", "ra/b-2027.yaml") in found.out


def test_their_worklists_as_json(run, plans):
    files = json.loads(run("clone", *plans, "-o", "ra", "--json").out)["files"]
    assert [one["output"] for one in files] == ["ra/a-2027.yaml", None, "ra/b-2027.yaml"]
    assert [one.get("to_year") for one in files] == [2027, None, 2027]
    assert files[2]["items"][0]["file"] in ("ra/b-2027.yaml", "")


@pytest.mark.parametrize("option", [["--worklist", "viec.txt"], ["--accept"], ["--resume"]])
def test_options_of_one_plan_are_refused_for_many(run, plans, option):
    found = run("clone", *plans, "-o", "ra", *option)
    assert (found.code, "chỉ dùng khi chép một tệp" in found.err) == (2, True)
