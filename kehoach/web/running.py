"""What every page of one server shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.profile import EMPTY, find_profile, open_profile
from kehoach.web.desk import Desk
from kehoach.web.page import Pages
from kehoach.web.plans import Library
from kehoach.web.printer import Printer
from kehoach.web.reviews import Reviews
from kehoach.web.visit import new_visit
from kehoach.web.work import Workers

if TYPE_CHECKING:
    from pathlib import Path

    from starlette.requests import Request

    from kehoach.profile import OfficeFile, Profile
    from kehoach.web.settings import Settings
    from kehoach.web.visit import Visit


class Site(NamedTuple):
    """One server's parts; pages get it with ``site_of(request)``."""

    settings: Settings
    pages: Pages
    visit: Visit
    desk: Desk
    workers: Workers
    reviews: Reviews
    library: Library
    printer: Printer

    def profile(self) -> Profile:
        """Return what the office decided for itself, read anew: a change counts at once.

        Raises KehoachError for a file ``co-quan.yaml`` that cannot be used.
        """
        from kehoach.review.waivers import known  # noqa: PLC0415 - not before the first page

        office = self._office()
        return known(office).profile if office else EMPTY

    def plans(self) -> Path:
        """Return the folder of the office's plans: its profile's, else where the page was opened.

        Raises KehoachError for a file ``co-quan.yaml`` that cannot be used.
        """
        office = self._office()
        return office.plans.resolve() if office else self.settings.folder

    def template(self) -> str | None:
        """Return the Word template of the office, None for the shipped ones.

        Raises KehoachError for a file ``co-quan.yaml`` that cannot be used, HS06 for a template
        that is not there.
        """
        office = self._office()
        return office.template if office else None

    def _office(self) -> OfficeFile | None:
        path = find_profile(self.settings.folder)
        return open_profile(path) if path else None


def new_site(settings: Settings) -> Site:
    """Return the parts of a new server, its folder for files made."""
    pages, desk = Pages(settings), Desk(settings.desk)
    return Site(settings, pages, new_visit(), desk, Workers(), Reviews(), Library(), Printer())


def site_of(request: Request) -> Site:
    """Return the parts of the server a request came to."""
    site = request.app.state.site
    assert isinstance(site, Site)  # noqa: S101 - set by our own application
    return site
