"""What stands behind a tag, as runs and as drawings."""

from markupsafe import escape

from kehoach.plan.run import Run
from kehoach.word.values import FieldText, StrokeBelow, Xml, as_runs, drawn


def test_a_text_is_a_plain_string_that_keeps_its_runs():
    text = FieldText.of((Run("đậm", dam=True), Run(" & thường")))
    assert text == "đậm & thường"
    assert text.upper() == "ĐẬM & THƯỜNG"
    assert as_runs(text, "").count("<w:r>") == 2
    assert "&amp;" in as_runs(text, "")
    assert as_runs(text.upper(), "<w:rPr/>").startswith("<w:r><w:rPr/>")  # a filter's answer is one run


def test_finished_xml_is_put_in_as_it_is():
    assert escape(Xml("<w:p/>")) == "<w:p/>"
    assert escape(FieldText.of((Run("<"),))) == "&lt;"


def test_a_rule_is_centred_in_its_room():
    rule = StrokeBelow("Độc lập", 14, "dam", 0.5, "DuongKe")
    xml = drawn(rule, 4000)
    side = int(xml.split('w:left="')[1].split('"')[0])
    assert f'w:right="{side}"' in xml
    assert 0 < side < 2000
    assert drawn("", 4000) == ""
