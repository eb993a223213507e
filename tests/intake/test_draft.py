"""A draft spec: whole, in the order of the file, honest about what it lacks."""

from hypothesis import HealthCheck, given, settings
from plans import plans
from project import ROOT

from kehoach.document.compose import compose
from kehoach.document.extract.recognise import recognise
from kehoach.intake.draft import import_file, is_spec
from kehoach.intake.labelled import read
from kehoach.plan import draft, load, make
from kehoach.spec import Limits, parse
from kehoach.word.write import render

_PLAN = ROOT / "examples" / "minh-long-2025" / "ke-hoach.yaml"


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


def test_a_plan_is_told_by_what_is_recognised_and_not_where_something_lacks():
    lacking = read("a.txt", "SỞ XÂY DỰNG\nKẾ HOẠCH\nTrồng cây\nI. MỤC ĐÍCH\n1. Giữ gìn.\n".encode())
    assert recognise(lacking).plan is None
    whole = read("a.docx", render(compose(load(_PLAN))))
    assert recognise(whole).plan == make(recognise(whole).raw)
    assert recognise(whole, find_lost=False).plan is None


def test_a_draft_with_more_letters_than_a_spec_may_have_values_is_read_again(monkeypatch):
    text = "SỞ XÂY DỰNG\nKẾ HOẠCH\nTrồng cây\nI. MỤC ĐÍCH\n1. Giữ gìn môi trường.\n".encode()
    asked = []
    monkeypatch.setattr("kehoach.intake.draft.read_draft", lambda *given: asked.append(given))
    content = render(compose(load(_PLAN)))
    import_file("a.docx", content)
    assert not asked
    import_file("a.txt", text)
    monkeypatch.setattr("kehoach.intake.draft.LIMITS", Limits(nodes=100))
    import_file("a.docx", content)
    assert len(asked) == 2


def test_a_name_tells_a_spec():
    assert [is_spec(one) for one in ("a.yaml", "A.YML", "-", "a.docx", "a.txt")] == [True, True, True, False, False]
