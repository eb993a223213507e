"""``kehoach diff``: the terminal, JSON, the page side by side, exit codes."""

import json
import re
from html.parser import HTMLParser

import pytest
from project import example

import kehoach
from kehoach.cli.app import COMMANDS, main
from kehoach.compare.compare import diff
from kehoach.compare.fold import KEYS
from kehoach.plan.save import as_yaml

SPEC = example("xa-2026")


@pytest.fixture
def changed(tmp_path):
    text = SPEC.read_text(encoding="utf-8").replace("gia_tri: 90", "gia_tri: 95", 1)
    assert "gia_tri: 95" in text
    path = tmp_path / "moi.yaml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_the_same_file_is_no_change(capsys):
    assert main(["diff", str(SPEC), str(SPEC)]) == 0
    out = capsys.readouterr().out
    assert "Không có thay đổi về nội dung." in out
    assert "Không so: cách trình bày" in out
    assert "diff" in COMMANDS


def test_a_change_is_told_with_both_places(capsys, changed):
    assert main(["diff", str(SPEC), changed]) == 1
    out = capsys.readouterr().out
    assert "đổi chỉ tiêu" in out
    assert "giá trị" in out
    assert "“90” → “95”" in out
    assert re.search(r"cũ: dòng \d+; mới: dòng \d+", out)
    assert "Có 1 thay đổi về nội dung." in out


def test_a_new_year_is_folded_and_listed_on_request(capsys, tmp_path):
    new = tmp_path / "moi.yaml"
    new.write_text(kehoach.clone(SPEC, 2027).text, encoding="utf-8")
    assert main(["diff", str(SPEC), str(new)]) == 0
    out = capsys.readouterr().out
    assert "Không có thay đổi về nội dung." in out
    assert "chuyển từ năm 2026 sang năm 2027 (nam)" in out
    assert main(["diff", str(SPEC), str(new), "--all"]) == 0
    assert "“2026”" in capsys.readouterr().out
    assert main(["diff", str(SPEC), str(new), "--unfold", "nam"]) == 1


