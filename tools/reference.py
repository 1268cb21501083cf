"""Writes the commands into docs/cli.md from the program's own help: `python3 run.py docs`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

DOCUMENT = Path(__file__).resolve().parent.parent / "docs" / "cli.md"
GENERAL = {"library", "json", "quiet", "verbose", "help"}  # taken by every command, described by hand
PLACEHOLDERS = {int: "N", Path: "PATH"}
BEGIN = "<!-- From here on written by `python3 run.py docs`. -->"


def main() -> None:
    """Renew the generated half of the document; the half above it is written by hand."""
    by_hand = DOCUMENT.read_text(encoding="utf-8").partition(BEGIN)[0]
    DOCUMENT.write_text(by_hand + generated(), encoding="utf-8")
    print(f"Wrote {DOCUMENT}", file=sys.stderr)


def generated() -> str:
    """The generated half: every command with its arguments and options, in the order of the help."""
    from typer.main import get_command

    from pkm_desktop.cli.program import make_app

    return "\n".join([BEGIN, *_group(get_command(make_app()), "pkm-desktop"), ""])


def _group(group: Any, path: str) -> Iterator[str]:
    panel = ""
    for name, command in group.commands.items():
        if command.hidden:
            continue
        stage = getattr(command, "rich_help_panel", None)
        if isinstance(stage, str) and stage != panel:
            panel = stage
            yield from ("", f"## {panel}")
        if hasattr(command, "commands"):
            yield from _group(command, f"{path} {name}")
        else:
            yield from _command(command, f"{path} {name}")


def _command(command: Any, path: str) -> Iterator[str]:
    arguments = [p for p in command.params if p.param_type_name == "argument"]
    own = [p for p in command.params if p.param_type_name == "option" and p.name not in GENERAL]
    options = [p for p in own if not p.hidden]
    explained = [p for p in arguments if p.help]
    yield from ("", f"### `{' '.join([path, *map(_argument, arguments)])}`", "", (command.help or "").strip())
    if explained or options:
        yield ""
    for argument in explained:
        yield f"- `{_argument(argument)}` {argument.help}"
    for option in options:
        yield f"- `{_option(option)}` {option.help or ''}".rstrip()


def _argument(argument: Any) -> str:
    name = (argument.metavar or argument.name.upper()).strip("[]")
    name += "..." if argument.nargs == -1 and not name.endswith("...") else ""
    return name if argument.required else f"[{name}]"


def _option(option: Any) -> str:
    names = ", ".join([*option.opts, *option.secondary_opts])
    if option.is_flag:
        return names
    kind = option.type_descriptor.annotation
    words = " ".join(PLACEHOLDERS.get(part, "TEXT") for part in get_args(kind) or (kind,))
    return f"{names} {option.metavar or words}{'...' if option.multiple else ''}"


if __name__ == "__main__":
    main()
