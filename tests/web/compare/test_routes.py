"""The page *So sánh* in a browser."""

import pytest
from project import ROOT

from kehoach.cli.app import main

XA = ROOT / "examples" / "xa-2026" / "ke-hoach.yaml"


@pytest.fixture
def pair(tmp_path):
    """A plan and the same with one task reworded and one căn cứ dropped."""
    old, new = tmp_path / "trình.docx", tmp_path / "ký.docx"
    text = XA.read_text(encoding="utf-8")
    changed = text.replace("thống nhất, đúng quy định", "thống nhất, kịp thời, đúng quy định", 1)
    assert changed != text
    edited = tmp_path / "moi.yaml"
    edited.write_text(changed, encoding="utf-8")
    assert main(["render", str(XA), "-o", str(old)]) == 0
    assert main(["render", str(edited), "-o", str(new)]) == 0
    return old, new


def chosen(tab, old, new):
    tab.get_by_role("link", name="So sánh", exact=True).click()
    tab.get_by_label("Bản cũ").set_input_files(old)
    tab.get_by_text(f"Đã nhận {old.name}.").wait_for()
    tab.get_by_label("Bản mới").set_input_files(new)
    tab.wait_for_url("**/so-sanh/*/*")


def test_a_change_is_listed_and_drawn_on_the_page(tab, pair):
    chosen(tab, *pair)
    assert tab.locator(".doi-moi").count() == 1
    assert tab.locator(".doi-moi ins").inner_text().strip() == "kịp thời,"
    tab.locator("#to-giay[data-drawn]").wait_for()
    assert "kịp thời" in "".join(tab.locator("#to-giay ins").all_inner_texts())
    tab.locator(".doi-moi button.cho").click()
    assert "kịp thời" in tab.locator("p.dang-xem").inner_text()


def test_the_redline_is_that_of_the_command_line(page, pair, tmp_path):
    old, new = (page.send("so-sanh/tep", one.name, one.read_bytes()) for one in pair)
    found = page.get(f"so-sanh/{old}/{new}/vach-sua").content
    made = tmp_path / "vach-sua.docx"
    main(["diff", *map(str, pair), "--redline", str(made)])
    assert found == made.read_bytes()


def test_a_file_no_redline_is_drawn_on_still_gives_its_changes(tab, pair, tmp_path):
    text = tmp_path / "ký.txt"
    text.write_text("KẾ HOẠCH\nHọp\n\nNội dung khác.\n", encoding="utf-8")
    chosen(tab, pair[0], text)
    tab.locator("#to-giay .bao").wait_for()
    assert tab.locator("#tai-vach-sua").is_hidden()
    assert tab.locator(".doi-moi").count() > 1


def test_the_same_file_twice_has_no_change(page, pair):
    old = page.send("so-sanh/tep", "a.docx", pair[0].read_bytes())
    answer = page.get(f"so-sanh/{old}/{old}").text
    assert 'class="doi-moi' not in answer
    assert "tmp" not in answer


def test_a_file_that_was_refused_takes_the_place_of_the_one_before(tab, pair, tmp_path):
    old, new = pair
    empty = tmp_path / "trống.docx"
    empty.touch()
    tab.get_by_role("link", name="So sánh", exact=True).click()
    tab.get_by_label("Bản cũ").set_input_files(old)
    tab.get_by_text(f"Đã nhận {old.name}.").wait_for()
    tab.get_by_label("Bản cũ").set_input_files(empty)
    tab.get_by_text("Chưa nhận trống.docx.").wait_for()
    tab.get_by_label("Bản mới").set_input_files(new)
    tab.get_by_text(f"Đã nhận {new.name}.").wait_for()
    assert tab.get_by_text("Chưa nhận trống.docx.").is_visible()
    assert tab.get_by_label("Bản cũ").input_value() == ""
    assert tab.url.endswith("/so-sanh")


SLOW_WORDS = """() => {
  const text = Response.prototype.text;
  let first = true;
  Response.prototype.text = async function () {
    const words = await text.call(this);
    if (first) { first = false; await new Promise((done) => { window.letGo = done; }); }
    return words;
  };
}"""


def test_an_answer_read_after_the_next_file_is_chosen_comes_too_late(tab, pair, tmp_path):
    old, new = pair
    empty = tmp_path / "trống.docx"
    empty.touch()
    tab.get_by_role("link", name="So sánh", exact=True).click()
    tab.evaluate(SLOW_WORDS)
    tab.get_by_label("Bản cũ").set_input_files(old)
    tab.wait_for_function("() => Boolean(window.letGo)")
    tab.get_by_label("Bản cũ").set_input_files(empty)
    tab.get_by_text("Chưa nhận trống.docx.").wait_for()
    tab.evaluate("() => window.letGo()")
    tab.get_by_label("Bản mới").set_input_files(new)
    tab.get_by_text(f"Đã nhận {new.name}.").wait_for()
    assert tab.get_by_text("Chưa nhận trống.docx.").is_visible()
    assert tab.url.endswith("/so-sanh")
