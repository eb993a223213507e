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
    back = draft(parse(found.text), found.text, "a.yaml", found.pictures).plan
    assert render(compose(back)) == render(compose(make(found.raw)))


def test_a_field_that_is_not_there_is_left_blank_and_told_once():
    found = import_file("a.txt", "KẾ HOẠCH\nTập huấn\nI. MỤC ĐÍCH\n1. Nâng cao năng lực.\n".encode())
    assert "# cần xem: không tìm thấy cơ quan ban hành\nco_quan:\n" in found.text
    assert any(one.code == "TN63" for one in found.report)
    assert found.missing == ()


def test_what_only_the_plan_finds_missing_is_told_at_its_line():
    text = "SỞ XÂY DỰNG\nKẾ HOẠCH\nTrồng cây\nI. MỤC ĐÍCH\n1. Giữ gìn môi trường.\n"
    found = import_file("a.txt", text.encode())
    assert found.missing
    assert all(one.severity == "cảnh báo" for one in found.missing)


def test_a_name_tells_a_spec():
    assert [is_spec(one) for one in ("a.yaml", "A.YML", "-", "a.docx", "a.txt")] == [True, True, True, False, False]
