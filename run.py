"""Set PKM Desktop up and run it from a checkout, with nothing but Python and pip.

python3 run.py                 opens the window
python3 run.py demo            the main job on sample content, without a display
python3 run.py test [ARGS…]    the tests (ARGS go to pytest)
python3 run.py check           format, lint, types, contracts and tests; with --slow how digests look
python3 run.py bench           the benchmarks
python3 run.py build [PART…]   wheel, folder with everything, .deb, into dist/ (PARTs: wheel folder deb)
python3 run.py pictures        the pictures of README and guide, from the window; --golden: those of tests
python3 run.py translations    bring the window's translations up to date with the code
python3 run.py COMMAND …       any command of `pkm-desktop --help`
"""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):  # noqa: UP036  the sentence is for those who start it with an older one
    sys.exit("PKM Desktop needs Python 3.11 or later; this is Python {}.{}.".format(*sys.version_info[:2]))

from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT))

from tools import environment  # noqa: E402  found beside this file even under `python3 -P`

NO_DISPLAY = (
    "There is no display here, so the window cannot open.\n"
    "`python3 run.py demo` does the main job without one; `python3 run.py --help` names every command."
)


def main(arguments: list[str]) -> int:
    """Set up what is missing, then hand over to what was asked for."""
    environment.make_ready()
    first = arguments[0] if arguments else ""
    if first in environment.TASKS:
        from tools import tasks

        return tasks.run(first, arguments[1:])
    if opens_window(arguments):
        from tools import libraries

        if not libraries.has_display():
            print(NO_DISPLAY, file=sys.stderr)
            return 1
        if not libraries.present(window=True):
            return 1
    return environment.hand_over(environment.app_command(arguments))


def opens_window(arguments: list[str]) -> bool:
    """Whether the app will want a display: asked for nothing but a library, or for `demo --window`."""
    rest = arguments
    if rest and rest[0] == "--library":
        rest = rest[2:]
    elif rest and rest[0].startswith("--library="):
        rest = rest[1:]
    return not rest or "--window" in rest


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except environment.SetupFailed as problem:
        sys.exit(f"\n{problem}")
    except KeyboardInterrupt:
        print("\nStopped. Run the same command again to go on.", file=sys.stderr)
        sys.exit(130)
