"""The office of a new spec, and the list of topics it may be about."""

import pytest

from kehoach.plan.skeleton import topics
from kehoach.plan.skeleton_office import offices


@pytest.mark.parametrize("arguments", [["xa"], ["--co-quan", "UBND xã An Bình"]])
def test_the_topics_are_an_answer_to_who_asks_for_them(run, tmp_path, arguments):
    code, out, err = run("new", *arguments, "--chu-de", "?")
    assert (code, err) == (0, "")
    assert [line.split()[0] for line in out.splitlines()] == list(topics("xa"))
    assert list(tmp_path.iterdir()) == []


def test_without_an_office_the_topics_of_all_are_told(run):
    code, out, err = run("new", "--chu-de", "?")
    assert (code, err) == (0, "")
    named = [office for line in out.splitlines() if line[0] != " " for office in line[:-1].split(", ")]
    assert sorted(named) == sorted(offices())
    assert "  chuyen-doi-so  Chuyển đổi số" in out


def test_a_list_of_topics_for_no_office_is_wrong_usage(run):
    assert run("new", "phuong", "--chu-de", "?").code == 2
