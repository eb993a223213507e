"""A connection that says nothing; that one is ended is shown in test_hostile.py."""

from types import SimpleNamespace

import pytest
import uvicorn
from uvicorn.server import ServerState

from kehoach.web.patient import WAITED, Patient


class Transport:
    """A connection that remembers what was done to it."""

    def __init__(self):
        self.written, self.closed = b"", False

    def write(self, data):
        self.written += data

    def close(self):
        self.closed = True

    def is_closing(self):
        return self.closed

    def get_extra_info(self, _name):
        return None


@pytest.fixture
def connection():
    async def app(_scope, _receive, _send):
        return None

    loop = SimpleNamespace(later=[], call_later=lambda after, then: loop.later.append((after, then)))
    made = Patient(uvicorn.Config(app, interface="asgi3"), ServerState(), {}, loop)
    made.connection_made(Transport())
    return made, loop


def looked(loop) -> None:
    ((after, look),) = loop.later
    assert after == WAITED
    loop.later.clear()
    look()


def test_one_that_never_asked_is_told_and_ended(connection):
    made, loop = connection
    looked(loop)
    assert made.transport.written.startswith(b"HTTP/1.1 408")
    assert made.transport.closed
    assert not loop.later


def test_one_that_works_is_left_alone_and_one_that_asked_nothing_new_is_ended(connection):
    made, loop = connection
    made.cycle = SimpleNamespace(response_complete=False)
    looked(loop)
    looked(loop)
    assert not made.transport.closed
    made.cycle.response_complete = True
    looked(loop)
    assert made.transport.closed
    assert made.transport.written == b""


def test_one_that_asks_again_and_again_is_left_alone(connection):
    made, loop = connection
    for _ in range(4):
        made.cycle = SimpleNamespace(response_complete=True)
        looked(loop)
    assert not made.transport.closed
    made.transport.close()
    looked(loop)
    assert not loop.later
