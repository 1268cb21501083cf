"""docs/cli.md says what the program says, and every command says something."""

from __future__ import annotations

from typer.main import get_command

from pkm_desktop.cli.program import make_app
from tests.architecture.source import ROOT
from tools.reference import BEGIN, generated

DOCUMENT = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")


def test_the_reference_is_what_the_program_says() -> None:
    assert DOCUMENT[DOCUMENT.index(BEGIN) :] == generated(), "run `python3 run.py docs`"


def test_every_command_has_help() -> None:
    groups = [get_command(make_app())]
    silent = []
    while groups:
        for name, command in groups.pop().commands.items():
            if hasattr(command, "commands"):
                groups.append(command)
            elif not command.help:
                silent.append(name)
    assert silent == []


def test_no_help_has_square_brackets() -> None:
    """The terminal takes them for its markup and leaves them out."""
    words = generated().splitlines()
    helps = [line.rpartition("`")[2] for line in words if not line.startswith("###")]
    assert [text for text in helps if "[" in text] == []


def test_the_readme_uses_commands_that_exist() -> None:
    known = {line.split()[2].rstrip("`") for line in generated().splitlines() if line.startswith("### ")}
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    used = {line.split()[2] for line in lines if line.startswith("python3 run.py ")} - {"test"}
    assert used <= known
