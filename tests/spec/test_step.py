"""One change by the path of a value: what it says is made, every other line stays."""

import random
from difflib import SequenceMatcher

import pytest
from project import ROOT

from kehoach.problem import KehoachError
from kehoach.spec import parse
from kehoach.spec.node import Mapping, Scalar, Sequence, find
from kehoach.spec.step import Insert, Move, Put, Remove, changed_by

EXAMPLES = sorted(ROOT.glob("examples/*/ke-hoach.yaml"))
WORDS = (
    "Chữ mới", "có: dấu hai chấm", "'nháy' và \"nháy\"", "# không là chú thích", "- gạch", "05", "yes",
    "a\nb", "dài " * 60 + "hết", "{x}", "[y]", "& *", "10%", "C:\\Users\\a", "~",
)  # fmt: skip
COMMENTED = """\
# đầu tệp
co_quan: UBND xã A   # tên
so:                  # chưa có
can_cu:              # các căn cứ
  # của Chính phủ
  - Nghị định 1
  - loai: Luật       # luật
    trich_yeu: B
  # cuối

luu: [VT, VP]        # nơi lưu
ky: {chuc_vu: Chủ tịch, ho_ten: A}
ghi: >-
  một hai
  ba
"""


def leaves(node, path=()):
    if isinstance(node, Scalar):
        yield path
    elif isinstance(node, Sequence):
        for number, one in enumerate(node.items):
            yield from leaves(one, (*path, number))
    elif isinstance(node, Mapping):
        for key, one in node.items:
            yield from leaves(one, (*path, key.text))


def sample(root, rolled):
    found = list(leaves(root))
    return rolled.sample(found, min(len(found), 25))


def lists(node, path=()):
    if isinstance(node, Sequence):
        yield path, len(node.items)
        for number, one in enumerate(node.items):
            yield from lists(one, (*path, number))
    elif isinstance(node, Mapping):
        for key, one in node.items:
            yield from lists(one, (*path, key.text))


