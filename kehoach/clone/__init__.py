"""Last year's spec to this year's, and the list of what a person must still decide.

Pure: no clock, no files. The source is spec text, whether a person or the importer wrote it; what
comes back is the same text with spans changed.
"""

from kehoach.clone.clone import clone
from kehoach.clone.listed import as_text
from kehoach.clone.target import Target
from kehoach.clone.worklist import CarriedOutcome, CarriedPart, Cloned, Item

__all__ = ["CarriedOutcome", "CarriedPart", "Cloned", "Item", "Target", "as_text", "clone"]
