"""``make bench``: from a key to the printed page in a browser.

The plan is that of examples/xa-2026; each key is typed into its trích yếu while nothing else is
under way. Counted is all of it: the wait of 150 ms for the next key, the change of the YAML text,
the save to the disk, the .docx, its drawing by docx-preview. The findings come behind it.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from statistics import median, quantiles

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))
KEYS = 30
GOAL = 500
"""Milliseconds from a key to the page."""
_LISTEN = """document.addEventListener(
  "input", () => { window.typedAt = performance.now(); }, true
)"""
_TOOK = """() => performance.getEntriesByName("kehoach-giay").pop().startTime - window.typedAt"""


def keys(program: str, url: str, spec: Path) -> tuple[list[float], int]:
    """Return the milliseconds each key took to the page, and how many sheets were drawn."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only where there is a browser

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=program, args=["--no-sandbox"])
        tab = browser.new_page(viewport={"width": 1280, "height": 900})
        tab.goto(f"{url}soan")
        tab.set_input_files("input[type=file]", spec)
        tab.wait_for_selector("#thay[data-lan]", timeout=60_000)
        tab.evaluate(_LISTEN)
        tab.focus("[data-path='[\"trich_yeu\"]']")
        found = []
        for number in range(KEYS):
            tab.keyboard.type("ab"[number % 2])
            tab.wait_for_selector(f"#thay[data-lan='{number + 2}']")
            found.append(tab.evaluate(_TOOK))
        sheets = tab.locator("#giay section").count()
        browser.close()
    return found, sheets


def main() -> None:
    """Print the figures; nothing where there is no browser."""
    program = shutil.which("chromium")
    if program is None:
        print("web: no chromium here, nothing measured")
        return
    from page_server import Running  # noqa: PLC0415 - the tests' own way to start a page

    with tempfile.TemporaryDirectory() as folder, Running(Path(folder)) as page:
        took, sheets = keys(program, page.url, ROOT / "examples" / "xa-2026" / "ke-hoach.yaml")
    worst = quantiles(took, n=20)[-1]
    print(
        f"web: a key to the page, plan drawn on {sheets} sheets: {median(took):.0f} ms median,"
        f" {worst:.0f} ms at the 95th percentile of {KEYS} keys (goal {GOAL})"
    )


if __name__ == "__main__":
    main()
