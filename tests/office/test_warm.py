"""One LibreOffice for many files: a fake one that counts, hangs, dies; and the real one."""

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from fake_office import alive, left_in

from kehoach.office import Bounds, Office, OutputKind, Trouble
from kehoach.office.guard import pipe_of

SOON = Bounds(seconds=0.6, starting=5)


@pytest.fixture
def fake(fake_office):
    return fake_office


def asked(office, *files):
    return [office.convert(f"{file}\n".encode(), ".docx", OutputKind.PDF) for file in files]


def good(*names):
    return [f"%PDF-1.6 {name}".encode() for name in names]


def test_one_program_converts_all_and_leaves_nothing(fake, temporary):
    with Office() as office:
        assert asked(office, "a", "b", "c") == good("a", "b", "c")
        assert (fake.starts, fake.files, len(left_in(temporary))) == (1, 3, 1)
        running = fake.server()
        assert alive(running)
    assert not alive(running)
    assert left_in(temporary) == []


def test_nothing_is_started_before_the_first_file(fake):
    with Office():
        pass
    assert fake.log == []


def test_it_is_started_anew_after_a_number_of_files(fake):
    with Office(Bounds(files=2)) as office:
        assert asked(office, *"abcde") == good(*"abcde")
    assert (fake.starts, fake.files) == (3, 5)


def test_a_file_that_hangs_costs_itself(fake, temporary):
    with Office(SOON) as office:
        begun = time.monotonic()
        assert asked(office, "a", "sleep", "b") == [*good("a"), Trouble.SLOW, *good("b")]
        assert time.monotonic() - begun < 10
    assert fake.starts == 2
    assert left_in(temporary) == []


def test_after_three_hanging_files_the_program_is_at_fault_until_it_is_closed(fake):
    with Office(SOON) as office:
        hung = asked(office, "sleep", "sleep", "sleep")
        assert (hung, asked(office, "a")) == ([Trouble.SLOW] * 3, [Trouble.GIVEN_UP])
        assert fake.files == 3, "the fourth was not tried"
        office.close()
        assert asked(office, "a") == good("a")


def test_a_file_nothing_comes_of_is_tried_once_in_a_fresh_program(fake):
    with Office() as office:
        assert asked(office, "a", "nothing", "b") == [*good("a"), Trouble.FAILED, *good("b")]
        assert (fake.starts, fake.files) == (3, 4)
        office.close()
        assert asked(office, "nothing") == [Trouble.FAILED]
        assert fake.files == 5, "a program no other file was in is not to blame"


def test_a_file_that_brings_it_down_costs_itself(fake):
    with Office() as office:
        assert asked(office, "a", "dies", "b") == [*good("a"), Trouble.FAILED, *good("b")]


def test_a_program_killed_between_two_files_costs_none(fake):
    with Office() as office:
        assert asked(office, "a") == good("a")
        os.kill(fake.server(), signal.SIGKILL)
        assert asked(office, "b") == good("b")


def test_what_it_writes_is_bounded(fake, monkeypatch):
    monkeypatch.setattr("kehoach.office.warm.LARGEST", 100_000)
    with Office() as office:
        assert asked(office, "large", "a") == [Trouble.LARGE, *good("a")]


@pytest.mark.parametrize("how", ["dies", "deaf"])
def test_where_it_cannot_be_kept_each_file_has_one_of_its_own(fake, monkeypatch, temporary, how):
    monkeypatch.setenv("FAKE_OFFICE", how)
    with Office(Bounds(starting=0.3)) as office:
        assert asked(office, "a", "b") == good("a", "b")
    assert fake.starts == 1, "it is tried once"
    assert left_in(temporary) == []


def test_without_libreoffice_it_says_so(monkeypatch):
    monkeypatch.setenv("KEHOACH_SOFFICE", "/nowhere/soffice")
    with Office() as office:
        assert asked(office, "a") == [Trouble.NAMED_WRONG]


def test_left_alone_it_ends_and_the_next_file_starts_it(fake, temporary):
    with Office(Bounds(idle=0.1)) as office:
        assert asked(office, "a") == good("a")
        running = fake.server()
        until = time.monotonic() + 10
        while left_in(temporary) and time.monotonic() < until:
            time.sleep(0.02)
        assert (alive(running), left_in(temporary)) == (False, [])
        assert asked(office, "b") == good("b")
    assert fake.starts == 2


def test_threads_wait_their_turn(fake):
    with Office() as office, ThreadPoolExecutor(4) as threads:
        found = threads.map(lambda _: asked(office, "slow")[0], range(4))
        assert list(found) == good("slow") * 4
    assert fake.log == ["start", *["file", "done"] * 4], "never two at once"


def test_stopped_in_the_middle_of_a_file_it_ends_at_once(fake, temporary):
    office = Office()
    with ThreadPoolExecutor(1) as threads:
        waiting = threads.submit(asked, office, "a", "sleep", "b")
        until = time.monotonic() + 20
        while fake.files < 2 and time.monotonic() < until:
            time.sleep(0.02)
        begun = time.monotonic()
        office.stop()
        assert waiting.result() == [*good("a"), Trouble.FAILED, Trouble.FAILED]
        assert time.monotonic() - begun < 10
    assert (fake.starts, fake.files, left_in(temporary)) == (1, 2, [])


_KILLED = """
import os, signal, sys
from kehoach.office import Office, OutputKind
office = Office()
office.convert(sys.argv[1].encode() + b"\\n", ".txt", OutputKind.PDF)
print(office._warm._process.pid, office._warm._folder, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def killed(tmp_path) -> tuple[int, Path]:
    """Return the program a killed process of ours left, and its folder."""
    done = subprocess.run(
        [sys.executable, "-c", _KILLED, "a"], capture_output=True, text=True, timeout=120,
        env={**os.environ, "TMPDIR": str(tmp_path)},
    )  # fmt: skip
    assert done.returncode == -signal.SIGKILL
    process, folder = done.stdout.split()
    return int(process), Path(folder)


def gone(process, *paths) -> bool:
    until = time.monotonic() + 20
    while time.monotonic() < until:
        if not alive(process) and not any(path.exists() for path in paths):
            return True
        time.sleep(0.02)
    return False


def test_when_this_program_is_killed_it_is_ended_too(fake, temporary):
    process, folder = killed(temporary)
    assert gone(process, folder)


def test_the_real_one_is_ended_with_its_profile_and_its_pipe(soffice, temporary):
    process, folder = killed(temporary)
    assert gone(process, folder, pipe_of(folder / "profile"))


def test_the_real_one_goes_on_after_a_bad_file(soffice, temporary):
    with Office() as office:
        first = office.convert("Kế hoạch một".encode(), ".txt", OutputKind.PDF)
        folder = office._warm._folder
        pipe = pipe_of(folder / "profile")
        assert pipe.exists(), "the pipe has the name we expect"
        assert office.convert(b"\x00PK no Word file", ".docx", OutputKind.PDF) is Trouble.FAILED
        again = office.convert("Kế hoạch hai".encode(), ".txt", OutputKind.PDF)
        assert (first[:5], again[:5]) == (b"%PDF-", b"%PDF-")
        assert not pipe.exists()
    assert left_in(temporary) == []
