"""The page *Soạn mới* in a browser, as a clerk works with it."""

import json

import pytest
from playwright.sync_api import expect
from project import ROOT

from kehoach.cli.app import main

XA = ROOT / "examples" / "xa-2026" / "ke-hoach.yaml"
EXCEL = (
    "<html><body><table><tr><td rowspan=2>STT</td><td rowspan=2>Nội dung</td><td colspan=2>Kinh phí</td></tr>"
    "<tr><td>Tỉnh</td><td>Xã</td></tr>"
    "<tr><td>1</td><td>Tập huấn&nbsp;kỹ năng số</td><td>12</td><td>8</td></tr>"
    "<tr><td>2</td><td>Bảo trì thiết bị</td><td>15</td><td>20</td></tr></table></body></html>"
)
PASTE = """([area, html, text]) => {
  const data = new DataTransfer();
  if (html) data.setData("text/html", html);
  data.setData("text/plain", text);
  area.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
}"""


def begun(tab, **given):
    tab.get_by_role("link", name="Soạn mới", exact=True).click()
    for key, value in given.items():
        box = tab.locator(f"#{key}")
        if key in ("loai", "chu_de"):
            box.select_option(value)
        else:
            box.fill(value)
    tab.get_by_role("button", name="Bắt đầu soạn").click()
    shown(tab)


def opened(tab, file=XA):
    tab.get_by_role("link", name="Soạn mới", exact=True).click()
    tab.locator("input[type=file]").set_input_files(file)
    shown(tab)


def shown(tab):
    """Wait until the paper and the findings are there and everything is saved."""
    tab.wait_for_url("**/soan/*")
    settled(tab)


def settled(tab):
    expect(tab.locator("#trang-thai")).to_contain_text("Đã lưu", timeout=20_000)
    tab.locator("#thay[data-lan]").wait_for()


def field(tab, *path):
    path = json.dumps(path, ensure_ascii=False)
    return tab.locator(f":is(input, textarea, select)[data-path='{path}']")


def put(tab, value, *path):
    field(tab, *path).fill(value)
    settled(tab)


def number(tab) -> str:
    return tab.url.rsplit("/", 1)[1]


def yaml(page, tab) -> str:
    return page.get(f"soan/{number(tab)}/yaml").text


def test_a_plan_with_a_table_pasted_from_excel_is_clean_and_the_same_bytes(tab, page, tmp_path, capsys):
    begun(tab, loai="xa", chu_de="chung", nam="2026", co_quan="Ủy ban nhân dân xã Minh Long",
          trich_yeu="Tập huấn kỹ năng số năm 2026", chuc_vu="Chủ tịch", ho_ten="Đinh Văn Sơn")  # fmt: skip
    for value, *path in (
        ("Kế hoạch số 15/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh Quảng Ngãi về chuyển đổi số năm 2026",
         "can_cu", 0),
        ("Trang bị kỹ năng số cho cán bộ, công chức và người dân trên địa bàn xã", "muc_dich_yeu_cau", 0, "noi_dung", 0),
        ("Bảo đảm mỗi thôn có ít nhất một tổ công nghệ số cộng đồng hoạt động", "muc_dich_yeu_cau", 0, "noi_dung", 1),
        ("Tổ chức thiết thực, tiết kiệm, đúng thời gian", "muc_dich_yeu_cau", 1, "noi_dung", 0),
        ("Gắn tập huấn với công việc hằng ngày", "muc_dich_yeu_cau", 1, "noi_dung", 1),
        ("Cán bộ, công chức được tập huấn", "muc_tieu", 0, "chi_tieu"), ("100", "muc_tieu", 0, "gia_tri"),
        ("Thôn có tổ công nghệ số cộng đồng", "muc_tieu", 1, "chi_tieu"), ("90", "muc_tieu", 1, "gia_tri"),
        ("Mở lớp tập huấn kỹ năng số", "nhiem_vu", 0, "nhiem_vu"), ("30/6/2026", "nhiem_vu", 0, "thoi_han"),
        ("Phòng Kinh tế", "nhiem_vu", 0, "phoi_hop"),
        ("02 lớp tập huấn", "nhiem_vu", 0, "san_pham"),
        ("Kiểm tra, bảo trì thiết bị", "nhiem_vu", 1, "nhiem_vu"), ("Quý III/2026", "nhiem_vu", 1, "thoi_han"),
        ("Biên bản kiểm tra", "nhiem_vu", 1, "san_pham"),
        ("VT\nVHXH", "luu"),
    ):  # fmt: skip
        field(tab, *path).fill(value)
    settled(tab)
    before = tab.locator("#giay").inner_text()
    tab.locator("#phan-phu_luc").get_by_role("button", name="Phụ lục là bảng").click()
    put(tab, "Dự toán kinh phí tập huấn kỹ năng số", "phu_luc", 0, "ten")
    head = tab.locator(".luoi thead textarea").first
    tab.evaluate(PASTE, [head.element_handle(), EXCEL, ""])
    expect(tab.locator(".luoi thead tr")).to_have_count(2)
    put(tab, "triệu đồng", "phu_luc", 0, "don_vi_tinh")
    put(tab, "Ngân sách nhà nước bảo đảm, chi tiết tại Phụ lục kèm theo", "kinh_phi")
    expect(tab.locator("#giay")).to_contain_text("Bảo trì thiết bị")
    assert "Bảo trì thiết bị" not in before
    with tab.expect_download() as word:
        tab.get_by_role("link", name="Tải Word").click()
    with tab.expect_download() as source:
        tab.get_by_role("link", name="Tải YAML").click()
    spec, printed = tmp_path / "k.yaml", tmp_path / "trang.docx"
    source.value.save_as(spec)
    word.value.save_as(printed)
    assert word.value.suggested_filename == "Kế hoạch Tập huấn kỹ năng số năm 2026.docx"
    assert main(["check", str(spec)]) == 0, capsys.readouterr().out
    assert main(["render", str(spec), "-o", str(tmp_path / "lenh.docx")]) == 0
    assert printed.read_bytes() == (tmp_path / "lenh.docx").read_bytes()
    assert "Kinh phí" in spec.read_text(encoding="utf-8")
    assert main(["check", str(printed)]) == 0, capsys.readouterr().out


