"""Pages put together from ``pages/*.html``; every value is escaped."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

from kehoach.problem import Severity
from kehoach.web.guard import LARGEST

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kehoach.web.settings import Settings

FOLDER = Path(__file__).parent
CLASSES = {Severity.ERROR: "loi", Severity.WARNING: "canh-bao", Severity.HINT: "goi-y"}
"""The class of an element that shows a problem of a severity."""
TABS = (
    ("soan", "Soạn mới"),
    ("chep", "Chép sang năm mới"),
    ("kiem-tra", "Kiểm tra"),
    ("so-sanh", "So sánh"),
    ("kho", "Kho kế hoạch"),
)


class Pages:
    """The pages of one server."""

    def __init__(self, settings: Settings) -> None:
        self._pages = Environment(
            loader=FileSystemLoader(FOLDER / "pages"), autoescape=True, undefined=StrictUndefined,
            trim_blocks=True, lstrip_blocks=True,
        )  # fmt: skip
        self._pages.globals.update(
            root=settings.root, tabs=TABS, classes=CLASSES, Severity=Severity, most=LARGEST
        )

    def text(self, name: str, **values: Any) -> str:
        """Return a page or a part of a page; ``name`` is its file in ``pages/``."""
        return self._pages.get_template(name).render(values)

    def answer(
        self, name: str, status: int = 200, headers: Mapping[str, str] | None = None, **values: Any
    ) -> HTMLResponse:
        """Return the answer that shows a page."""
        return HTMLResponse(self.text(name, **values), status, headers)
