"""What a running page is told at its start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path


class Settings(NamedTuple):
    """How the page is reached, and whose it is."""

    port: int
    """Of 127.0.0.1; no other address is served."""
    key: str
    """The secret first part of every address."""
    folder: Path
    """Where the office keeps its plans: the profile is looked for from here upward."""
    desk: Path
    """Where work that is not finished is kept until tomorrow."""

    @property
    def decided(self) -> Path:
        """Return where decisions on findings are kept, beside the desk."""
        return self.desk.parent / "da-xet"

    @property
    def root(self) -> str:
        """Return what every address of the page begins with, behind the host: ``/secret``."""
        return f"/{self.key}"

    @property
    def url(self) -> str:
        """Return the address of the first page."""
        return f"http://127.0.0.1:{self.port}{self.root}/"