def test_a_server_killed_in_the_middle_loses_nothing(tab, page):
    opened(tab)
    put(tab, "Sửa trước khi máy tắt", "trich_yeu")
    tab.locator("#thay[data-lan='2']").wait_for()  # nothing is asked of the old server behind it
    page.kill()
    page.start()
    tab.goto(page.url)
    tab.get_by_role("link", name="Kế hoạch Sửa trước khi máy tắt").click()
    shown(tab)
    assert field(tab, "trich_yeu").input_value() == "Sửa trước khi máy tắt"
    assert "# Văn bản nhắc trong bài mà không phải căn cứ" in yaml(page, tab)


def refused_in_a_second(tab):
    """Change the same field in two tabs; return the second, which was refused."""
    second = tab.context.new_page()
    second.goto(tab.url)
    shown(second)
    put(tab, "Thẻ thứ nhất", "trich_yeu")
    field(second, "trich_yeu").fill("Thẻ thứ hai")
    second.locator("#thong-bao .bao").wait_for()
    return second


def test_a_stale_save_of_another_tab_is_refused_with_a_sentence(tab, page):
    opened(tab)
    second = refused_in_a_second(tab)
    assert "vừa được sửa ở một thẻ khác" in second.locator("#thong-bao").inner_text()
    assert "trich_yeu: Thẻ thứ nhất\n" in yaml(page, tab)


def test_lists_are_added_to_moved_and_shortened_by_keyboard(tab, page):
    opened(tab)
    field(tab, "muc_dich_yeu_cau", 0, "noi_dung", 1).press("Enter")
    expect(field(tab, "muc_dich_yeu_cau", 0, "noi_dung", 2)).to_be_focused()
    tab.keyboard.type("Ý mới của mục đích")
    settled(tab)
    item = tab.locator('li[data-path=\'["muc_dich_yeu_cau", 0, "noi_dung", 2]\']')
    item.get_by_role("button", name="Đưa mục 3 lên").press("Enter")
    expect(field(tab, "muc_dich_yeu_cau", 0, "noi_dung", 1)).to_have_value("Ý mới của mục đích")
    assert "      - Ý mới của mục đích\n      - Tiếp nhận" in yaml(page, tab)
    first = tab.locator("li[data-path='[\"can_cu\", 0]']")
    answers = iter((False, True))
    tab.on("dialog", lambda dialog: dialog.accept() if next(answers) else dialog.dismiss())
    first.get_by_role("button", name="Xóa mục 1").press("Enter")
    expect(tab.locator("#phan-can_cu > ol > li")).to_have_count(4)  # it has words: asked, and kept
    first.get_by_role("button", name="Xóa mục 1").press("Enter")
    expect(tab.locator("#phan-can_cu > ol > li")).to_have_count(3)
    assert "trich_yeu: Tổ chức chính quyền địa phương" not in yaml(page, tab)


