"""Draws docs/trang/*.png: the page for people who have Word, with work on it, as chromium shows it.

``make pictures`` runs it; it needs chromium and ImageMagick. The papers are examples of ours with a
few faults put in, so that what the pictures show is what a person would see.
"""

import shutil
import subprocess
import tempfile
from pathlib import Path

import docx
from page_server import Running
from playwright.sync_api import Page, sync_playwright
from project import ROOT

from kehoach.cli.app import main

FOLDER = ROOT / "docs" / "trang"
MOST_BYTES = 90_000
XA = ROOT / "examples" / "xa-2026" / "ke-hoach.yaml"
_SIZE = {"width": 1180, "height": 760}
_FAULTS = {
    "thực hiện": "thực hịên", "thống nhất": "thống nhât", "Tổ chức": "Tổ chúc",
    "tài liệu": "tài liêu",
}  # fmt: skip


def faulty(folder: Path) -> Path:
    """Return a plan as a Word file, with four faults."""
    made = folder / "ke-hoach-2026.docx"
    assert main(["render", str(XA), "-o", str(made)]) == 0
    paper = docx.Document(made)
    for old, new in _FAULTS.items():
        run = next(run for one in paper.paragraphs for run in one.runs if old in run.text)
        run.text = run.text.replace(old, new, 1)
    paper.save(made)
    return made


def draw(tab: Page, name: str) -> None:
    """Write what the tab shows as docs/trang/NAME.png, in few colours."""
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "a.png"
        tab.screenshot(path=whole)
        small = ["+dither", "-colors", "48", "-strip", "-define", "png:exclude-chunks=date,time"]
        subprocess.run(["convert", whole, *small, FOLDER / f"{name}.png"], check=True)


def to_page(tab: Page, name: str) -> None:
    """Open one of the five works."""
    tab.locator("body > header").get_by_role("link", name=name, exact=True).click()


def checked(tab: Page, paper: Path) -> None:
    to_page(tab, "Kiểm tra")
    draw(tab, "kiem-tra-1")
    tab.locator("input[type=file]").set_input_files(paper)
    tab.locator("#to-giay[data-drawn]").wait_for()
    tab.get_by_role("button", name="Nhận cách sửa").first.click()
    tab.get_by_text("Sẽ sửa trong bản sao.").wait_for()
    tab.locator(".cot-phai").evaluate("one => one.scrollTop = 0")
    draw(tab, "kiem-tra")
    card = tab.locator(".muc:not(.da-xet)").first
    card.get_by_text("Bỏ qua").click()
    card.get_by_label("Vì sao không phải sửa").fill("đúng theo văn bản của tỉnh")
    card.evaluate("one => one.scrollIntoView({block: 'center', behavior: 'instant'})")
    draw(tab, "kiem-tra-3")
    card.get_by_role("button", name="Ghi").last.click()
    tab.get_by_text("Đã xét 2 chỗ.").wait_for()
    tab.locator(".cot-phai").evaluate("one => one.scrollTop = 0")
    tab.evaluate("scrollTo({top: 0, behavior: 'instant'})")
    draw(tab, "kiem-tra-4")


def carried(tab: Page, paper: Path) -> None:
    to_page(tab, "Chép sang năm mới")
    tab.locator("input[type=file]").set_input_files(paper)
    tab.get_by_label("Năm của kế hoạch mới").fill("2027")
    draw(tab, "chep-2")
    tab.get_by_role("button", name="Chép", exact=True).click()
    tab.locator("#to-giay[data-drawn]").wait_for()
    tab.get_by_role("button", name="Đã xem, giữ như cũ").first.click()
    tab.get_by_text("Đã quyết 1 việc.").wait_for()
    tab.locator("#to-giay[data-drawn='2']").wait_for()
    tab.evaluate("scrollTo(0, 0)")
    draw(tab, "chep")
    tab.locator("body > header .ten").click()
    draw(tab, "chep-4")


def written(tab: Page, folder: Path) -> None:
    """Draw a plan being written, at a table with two levels of heads."""
    spec = folder / "du-toan.yaml"
    table = (
        "phu_luc:\n  - ten: Dự toán kinh phí công tác văn thư, lưu trữ năm 2026\n    don_vi_tinh: triệu đồng\n"
        "    cot: [STT, Nội dung, {ten: Kinh phí, cot: [Tỉnh, Xã]}]\n    hang: |\n"
        "      Tập huấn |  | 20\n      Chỉnh lý tài liệu | 40 | 20\n      Số hóa hồ sơ địa chính | 70 |\n"
    )
    text = XA.read_text(encoding="utf-8").replace("phu_luc:\n", table)
    spec.write_text(text.replace("Phụ lục I kèm", "Phụ lục II kèm"), encoding="utf-8")
    to_page(tab, "Soạn mới")
    draw(tab, "soan-1")
    tab.locator("input[type=file]").set_input_files(spec)
    tab.locator("#thay[data-lan]").wait_for()
    draw(tab, "soan-2")
    tab.locator("#phan-phu_luc > summary").evaluate("one => one.scrollIntoView({behavior: 'instant'})")
    tab.locator(".luoi tbody textarea").nth(1).focus()
    tab.evaluate("scrollTo({top: 0, behavior: 'instant'})")
    tab.locator("#giay p", has_text="Đơn vị tính").first.evaluate(
        "one => one.scrollIntoView({block: 'center', behavior: 'instant'})"
    )
    tab.evaluate("scrollTo({top: 0, behavior: 'instant'})")
    draw(tab, "soan")


def compared(tab: Page, old: Path, new: Path) -> None:
    to_page(tab, "So sánh")
    tab.get_by_label("Bản cũ").set_input_files(old)
    tab.get_by_text(f"Đã nhận {old.name}.").wait_for()
    tab.get_by_label("Bản mới").set_input_files(new)
    tab.locator("#to-giay[data-drawn]").wait_for()
    draw(tab, "so-sanh")


def searched(tab: Page) -> None:
    to_page(tab, "Kho kế hoạch")
    tab.get_by_text("Kho có").wait_for()
    tab.get_by_label("Tìm việc, chỉ tiêu, căn cứ, câu chữ").fill("so hoa ho so")
    tab.locator("#thay article").first.wait_for()
    tab.get_by_role("button", name="Qua các năm").first.click()
    tab.locator(".cac-nam li").first.wait_for()
    draw(tab, "kho")


def filled(office: Path) -> None:
    """Put two years of plans into the office's folder."""
    text = XA.read_text(encoding="utf-8")
    (office / "ke-hoach-2026.yaml").write_text(text, encoding="utf-8")
    older = text.replace("năm 2026", "năm 2025").replace("/2026", "/2025")
    (office / "ke-hoach-2025.yaml").write_text(older, encoding="utf-8")


def every(folder: Path) -> None:
    """Draw every picture."""
    paper = faulty(folder)
    newer = folder / "ke-hoach-trinh-lai.docx"
    assert main(["render", str(XA), "-o", str(newer)]) == 0
    with Running(folder) as running, sync_playwright() as play:
        filled(running.office)
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"])
        tab = browser.new_page(viewport=_SIZE, locale="vi-VN")
        tab.goto(running.url)
        draw(tab, "dau")
        checked(tab, paper)
        carried(tab, newer)
        written(tab, folder)
        compared(tab, paper, newer)
        searched(tab)
        browser.close()


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        every(Path(made))
