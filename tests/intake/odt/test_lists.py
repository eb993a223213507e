import pytest
from open_document import odt

from kehoach.intake import read
from kehoach.intake.odt.lists import number_text


def level(number, form, **more):
    settings = "".join(f' {name.replace("_", ":", 1).replace("_", "-")}="{value}"' for name, value in more.items())
    return f'<text:list-level-style-number text:level="{number}" style:num-format="{form}"{settings}/>'


STYLE = (
    '<text:list-style style:name="L">'
    + level(1, "I", style_num_suffix=".")
    + level(2, "1", style_num_suffix=".", text_display_levels="2")
    + level(3, "a", style_num_suffix=")")
    + "</text:list-style>"
    '<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="-"/></text:list-style>'
)


def items(*words, more=""):
    inside = "".join(f"<text:list-item><text:p>{one}</text:p></text:list-item>" for one in words)
    return f'<text:list text:style-name="L"{more}>{inside}</text:list>'


def labels(body, automatic=STYLE):
    return [f"{one.label} {one.text[0].text}" for one in read("a.odt", odt(body, automatic)).blocks()]


def test_items_are_numbered_by_level():
    inner = "<text:list><text:list-item><text:p>b</text:p></text:list-item><text:list-item><text:p>c</text:p><text:p>d</text:p></text:list-item></text:list>"
    body = (
        f'<text:list text:style-name="L"><text:list-item><text:p>a</text:p>{inner}</text:list-item>'
        f"<text:list-item><text:p>e</text:p>{inner}</text:list-item></text:list>"
    )
    assert labels(body) == ["I. a", "I.1. b", "I.2. c", " d", "II. e", "II.1. b", "II.2. c", " d"]


def test_a_list_goes_on_where_it_is_said():
    body = (
        items("a", more=' xml:id="x"')
        + items("b", more=' text:continue-list="x"')
        + items("c", more=' text:continue-numbering="true"')
        + items("d")
    )
    assert labels(body) == ["I. a", "II. b", "III. c", "I. d"]


def test_values_heads_and_bullets():
    body = (
        '<text:list text:style-name="L"><text:list-header><text:p>đầu</text:p></text:list-header>'
        '<text:list-item text:start-value="4"><text:p>a</text:p></text:list-item></text:list>'
        '<text:list text:style-name="B"><text:list-item><text:p>b</text:p></text:list-item></text:list>'
        '<text:list text:style-name="none"><text:list-item><text:p>c</text:p></text:list-item></text:list>'
    )
    assert labels(body) == [" đầu", "IV. a", "- b", " c"]


@pytest.mark.parametrize(("font", "sign"), [("Wingdings", "✓"), ("Symbol", "•"), ("", "•")])
def test_bullets_of_symbol_fonts(font, sign):
    settings = f'<style:text-properties fo:font-family="{font}"/>' if font else ""
    level = f'<text:list-level-style-bullet text:level="1" text:bullet-char="\uf0fc">{settings}</text:list-level-style-bullet>'
    assert labels(items("a"), f'<text:list-style style:name="L">{level}</text:list-style>') == [f"{sign} a"]


def test_headings_count_by_the_outline():
    outline = '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/></text:outline-style>'
    body = '<text:h text:outline-level="1">a</text:h><text:p>b</text:p><text:h text:outline-level="1">c</text:h><text:h text:outline-level="2">d</text:h>'
    assert labels(body, outline) == ["1. a", " b", "2. c", " d"]


@pytest.mark.parametrize(
    ("number", "form", "shown"),
    [
        (4, "I", "IV"),
        (4, "i", "iv"),
        (28, "a", "bb"),
        (3, "A", "C"),
        (0, "I", "0"),
        (7, "", ""),
        (5, "1", "5"),
        (9, "一", "9"),
    ],
)
def test_forms_of_numbers(number, form, shown):
    assert number_text(number, form) == shown


def test_a_label_is_no_text_of_its_own():
    pattern = '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-list-format="{}"/></text:list-style>'
    assert labels(items("a"), pattern.format("Điều %1%.")) == ["Điều 1. a"]
    assert len(labels(items("a"), pattern.format("%1%" * 9_000))[0]) < 50
