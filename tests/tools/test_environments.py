"""What each extra is tried with from the wheel: every extra has a program, and it is one."""

import tomllib

import pytest
from project import ROOT

from tools.environments import Tried, main
from tools.smokes import MISSING, SMOKES

EXTRAS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]


def test_every_extra_for_users_is_tried_alone_and_heard_of_where_it_is_missing():
    users = set(EXTRAS) - {"dev", "docs"}
    assert set(SMOKES) == {"", *users}
    asked = compile(MISSING, "missing", "exec")
    assert all(extra in asked.co_consts or f'"{extra}"' in MISSING for extra in users - {"all"})


@pytest.mark.parametrize("extra", SMOKES)
def test_a_program_is_python(extra):
    assert compile(SMOKES[extra], extra or "no extra", "exec").co_names


def test_one_that_fails_ends_with_one(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr("tools.environments._wheel", lambda folder: folder / "k.whl")
    monkeypatch.setattr(
        "tools.environments._tried", lambda extra, *_: Tried(extra, 0.1, "hỏng" if extra == "ky" else "")
    )
    assert main(["web"]) == 0
    assert main(["web", "ky"]) == 1
    assert "ky: 0.1 s: hỏng" in capsys.readouterr().out
