"""LibreOffice accepts or rejects every revision of files: run by the Python that has ``uno``.

``python3 libreoffice_decides.py PROFILE accept|reject FROM TO [FROM TO ...]`` starts a LibreOffice of its own,
waits for it, and ends it.
"""

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import uno
from com.sun.star.awt import Rectangle, WindowDescriptor
from com.sun.star.awt.WindowClass import TOP
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

LONGEST = 150
"""Seconds for all files of one call."""
COMMANDS = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}


def value(name: str, content: object) -> PropertyValue:
    out = PropertyValue()
    out.Name, out.Value = name, content
    return out


def connected(pipe: str):
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    for _ in range(240):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.25)
    raise SystemExit("LibreOffice did not start")


def decide(context, wanted: str, source: Path, target: Path) -> None:
    manager = context.ServiceManager
    frame = manager.createInstanceWithContext("com.sun.star.frame.Frame", context)
    toolkit = manager.createInstanceWithContext("com.sun.star.awt.Toolkit", context)
    shape = WindowDescriptor(TOP, "window", None, -1, Rectangle(0, 0, 800, 600), 0)
    frame.initialize(toolkit.createWindow(shape))
    frame.LayoutManager = None  # the package without windows lacks what its bars are made of
    document = frame.loadComponentFromURL(source.as_uri(), "_self", 0, (value("Hidden", True),))
    dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    if wanted in COMMANDS:
        dispatcher.executeDispatch(frame, COMMANDS[wanted], "", 0, ())
    document.storeToURL(target.as_uri(), (value("FilterName", "MS Word 2007 XML"),))
    frame.close(True)


def end(office: subprocess.Popen) -> None:
    """End the office with the programs it started: its command is a script around it."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(office.pid, signal.SIGKILL)


def main(profile: str, wanted: str, *files: str) -> None:
    pipe = f"kehoach{os.getpid()}"  # profiles of tests that run side by side have one name
    office = subprocess.Popen([
        "soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", "--nologo",
        f"--accept=pipe,name={pipe};urp;",
    ], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)  # fmt: skip
    watch = threading.Timer(LONGEST, end, [office])  # a file that hangs it ends in an error here
    watch.start()
    try:
        context = connected(pipe)
        for source, target in zip(files[::2], files[1::2], strict=True):
            decide(context, wanted, Path(source), Path(target))
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        desktop.terminate()
        office.wait(60)
    finally:
        watch.cancel()
        end(office)


if __name__ == "__main__":
    main(*sys.argv[1:])
