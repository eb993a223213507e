"""The page *Chép sang năm mới* in a browser, as a clerk works with it."""

import pytest
from project import ROOT

from kehoach.cli.app import main

XA = ROOT / "examples" / "xa-2026" / "ke-hoach.yaml"


@pytest.fixture
def paper(tmp_path):
    made = tmp_path / "kế hoạch 2026.docx"
    assert main(["render", str(XA), "-o", str(made)]) == 0
    return made


def begun(tab, file, year="2027"):
    tab.get_by_role("link", name="Chép sang năm mới", exact=True).click()
    tab.locator("input[type=file]").set_input_files(file)
    tab.get_by_label("Năm của kế hoạch mới").fill(year)
    tab.get_by_role("button", name="Chép", exact=True).click()


def saved(tab, name):
    with tab.expect_download() as got:
        tab.get_by_role("link", name=name).click()
    return got.value.path().read_bytes()


def test_five_decisions_are_ticked_and_the_file_is_that_of_the_command_line(tab, paper, tmp_path):
    begun(tab, paper)
    tab.get_by_text("Còn 6 việc phải quyết định.").wait_for()
    signer = tab.locator(".muc", has_text="người ký")
    signer.get_by_text("Viết khác").click()
    signer.get_by_label("Thay bằng").fill("Trần Thị Bình")
    signer.get_by_role("button", name="Ghi").click()
    tab.get_by_text("Viết “Trần Thị Bình”.").wait_for()
    for number in range(4):
        tab.get_by_role("button", name="Đã xem, giữ như cũ").first.click()
        tab.get_by_text(f"Đã quyết {number + 2} việc.").wait_for()
    tab.locator("#to-giay[data-drawn]").wait_for()
    tracked = saved(tab, "Tải bản Word có theo dõi sửa đổi")
    decisions = tmp_path / "quyet-dinh.json"
    decisions.write_bytes(saved(tab, "Tải tệp quyết định"))
    made = tmp_path / "moi.docx"
    asked = ["clone", str(paper), "--nam", "2027", "--decisions", str(decisions)]
    assert main([*asked, "-o", str(made)]) == 0
    assert tracked == made.read_bytes()
    clean = tmp_path / "sach.docx"
    assert main([*asked, "-o", str(clean), "--accept"]) == 0
    assert saved(tab, "Tải bản Word đã sửa sạch") == clean.read_bytes()
    spec = tmp_path / "moi.yaml"
    assert main([*asked, "-o", str(spec)]) == 0
    assert saved(tab, "Tải YAML") == spec.read_bytes()


def test_the_signer_of_the_new_year_comes_from_the_office_as_on_the_command_line(page, paper, tmp_path):
    profile = page.office / "co-quan.yaml"
    profile.write_text(
        "co_quan: Ủy ban nhân dân xã An Bình\nnguoi_ky:\n  - chuc_vu: Chủ tịch\n    ho_ten: Lò Thị Hoa\n",
        encoding="utf-8",
    )
    where = page.send("chep", paper.name, paper.read_bytes())
    assert page.post(f"{where}/nam", b"nam=2027").status_code == 204
    made = tmp_path / "moi.docx"
    asked = ["clone", str(paper), "--nam", "2027", "-o", str(made), "--profile", str(profile)]
    assert main(asked) == 0
    found = page.get(f"{where}/theo-doi").content
    assert found == made.read_bytes()
    plain = tmp_path / "tran.docx"
    assert main([*asked[:4], "-o", str(plain), "--profile", "không"]) == 0
    assert found != plain.read_bytes()


def test_work_goes_on_after_the_page_was_killed(page, paper):
    where = page.send("chep", paper.name, paper.read_bytes())
    assert page.post(f"{where}/nam", b"nam=2027").status_code == 204
    key = page.get(where).text.split('id="viec-')[1].split('"')[0]
    assert page.post(f"{where}/viec/{key}", b"quyet_dinh=giu").status_code == 200
    page.kill()
    page.start()
    assert "sang năm 2027" in page.get("").text
    assert "Đã quyết 1 việc." in page.get(where).text
    assert page.post(f"{where}/viec/{key}").status_code == 422


def test_the_plan_of_an_ended_huyen_asks_for_the_new_issuer(tab, tmp_path):
    spec = ROOT / "examples" / "muong-ang-2024" / "ke-hoach.yaml"
    begun(tab, spec, "2026")
    tab.locator("#hoi .bao").wait_for()
    name = tab.get_by_label("Cơ quan ban hành mới")
    assert name.is_visible()
    name.fill("Ủy ban nhân dân xã Mường Ảng")
    tab.get_by_label("Cấp mới").select_option("xa")
    tab.get_by_role("button", name="Chép", exact=True).click()
    tab.locator("#con-lai").wait_for()
    assert "Ủy ban nhân dân xã Mường Ảng" in tab.locator("h1").inner_text()


@pytest.mark.parametrize("sent", [b"", b"nam=", b"nam=hai", b"nam=20267", b"nam=1"])
def test_a_year_that_is_none_is_asked_again(page, paper, sent):
    where = page.send("chep", paper.name, paper.read_bytes())
    answer = page.post(f"{where}/nam", sent)
    assert answer.status_code == 200
    assert 'class="bao"' in answer.text
    for made in ("theo-doi", "sach", "yaml", "quyet-dinh", "xem"):
        answer = page.get(f"{where}/{made}")
        assert answer.status_code == 422
        assert "TW20" in answer.text


def test_the_offices_that_may_follow_are_choices(tab):
    begun(tab, ROOT / "examples" / "muong-ang-2024" / "ke-hoach.yaml", "2026")
    tab.get_by_role("radio", name="Ủy ban nhân dân xã Mường Ảng").check()
    tab.get_by_role("button", name="Chép", exact=True).click()
    tab.locator("#con-lai").wait_for()
    assert "Ủy ban nhân dân xã Mường Ảng" in tab.locator("h1").inner_text()


def test_an_answer_to_no_question_is_refused_and_not_kept(page, paper):
    where = page.send("chep", paper.name, paper.read_bytes())
    assert page.post(f"{where}/nam", b"nam=2027").status_code == 204
    answer = page.post(f"{where}/viec/khongcoviecay", b"quyet_dinh=giu")
    assert answer.status_code == 422
    assert "TW08" in answer.text
    assert page.get(f"{where}/quyet-dinh").json() == {}
