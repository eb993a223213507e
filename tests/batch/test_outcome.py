from kehoach.batch.outcome import Failed, Made, attempted


def test_what_the_system_refuses_is_told_in_its_words():
    def refused(path):
        raise PermissionError(13, "Permission denied", path)

    found = attempted(refused, "a.yaml")
    assert isinstance(found, Failed)
    assert (found.problems[0].code, found.trace) == ("TE05", "")


def test_memory_that_ran_out_is_no_bug():
    def hungry(_):
        raise MemoryError

    assert attempted(hungry, 1).problems[0].code == "TE06"


def test_a_job_done_is_its_value():
    assert attempted(len, "abc") == Made(3)
