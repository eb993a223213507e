from kehoach.plan.run import Run, push


def test_neighbours_of_one_look_are_one_run():
    out = []
    for run in (Run("a"), Run("b"), Run(""), Run("c", dam=True), Run("", note="1"), Run("d", dam=True)):
        push(out, run)
    assert out == [Run("ab"), Run("c", dam=True), Run("", note="1"), Run("d", dam=True)]


def test_a_run_knows_its_looks_by_name():
    run = Run("x", gach_chan=True, vi_tri="tren")
    assert [name for name in ("dam", "gach_chan", "tren", "duoi", "text") if run.has(name)] == ["gach_chan", "tren"]