def test_a_finding_leads_to_its_field(tab):
    opened(tab)
    put(tab, "31/02/2026", "ngay")
    expect(tab.locator("#thay")).to_contain_text("Chưa in được")
    assert tab.locator("#ban-cu").is_visible()
    assert "An Bình, ngày 12" in tab.locator("#giay").inner_text().replace("\xa0", " ")
    tab.get_by_role("link", name="Tải Word").click()
    expect(tab.locator("#thong-bao")).to_contain_text("31/02/2026")
    tab.locator("#thay button.cho").first.click()
    expect(field(tab, "ngay")).to_be_focused()


def test_what_the_form_cannot_show_is_shown_as_it_is(tab, page):
    opened(tab, ROOT / "examples" / "so-noi-vu-2026-kem-quyet-dinh" / "ke-hoach.yaml")
    assert "ban_hanh:" in tab.locator("#phan-con-lai pre").inner_text()


def test_a_decision_kept_apart_is_a_file_of_its_own(tab, page, tmp_path):
    text = (ROOT / "examples" / "so-noi-vu-2026-kem-quyet-dinh" / "ke-hoach.yaml").read_text(encoding="utf-8")
    apart = tmp_path / "k.yaml"
    apart.write_text(text.replace("ban_hanh:\n", "ban_hanh:\n  tach_tep: co\n", 1), encoding="utf-8")
    opened(tab, apart)
    assert main(["render", str(apart)]) == 0
    for name, made in (("Tải quyết định", "k-quyet-dinh.docx"), ("Tải Word", "k.docx")):
        with tab.expect_download() as told:
            tab.get_by_role("link", name=name).click()
        told.value.save_as(tmp_path / "t.docx")
        assert (tmp_path / "t.docx").read_bytes() == (tmp_path / made).read_bytes()


def test_a_file_that_is_no_plan_is_told(page):
    for content in (b"- a\n", b"a: [", b"\xff\xfe"):
        answer = page.post("soan/mo", content, **{"X-Ten-Tep": "a.yaml"})
        assert answer.status_code == 422
        assert "→" in answer.text


@pytest.mark.parametrize(("given", "code"), [
    (b"loai=xa", "TW11"), (b"loai=xa&chu_de=chung&nam=26", "TW12"),
    ("loai=xa&chu_de=chung&co_quan=Đảng ủy xã A".encode(), "TW13"),
])  # fmt: skip
def test_a_start_that_cannot_be_is_told(page, given, code):
    answer = page.post("soan", given)
    assert answer.status_code == 422
    assert code in answer.text


def test_the_office_folder_keeps_both_files_and_asks_before_writing_over(tab, page):
    opened(tab)
    tab.on("dialog", lambda dialog: dialog.accept() if dialog.type == "confirm" else dialog.accept("kế hoạch"))
    for said in ("cũ", "mới"):
        put(tab, f"Công tác văn thư {said}", "trich_yeu")
        tab.get_by_role("button", name="Lưu vào thư mục cơ quan").click()
        expect(tab.locator("#trang-thai")).to_contain_text("Đã ghi")
        assert said in (page.office / "kế hoạch.yaml").read_text(encoding="utf-8")
        assert (page.office / "kế hoạch.docx").read_bytes()[:2] == b"PK"
    answer = page.post(f"soan/{number(tab)}/luu", "ten=kế hoạch".encode())
    assert answer.json()["there"] is True


@pytest.mark.parametrize("width", [390, 640])
def test_a_narrow_window_scrolls_one_way_only(tab, width):
    tab.set_viewport_size({"width": width, "height": 800})
    opened(tab)
    assert tab.evaluate("document.documentElement.scrollWidth") <= width


def test_the_yaml_tab_saves_what_is_typed_and_keeps_the_last_paper(tab, page):
    opened(tab)
    tab.get_by_role("tab", name="YAML").click()
    editor = tab.locator(".cm-content")
    editor.click()
    tab.keyboard.press("Control+Home")
    tab.keyboard.type("la: [")
    tab.keyboard.press("Enter")
    expect(tab.locator("#thay")).to_contain_text("Chưa in được")
    expect(tab.locator(".cm-lint-marker-error").first).to_be_visible()
    assert tab.locator("#ban-cu").is_visible()
    assert "Công tác văn thư" in tab.locator("#giay").inner_text()
    assert yaml(page, tab).startswith("la: [")
    tab.get_by_role("tab", name="Biểu mẫu").click()
    expect(tab.locator("#mau")).to_contain_text("YAML đang có chỗ hỏng")
    tab.get_by_role("tab", name="YAML").click()
    editor.click()
    tab.keyboard.press("Control+a")
    tab.keyboard.insert_text(XA.read_text(encoding="utf-8"))
    expect(tab.locator("#thay")).to_contain_text("Không thấy lỗi nào")
    tab.get_by_role("tab", name="Biểu mẫu").click()
    put(tab, "Sửa lại ở biểu mẫu", "trich_yeu")
    assert yaml(page, tab) == XA.read_text(encoding="utf-8").replace(
        "Công tác văn thư, lưu trữ năm 2026 của xã An Bình\n\ncan_cu", "Sửa lại ở biểu mẫu\n\ncan_cu"
    )


