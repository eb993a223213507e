"""LibreOffice behind the page: kept while it is in use, one paper at a time, ended with the page."""

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from fake_office import left_in

from kehoach.office import Trouble
from kehoach.web.app import application
from kehoach.web.printer import Printer
from kehoach.web.settings import Settings


@pytest.fixture
def fake(fake_office):
    return fake_office


def run(work):
    """Run in a thread of its own: a browser of another test may hold this one's loop."""
    with ThreadPoolExecutor(1) as apart:
        return apart.submit(asyncio.run, work).result()


def test_visitors_wait_for_one_libreoffice(fake, temporary):
    async def all_at_once(printer):
        return await asyncio.gather(*(printer.pdf(b"slow\n") for _ in range(3)))

    printer = Printer()
    found = run(all_at_once(printer))
    assert found == [b"%PDF-1.6 slow"] * 3
    assert fake.log == ["start", *["file", "done"] * 3]
    printer.stop()
    assert left_in(temporary) == []


def test_a_paper_that_brings_it_down_costs_itself(fake):
    printer = Printer()
    assert run(printer.pdf(b"dies\n")) is Trouble.FAILED
    assert run(printer.pdf(b"a\n")) == b"%PDF-1.6 a"
    printer.stop()


def test_it_is_ended_when_nobody_prints(fake, temporary):
    printer = Printer(idle=0.1)
    run(printer.pdf(b"a\n"))
    until = time.monotonic() + 10
    while left_in(temporary) and time.monotonic() < until:
        time.sleep(0.02)
    assert left_in(temporary) == []


def test_it_ends_with_the_page(fake, temporary, tmp_path):
    app = application(Settings(1, "k", tmp_path, tmp_path / "viec"))
    printer = app.state.site.printer

    async def opened_and_left():
        async with app.router.lifespan_context(app):
            made = await printer.pdf(b"a\n")
        return made, await printer.pdf(b"a\n")

    assert run(opened_and_left()) == (b"%PDF-1.6 a", Trouble.FAILED), "it is not started again"
    assert (fake.starts, left_in(temporary)) == (1, [])
