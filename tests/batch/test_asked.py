from kehoach.batch.asked import BatchChoices
from kehoach.profile.file import NO_OFFICE


def test_nothing_asked_is_a_plain_batch_that_replaces_nothing():
    assert BatchChoices() == (
        None,
        "{ma}-{ten}",
        None,
        None,
        None,
        NO_OFFICE,
        False,
        False,
        False,
        False,
        None,
        None,
        None,
    )
