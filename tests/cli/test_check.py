"""``kehoach check`` and ``explain`` as people use them."""

import json
import re
from collections import Counter

import docx
import jsonschema
import pytest
from docx_reading import texts
from project import EXAMPLES, example
from thirds import some

from kehoach.address import TableAddress
from kehoach.review import catalogue
from kehoach.review.rule import Retired
from kehoach.word.amend import Amendment, amend
from kehoach.word.comments import read

WRONG = (
    "cap: xa\nco_quan: Ủy ban nhân dân xã Minh Long\nngay: /9/2026\ntrich_yeu: Tập huấn năm 2026\n"
    "mo_dau: Ủy ban nhân dân xã Minh Long ban hành Kế hoạch tập huấn năm 2026, cụ thể như sau\n"
    "muc_dich_yeu_cau:\n  - tieu_de: Mục đích\n    noi_dung:\n      - Nâng cao kỹ năng soạn thảo văn bản.\n"
)
LETTER = "KẾ HOẠCH\nTập huấn năm 2026\n\nI. MỤC ĐÍCH\n1. Nâng cao.\n"
HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ MINH LONG\nSố: 12/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "Minh Long, ngày 5 tháng 9 năm 2026\n\n"
)


@pytest.fixture
def letter(tmp_path):
    (tmp_path / "a.txt").write_text(HEAD + LETTER, encoding="utf-8")
    return tmp_path / "a.txt"


def test_a_fault_is_told_at_its_place_with_its_cure(run, letter):
    found = run("check", "a.txt")
    assert found.code == 1
    assert 'a.txt:6:1  TT07 lỗi  ngày viết chưa đúng số 0 đứng trước: "ngày 5"\n    → viết "ngày 05"\n' in found.out
    assert '→ viết "ngày 05"\n    Phụ lục I, Phần I, Mục II, khoản 4.b\n' in found.out
    assert re.search(r"^Lỗi \(\d+\)$", found.out, re.MULTILINE)
    assert found.err == ""
    assert re.search(r"^a\.txt: \d+ lỗi", found.out, re.MULTILINE)
    assert "tệp này không cho biết phông, cỡ chữ, lề" in found.out


@pytest.mark.parametrize("name", some(EXAMPLES))
def test_an_example_is_reviewed_as_spec_and_as_page(run, name):
    """What is found in the spec is found in the file made of it, no more and no less."""

    def found(path):
        done = run("check", path, "--json")
        (told,) = json.loads(done.out)["files"]
        assert done.code == int(told["counts"]["error"] > 0)
        return Counter((one["code"], " ".join(one["quote"].split())) for one in told["findings"])

    assert run("render", example(name), "-o", "a.docx").code == 0
    assert found("a.docx") == found(example(name))


def test_json_has_everything(run, letter):
    (found,) = json.loads(run("check", "a.txt", "--json").out)["files"]
    assert set(found) == {
        "file", "findings", "first", "silenced", "notices", "unchecked", "unread", "counts", "open",
    }  # fmt: skip
    one = next(one for one in found["findings"] if one["code"] == "TT07")
    assert (one["severity"], one["quote"], one["line"]) == ("error", "ngày 5", 6)
    assert one["basis"].startswith("Phụ lục I")
    assert found["unchecked"][0]["codes"]


def test_sarif_is_what_the_standard_asks(run, tmp_path, letter, sarif_schema):
    run("check", "a.txt", example("minh-long-2025"), "--ignore", "TT07", "--sarif", "b.sarif")
    run("check", "a.txt", "--sarif", "a.sarif")
    for name in ("a.sarif", "b.sarif"):
        values = json.loads((tmp_path / name).read_text(encoding="utf-8"))
        assert [one.message for one in jsonschema.Draft7Validator(sarif_schema).iter_errors(values)] == []
    found = json.loads((tmp_path / "a.sarif").read_text(encoding="utf-8"))
    assert found["version"] == "2.1.0"
    (ran,) = found["runs"]
    rules = ran["tool"]["driver"]["rules"]
    for one in ran["results"]:
        assert rules[one["ruleIndex"]]["id"] == one["ruleId"]
        assert one["level"] in ("error", "warning", "note")
        assert one["message"]["text"]
    fault = next(one for one in ran["results"] if one["ruleId"] == "TT07")
    assert fault["locations"][0]["physicalLocation"]["region"]["startLine"] == 6


