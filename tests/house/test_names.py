"""A class name that leaves its room means one thing in the whole house."""

from house.names import PACKAGE, handed_out, module
from project import ROOT

ALIKE: dict[str, str] = {}
"""Names two rooms may hand out, and why both mean the same."""


def test_a_class_name_leaves_one_room_only():
    pages = {module(path, ROOT): path.read_text(encoding="utf-8") for path in sorted((ROOT / PACKAGE).rglob("*.py"))}
    found = handed_out(pages)
    assert len(found) > 200
    twice = {name: sorted(modules) for name, modules in found.items() if len(modules) > 1 and name not in ALIKE}
    assert twice == {}, "give all but one a name of their own, see docs/thuat-ngu.md"


def test_a_name_two_rooms_hand_out_is_seen():
    pages = {
        "kehoach.a.made": "class Line: ...",
        "kehoach.a": "from kehoach.a.made import Line",
        "kehoach.b.made": "class Line: ...\nclass Own: ...",
        "kehoach.c.made": "class Own: ...",
        "kehoach.b.used": "from kehoach.b.made import Own",
        "kehoach.d": "from kehoach.a import Line\nfrom kehoach.b.made import Line as Other",
    }
    assert handed_out(pages) == {"Line": {"kehoach.a.made", "kehoach.b.made"}}
