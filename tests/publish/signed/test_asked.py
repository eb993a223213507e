"""Signatures are judged in a process of their own: rightly, in bounds, without a network."""

import datetime as dt
import io
import os
import random
import re
import socket
import subprocess
import sys
import warnings

import pytest
from pdf_paper import Page, Text, ink, written
from pdf_signed import Signature, certificate, old_certificate, signed, signed_with_old_certificate, stamped, stranger
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from kehoach.problem import KehoachError
from kehoach.publish.signed import Changes, Covers, asked, signatures_of, worker
from kehoach.publish.signed.judged import judged, sentences


@pytest.fixture(scope="module")
def page():
    return written([Page(ink(Text(100, 700, "KẾ HOẠCH")))])


@pytest.fixture(scope="module")
def twice(page, tmp_path_factory):
    """A paper its head signed, and its office behind him."""
    return signed(page, tmp_path_factory.mktemp("ky"), Signature(), Signature())


def edited(pdf):
    """Return a PDF with other words on its page, as an increment of the file."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf), strict=False)
    stream = generic.StreamObject(stream_data=b"BT (khac) Tj ET")
    holder = writer.root["/Pages"]["/Kids"][0].get_object()
    holder["/Contents"] = writer.add_object(stream)
    writer.mark_update(holder.container_ref)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def flipped(pdf):
    """Return a PDF with one letter of its page another, as no program for PDFs would leave it."""
    at = pdf.index(b"stream") + 12
    return pdf[:at] + bytes([pdf[at] ^ 1]) + pdf[at + 1 :]


def codes(found):
    return [one.code for one in judged(found)]


def test_two_signatures_hold_and_say_what_they_cover(twice):
    found = signatures_of("a.pdf", twice)
    first, second = found.signatures
    assert (first.whole, second.whole) == (True, True)
    assert (first.bao_trum, first.sau_do) == (Covers.REVISION, Changes.FILLED)
    assert (second.bao_trum, second.con_lai) == (Covers.FILE, 0)
    assert (second.nguoi_ky, second.noi_cap, second.so_chung_thu) == ("Nguyễn Văn An", "Nguyễn Văn An", "1e")
    assert (second.tu_ngay, second.den_ngay) == ("2020-01-01", "2049-01-01")
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\+07:00", second.luc)
    assert found.untouched
    assert codes(found) == []
    assert "chưa kiểm tra tin cậy (không có --trust)" in sentences(first)[-1]


def test_one_flipped_byte_and_none_holds(twice):
    found = signatures_of("a.pdf", flipped(twice))
    assert [one.whole for one in found.signatures] == [False, False]
    assert codes(found) == ["PH24", "PH24"]
    assert sentences(found.signatures[0])[0] == "Nguyễn Văn An: không còn nguyên vẹn"


@pytest.mark.parametrize(
    ("roots", "trusted"), [((certificate,), True), ((stranger,), False), ((stranger, certificate), True)]
)
def test_trust_is_the_users(twice, tmp_path, roots, trusted):
    names = []
    for number, make in enumerate(roots):
        names.append(tmp_path / f"{number}.pem")
        names[-1].write_bytes(make())
    found = signatures_of("a.pdf", twice, names)
    assert {one.tin_cay for one in found.signatures} == {trusted}
    assert codes(found) == ([] if trusted else ["PH26", "PH26"])


@pytest.mark.parametrize(
    "content",
    [b"", b"van ban", b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", b"\x30\x03\x02\x01\x05"],
)
def test_what_is_no_certificate_is_named(twice, tmp_path, content):
    good, bad = tmp_path / "a.pem", tmp_path / "b.pem"
    good.write_bytes(certificate())
    bad.write_bytes(content)
    with pytest.raises(KehoachError) as caught:
        signatures_of("a.pdf", twice, [good, bad])
    (one,) = caught.value.problems
    assert (one.code, one.place.file) == ("PH23", str(bad))


def test_a_change_behind_the_last_signature_is_a_fault(twice):
    found = signatures_of("a.pdf", edited(twice))
    assert [one.nguyen_ven for one in found.signatures] == [True, True]  # of what they hold
    assert not found.untouched
    assert codes(found) == ["PH25"]


def test_a_change_that_a_later_signature_holds_is_a_warning(page, tmp_path):
    first = signed(page, tmp_path, Signature())
    both = signed(edited(first), tmp_path, Signature(), first=2)
    found = signatures_of("a.pdf", both)
    assert found.signatures[0].sau_do is Changes.OTHER
    assert found.untouched
    assert codes(found) == ["PH28"]


def test_bytes_that_say_nothing_behind_the_end_are_counted(twice):
    found = signatures_of("a.pdf", twice + b"\r\n\r\n")
    assert (found.signatures[-1].con_lai, found.untouched) == (4, True)
    assert "sau đó tệp thêm 4 byte" in sentences(found.signatures[-1])[2]


def test_a_certificate_that_had_ended_is_not_trusted(page, tmp_path):
    (tmp_path / "ca.pem").write_bytes(old_certificate())
    old = signed_with_old_certificate(page)
    for roots, trusted in (([tmp_path / "ca.pem"], False), ([], None)):
        found = signatures_of("a.pdf", old, roots)
        (one,) = found.signatures
        assert (one.whole, one.tin_cay) == (True, trusted)
        assert one.vi_sao == "chứng thư không có hiệu lực lúc ký"
        assert codes(found) == ["PH26"]
        assert "không tin cậy" in sentences(one)[-1]


def test_a_time_another_vouches_for_is_told_so(page):
    when = dt.datetime(2026, 1, 12, 2, 33, 52, tzinfo=dt.UTC)
    (one,) = signatures_of("a.pdf", stamped(page, when)).signatures
    assert (one.luc, one.chung_thuc_gio) == ("2026-01-12 09:33:52+07:00", True)
    assert "có dấu thời gian chứng nhận" in sentences(one)[1]


def test_without_pyhanko_the_cure_is_said(twice, monkeypatch):
    monkeypatch.setattr(asked.importlib.util, "find_spec", lambda _: None)
    with pytest.raises(KehoachError) as caught:
        signatures_of("a.pdf", twice)
    assert caught.value.problems[0].code == "PH20"
    assert "kehoach[ky]" in caught.value.problems[0].hint


HOSTILE = {
    "empty": b"",
    "head alone": b"%PDF-1.7\n",
    "no end": b"%PDF-1.7\n/ByteRange [0 1 2 3]",
    "a ring of tables": b"%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer <</Root 1 0 R /Prev 9>>\nstartxref\n9\n%%EOF",
    "deep": b"%PDF-1.7\n1 0 obj"
    + b"[" * 200_000
    + b"endobj\nxref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer <</Root 1 0 R /Size 2>>\nstartxref\n%d\n%%%%EOF"
    % (9 + 7 + 200_006),
    "huge counts": b"%PDF-1.7\nxref\n0 999999999999\ntrailer <</Root 1 0 R>>\nstartxref\n9\n%%EOF",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_ends_in_one_answer(name):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = worker.examined(HOSTILE[name], [])
    assert found in ({"trouble": "pdf"}, {"signatures": []})


def test_no_broken_copy_of_a_signed_file_is_called_whole_or_breaks_out(twice):
    chance = random.Random(14)
    seen = set()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for _ in range(40):
            broken = bytearray(twice)
            for _ in range(chance.choice((1, 5, 40))):
                broken[chance.randrange(len(broken))] = chance.randrange(256)
            if chance.random() < 0.3:
                del broken[chance.randrange(len(broken)) :]
            found = worker.examined(bytes(broken), [])
            assert set(found) in ({"trouble"}, {"signatures"})
            for one in found.get("signatures", ()):
                seen.add(one.get("intact", "unread"))
                if one.get("intact") and one["covers"] == "ENTIRE_FILE":
                    assert bytes(broken) == twice or beside_the_range(bytes(broken), twice)
    assert False in seen


def beside_the_range(broken, whole):
    """Return True where two files differ only in the signature's own digits, which no signature can hold."""
    start, length, behind, _ = map(int, re.findall(rb"/ByteRange\s*\[(\d+) (\d+) (\d+) (\d+)", whole)[-1])
    return (broken[:length], broken[behind:]) == (whole[start:length], whole[behind:])


def test_no_network_is_asked(twice, monkeypatch):
    def refuse(*_, **__):
        raise AssertionError("a network was asked")

    for name in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = worker.examined(twice, [certificate()])
    assert [one["trusted"] for one in found["signatures"]] == [True, True]


def test_one_that_takes_too_long_is_ended(twice, monkeypatch):
    monkeypatch.setattr(asked, "SECONDS", 0.05)
    with pytest.raises(KehoachError) as caught:
        signatures_of("a.pdf", twice)
    assert [one.code for one in caught.value.problems] == ["PH22"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such bounds")
def test_memory_is_bounded():
    code = "from kehoach.publish.signed import worker; worker.MEMORY = 200_000_000; worker.bound(); bytearray(10**9)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert "MemoryError" in done.stderr


def test_a_module_in_the_current_folder_is_not_run(twice, tmp_path, monkeypatch):
    for name in ("json.py", "base64.py", "logging.py"):
        (tmp_path / name).write_text("raise SystemExit('taken over')", encoding="utf-8")
    (tmp_path / "kehoach").mkdir()
    (tmp_path / "kehoach" / "__init__.py").write_text("raise SystemExit(1)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert len(signatures_of("a.pdf", twice).signatures) == 2
