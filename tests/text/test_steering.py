"""Signs that steer a terminal are shown, what lays out a text stays."""

import pytest

from kehoach.text.steering import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[2Jb", "a␛[2Jb"), ("\x00\x07\r", "␀␇␍"), ("\x7f", "␡"), ("\x80", "⟨U+0080⟩"), ("\u202e", "⟨U+202E⟩"), ("\u2066", "⟨U+2066⟩"),
        ("xã\tAn\nBình", "xã\tAn\nBình"), ("\u2029", "\u2029"), ("", ""),
    ],
)  # fmt: skip
def test_what_steers_is_shown(text, shown):
    assert visible(text) == shown
