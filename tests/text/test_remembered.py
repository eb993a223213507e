"""What was found in a text is kept, and whole papers are not."""

import gc
import weakref

import pytest

from kehoach.text.remembered import by_text


class Found(str):
    """A result that can be watched."""

    __slots__ = ("__weakref__",)


@pytest.fixture
def asked():
    texts = []

    @by_text(100)
    def find(text):
        """Say it."""
        texts.append(text)
        return Found(text)

    return find, texts


@pytest.mark.parametrize("text", ["", "Ủy ban", "a" * 100_000])
def test_a_text_is_looked_at_once(asked, text):
    find, texts = asked
    assert find(text) == find(text) == text
    assert texts == [text]
    assert find.__doc__ == "Say it."


@pytest.mark.parametrize(("letters", "most"), [(10, 100), (10_000, 8)])
def test_the_last_texts_are_kept_and_of_long_ones_few(asked, letters, most):
    find, _ = asked
    held = [weakref.ref(find(f"{number:0{letters}}")) for number in range(300)]
    gc.collect()
    assert [one() is not None for one in held] == [False] * (300 - most) + [True] * most
