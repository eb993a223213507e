"""What an office has decided once, names, signers, recipients, waivers: ``co-quan.yaml``.

Nothing of it is ever merged into a plan that is printed: ``new`` and ``clone`` write values into
the new plan, and a plan stays readable alone.
"""

from kehoach.profile.file import EMPTY, OfficeFile, open_profile
from kehoach.profile.found import NAME, find_profile
from kehoach.profile.profile import NguoiKy, Profile

__all__ = ["EMPTY", "NAME", "NguoiKy", "OfficeFile", "Profile", "find_profile", "open_profile"]
