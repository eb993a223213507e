"""Long work beside the answers."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

from kehoach.web.work import AT_ONCE, Workers


def test_no_more_than_two_work_at_once():
    busy, most = 0, 0
    lock = threading.Lock()

    def work(number: int) -> int:
        nonlocal busy, most
        with lock:
            busy += 1
            most = max(most, busy)
        threading.Event().wait(0.01)
        with lock:
            busy -= 1
        return number

    async def all_of() -> list[int]:
        workers = Workers()
        return await asyncio.gather(*(workers.do(work, number) for number in range(10)))

    with ThreadPoolExecutor() as apart:  # the browser of other tests has a loop of its own here
        assert apart.submit(asyncio.run, all_of()).result() == list(range(10))
    assert most == AT_ONCE
