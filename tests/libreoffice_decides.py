"""LibreOffice accepts or rejects every revision of files: run by the Python that has ``uno``.

With ``count`` it writes how many pages each has.
``python3 libreoffice_decides.py PROFILE accept|reject|count FROM TO [FROM TO ...]`` starts a LibreOffice of its own,
waits for it, and ends it; one that dies on the way is started again for the files that are left.
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
from com.sun.star.uno import Exception as UnoException

LONGEST = 400
"""Seconds for all files of one call: a net under what hangs, for a machine that does much else."""
ATTEMPTS = 3
"""An office that dies on a machine that does much else is started anew; a file that kills it does so three times."""
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
    if wanted == "count":
        target.write_text(str(document.CurrentController.PageCount))
    else:
        document.storeToURL(target.as_uri(), (value("FilterName", "MS Word 2007 XML"),))
    frame.close(True)


def end(office: subprocess.Popen) -> None:
    """End the office with the programs it started: its command is a script around it."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(office.pid, signal.SIGKILL)
    with contextlib.suppress(subprocess.TimeoutExpired):
        office.wait(30)


def decide_some(pipe: str, profile: str, wanted: str, pairs: list[tuple[Path, Path]]) -> None:
    """Decide as many files as one office does before it ends; what it wrote is taken off the list."""
    office = subprocess.Popen([
        "soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", "--nologo",
        f"--accept=pipe,name={pipe};urp;",
    ], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)  # fmt: skip
    watch = threading.Timer(LONGEST, end, [office])  # a file that hangs it ends in an error here
    watch.start()
    try:
        context = connected(pipe)
        while pairs:
            decide(context, wanted, *pairs[0])
            del pairs[0]
    finally:
        watch.cancel()
        end(office)  # killed, not asked to end: its answer to that may be a broken bridge


def main(profile: str, wanted: str, *files: str) -> None:
    pairs = [(Path(source), Path(target)) for source, target in zip(files[::2], files[1::2], strict=True)]
    for attempt in range(ATTEMPTS):
        pipe = f"kehoach{os.getpid()}x{attempt}"  # profiles of tests that run side by side have one name
        try:
            decide_some(pipe, f"{profile}{attempt}", wanted, pairs)
        except (UnoException, SystemExit) as error:
            sys.stderr.write(f"attempt {attempt + 1}, {len(pairs)} files left: {error!r}\n")
        if not pairs:
            return
    raise SystemExit(f"not decided: {[str(source) for source, _ in pairs]}")


if __name__ == "__main__":
    main(*sys.argv[1:])
