"""Whether a template has a place for all of a document."""

from project import example

import kehoach
from kehoach.word.contract import BY_NAME
from kehoach.word.fits import lacking


def told(name, *without):
    document = kehoach.compose(kehoach.load(example(name)))
    return {one.message.split()[4]: one for one in lacking(document, set(BY_NAME) - set(without), "mau.docx")}


def test_a_template_with_every_tag_takes_any_plan():
    assert told("so-noi-vu-2026-kem-quyet-dinh") == told("xa-2026") == {}


def test_only_what_the_document_has_is_asked_for():
    assert set(told("xa-2026", "co_quan_chu_quan", "kem_theo", "phu_luc", "noi_nhan")) <= {"phu_luc"}
    found = told("so-noi-vu-2026-kem-quyet-dinh", "co_quan_chu_quan", "kem_theo", "noi_nhan")
    assert set(found) == {"co_quan_chu_quan", "kem_theo", "noi_nhan"}
    assert {one.code for one in found.values()} == {"MA07"}
    assert "một dòng dưới {{ trich_yeu }}" in found["kem_theo"].hint
    assert "thay chữ" in found["noi_nhan"].hint