def test_remarks_stand_in_a_copy_at_the_words(run, tmp_path):
    run("render", example("minh-long-2025"), "-o", "a.docx")
    before = (tmp_path / "a.docx").read_bytes()
    assert run("check", "a.docx", "--annotate", "b.docx").code in (0, 1)
    assert (tmp_path / "a.docx").read_bytes() == before
    assert texts(tmp_path / "b.docx") == texts(tmp_path / "a.docx")
    run("check", "a.docx", "--annotate", "c.docx")
    first = next(iter(docx.Document(tmp_path / "b.docx").comments))
    assert (first.author, first.text.startswith("Kết quả kiểm tra: ")) == ("kehoach", True)
    assert (tmp_path / "b.docx").read_bytes() == (tmp_path / "c.docx").read_bytes()


def test_each_remark_of_a_paragraph_broken_by_hand_stands_at_its_own_line(run, tmp_path):
    plan = docx.Document()
    for words in ("KẾ HOẠCH", "Tập huấn năm 2026", "I. MỤC ĐÍCH"):
        plan.add_paragraph(words)
    plan.add_paragraph("Nâng cao kỷ năng, rèn kỷ năng.\nĐánh giá kỷ năng.")
    plan.save(tmp_path / "a.docx")
    run("check", "a.docx", "--annotate", "b.docx")
    told = [one for one in read((tmp_path / "b.docx").read_bytes(), "b.docx") if one.text.startswith("VP03")]
    assert [one.words for one in told] == ["kỷ năng"] * 3
    marks = docx.Document(tmp_path / "b.docx").element.body.xml
    starts = [marks.index(f'<w:commentRangeStart w:id="{one.number}"/>') for one in told]
    assert len(set(starts)) == len(starts)
    assert sorted(starts) == starts


def test_only_a_word_file_takes_remarks(run, letter):
    found = run("check", "a.txt", "--annotate", "b.docx")
    assert (found.code, "RS03" in found.err) == (1, True)


def test_a_code_is_not_reported_when_asked(run, letter):
    found = run("check", "a.txt", "--ignore", "TT07=cơ quan quen viết thế")
    assert "TT07" not in found.out
    assert "đã bỏ qua 1 chỗ" in found.out
    (told,) = json.loads(run("check", "a.txt", "--json", "--ignore", "tt07").out)["files"]
    assert [one["code"] for one in told["silenced"]] == ["TT07"]


def told_of(found):
    (file,) = json.loads(found.out)["files"]
    codes = {code for refused in file["unchecked"] for code in refused["codes"]}
    return {one["code"] for one in file["findings"]}, codes, file["unchecked"]


def test_an_old_paper_is_judged_as_one_written_today_when_asked(run, letter, tmp_path):
    letter.write_text(letter.read_text(encoding="utf-8").replace("2026", "2018"), encoding="utf-8")
    found, refused, why = told_of(run("check", "a.txt", "--json"))
    assert "TT07" not in found
    assert {"TT07", "VP30", "TC09"} <= refused
    assert any("--today" in one["reason"] for one in why)
    asked = told_of(run("check", "a.txt", "--json", "--today"))
    assert "TT07" in asked[0]
    assert not {"TT07", "VP30", "TC09"} & asked[1]
    (tmp_path / "co-quan.yaml").write_text("soat_ban_cu: có\n", encoding="utf-8")
    assert told_of(run("check", "a.txt", "--json")) == asked
    (tmp_path / "co-quan.yaml").write_text("soat_ban_cu: không\n", encoding="utf-8")
    assert told_of(run("check", "a.txt", "--json"))[:2] == (found, refused)
    assert told_of(run("check", "a.txt", "--json", "--today")) == asked


def test_a_paper_of_today_is_judged_the_same_with_it(run, letter):
    assert run("check", "a.txt", "--json", "--today").out == run("check", "a.txt", "--json").out


def test_an_office_has_its_own_way(run, tmp_path, letter):
    (tmp_path / "ho-so.yaml").write_text("bo_qua:\n  TT07: cơ quan quen viết thế\nviet_tat: [BDTX]\n", encoding="utf-8")
    assert "TT07" not in run("check", "a.txt", "--profile", "ho-so.yaml").out
    (tmp_path / "ho-so.yaml").write_text("bo-qua: TT07\n", encoding="utf-8")
    assert "ho-so.yaml:1:1  KH01" in run("check", "a.txt", "--profile", "ho-so.yaml").err


