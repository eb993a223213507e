"""Pictures beside a plan: PNG and JPEG, known by their bytes, measured by their headers.

No pixel is unpacked here, and no library of pictures is needed.
"""

from kehoach.picture.beside import Pictures
from kehoach.picture.measured import measured
from kehoach.picture.names import Names, bare_name
from kehoach.picture.picture import Picture

__all__ = ["Names", "Picture", "Pictures", "bare_name", "measured"]
