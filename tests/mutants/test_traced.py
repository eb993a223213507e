"""A traced module does what it did, and says which of its statements ran."""

import builtins

from mutants.traced import Place, Room, heads, listening

TEXT = '''"""Words."""
A = 1
def f(a):
    """Words."""
    if a > A:
        return "more"
    elif a:
        for b in range(a):
            pass
        return (
            "some"
        )
    return "none"
class B:
    def c(self):
        try:
            return f(0)
        finally:
            pass
'''


def test_statements_of_functions_say_that_they_run(tmp_path, monkeypatch):
    path = tmp_path / "a.py"
    path.write_text(TEXT, encoding="utf-8")
    room = Room([path])
    monkeypatch.setattr(builtins, "__reached__", set(), raising=False)
    reached = listening()
    made = {}
    exec(compile(room.trees[path], str(path), "exec"), made)  # noqa: S102 - our own text
    assert made["f"].__doc__ == "Words."
    assert reached == set()

    def lines(result):
        said = result()
        found = {place.line for place, number in room.numbers.items() if number in reached}
        reached.clear()
        return said, found

    assert lines(lambda: made["f"](2)) == ("more", {5, 6})
    assert lines(lambda: made["f"](1)) == ("some", {5, 7, 8, 9, 10})
    assert lines(made["B"]().c) == ("none", {5, 7, 13, 16, 17, 19})
    assert Place(path, 2) not in room.numbers


def test_each_line_of_a_function_belongs_to_its_innermost_statement():
    found = heads(TEXT)
    assert (found[5], found[6], found[11], found[17]) == (5, 6, 10, 17)
    assert 2 not in found
    assert 14 not in found
