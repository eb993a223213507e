"""Runs of any look and the text they are written as are inverse."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.plan.marking import leads_somewhere, marked
from kehoach.plan.run import Run
from kehoach.plan.signs import runs
from kehoach.text.raised import level, raised


def test_a_link_leads_to_a_page_or_a_mailbox():
    assert leads_somewhere("https://a.vn/x_(1)?a=b&c")
    assert leads_somewhere("mailto:vt@a.vn")
    assert not any(map(leads_somewhere, ("file:///etc/passwd", "javascript:x", "a.docx", "https://", "https://a b")))


@pytest.mark.parametrize(
    ("parts", "written"),
    [
        ([Run("đọc", True, True), Run(",", nghieng=True)], "Theo ***đọc***[,](nghieng) nhé"),
        ([Run("a", True), Run("bài", True, True)], "Theo [a](dam)***bài*** nhé"),
        ([Run("một", True), Run("hai", nghieng=True)], None),
        ([Run("một ", True, True), Run("hai", nghieng=True)], "Theo ***một*** *hai* nhé"),
    ],
)
def test_looks_that_touch_are_read_back(parts, written):
    text = marked((Run("Theo "), *parts, Run(" nhé")))
    assert written in (None, text)
    again = runs(text)
    assert "*" not in "".join(run.text for run in again)
    assert [(run.text.strip(), run.look) for run in again if run.text.strip()][1:-1] == [
        (run.text.strip(), run.look) for run in parts
    ]


LOOK = st.builds(
    lambda bold, slanted, line, where, address: {
        "dam": bold, "nghieng": slanted, "gach_chan": line, "vi_tri": where, "lien_ket": address
    },
    *[st.booleans()] * 3, st.sampled_from(["", "", "", "tren", "duoi"]),
    st.sampled_from(["", "", "", "https://a.vn/x_(1)_\\^2~", "mailto:vt@a.vn"]),
)  # fmt: skip
PART = st.one_of(
    st.just(Run("", note="1")),
    st.builds(
        lambda words, look: Run(words)._replace(**look),
        st.lists(st.sampled_from([*"ab2đ .,*_^~[]()\\\n", "__", "**", "[[", "[^1]", "](dam)"]), min_size=1, max_size=5)
        .map("".join).map(lambda words: words),
        st.one_of(st.just({}), LOOK),
    ),
)  # fmt: skip


def seen(parts):
    """Each letter with its look, blanks by the letter alone, and the notes."""
    return [
        (sign, run.look) if not sign.isspace() else sign
        for run in parts
        for sign in (run.text if not run.note else ("\0",))
    ]


@given(st.lists(PART, max_size=6))
def test_runs_of_any_look_and_their_text_are_inverse(parts):
    parts = tuple(
        run._replace(text=raised(level(run.text), run.vi_tri)) if run.vi_tri and not run.note else run for run in parts
    )
    assert seen(runs(marked(parts))) == seen(parts)


@pytest.mark.parametrize(
    "parts",
    [
        (Run("__"), Run("", note="1"), Run("__")),
        (Run("__*****a"),),
        (Run("[a[](dam)", dam=True, vi_tri="tren"),),
        (Run("^a", lien_ket="https://a.vn/x_(1)_\\^2~"),),
        (Run("^a](dam)", vi_tri="tren"),),
        (Run("\\[a"), Run("a", gach_chan=True)),
        (Run("[[a](dam)"),),
        (Run("\\["),),
        (Run("\\["), Run("a", gach_chan=True)),
    ],
)
def test_signs_at_the_edge_of_a_look_are_no_marks(parts):
    assert seen(runs(marked(parts))) == seen(parts)
