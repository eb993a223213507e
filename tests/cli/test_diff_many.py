import json

import pytest
from project import ROOT

PLAN = ROOT / "examples" / "xa-2026" / "ke-hoach.yaml"


@pytest.fixture
def folders(tmp_path):
    """Last year's and this year's plans: alike, changed, broken, and alone on either side."""
    text = PLAN.read_text(encoding="utf-8")
    changed = text.replace("Khó khăn, vướng mắc", "Việc chưa xong", 1)
    assert changed != text
    for name, old, new in [
        ("doi", text, changed), ("hong", "a: [\n", text), ("nhu-cu", text, text),
        ("con/cu", text, None), ("moi", None, text),
    ]:  # fmt: skip
        for side, content in (("cu", old), ("moi", new)):
            path = tmp_path / side / f"{name}.yaml"
            path.parent.mkdir(parents=True, exist_ok=True)
            if content is not None:
                path.write_text(content, encoding="utf-8")
    (tmp_path / "ra").mkdir()


def test_two_folders_are_compared_by_name_and_what_has_no_pair_is_said(run, folders, tmp_path):
    found = run("diff", "cu", "moi", "--html", "ra", "--redline", "ra", "--processes", 1)
    assert found.code == 2  # one pair could not be read
    assert "Chỉ có ở thư mục cũ: cu/con/cu.yaml" in found.out
    assert "Chỉ có ở thư mục mới: moi/moi.yaml" in found.out
    assert "So 3 cặp: 1 cặp có thay đổi; 1 cặp chưa so được; 2 tệp không có cặp." in found.out
    assert "cu/hong.yaml:" in found.err
    assert sorted(path.name for path in (tmp_path / "ra").iterdir()) == [
        "doi.docx", "doi.html", "nhu-cu.docx", "nhu-cu.html",
    ]  # fmt: skip
    alone = run("diff", "cu/doi.yaml", "moi/doi.yaml", "--html", "mot.html")
    assert alone.out in found.out
    assert (tmp_path / "mot.html").read_bytes() == (tmp_path / "ra" / "doi.html").read_bytes()
    two = run("diff", "cu", "moi", "--processes", 2)
    one = run("diff", "cu", "moi", "--processes", 1)
    assert two == one


def test_the_pairs_as_json(run, folders):
    told = json.loads(run("diff", "cu", "moi", "--json").out)
    assert [len(pair["problems"]) > 0 for pair in told["pairs"]] == [False, True, False]
    assert (told["only_old"], told["only_new"]) == (["cu/con/cu.yaml"], ["moi/moi.yaml"])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["cu", "moi/doi.yaml"], "hai tệp hoặc hai thư mục"),
        (["cu", "moi", "--html", "a.html"], "--html phải là một thư mục đã có"),
        (["cu", "moi", "--looks"], "thêm --redline"),
    ],
)
def test_wrong_usage_is_told(run, folders, arguments, said):
    found = run("diff", *arguments)
    assert (found.code, said in found.err) == (2, True)