def test_a_comment_without_a_reason_silences_nothing(run, tmp_path):
    (tmp_path / "k.yaml").write_text(WRONG + "# bỏ qua cả tệp TT07\n", encoding="utf-8")
    assert "RS02 cảnh báo" in run("check", "k.yaml").err


def test_several_files_and_one_that_is_broken(run, tmp_path, letter):
    (tmp_path / "b.docx").write_bytes(b"PK\x03\x04 hong")
    found = run("check", "a.txt", "b.docx", "a.txt")
    assert found.code == 1
    assert found.out.count("a.txt: ") == 2
    assert "b.docx" in found.err
    assert "1 tệp không đọc được, chưa kiểm tra." in found.out
    assert found.out.count("vì tệp này không cho biết phông") == 2


def test_a_file_that_cannot_be_read_is_in_every_report(run, tmp_path, letter, sarif_schema):
    (tmp_path / "b.docx").write_bytes(b"PK\x03\x04 hong")
    told = json.loads(run("check", "a.txt", "b.docx", "--json", "--sarif", "a.sarif", "--html", "a.html").out)["files"]
    assert [one["file"] for one in told] == ["a.txt", "b.docx"]
    assert [one["code"] for one in told[1]["unread"]] == ["TN04"]
    values = json.loads((tmp_path / "a.sarif").read_text(encoding="utf-8"))
    assert [one.message for one in jsonschema.Draft7Validator(sarif_schema).iter_errors(values)] == []
    (ran,) = values["runs"][0]["invocations"]
    assert ran["executionSuccessful"] is False
    said = [one["message"]["text"] for one in ran["toolExecutionNotifications"]]
    assert any("bị hỏng" in one for one in said)
    assert any("không cho biết phông" in one for one in said)
    assert "Không đọc được tệp này" in (tmp_path / "a.html").read_text(encoding="utf-8")


def test_a_text_that_is_no_plan_is_not_called_right(run, tmp_path):
    (tmp_path / "a.txt").write_text("Danh sách họp lớp.\n", encoding="utf-8")
    found = run("check", "a.txt")
    assert "không thấy phần đầu văn bản" in found.out
    assert "không thấy nơi nhận và phần ký" in found.out


def test_what_is_asked_in_vain_is_told(run, tmp_path, letter):
    found = run("check", "a.txt", "--ignore", "XX99=không rõ")
    assert (found.code, "không có quy tắc XX99" in found.err) == (2, True)
    for profile, told in {
        "bo_qua: {XX99: a}": "ho-so.yaml:1:10  RS01", "boqua: {TT07: a}": "ho-so.yaml:1:1  KH01", "viet_tat: {a: ĐH}": "ho-so.yaml:1:11  KH03",
    }.items():  # fmt: skip
        (tmp_path / "ho-so.yaml").write_text(profile + "\n", encoding="utf-8")
        found = run("check", "a.txt", "--profile", "ho-so.yaml")
        assert (found.code, told in found.err) == (1, True)


def test_one_report_goes_to_standard_output(run, tmp_path, letter):
    assert run("check", "a.txt", "--html", "-").out.startswith("<!DOCTYPE html>")
    assert json.loads(run("check", "a.txt", "--sarif", "-").out)["version"] == "2.1.0"
    assert run("check", "a.txt", "--sarif", "-", "--json").code == 2
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.txt"]


def test_explain(run):
    assert "ngày 05 tháng 01 năm 2026" in run("explain", "tt07").out
    assert "--fix BẢN-SAO (tệp YAML và .docx)" in run("explain", "TT07").out
    assert "--fix BẢN-SAO (tệp .docx)" in run("explain", "TT43").out
    assert "--fix" not in run("explain", "TT44").out
    assert "TT07" in run("explain", "all").out
    assert "Minh Long, ngày 5 tháng 1 năm 2026" in run("explain", "TT07").out
    assert run("explain", "XX99").code == 2


