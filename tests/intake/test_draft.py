"""A draft spec: whole, in the order of the file, honest about what it lacks."""

from hypothesis import HealthCheck, given, settings
from plans import plans

from kehoach.document.compose import compose
from kehoach.intake.draft import import_file, is_spec
from kehoach.plan import draft, make
from kehoach.spec import parse
from kehoach.word.write import render


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(plans())
def test_the_text_reads_back_as_the_plan_of_the_page(raw):
    content = render(compose(make(raw)))
    found = import_file("a.docx", content)
    assert found.missing == ()
    back = draft(parse(found.text), found.text, "a.yaml").plan
    assert render(compose(back)) == render(compose(make(found.raw)))


def test_a_draft_that_lacks_something_says_what_is_missing():
    found = import_file("a.txt", "KẾ HOẠCH\nTập huấn\nI. MỤC ĐÍCH\n1. Nâng cao năng lực.\n".encode())
    assert any("co_quan" in one.message or one.code == "KH03" for one in found.missing)
    assert all(one.severity == "cảnh báo" for one in found.missing)
    assert "co_quan:\n" in found.text


def test_a_name_tells_a_spec():
    assert [is_spec(one) for one in ("a.yaml", "A.YML", "-", "a.docx", "a.txt")] == [True, True, True, False, False]
