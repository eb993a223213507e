"""The weights as a whole: what each of them must be to order the parts as it is told."""

from kehoach.document.label.weights import WEIGHTS, Sign, Zone


def test_weights_are_tens_but_the_one_by_which_a_sentence_is_of_the_opening():
    odd = {(sign, zone): weight for sign, zones in WEIGHTS.items() for zone, weight in zones.items() if weight % 10}
    assert odd == {(Sign.PLAIN, Zone.OPENING): 11}


def test_the_parts_are_counted_from_the_head_to_the_annex():
    assert [*Zone] == [0, 1, 2, 3, 4, 5, 6]
    assert (Zone.HEAD, Zone.ANNEX) == (0, 6)


def test_each_sign_speaks_for_some_part_and_no_weight_says_nothing():
    assert all(zones and all(zones.values()) for zones in WEIGHTS.values())
    assert all(max(zones.values()) > 0 for sign, zones in WEIGHTS.items() if sign not in AGAINST)
    assert all(max(WEIGHTS[sign].values()) < 0 for sign in AGAINST)


AGAINST = {Sign.LED_IN, Sign.BOLD, Sign.BEHIND_END}
"""Signs that only say what a line is not."""
STRONG = {
    Sign.QUOC_HIEU: Zone.HEAD, Sign.TIEU_NGU: Zone.HEAD, Sign.NUMBER: Zone.HEAD, Sign.DAY: Zone.HEAD, Sign.TITLE: Zone.TITLE, Sign.ADDRESSEE: Zone.OPENING,
    Sign.LEADS_IN: Zone.OPENING, Sign.ORDER: Zone.OPENING, Sign.ARTICLE: Zone.BODY, Sign.HEADING: Zone.BODY, Sign.RECIPIENTS: Zone.ENDING, Sign.KEPT: Zone.ENDING,
    Sign.AUTHORITY: Zone.ENDING, Sign.ANNEX_TITLE: Zone.ANNEX, Sign.ATTACHED: Zone.ANNEX,
}  # fmt: skip
"""Signs that outweigh a neighbour that is wrong, and the part each speaks for."""


def test_a_strong_sign_weighs_eighty_and_more_and_no_other_does():
    found = {sign: max(zones, key=zones.get) for sign, zones in WEIGHTS.items() if max(zones.values()) >= 80}
    assert found == STRONG