def test_explain_says_what_a_rule_rests_on_and_what_became_of_a_code(run, monkeypatch):
    assert "Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 4.b" in run("explain", "TT07").out
    assert "Căn cứ: thực tế soạn thảo (số học: các phần cộng lại bằng tổng)" in run("explain", "SL01").out
    assert "Căn cứ: thực tế soạn thảo\n" in run("explain", "VP12").out
    monkeypatch.setattr(catalogue, "RETIRED", (Retired("VP99", "lỗi cũ", "nay là VP15"),))
    assert run("explain", "vp99").out == "VP99  lỗi cũ: mã này không dùng nữa; nay là VP15\n"


def test_a_certain_fault_is_repaired_in_a_copy(run, tmp_path):
    run("render", example("xa-2026"), "-o", "a.docx")
    content = (tmp_path / "a.docx").read_bytes()
    wrong, *_ = amend(
        content, "a.docx", [Amendment(TableAddress(1).row(2).cell(2), "ngày 12 tháng 01", "ngày 8 tháng 1")]
    )
    (tmp_path / "sai.docx").write_bytes(wrong)
    shown = run("check", "sai.docx", "--preview")
    assert "-An Bình, ngày 8 tháng 1 năm 2026\n+An Bình, ngày 08 tháng 01 năm 2026\n" in shown.out
    assert "bảng 1, dòng 2, ô 2:\n-An Bình" in shown.out
    assert "Sẽ sửa 2 chỗ" in shown.out
    found = run("check", "sai.docx", "--fix", "dung.docx")
    assert "Đã ghi dung.docx, sửa 2 chỗ" in found.out
    assert (tmp_path / "sai.docx").read_bytes() == wrong
    assert "TT07" not in run("check", "dung.docx").out
    assert "Không có chỗ nào máy sửa được chắc chắn." in run("check", "dung.docx", "--preview").out
    before, after = texts(tmp_path / "sai.docx"), texts(tmp_path / "dung.docx")
    assert len([1 for a, b in zip(before, after, strict=True) if a != b]) == 1


def test_a_text_cannot_be_repaired(run, letter):
    found = run("check", "a.txt", "--preview")
    assert (found.code, "RS04" in found.err) == (1, True)


def test_words_of_a_spec_are_repaired_where_they_stand(run, tmp_path):
    text = WRONG.replace("kỹ năng soạn thảo văn bản.", "kỹ năng  soạn thảo của của các văn bản , sổ sách.  # lời dặn")
    (tmp_path / "k.yaml").write_text(text, encoding="utf-8")
    found = run("check", "k.yaml", "--fix", "m.yaml")
    right = text.replace("của của", "của").replace("năng  soạn", "năng soạn").replace("bản ,", "bản,")
    assert (tmp_path / "m.yaml").read_text(encoding="utf-8") == right
    assert "Đã ghi m.yaml, sửa 3 chỗ." in found.out
    assert (tmp_path / "k.yaml").read_text(encoding="utf-8") == text


def test_a_repaired_spec_keeps_its_line_ends_and_its_mark(run, tmp_path):
    text = "\ufeff" + WRONG.replace("kỹ năng soạn", "kỹ năng  soạn").replace("\n", "\r\n")
    (tmp_path / "k.yaml").write_bytes(text.encode())
    assert "sửa 1 chỗ" in run("check", "k.yaml", "--fix", "m.yaml").out
    assert (tmp_path / "m.yaml").read_bytes() == text.replace("năng  soạn", "năng soạn").encode()


@pytest.mark.parametrize("option", ["--fix", "--annotate", "--html", "--sarif"])
def test_the_file_reviewed_is_never_written_over(run, tmp_path, option):
    run("render", example("minh-long-2025"), "-o", "a.docx")
    before = (tmp_path / "a.docx").read_bytes()
    found = run("check", "a.docx", option, "a.docx", "--force")
    assert (found.code, "trùng" in found.err) == (2, True)
    assert (tmp_path / "a.docx").read_bytes() == before


def test_an_office_sets_its_own_symbol(run, tmp_path, letter):
    (tmp_path / "ho-so.yaml").write_text("ky_hieu:\n  UBND xã Minh Long: UBNDML\n", encoding="utf-8")
    assert "TT12" not in run("check", "a.txt").out
    found = run("check", "a.txt", "--profile", "ho-so.yaml")
    assert 'viết "UBNDML" theo hồ sơ cơ quan' in found.out
    letter.write_text((HEAD + LETTER).replace("KH-UBND", "KH-UBNDML"), encoding="utf-8")
    assert "TT12" not in run("check", "a.txt", "--profile", "ho-so.yaml").out


