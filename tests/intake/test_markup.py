"""Texts written for machines, whatever their name: told by how they begin."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.intake import read
from kehoach.intake.markup import machine_text
from kehoach.problem import KehoachError

BODY = "<p align=center><b>KẾ HOẠCH</b></p>\n<p>Phát triển thư viện xã năm 2026</p>\n"
MHT = 'From: <Saved by Word>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary="=_1"\n\n--=_1\n'
MAIL = "Received: from a\nFrom: An <an@xa.gov.vn>\nTo: B <b@xa.gov.vn>\nSubject: gửi\nMIME-Version: 1.0\n\nKính gửi\n"


@pytest.mark.parametrize(("text", "what"), [
    (MHT, "MHTML"), (MHT.partition("\n")[2], "MHTML"), ("\ufeff" + MHT, "MHTML"),
    ("From: <Saved by Blink>\nSnapshot-Content-Location: https://a\nSubject: x\n\n", "MHTML"),
    (MAIL, "thư điện tử"), (MAIL.replace("MIME-Version: 1.0\n", ""), "thư điện tử"),
    (f"<meta charset=utf-8></head><body>{BODY}</body></html>", "đoạn trang web"),
    (f"<style>p {{}}</style>{BODY}", "đoạn trang web"), (f"<div>{BODY}</div>", "đoạn trang web"), (BODY, "đoạn trang web"),
    (f"<!-- xuất từ phần mềm -->\n<html>{BODY}", "trang web (HTML)"), (f"\ufeff\n <HTML>{BODY}", "trang web (HTML)"),
    (f"<!-- a --><!DOCTYPE html><p>{BODY}", "trang web (HTML)"),
    (f"<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html xmlns='y'>{BODY}", "trang web (HTML)"),
    ("<?xml version='1.0'?><?mso-application progid='Word.Document'?><w:wordDocument xmlns:w='x'>", "Word 2003 XML"),
    ("<?xml version='1.0'?><pkg:package xmlns:pkg='x'>", "flat OPC"), ("<office:document xmlns:office='x'>", ".fodt"),
    ("<?xml version='1.0'?><Workbook xmlns='x'>", "Excel"), ("<svg xmlns='x'>", "SVG"), ("<?xml version='1.0'?><a/>", "XML"),
    ("<ke-hoach xmlns='x'>", "XML"), ('{"trich_yeu": "Trồng cây", "cap": "xa"}', "JSON"), ('[{"a": 1}]', "JSON"), ("{}", "JSON"),
    ('["a", "b"]', "JSON"), ('{"url": "https://docs.google.com/open?id=1"}', "Google Docs"),
])  # fmt: skip
def test_what_it_is_is_said_with_the_name_it_came_under(text, what):
    for data in (text.encode(), text.encode("utf-16")):
        with pytest.raises(KehoachError) as caught:
            read("thu-muc/ke-hoach.DOC", data)
        (one,) = caught.value.problems
        assert one.code == "TN02"
        assert what in one.message
        assert "mang tên .doc," in one.message
        assert one.hint


@pytest.mark.parametrize("text", [
    "KẾ HOẠCH\n<ghi chú của người soạn>", "<!-- ghi chú -->\n# KẾ HOẠCH\n\nNội dung", "<b>Lưu ý</b>: đọc kỹ\nKẾ HOẠCH\nI. MỤC ĐÍCH",
    "<br>\n# KẾ HOẠCH\nNăm 2026\nI. MỤC ĐÍCH", "[1] Ghi chú", "[ ] việc chưa xong", "{{ ten_thon }} năm 2026", "{1} Nội dung",
    "From: Hà Nội\nKẾ HOẠCH", "To: các thôn\nSubject: họp", "Date: 5/9/2026", "Số: 12/KH-UBND\nngày", "< 5 người", "<", "{", "[", "",
    "cap: xa\nco_quan: UBND xã An Bình\n", '"Kế hoạch": năm 2026',
])  # fmt: skip
def test_texts_of_people_are_read(text):
    assert machine_text(text.encode()) is None


@given(st.text(alphabet="<>!-?/ab p:{}[]\"'\n\\=xml", max_size=300))
def test_any_beginning_ends_well_and_its_marks_of_order_change_nothing(text):
    found = machine_text(text.encode())
    assert found is None or found.what
    assert machine_text(b"\xef\xbb\xbf" + text.encode()) == found


@pytest.mark.parametrize("part", ["<!--", "<!-- a -->", "<?", "<p", "<!doctype ", "a: b\n", '{"', "x"])
def test_only_the_head_is_looked_at(part):
    assert machine_text((part * 400_000).encode()) == machine_text((part * 9_000).encode())
