"""Issuing a plan: its PDF, its metadata and its line of the register; never signing."""

from kehoach.publish.metadata import Unsaid
from kehoach.publish.published import File, Published, publish, registered

__all__ = ["File", "Published", "Unsaid", "publish", "registered"]