def test_a_terminal_gets_lines_that_fit_and_a_file_gets_them_whole(run, tmp_path, letter, monkeypatch):
    letter.write_text((HEAD + LETTER).replace("Nâng cao.", f"Nâng cao kỷ năng của của {'cán bộ ' * 30}."), "utf-8")
    whole = run("check", "a.txt").out
    assert max(map(len, whole.splitlines())) > 80
    monkeypatch.setattr("kehoach.cli.findings.seen", lambda: True)
    monkeypatch.setenv("COLUMNS", "60")
    fit = run("check", "a.txt").out
    assert max(map(len, fit.splitlines())) <= 60
    assert len(fit.split("\n\n")[0].splitlines()) == len(whole.split("\n\n")[0].splitlines())
    assert fit.split("\n\n", 1)[1].split() == whole.split("\n\n", 1)[1].split()


def test_what_cannot_be_asked_is_said_plainly(run, tmp_path):
    (tmp_path / "k.yaml").write_text("cap: xa\n", encoding="utf-8")
    assert "không có quy tắc không tên" in run("check", "k.yaml", "--ignore", "=quen dùng").err
    twice = run("check", "-", "-")
    assert (twice.code, "đầu vào chuẩn chỉ đọc được một lần" in twice.err) == (2, True)
    unread = run("check", "a.docx", "b.docx")
    assert (unread.code, unread.out) == (1, "Cộng 2 tệp: 2 tệp không đọc được, chưa kiểm tra.\n")


@pytest.mark.parametrize("words", ["KẾ HOẠCH\n", "ỦY BAN NHÂN DÂN XÃ AN BÌNH\nKẾ HOẠCH\nTập huấn năm 2026\n"])
def test_a_file_without_a_text_is_not_called_clean(run, tmp_path, words):
    (tmp_path / "a.txt").write_text(words, encoding="utf-8")
    done = run("check", "a.txt")
    assert "RS10 cảnh báo" in done.err
    assert "chưa kiểm tra được nội dung" in done.err
    assert "không thấy lỗi nào.\n" not in done.out.replace("ngoài 1 điều đã nêu ở trên, không thấy lỗi nào", "")
    assert run("check", "a.txt", "--json").out.count("RS10") == 1
    (tmp_path / "a.txt").write_text(f"{words}I. MỤC ĐÍCH\n- Nâng cao.\n", encoding="utf-8")
    assert "RS10" not in run("check", "a.txt").err


SLIP = "kho lưu trữ 48 m^2"


@pytest.fixture
def slipped(tmp_path):
    """A spec without a finding, but for a sign that prints as typed."""
    text = example("xa-2026").read_text(encoding="utf-8")
    words = "      - Thực hiện thống nhất"
    assert words in text
    changed = text.replace(words, f"      - Thực hiện ở {SLIP}, thống nhất")
    (tmp_path / "k.yaml").write_text(changed, encoding="utf-8")
    return tmp_path / "k.yaml"


def test_a_warning_about_the_spec_counts_as_a_finding_does(run, slipped):
    found = run("check", "k.yaml")
    assert "KH34 cảnh báo" in found.err
    assert "k.yaml: 1 cảnh báo." in found.out
    assert found.code == 1
    assert json.loads(run("check", "k.yaml", "--json").out)["files"][0]["counts"]["warning"] == 1


def test_it_can_be_silenced_as_a_finding_can(run, slipped):
    found = run("check", "k.yaml", "--ignore", "KH34=đúng như đã gõ")
    assert (found.code, "KH34" in found.err) == (0, False)
    assert "đã bỏ qua 1 chỗ theo yêu cầu" in found.out
    text = slipped.read_text(encoding="utf-8")
    line = next(one for one in text.splitlines() if SLIP in one)
    slipped.write_text(text.replace(line, f"      # bỏ qua KH34: đúng như đã gõ\n{line}"), encoding="utf-8")
    assert run("check", "k.yaml", "--html", "k.html").code == 0
    page = slipped.with_name("k.html").read_text(encoding="utf-8")
    assert "KH34" in page.partition("Đã bỏ qua theo yêu cầu")[2]
    assert "(lý do: đúng như đã gõ)" in page