def test_json_has_stable_keys(capsys, changed):
    assert main(["diff", str(SPEC), changed, "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert [*found] == [
        "old", "new", "same", "from_year", "to_year", "changes", "folded", "not_compared", "notices",
    ]  # fmt: skip
    (one,) = found["changes"]
    assert (one["kind"], one["weight"], one["what"], one["field"]) == ("changed", "meaning", "chi_tieu", "gia_tri")
    assert (one["old"]["words"], one["new"]["words"]) == ("90", "95")
    assert one["old"]["line"] == one["new"]["line"] > 0


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.tags, self.links = [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name in ("src", "href")]


def test_the_page_is_one_file_and_hostile_text_stays_text(capsys, tmp_path):
    head = "KẾ HOẠCH\nMở lớp\nI. MỤC ĐÍCH\n"
    evil = "- Một việc <script>alert(1)</script> & <img src=x onerror=y> http://a.b/c"
    for name, line in (("cu", "- Một việc."), ("moi", evil)):
        (tmp_path / f"{name}.txt").write_text(f"{head}{line}\n", encoding="utf-8")
    page = tmp_path / "so.html"
    command = ["diff", str(tmp_path / "cu.txt"), str(tmp_path / "moi.txt"), "--html", str(page)]
    assert main(command) == 1
    text = page.read_text(encoding="utf-8")
    found = Page(text)
    assert not {"script", "img", "link", "iframe"} & {*found.tags}
    assert found.links == []
    assert "&lt;script&gt;" in text
    assert "<ins>" in text
    capsys.readouterr()
    assert main(command) == 2, "TE03: not written over; 1 would say that there are changes"
    assert "--force" in capsys.readouterr().err
    assert main([*command, "--force"]) == 1


def test_a_section_is_told_by_its_title_not_by_its_key(capsys, tmp_path):
    old = kehoach.load(SPEC)
    text = as_yaml(old).replace(
        "ket_thuc:", "muc_don_ve_sinh:\n  tieu_de: VỆ SINH <CHUNG>\n  noi_dung: [Quét]\nket_thuc:", 1
    )
    files = [tmp_path / "cu.yaml", tmp_path / "moi.yaml", tmp_path / "so.html"]
    files[0].write_text(text, encoding="utf-8")
    files[1].write_text(text.replace("[Quét]", "[Quét, Rửa]"), encoding="utf-8")
    for old, new in (files[:2], files[1::-1]):
        assert main(["diff", str(old), str(new)]) == 1
        out = capsys.readouterr().out
        assert "\n  VỆ SINH <CHUNG>\n" in out
        assert "muc_don_ve_sinh" not in out
    assert main(["diff", *map(str, files[:2]), "--html", str(files[2])]) == 1
    assert "<b>VỆ SINH &lt;CHUNG&gt;</b>" in files[2].read_text(encoding="utf-8")


def test_a_thing_is_called_as_the_new_file_calls_it_whichever_that_is(tmp_path):
    text = SPEC.read_text(encoding="utf-8")
    name = next(line.split(": ", 1)[1] for line in text.splitlines() if "- chi_tieu: " in line)
    other = f"{name} trong cả năm"
    value = text.replace("gia_tri: ", "gia_tri: 1", 1)
    files = [tmp_path / "a.yaml", tmp_path / "b.yaml"]
    files[0].write_text(text, encoding="utf-8")
    files[1].write_text(value.replace(name, other, 1), encoding="utf-8")
    for (old, new), called in ((files, other), (files[::-1], name)):
        (one,) = [one for one in diff(old, new).changes if one.field == "gia_tri"]
        assert one.name == called
        assert diff(old, new).inverse().changes == diff(new, old).changes


def test_the_page_shows_signs_that_would_turn_its_direction(tmp_path):
    files = [tmp_path / "cu.txt", tmp_path / "moi.txt", tmp_path / "so.html"]
    for path, line in zip(files, ("- Một việc.", "- Một việc \u202eđảo."), strict=False):
        path.write_text(f"KẾ HOẠCH\nMở lớp\nI. MỤC ĐÍCH\n{line}\n", encoding="utf-8")
    assert main(["diff", *map(str, files[:2]), "--html", str(files[2])]) == 1
    text = files[2].read_text(encoding="utf-8")
    assert "\u202e" not in text
    assert "⟨U+202E⟩" in text


def test_a_blank_line_stands_before_what_was_not_compared(capsys, tmp_path):
    new = tmp_path / "moi.yaml"
    new.write_text(kehoach.clone(SPEC, 2027).text, encoding="utf-8")
    assert main(["diff", str(SPEC), str(new), "--all"]) == 0
    lines = capsys.readouterr().out.splitlines()
    first = next(number for number, line in enumerate(lines) if line.startswith("Không so"))
    assert lines[first - 1] == ""


def test_what_cannot_be_read_is_two_as_with_diff(capsys, tmp_path):
    assert main(["diff", str(SPEC), str(tmp_path / "khong-co.docx")]) == 2
    assert "TE01" in capsys.readouterr().err
    assert main(["diff", "-", "-"]) == 2
    assert main(["diff", str(SPEC)]) == 2
    assert main(["diff", str(SPEC), str(SPEC), "--unfold", "gi"]) == 2
    assert main(["diff", str(SPEC), str(SPEC), "--html", str(SPEC)]) == 2


def test_what_is_wrong_with_both_files_is_told_at_once(capsys, tmp_path):
    for name, text in (("cu.yaml", "cap: [\n"), ("moi.yaml", "cap: thon\n")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert main(["diff", str(tmp_path / "cu.yaml"), str(tmp_path / "moi.yaml")]) == 2
    told = capsys.readouterr().err
    assert "cu.yaml:1:6  YA01" in told
    assert 'moi.yaml:1:6  KH04 lỗi  không nhận giá trị "thon"' in told
    assert main(["diff", "khong-co.docx", "khong-co.docx"]) == 2
    assert capsys.readouterr().err.count("TE01") == 1


def test_what_reading_told_is_told_once(capsys, tmp_path, changed):
    kehoach.write(kehoach.compose(kehoach.load(SPEC)), tmp_path / "cu.docx")
    both = [str(tmp_path / name) for name in ("cu.docx", "vach.docx")]
    assert main(["diff", both[0], changed, "--redline", both[1]]) == 1
    capsys.readouterr()
    assert main(["diff", both[1], both[1], "--redline", str(tmp_path / "hai.docx")]) == 0
    told = capsys.readouterr().err
    assert (told.count("TN51"), told.count("SS31")) == (1, 1)


def test_a_template_with_nothing_to_print_is_wrong_usage(capsys, changed):
    assert main(["diff", str(SPEC), changed, "--template", "mau.docx"]) == 2
    assert "thêm --redline" in capsys.readouterr().err


def test_every_fold_has_a_name_to_be_asked_by(capsys):
    for name in KEYS.values():
        assert main(["diff", str(SPEC), str(SPEC), "--unfold", name]) == 0
    capsys.readouterr()


def test_a_redline_is_written_beside_the_changes(capsys, tmp_path, changed):
    made = tmp_path / "vach-sua.docx"
    assert main(["diff", str(SPEC), changed, "--redline", str(made)]) == 1
    told = capsys.readouterr()
    assert "Có 1 thay đổi về nội dung." in told.out
    assert "Đã ghi" in told.err
    content = made.read_bytes()
    assert content == kehoach.redline(SPEC, changed).content
    assert main(["diff", str(SPEC), changed, "--redline", str(made)]) == 2
    assert "TE03" in capsys.readouterr().err
    assert main(["diff", str(SPEC), str(SPEC), "--redline", str(made), "--force"]) == 0
    assert made.read_bytes() != content


@pytest.mark.parametrize(
    ("new", "asked"),
    [("moi.txt", "x.docx"), ("moi.yaml", "x.pdf"), ("-", "x.docx"), ("moi.yaml", "moi.yaml")],
)
def test_a_redline_that_cannot_be_is_refused_and_nothing_written(capsys, tmp_path, monkeypatch, changed, new, asked):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "moi.txt").write_text("chữ", encoding="utf-8")
    before = sorted(tmp_path.iterdir())
    assert main(["diff", str(SPEC), new, "--redline", asked, "--force"]) == 2
    assert capsys.readouterr().err
    assert sorted(tmp_path.iterdir()) == before


def test_a_redline_on_standard_output_is_the_file_alone(capfdbinary, changed):
    assert main(["diff", str(SPEC), changed, "--redline", "-"]) == 1
    assert capfdbinary.readouterr().out == kehoach.redline(SPEC, changed).content
