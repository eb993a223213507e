"""Word's automatic numbers as the text a reader sees."""

from lxml import etree

from kehoach.word.read.numbering import Numbering, number_text
from kehoach.word.xml import W


def numbering(levels, nums='<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'):
    body = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'
        for n, (start, form, text, more) in enumerate(levels)
    )
    source = f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0">{body}</w:abstractNum>{nums}</w:numbering>'
    return Numbering(etree.fromstring(source))


FAMILY = [(1, "upperRoman", "%1.", ""), (1, "decimal", "%2.", ""), (1, "lowerLetter", "%3)", "")]


def test_a_list_counts_and_starts_anew_below_a_new_number():
    found = numbering(FAMILY)
    asked = [0, 1, 2, 2, 1, 2, 0, 1]
    assert [found.label("1", level) for level in asked] == ["I.", "1.", "a)", "b)", "2.", "a)", "II.", "1."]


def test_the_numbers_above_are_shown_too():
    found = numbering([(1, "upperRoman", "%1.", ""), (1, "decimal", "%1.%2.", "<w:isLgl/>")])
    assert [found.label("1", level) for level in (0, 1, 1, 0, 1)] == ["I.", "1.1.", "1.2.", "II.", "2.1."]


def test_a_second_list_of_the_same_kind_goes_on_unless_told_to_start():
    goes_on = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
    )
    found = numbering(FAMILY, goes_on)
    assert [found.label("1", 0), found.label("2", 0)] == ["I.", "II."]
    anew = goes_on.replace(
        '"2"><w:abstractNumId w:val="0"/>',
        '"2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>',
    )
    found = numbering(FAMILY, anew)
    assert [found.label("1", 0), found.label("2", 0), found.label("2", 0)] == ["I.", "I.", "II."]


def test_bullets_and_lists_that_show_nothing():
    found = numbering([(1, "bullet", "\uf0b7", ""), (1, "none", "", "")])
    assert [found.label("1", 0), found.label("1", 1), found.label("9", 0), found.label("1", 7)] == ["•", "", "", ""]


def test_forms_of_numbers():
    assert [number_text(n, "lowerLetter") for n in (1, 26, 27, 28)] == ["a", "z", "aa", "bb"]
    assert number_text(4, "lowerRoman") == "iv"
    assert number_text(7, "decimalZero") == "07"
    assert number_text(7, "ordinalText") == "7"
    assert number_text(0, "upperRoman") == "0"
