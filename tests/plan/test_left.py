"""What a clone left open in a spec, read back from its comments."""

import unicodedata

import pytest
from growth import linear
from hypothesis import given
from hypothesis import strategies as st

from kehoach import spec
from kehoach.plan.left import counted, in_spec
from kehoach.plan.open_marks import OpenState, marks, written

PLAN = """\
cap: xa  # chưa rà
co_quan: Ủy ban nhân dân xã An Bình
# chưa rà
muc_tieu:
  - Có 85% học sinh mượn sách  # cần quyết định: CL22
  # Cần quyết định CL24, CL30 hỏi anh Hùng
  - Có 5 tủ sách
kinh_phi: |  # chưa rà  # cần quyết định
  Ngân sách xã.
to_chuc_thuc_hien: [a, b]  # đã quyết định: CL50 [0a1b2c]
"""


def _told(text):
    found = in_spec(text, spec.parse(text, "a.yaml"), "a.yaml")
    return [(one.place.line, one.codes, one.unread, one.words) for one in found]


def test_marks_are_counted_each_at_its_place():
    assert _told(PLAN) == [
        (1, (), True, "cap: xa"),
        (3, (), True, "muc_tieu"),
        (5, ("CL22",), False, "Có 85% học sinh mượn sách"),
        (6, ("CL24", "CL30"), False, "Có 5 tủ sách"),
        (8, (), True, "kinh_phi: |"),
        (8, (), False, "kinh_phi: |"),
    ]


@pytest.mark.parametrize("change", [lambda text: unicodedata.normalize("NFD", text), lambda text: text.replace("\n", "\r\n"), lambda text: "\ufeff" + text, str.upper], ids=["NFD", "CRLF", "BOM", "CAPITALS"])  # fmt: skip
def test_however_it_is_typed(change):
    text = change(PLAN)
    root = spec.parse(text.removeprefix("\ufeff"), "a.yaml")
    found = in_spec(text.removeprefix("\ufeff"), root, "a.yaml")
    assert len(found) == 6
    assert counted(one.code for one in found) == (3, 3)


@pytest.mark.parametrize(
    "value",
    [
        '"# cần quyết định: CL22"',
        "'a # chưa rà'",
        "|\n  a # cần quyết định: CL22\n  # chưa rà",
        ">\n  # chưa rà\n  b",
        '"a\n  # chưa rà"',
        "a#chưa rà",
        "Hội đồng cần quyết định CL22",
        "a  # Hội đồng cần quyết định: CL22",
        "a  # chưa rà soát xong",
        "a  # cần quyết định số lượng",
        "a  # đã quyết định: CL22",
        "[a, '# chưa rà', \"# cần quyết định\"]",
    ],
)
def test_words_that_are_no_mark(value):
    assert _told(f"a: {value}\n") == []


def test_what_is_told_says_what_to_choose_and_what_to_do():
    text = "a: 5  # cần quyết định: CL23, CL99\n"
    (found,) = in_spec(text, spec.parse(text, "a.yaml"), "a.yaml")
    assert "số tiền" in found.question
    assert "giữ" in " ".join(found.choices)
    assert "đã quyết định" in found.problem().hint
    assert (found.problem().code, found.problem().severity.value) == ("CL80", "cảnh báo")


codes = st.lists(st.integers(10, 99).map(lambda number: f"CL{number}"), min_size=1, max_size=4)


@given(codes=codes, state=st.sampled_from([OpenState.OPEN, OpenState.TAKEN]), stamp=st.sampled_from(["", "0a1b2c"]))
def test_what_is_written_is_read(codes, state, stamp):
    text = f"a: b  {written(state, codes, stamp)}\n"
    (found,) = marks(text, spec.parse(text, "a.yaml"))
    assert (found.state, found.codes, found.stamp) == (state, tuple(codes), stamp)
    assert text[found.start : found.end] == written(state, codes, stamp)


@pytest.mark.parametrize(
    "line",
    ["- a # chưa rà\n", "- a # # # # cần quyết định: CL22\n", "- '# chưa rà'\n", "# cần quyết định: CL22\n"],
)
def test_the_work_grows_with_the_lines(line):
    def read(made):
        return in_spec(*made, "a.yaml")

    def text(count):
        return f"{line * count}- a\n"

    linear(read, lambda count: (text(count), spec.parse(text(count), "a.yaml")), 2000)


def test_a_mark_on_a_line_of_its_own_speaks_of_the_next_with_words():
    assert _told("# chưa rà\n\n  # xem lại\nmuc_tieu:\n  - a\n") == [(1, (), True, "muc_tieu")]


def test_a_plan_without_marks_is_not_walked():
    text = "# yaml-language-server: $schema=x\n" + "a: Quyết định số 33/QĐ-TTg  # xem lại\n"
    assert in_spec(text, None, "a.yaml") == ()
