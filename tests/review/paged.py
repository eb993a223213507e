"""Short pages for tests of rules."""

from review.specimens import subject

from kehoach.review.catalogue import find
from kehoach.review.page import Specimen


def found(code, text, form="trang"):
    """Return quotes of what a rule finds on a page (``role: words`` lines) or in a spec put into the base."""
    return [one.quote for one in find(code).check(subject(Specimen(True, form, text)))]
