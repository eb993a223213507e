"""Every module of the package has tests near it; no list of exceptions."""

import pytest
from house.mirror import STEPS, around, distances, files_near, files_of_tests, package, users

MODULES = {
    "kehoach.a.door": "from kehoach.a import (\n    inner,\n    other,\n)\n",
    "kehoach.a.inner": "def f():\n    from kehoach.a.deep import g\n",
    "kehoach.a.other": "",
    "kehoach.a.deep": "",
    "kehoach.a.dead": "",
    "kehoach.review.registry": 'Rule("A1", "form.vp81")',
    "kehoach.review.checks.form.vp81": "",
}
TESTS = {"tests/a/test_door.py": "", "tests/a/test_b.py": 'patch("kehoach.review.registry.RULES")'}


def test_every_module_has_tests_near_it():
    modules, tests = package(), files_of_tests()
    found = distances(modules, tests)
    assert len(modules) > 900
    far = sorted(name for name in modules if found.get(name, STEPS + 1) > STEPS)
    assert far == [], "no test names them, nor what imports them: give them a file of tests of their own"


def test_a_module_is_tried_by_its_own_file_by_who_names_it_and_through_its_users():
    assert distances(MODULES, TESTS) == {
        "kehoach.a.door": 0,
        "kehoach.a.inner": 1,
        "kehoach.a.other": 1,
        "kehoach.a.deep": 2,
        "kehoach.review.registry": 0,
        "kehoach.review.checks.form.vp81": 1,
    }


@pytest.mark.parametrize(
    ("module", "near"), [("kehoach.a.door", {"tests/a/test_door.py"}), ("kehoach.review.registry", {"tests/a/test_b.py"}), ("kehoach.a.dead", set())]
)  # fmt: skip
def test_the_files_near_a_module(module, near):
    assert files_near(MODULES, TESTS)[module] == near


def test_circles_end():
    assert list(around(["a"], {"a": {"b"}, "b": {"a"}})) == [{"a"}, {"b"}]
    assert users({"kehoach.a": "import kehoach.b", "kehoach.b": "import kehoach.a"}) == {
        "kehoach.a": {"kehoach.b"},
        "kehoach.b": {"kehoach.a"},
    }
