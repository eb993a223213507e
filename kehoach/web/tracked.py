"""The tracker of a plan, for who has no terminal: the file ``kehoach tasks`` makes."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from kehoach.problem import KehoachError
from kehoach.web.handed import handed

if TYPE_CHECKING:
    from starlette.responses import Response

    from kehoach.web.running import Site


async def tracked(site: Site, file: str, name: str, content: bytes | None = None) -> Response:
    """Return the tracker of a file to be saved as ``name``; ``content`` are its bytes at hand.

    Raises KehoachError: those of ``gather``, VC05 for a plan without work, BT20 where XlsxWriter is
    not installed.
    """
    made = await site.workers.do(_made, file, content)
    return handed(made, name)


def _made(file: str, content: bytes | None) -> bytes:
    from kehoach.tasks.gather import gather, with_work  # noqa: PLC0415 - asked for once a plan
    from kehoach.tasks.row import fresh  # noqa: PLC0415 - as above
    from kehoach.tasks.tracker import tracker  # noqa: PLC0415 - as above

    try:
        plans = with_work([gather(file, content=content)])
    except KehoachError as error:  # its folder is the page's own, and nothing to a user
        named = (found.at(PurePath(file).name) for found in error.problems)
        raise KehoachError(named) from error
    return tracker(plans, fresh(plans))
