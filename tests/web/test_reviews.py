"""Reviews kept while a page is worked on."""

from kehoach.profile import EMPTY, Profile
from kehoach.web.reviews import Reviews
from kehoach.web.visit import Visit


def test_a_file_is_reviewed_once_and_again_for_another_profile(tmp_path):
    kept = Visit(tmp_path).keep("kế hoạch.txt", "KẾ HOẠCH\nHọp\n".encode())
    reviews = Reviews()
    first = reviews.of(kept, EMPTY)
    assert reviews.of(kept, EMPTY) is first
    assert first.file == "kế hoạch.txt"
    other = Profile(viet_tat=("BDTX",))
    assert reviews.of(kept, other) is not first
