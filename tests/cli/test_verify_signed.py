"""``kehoach verify`` of a signed PDF, as a chánh văn phòng asks it."""

import importlib.util
import json

import docx
import pytest
from made_pictures import png
from pdf_signed import Signature, certificate, signed, stranger
from project import example

import kehoach
from kehoach.cli.app import main
from kehoach.office import OutputKind, convert
from kehoach.publish.signed import asked
from kehoach.word.write import render

XA = example("xa-2026")


@pytest.fixture(scope="module")
def papers(tmp_path_factory, soffice):
    """A real plan as a PDF, signed twice; changed behind the signatures; not signed."""
    folder = tmp_path_factory.mktemp("ky")
    plain = convert(render(kehoach.compose(kehoach.load(XA))), ".docx", OutputKind.PDF)
    assert isinstance(plain, bytes)
    whole = signed(plain, folder, Signature(), Signature())
    at = whole.index(b"stream") + 12
    made = {"ky": whole, "sua": whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :], "chua-ky": plain}
    for name, content in made.items():
        (folder / f"{name}.pdf").write_bytes(content)
    (folder / "ca.pem").write_bytes(certificate())
    (folder / "khac.pem").write_bytes(stranger())
    text = XA.read_text(encoding="utf-8").replace("14/5/2025", "15/5/2025")
    (folder / "khac.yaml").write_text(text, encoding="utf-8")
    return folder


def test_a_signed_plan_is_whole_and_its_words_are_the_plans(papers, capsys):
    assert main(["verify", str(XA), f"{papers}/ky.pdf", "--trust", f"{papers}/ca.pem"]) == 0
    out = capsys.readouterr().out
    assert "so với kế hoạch: cùng chữ, khác byte." in out
    assert "Chữ ký số: 2" in out
    assert out.count("Nguyễn Văn An: còn nguyên vẹn") == 2
    assert out.count("tin cậy theo chứng thư đã cho") == 2
    assert "bao trùm toàn bộ tệp" in out
    assert "không lên mạng" in out


def test_the_two_may_be_named_either_way_round(papers, capsys):
    assert main(["verify", f"{papers}/chua-ky.pdf", str(XA)]) == 0
    assert "so với kế hoạch: cùng chữ, khác byte." in capsys.readouterr().out


def test_one_changed_word_in_the_plan_is_named_at_its_place(papers, capsys):
    assert main(["verify", f"{papers}/khac.yaml", f"{papers}/ky.pdf"]) == 1
    out = capsys.readouterr().out
    assert "“15/5/2025” → “14/5/2025”" in out
    assert "trong “2. Yêu cầu”" in out
    assert "còn nguyên vẹn" in out
    assert "chưa kiểm tra tin cậy" in out


def test_one_that_was_tampered_with_is_not_whole(papers, capsys):
    assert main(["verify", str(XA), f"{papers}/sua.pdf"]) in (1, 2)  # its page may be broken too
    told = capsys.readouterr()
    assert told.out.count("không còn nguyên vẹn") == 2
    assert main(["verify", f"{papers}/sua.pdf"]) == 1
    assert "PH24" in capsys.readouterr().err


def test_a_certificate_that_does_not_lead_to_the_given_one(papers, capsys):
    assert main(["verify", str(XA), f"{papers}/ky.pdf", "--trust", f"{papers}/khac.pem"]) == 1
    assert "PH26" in capsys.readouterr().err


def test_without_a_plan_the_signatures_alone_are_told(papers, capsys):
    assert main(["verify", f"{papers}/ky.pdf"]) == 0
    out = capsys.readouterr().out
    assert "Chữ ký số: 2" in out
    assert "Chưa so chữ với kế hoạch" in out


def test_an_unsigned_one_is_said_to_be(papers, capsys):
    assert main(["verify", str(XA), f"{papers}/chua-ky.pdf"]) == 0
    assert "Tệp PDF không có chữ ký số." in capsys.readouterr().out
    assert main(["verify", f"{papers}/chua-ky.pdf"]) == 2
    assert "SS70" in capsys.readouterr().err
    assert main(["verify", str(XA), f"{papers}/chua-ky.pdf", "--trust", f"{papers}/ca.pem"]) == 2
    assert "không phải PDF đã ký" in capsys.readouterr().err


def test_json_has_the_signatures(papers, capsys):
    assert main(["verify", str(XA), f"{papers}/ky.pdf", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    seen = found["signatures"]
    assert (seen["checked"], seen["intact"], len(seen["signatures"])) == (True, True, 2)
    assert seen["signatures"][1]["covers"] == "file"
    assert seen["signatures"][1]["trusted"] is None
    assert "TN42" not in {one["code"] for one in found["notices"]}  # "not judged" is no longer true
    assert main(["verify", f"{papers}/sua.pdf", "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert found["signatures"]["intact"] is False
    assert main(["verify", str(XA), f"{papers}/chua-ky.pdf", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["signatures"]
    assert (found["checked"], found["intact"], found["signatures"]) == (True, None, [])


def test_without_pyhanko_words_are_compared_and_signatures_are_no_pass(papers, capsys, monkeypatch):
    known = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "pyhanko" else known(name))
    assert main(["verify", str(XA), f"{papers}/ky.pdf"]) == 2
    told = capsys.readouterr()
    assert "so với kế hoạch: cùng chữ, khác byte." in told.out
    assert "PH20" in told.err
    assert main(["verify", f"{papers}/ky.pdf"]) == 2  # nothing at all was checked
    assert main(["verify", f"{papers}/khac.yaml", f"{papers}/ky.pdf"]) == 1  # changed words are sure
    assert main(["verify", str(XA), f"{papers}/ky.pdf", "--trust", f"{papers}/ca.pem"]) == 2


@pytest.mark.parametrize("name", ["README.md", "khong-co.pem"])
def test_trust_in_what_is_no_certificate_is_trouble(papers, capsys, name, tmp_path):
    (tmp_path / "README.md").write_text("chữ", encoding="utf-8")
    assert main(["verify", str(XA), f"{papers}/ky.pdf", "--trust", str(tmp_path / name)]) == 2
    err = capsys.readouterr().err
    assert name in err
    assert "Traceback" not in err


def test_a_signed_scan_has_signatures_and_no_words(papers, tmp_path, capsys, soffice):
    (tmp_path / "quet.png").write_bytes(png(600, 800))
    paper = docx.Document()
    paper.add_picture(str(tmp_path / "quet.png"))
    paper.save(tmp_path / "quet.docx")
    pdf = convert((tmp_path / "quet.docx").read_bytes(), ".docx", OutputKind.PDF)
    assert isinstance(pdf, bytes)
    (tmp_path / "quet.pdf").write_bytes(signed(pdf, tmp_path, Signature()))
    assert main(["verify", str(XA), str(tmp_path / "quet.pdf")]) == 2
    told = capsys.readouterr()
    assert "còn nguyên vẹn" in told.out
    assert "TN06" in told.err


def test_signatures_nobody_can_make_out_are_trouble_and_words_are_compared(papers, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(asked, "SECONDS", 0.01)
    assert main(["verify", str(XA), f"{papers}/ky.pdf"]) == 2
    told = capsys.readouterr()
    assert "so với kế hoạch: cùng chữ, khác byte." in told.out
    assert "PH22" in told.err
