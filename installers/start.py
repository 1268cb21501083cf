"""What the bundled program does first: `-m MODULE` for our own modules, else the window or a command."""

from __future__ import annotations

import os
import runpy
import sys

# what the app starts with `sys.executable -m`
OURS = ("pkm_desktop", "pkm_desktop.core.seek.reader.worker_child")
BUNDLE_ONLY = ("QT_PLUGIN_PATH", "QML2_IMPORT_PATH")  # Qt finds its plugins beside itself


def give_back_environment() -> None:
    """Let browsers, mail programs and file managers that we open find their own libraries, not ours.

    The loader has read these by now, so nothing of ours needs them any more.
    """
    for name in BUNDLE_ONLY:
        os.environ.pop(name, None)
    for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
        before = os.environ.pop(f"{name}_ORIG", None)
        os.environ.pop(name, None)
        if before:
            os.environ[name] = before


def main() -> int:
    """Stand in for the Python that a bundle lacks, then hand over to the app."""
    if sys.platform != "win32":
        give_back_environment()
    if sys.argv[1:2] == ["-m"] and sys.argv[2:3] and sys.argv[2] in OURS:
        module = sys.argv[2]
        sys.argv = [sys.argv[0], *sys.argv[3:]]
        runpy.run_module(module, run_name="__main__")
        return 0
    from pkm_desktop.__main__ import main as app

    return app()


if __name__ == "__main__":
    sys.exit(main())
