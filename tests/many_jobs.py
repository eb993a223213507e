"""Jobs for the tests of the engine: workers import them from here."""

import os
import signal
import time
from pathlib import Path

from kehoach.problem import Place, fault
from kehoach.review.examine import examine


def doubled(number):
    return number * 2


def slow(number):
    time.sleep(0.2)
    return number


def refused(number):
    if number % 10 == 3:
        raise fault("KH01", f"không nhận số {number}", "chọn số khác", Place("bang.csv", number, 2))
    return number


def mistaken(number):
    if number == 7:
        raise ZeroDivisionError("Nguyễn Văn A")
    return number


def deadly(number):
    if number == 30:
        os._exit(9)
    return number


def always_deadly(number):
    os._exit(9)


def unsendable(number):
    return (lambda: number) if number == 4 else number


def pid(number):
    time.sleep(0.001)
    return os.getpid()


def lasting(folder):
    """Leave a mark of this process, then work longer than any test waits."""
    Path(folder, str(os.getpid())).touch()
    time.sleep(60)


def same(number):
    return number


def own_pid():
    return os.getpid()


def kill(pid):
    os.kill(pid, signal.SIGKILL)


def mistaken_of_a_file(path, *given, **named):
    if path == "k1.yaml":
        raise ZeroDivisionError
    return examine(path, *given, **named)
