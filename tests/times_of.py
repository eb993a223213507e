"""Judge the times of some words as those of a plan for 2026 dated 20/12/2025."""

from datetime import date

from kehoach.clone.judge import judge
from kehoach.clone.leaf import Leaf
from kehoach.clone.own import Own
from kehoach.clone.times import times
from kehoach.clone.worklist import CarriedOutcome
from kehoach.clone.zones import zones

DAY = date(2025, 12, 20)
OWN = Own(2026, None, 2027, "xa", frozenset({"thuc_trang"}), None, (DAY, DAY))
UNDATED = OWN._replace(ban_hanh=None)
SEVERAL = OWN._replace(ky=(2026, 2030))


def verdicts(words, own=OWN, *, part="nhiem_vu", **known):
    """What becomes of each time, by its words."""
    leaf, found = Leaf(view=words, part=part, **known), zones(words)
    return {words[one.start : one.end]: judge(leaf, one, own, found) for one in times(words)}


def after(words, own=OWN, **known):
    """The words as they are after the clone."""
    leaf = Leaf(view=words, part=known.pop("part", "nhiem_vu"), **known)
    out, last, found = [], 0, zones(words)
    for one in times(words):
        verdict = judge(leaf, one, own, found)
        if verdict and verdict.kind is CarriedOutcome.CO_HOC:
            out += [words[last : one.start], verdict.moi]
            last = one.end
    return "".join((*out, words[last:]))


def codes(words, own=OWN, **known):
    """The codes told, in order."""
    return [one.code for one in verdicts(words, own, **known).values() if one]
