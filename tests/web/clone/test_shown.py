"""The worklist as the page shows it."""

from project import ROOT

import kehoach
from kehoach.clone.answers import key_of
from kehoach.web.clone.shown import shown

XA = ROOT / "examples" / "xa-2026" / "ke-hoach.yaml"


def test_every_line_of_the_worklist_is_shown_once():
    first = kehoach.clone(XA, 2027)
    key = key_of(first.open_decisions[0])
    now = kehoach.clone(XA, 2027, answers={key: None})
    seen = shown(first, now, {key: None})
    assert [row.key for row in seen.to_decide] == [key_of(one) for one in first.open_decisions]
    assert (seen.done, seen.left) == (1, len(first.open_decisions) - 1)
    others = sum(len(group.rows) for group in seen.others)
    assert others + seen.left == len(now.worklist)
    assert seen.row(key).answered
    assert seen.row("khong") is None
