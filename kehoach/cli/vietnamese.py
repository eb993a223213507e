"""click's own sentences in Vietnamese."""

from __future__ import annotations

import sys

import click

from kehoach.cli.unbroken import HelpPage

_SAYS = {
    "Usage:": "Cách dùng:",
    "Options": "Tùy chọn",
    "Positional arguments": "Tham số",
    "Commands": "Lệnh",
    "Aborted!": "Đã dừng.",
    "Missing command.": "Thiếu tên lệnh.",
    "Show this message and exit.": "In hướng dẫn này.",
    "Show the version and exit.": "In số phiên bản.",
    "Error: {message}": "Lỗi: {message}",
    "Try '{command} {option}' for help.": "Xem hướng dẫn: {command} {option}",
    "Invalid value: {message}": "Giá trị không hợp lệ: {message}",
    "Invalid value for {param_hint}: {message}": "Giá trị không hợp lệ cho {param_hint}: {message}",
    "Missing argument": "Thiếu tham số",
    "Missing option": "Thiếu tùy chọn",
    "Missing parameter": "Thiếu tham số",
    "Missing {param_type}": "Thiếu {param_type}",
    "No such option {name!r}.": "Không có tùy chọn {name!r}.",
    "No such option: {name}": "Không có tùy chọn {name}",
    "No such command {name!r}.": "Không có lệnh {name!r}.",
    "Did you mean {possibility}?": "Ý bạn là {possibility}?",
    "Did you mean one of: {possibilities}?": "Ý bạn là một trong: {possibilities}?",
    "(Did you mean one of: {possibilities}?)": "(Ý bạn là một trong: {possibilities}?)",
    "Option {name!r} requires an argument.": "Tùy chọn {name!r} cần một giá trị.",
    "Option {name!r} does not take a value.": "Tùy chọn {name!r} không nhận giá trị.",
    "Got unexpected extra argument ({args})": "Thừa tham số ({args})",
    "Got unexpected extra arguments ({args})": "Thừa các tham số ({args})",
    "Choose from:\n\t{choices}": "Chọn một trong:\n\t{choices}",
    "{value!r} is not one of {choices}.": "{value!r} không phải một trong {choices}.",
    "{value!r} is not {choice}.": "{value!r} không phải {choice}.",
    "{value!r} is not a valid {number_type}.": "{value!r} không phải số.",
    "{value} is not in the range {range}.": "{value} không nằm trong khoảng {range}.",
    "Error: invalid input": "Lỗi: giá trị không hợp lệ",
    "required": "bắt buộc",
    "default: {default}": "mặc định: {default}",
    "Could not open file {filename!r}: {message}": "Không mở được tệp {filename!r}: {message}",
    "file": "Tệp",
    "directory": "Thư mục",
    "path": "Đường dẫn",
    "{name} {filename!r} does not exist.": "{name} {filename!r} không có.",
    "{name} {filename!r} is a file.": "{name} {filename!r} là một tệp.",
    "{name} {filename!r} is a directory.": "{name} {filename!r} là một thư mục.",
    "{name} {filename!r} is not readable.": "Không có quyền đọc {name} {filename!r}.",
    "{name} {filename!r} is not writable.": "Không có quyền ghi {name} {filename!r}.",
}


def say(message: str) -> str:
    """Return click's sentence in Vietnamese, or as it is when we have none."""
    return _SAYS.get(message, message)


def _say_many(singular: str, plural: str, count: int) -> str:
    return say(singular if count == 1 else plural)


def speak_vietnamese() -> None:
    """Make the click modules loaded so far use our sentences, and our page of help."""
    click.Context.formatter_class = HelpPage
    for name, module in list(sys.modules.items()):
        if name.startswith("click."):
            if hasattr(module, "_"):
                module._ = say  # type: ignore[attr-defined]  # click's own gettext hook
            if hasattr(module, "ngettext"):
                module.ngettext = _say_many  # type: ignore[attr-defined]  # same