def test_keys_and_values_are_completed_from_the_schema(tab):
    opened(tab)
    tab.get_by_role("tab", name="YAML").click()
    tab.locator(".cm-content").click()
    tab.keyboard.press("Control+End")
    tab.keyboard.press("Enter")
    tab.keyboard.press("Home")
    for _ in range(8):
        tab.keyboard.press("Shift+Tab")
    tab.keyboard.type("dan")
    listed = tab.locator(".cm-tooltip-autocomplete li")
    expect(listed.first).to_have_text("danh_so")
    tab.keyboard.press("Escape")
    tab.keyboard.type("h_so: t")
    expect(listed.first).to_contain_text("thap_phan")


def test_words_typed_at_once_after_enter_are_all_kept(tab, page):
    opened(tab)
    first = tab.locator("#phan-muc_dich_yeu_cau textarea").first
    path = json.loads(first.get_attribute("data-path"))
    first.press("End")
    first.press("Enter")
    tab.keyboard.type("Mục viết ngay", delay=20)
    settled(tab)
    assert field(tab, *path[:-1], path[-1] + 1).input_value() == "Mục viết ngay"


def test_what_another_tab_refused_stays_in_its_field(tab, page):
    opened(tab)
    second = refused_in_a_second(tab)
    second.get_by_role("button", name="Đưa mục 1 xuống").first.click()
    second.wait_for_timeout(500)
    assert field(second, "trich_yeu").input_value() == "Thẻ thứ hai"
    assert "Chưa lưu" in second.locator("#trang-thai").inner_text()


def test_words_that_a_dead_server_did_not_keep_stay_in_sight(tab, page):
    opened(tab)
    tab.locator("#the-yaml").click()
    tab.locator(".cm-content").click()
    tab.wait_for_load_state("networkidle")
    page.kill()
    tab.keyboard.type("QQQ")
    tab.get_by_text("Trang không còn trả lời").wait_for()
    tab.locator("#the-mau").click()
    tab.wait_for_timeout(300)
    assert "QQQ" in tab.locator(".cm-content").inner_text()
    assert tab.locator("#yaml").is_visible()


def test_a_button_pressed_at_a_dead_server_leaves_the_form_usable(tab, page):
    opened(tab)
    tab.wait_for_load_state("networkidle")
    page.kill()
    tab.get_by_role("button", name="Đưa mục 1 xuống").first.click()
    tab.get_by_text("Trang không còn trả lời").wait_for()
    field(tab, "trich_yeu").fill("Vẫn gõ được")
    assert field(tab, "trich_yeu").input_value() == "Vẫn gõ được"
    assert not tab.evaluate("document.getElementById('mau').inert")


def test_a_profile_that_breaks_meanwhile_is_told_beside_the_paper(tab, page):
    opened(tab)
    (page.office / "co-quan.yaml").write_text("co_quan: [\n", encoding="utf-8")
    field(tab, "trich_yeu").fill("Vẫn lưu được")
    tab.locator("#thay .bao").wait_for()
    assert "co-quan.yaml dòng" in tab.locator("#thay").inner_text()
    assert "trich_yeu: Vẫn lưu được" in yaml(page, tab)


def test_a_template_that_is_broken_is_told_beside_the_paper(tab, page):
    (page.office / "co-quan.yaml").write_text("mau: mau.docx\n", encoding="utf-8")
    (page.office / "mau.docx").write_bytes(b"not a zip")
    opened(tab)
    assert "đã hỏng" in tab.locator("#thay .bao").inner_text()


def test_a_unit_is_chosen_by_keyboard(tab):
    tab.get_by_role("link", name="Soạn mới", exact=True).click()
    tab.wait_for_load_state("networkidle")  # the script that completes is there
    box = tab.locator("#co_quan")
    box.press_sequentially("minh long")
    tab.wait_for_timeout(500)  # the answer to the last letter draws the list once more
    choice = tab.locator(".goi-y-ds li")
    choice.wait_for()
    assert choice.inner_text() == "Ủy ban nhân dân xã Minh Long tỉnh Quảng Ngãi"
    assert box.get_attribute("aria-expanded") == "true"
    box.press("ArrowDown")
    assert box.get_attribute("aria-activedescendant") == choice.get_attribute("id")
    box.press("Enter")
    assert box.input_value() == "Ủy ban nhân dân xã Minh Long"
    choice.wait_for(state="detached")
    box.fill("tan tien")
    choice.first.wait_for()
    box.press("Escape")
    choice.first.wait_for(state="detached")
