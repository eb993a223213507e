"""Other machines: a Dask cluster as an executor, its workers checked to run the same program."""

from __future__ import annotations

import asyncio
import logging
import warnings
from concurrent.futures import Executor
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

from kehoach.batch.seal import Seal, same, seal
from kehoach.named import NamedTuple
from kehoach.problem import KehoachError, fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from concurrent.futures import Future

_SECONDS = 8
"""How long an address may take to answer, and a worker to be there."""
_SHOWN = 3
"""Workers a message names."""


class Far(NamedTuple):
    """A cluster that is there."""

    executor: Executor
    threads: int
    """How many pieces of work its workers do at once."""


class _Sealed(Executor):
    """Sends each piece of work with the seal of this program: a worker may join at any time."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def submit(self, work: Callable[..., Any], /, *given: Any, **named: Any) -> Future[Any]:
        """Give work to the cluster; a worker of another program raises KehoachError LO88."""
        return self._executor.submit(same, seal(), partial(work, *given, **named))


@contextmanager
def dask(address: str) -> Iterator[Far]:
    """Open the cluster whose scheduler is at ``address`` (``tcp://may-chu:8786``), close it after.

    Raises KehoachError LO84 without the extra, LO85 when nobody answers in 8 seconds, LO86 when
    there is no worker, LO87 when one runs another program than this one.
    """
    client = _client(address)
    try:
        yield Far(_Sealed(client.get_executor(pure=False)), _threads(client, address))
    finally:
        client.close(timeout=_SECONDS)


def _client(address: str) -> Any:
    distributed = _distributed()
    logging.getLogger("distributed").setLevel(logging.CRITICAL + 1)
    try:
        asyncio.run(_greeted(distributed.rpc(address)))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what differs between machines is told by the seal
            return distributed.Client(address, timeout=_SECONDS, set_as_default=False)
    except Exception as error:
        message = f"không có máy điều phối Dask nào trả lời ở {address}"
        cure = "xem lại địa chỉ (dạng tcp://may-chu:8786), tường lửa, và lệnh dask scheduler"
        raise fault("LO85", message, cure) from error


def _distributed() -> Any:
    try:
        import distributed  # noqa: PLC0415 - an extra
    except ImportError as error:
        message = "máy này chưa cài phần gửi việc cho nhiều máy (Dask)"
        raise fault("LO84", message, 'chạy: pip install "kehoach[dask]"') from error
    return distributed


async def _greeted(scheduler: Any) -> None:
    """Wait for a scheduler to answer: at a port that is silent a ``Client`` waits for ever."""
    try:
        await asyncio.wait_for(scheduler.identity(), _SECONDS)
    finally:
        await scheduler.close_rpc()


def _threads(client: Any, address: str) -> int:
    """Return how many pieces of work the cluster does at once; each worker is asked who it is."""
    try:
        client.wait_for_workers(1, timeout=_SECONDS)
    except Exception as error:
        message = f"máy điều phối {address} chưa có máy làm việc nào"
        cure = f"trên mỗi máy làm việc chạy: dask worker {address}"
        raise fault("LO86", message, cure) from error
    check(client.run(seal, on_error="return"))
    return sum(client.ncores().values())


def check(found: Mapping[str, Seal | BaseException]) -> None:
    """Raise KehoachError LO87 for workers (by their address) that run another program."""
    others = {worker: pair for worker, pair in found.items() if pair != seal()}
    if others:
        raise _other(others)


def _other(others: Mapping[str, Seal | BaseException]) -> KehoachError:
    named = ", ".join(f"{worker} ({_shown(pair)})" for worker, pair in [*others.items()][:_SHOWN])
    more = f" và {len(others) - _SHOWN} máy nữa" if len(others) > _SHOWN else ""
    message = f"có máy làm việc chạy bản kehoach khác máy này ({_shown(seal())}): {named}{more}"
    cure = "cài cùng một bản kehoach và Python trên mọi máy, rồi chạy lại dask worker"
    return fault("LO87", message, cure)


def _shown(answer: Seal | BaseException) -> str:
    return str(answer) if isinstance(answer, Seal) else "không có kehoach"
