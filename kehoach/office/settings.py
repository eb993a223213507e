"""The settings LibreOffice starts with: no macro, no link followed, no way into a network."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_NOWHERE = "127.0.0.1"
_DISCARD = "9"
"""A proxy on a port nobody listens on: an address in a hostile file leads there and no further."""
_SCRIPTING = "/org.openoffice.Office.Common/Security/Scripting"
_INET = "/org.openoffice.Inet/Settings"
_SETTINGS = (
    (_SCRIPTING, "MacroSecurityLevel", "3"),
    (_SCRIPTING, "DisableMacrosExecution", "true"),
    (_SCRIPTING, "DisableActiveContent", "true"),
    (_SCRIPTING, "BlockUntrustedRefererLinks", "true"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
    ("/org.openoffice.Office.Java/VirtualMachine", "Enable", "false"),
    (_INET, "ooInetProxyType", "2"),
    (_INET, "ooInetHTTPProxyName", _NOWHERE),
    (_INET, "ooInetHTTPProxyPort", _DISCARD),
    (_INET, "ooInetHTTPSProxyName", _NOWHERE),
    (_INET, "ooInetHTTPSProxyPort", _DISCARD),
    (_INET, "ooInetFTPProxyName", _NOWHERE),
    (_INET, "ooInetFTPProxyPort", _DISCARD),
)
"""Node of LibreOffice's registry, property, value; one a version does not know is passed over."""
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">\n'
)


_ITEM = '<item oor:path="{}"><prop oor:name="{}" oor:op="fuse"><value>{}</value></prop></item>\n'


def write_profile(folder: Path) -> None:
    """Write a fresh profile into a folder that is not there yet."""
    user = folder / "user"
    user.mkdir(parents=True)
    items = (_ITEM.format(node, name, value) for node, name, value in _SETTINGS)
    text = "".join((_HEAD, *items, "</oor:items>\n"))
    (user / "registrymodifications.xcu").write_text(text, encoding="utf-8")


def surroundings() -> dict[str, str]:
    """Return the variables that keep the program from the screen and from the network."""
    nowhere = f"http://{_NOWHERE}:{_DISCARD}"
    proxies = dict.fromkeys(("http_proxy", "https_proxy", "ftp_proxy", "all_proxy"), nowhere)
    return {**proxies, "no_proxy": "", "SAL_USE_VCLPLUGIN": "svp"}
