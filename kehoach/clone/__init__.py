"""Last year's spec to this year's, and the list of what a person must still decide.

Pure: no clock, no files. The source is spec text, whether a person or the importer wrote it; what
comes back is the same text with spans changed.
"""

from kehoach.clone.clone import clone
from kehoach.clone.listed import as_text
from kehoach.clone.target import Target
from kehoach.clone.worklist import Cloned, Item, Kind, Part

__all__ = ["Cloned", "Item", "Kind", "Part", "Target", "as_text", "clone"]
