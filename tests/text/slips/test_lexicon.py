"""Words by their syllables: what stands beside, in a word of two, in a longer one."""

from kehoach.text.slips.lexicon import EMPTY, Lexicon, index_of, packed, unpacked

INDEX = index_of(["đông xuân", "đông y", "hợp tác xã", "lở mồm long móng", "Hoà giải"])
WORDS = Lexicon(INDEX)


def test_neighbours_in_any_word_are_known():
    assert WORDS.has("đông", "xuân")
    assert WORDS.has("tác", "xã")
    assert not WORDS.has("xuân", "đông")
    assert not WORDS.has("xã", "đông")


def test_a_part_of_a_syllable_is_none():
    assert not WORDS.has("đông", "xu")
    assert not WORDS.has("đông", "")


def test_a_word_of_two_is_whole_and_a_part_of_a_longer_one_is_not():
    assert WORDS.is_whole("đông", "y")
    assert not WORDS.is_whole("hợp", "tác")


def test_three_are_a_word_of_three_or_stand_within_a_longer_one():
    assert WORDS.has_three("hợp", "tác", "xã")
    assert not WORDS.has_within("hợp", "tác", "xã")
    assert WORDS.has_within("mồm", "long", "móng")
    assert not WORDS.has_three("mồm", "long", "móng")


def test_what_stands_beside_is_told_in_its_order():
    assert WORDS.behind("đông") == ["xuân", "y"]
    assert WORDS.before("xã") == ["tác"]
    assert WORDS.before("đông") == []


def test_syllables_stand_as_the_search_writes_them():
    assert WORDS.has("hòa", "giải")


def test_what_is_packed_is_the_same_again():
    assert unpacked(packed(INDEX)) == INDEX


def test_the_empty_one_has_nothing():
    assert not EMPTY.has("đông", "xuân")
    assert EMPTY.behind("đông") == []