def touched(before: str, after: str) -> list[int]:
    """Return the numbers of the lines of the first text that are not in the second."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [line for name, a, b, _, _ in steps if name != "equal" for line in range(a, b)]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda one: one.parent.name)
def test_a_field_changes_its_own_lines_alone(path):
    text = path.read_text(encoding="utf-8")
    root = parse(text)
    rolled = random.Random(1)
    for at in sample(root, rolled):
        value = rolled.choice(WORDS)
        node, _ = find(root, at)
        made = changed_by(text, Put(at, value))
        assert find(parse(made), at)[0].plain() == value
        own = range(node.start.line - 1, node.end.line + 1)
        assert all(line in own for line in touched(text, made)), (at, value)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda one: one.parent.name)
def test_the_same_value_again_is_the_very_same_text(path):
    text = path.read_text(encoding="utf-8")
    root = parse(text)
    for at in sample(root, random.Random(2)):
        assert changed_by(text, Put(at, find(root, at)[0].plain())) is text


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda one: one.parent.name)
def test_any_run_of_changes_loads_as_meant_or_is_refused(path):
    text = path.read_text(encoding="utf-8")
    rolled = random.Random(7)
    refused = 0
    for _ in range(60):
        root = parse(text)
        step = rolled.choice(list(steps_for(root, rolled)))
        try:
            text = changed_by(text, step)
        except KehoachError as error:
            assert error.problems[0].code in ("YA14", "YA15")
            refused += 1
    parse(text)
    assert refused <= 4


def steps_for(root, rolled):
    where, count = rolled.choice([one for one in lists(root) if one[1]])
    number = rolled.randrange(count)
    yield Insert(where, rolled.randrange(count + 1), rolled.choice(["mới", {"doan": "mới", "noi_dung": ["a", "b"]}]))
    yield Remove((*where, number))
    yield Move((*where, number), rolled.randrange(count))
    yield Put((*where, number), rolled.choice(WORDS))
    yield Put(rolled.choice(list(leaves(root))), rolled.choice(WORDS))


@pytest.mark.parametrize(
    ("step", "lines"),
    [
        (Put(("so",), "05"), {2: "so: 05                  # chưa có"}),
        (Put(("luu", 1), "VHXH"), {10: "luu: [VT, VHXH]        # nơi lưu"}),
        (Put(("luu",), ["VT"]), {10: "luu: [VT]        # nơi lưu"}),
        (Put(("ky", "ho_ten"), "Đinh Văn Sơn"), {11: "ky: {chuc_vu: Chủ tịch, ho_ten: Đinh Văn Sơn}"}),
        (Put(("can_cu", 1, "loai"), "Bộ luật"), {6: "  - loai: Bộ luật       # luật"}),
    ],
)  # fmt: skip
def test_comments_stay_where_they_were(step, lines):
    made = changed_by(COMMENTED, step).splitlines()
    meant = COMMENTED.splitlines()
    for at, line in lines.items():
        meant[at] = line
    assert made == meant


def test_an_item_comes_before_the_comment_of_the_next():
    made = changed_by(COMMENTED, Insert(("can_cu",), 2, {"loai": "Quyết định", "so": "1"}))
    assert "    trich_yeu: B\n  - loai: Quyết định\n    so: 1\n  # cuối\n" in made
    assert "# các căn cứ\n  - mới\n  # của Chính phủ\n  - Nghị định 1\n" in changed_by(
        COMMENTED, Insert(("can_cu",), 0, "mới")
    )


def test_an_item_that_moves_takes_its_comment_along():
    made = changed_by(COMMENTED, Move(("can_cu", 0), 1))
    assert "    trich_yeu: B\n  # của Chính phủ\n  - Nghị định 1\n  # cuối\n" in made


def test_the_last_item_leaves_an_empty_key():
    text = "can_cu:   # các căn cứ\n  - a\nso: 1\n"
    made = changed_by(text, Remove(("can_cu", 0)))
    assert parse(made).plain() == {"can_cu": None, "so": "1"}
    assert "# các căn cứ" in made
    assert parse(changed_by(made, Insert(("can_cu",), 0, "b"))).plain() == {"can_cu": ["b"], "so": "1"}


def test_a_new_key_stands_where_it_usually_does():
    made = changed_by("co_quan: A\nky:\n  ho_ten: B\n", Put(("so",), "5"), ("co_quan", "so", "ky"))
    assert made == "co_quan: A\nso: 5\nky:\n  ho_ten: B\n"
    made = changed_by("co_quan: A\nky:\n", Put(("ky", "ho_ten"), "B"))
    assert made == "co_quan: A\nky:\n  ho_ten: B\n"


def test_windows_line_ends_stay():
    text = COMMENTED.replace("\n", "\r\n")
    for step in (Put(("so",), "5"), Insert(("can_cu",), 1, "x"), Remove(("can_cu", 0)), Move(("can_cu", 0), 1)):
        made = changed_by(text, step)
        assert made.count("\n") == made.count("\r\n")


@pytest.mark.parametrize(
    "step", [Put(("can_cu", 9), "a"), Remove(("la",)), Insert(("co_quan",), 0, "a"), Move(("can_cu", 0), 9)]
)
def test_a_path_that_leads_nowhere_is_refused(step):
    with pytest.raises(KehoachError) as refused:
        changed_by(COMMENTED, step)
    assert refused.value.problems[0].code == "YA14"


def test_a_value_that_is_said_again_elsewhere_is_not_changed_there():
    text = "a: &x Một\nb: *x\n"
    with pytest.raises(KehoachError) as refused:
        changed_by(text, Put(("a",), "Hai"))
    assert refused.value.problems[0].code == "YA15"
    assert parse(changed_by(text, Put(("b",), "Hai"))).plain() == {"a": "Một", "b": "Hai"}
