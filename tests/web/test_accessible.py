"""Pages for everybody: axe finds no serious fault, narrow and magnified pages lose nothing."""

import json

import pytest
from project import ROOT, need

from kehoach.cli.app import main

AXE = ROOT / ".ci/node/node_modules/axe-core/axe.min.js"
XA = ROOT / "examples" / "xa-2026" / "ke-hoach.yaml"
PLACES = ("", "soan", "chep", "kiem-tra", "so-sanh", "kho", "khong-co")


@pytest.fixture(scope="module")
def axe() -> str:
    need(AXE.is_file(), "axe (npm axe-core in .ci/node)")
    return AXE.read_text(encoding="utf-8")


@pytest.fixture
def worked(page, tmp_path):
    """Addresses of pages with something on them: a review, a comparison, a worklist."""
    made = tmp_path / "a.docx"
    assert main(["render", str(XA), "-o", str(made)]) == 0
    other = tmp_path / "b.yaml"
    text = XA.read_text(encoding="utf-8")
    other.write_text(text.replace("thống nhất", "thống nhât", 1), encoding="utf-8")
    review = page.send("kiem-tra", "b.yaml", other.read_bytes())
    old, new = (page.send("so-sanh/tep", one.name, one.read_bytes()) for one in (made, other))
    clone = page.send("chep", "a.docx", made.read_bytes())
    page.post(f"{clone}/nam", b"nam=2027")
    draft = page.send("soan/mo", "b.yaml", other.read_bytes())
    return (review, f"so-sanh/{old}/{new}", clone, draft)


def serious(tab, axe) -> list[str]:
    # the script is put in by the debugger: the page's own policy would refuse it, as it should
    tab.evaluate(axe)
    found = tab.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{one['id']}: {json.dumps([node['target'] for node in one['nodes']], ensure_ascii=False)}"
        for one in found["violations"]
        if one["impact"] in ("serious", "critical")
    ]


def test_the_guard_sees_a_fault(tab, axe):
    tab.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<input><img src=data:,>')")
    assert serious(tab, axe)


@pytest.mark.parametrize("place", PLACES)
def test_no_serious_fault_on_a_first_page(tab, page, axe, place):
    tab.goto(page.url + place)
    assert serious(tab, axe) == []


def test_no_serious_fault_where_work_is_done(tab, page, axe, worked):
    for place in worked:
        tab.goto(page.url + place)
        if tab.locator("#to-giay").count():
            tab.locator("#to-giay[data-drawn]").wait_for()
        # the drawn paper is its author's, not ours
        tab.evaluate("document.querySelectorAll('#to-giay, #giay > *').forEach((one) => one.remove())")
        assert serious(tab, axe) == []


@pytest.mark.parametrize(("width", "height"), [(390, 844), (640, 450)])
def test_a_narrow_page_and_one_at_200_percent_lose_nothing(tab, page, worked, width, height):
    """1,280 pixels at 200 % are 640 of the page's own."""
    tab.set_viewport_size({"width": width, "height": height})
    for place in (*PLACES, *worked):
        tab.goto(page.url + place)
        wide = tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, place


def test_the_keyboard_reaches_and_works_everything(tab, page, worked):
    tab.goto(page.url + worked[0])
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.className") == "nhay"
    reached = set()
    for _ in range(60):
        tab.keyboard.press("Tab")
        reached.add(tab.evaluate("document.activeElement.textContent.trim()"))
        if "Nhận cách sửa" in reached:
            break
    assert {"Kiểm tra", "Tải bản đã sửa", "Nhận cách sửa"} <= reached
    tab.keyboard.press("Enter")
    tab.get_by_text("Sẽ sửa trong bản sao.").wait_for()
    for _ in range(50):  # a script that waits in the page would need eval, which the page forbids
        if tab.evaluate("document.activeElement.textContent.trim()") == "Hoàn lại":
            break
        tab.wait_for_timeout(100)
    tab.keyboard.press("Enter")
    tab.get_by_role("button", name="Nhận cách sửa").wait_for()
