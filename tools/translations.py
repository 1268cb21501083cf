"""`run.py translations`: brings the window's translations up to date with the code.

New texts come into resources/translations/*.ts as unfinished, texts that are gone leave, and what is
translated is packed as .qm beside it. Translate with `pyside6-linguist FILE.ts`, then run it again.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET  # noqa: S405  reads our own files only
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pkm_desktop.ui.words.past import past
from tools import words_of_core, words_of_window
from tools.environment import ROOT, SCRIPTS

FOLDER = ROOT / "resources" / "translations"
TEMPLATES = FOLDER / "core.json"  # what core says, for `ui/words/core_words.py` to recognise
EXACT = ("-disable-heuristic", "sametext", "-disable-heuristic", "similartext")
HOW = ("-no-obsolete", "-locations", "none", "-sort-messages", "-silent", *EXACT)


@dataclass(frozen=True)
class Message:
    """One text of a .ts file; `translation` is empty as long as it is unfinished."""

    context: str
    source: str
    translation: str
    state: str  # '' | unfinished | vanished | obsolete


def main() -> int:
    """Update every .ts and pack it; the exit code says whether all is translated."""
    found = words_of_window.in_window()
    for problem in found.problems:
        print(f"Nobody can translate this: {problem}", file=sys.stderr)
    templates = words_of_core.in_core()
    TEMPLATES.write_text(listed(templates), encoding="utf-8")
    words = found.words | of_core(templates)
    left = 0
    for path in files():
        update(path, words)
        pack(path, path.with_suffix(".qm"))
        open_ones = [each for each in messages(path) if each.state]
        left += len(open_ones)
        print(f"{path.name}: {len(list(messages(path)))} texts, {len(open_ones)} still to translate")
        for each in open_ones[:20]:
            print(f"  {each.context}: {each.source}")
    return 1 if found.problems or left else 0


def of_core(templates: set[str]) -> set[words_of_window.Words]:
    """What core says; names of steps once more as something done, and reports, in contexts of their own."""
    done = {("Done", told) for template in templates if (told := past(template))}
    return {("Core", template) for template in templates} | done | reported()


def reported() -> set[words_of_window.Words]:
    """What reports say."""
    return {("Reports", text) for text in words_of_core.handed_on()}


def listed(templates: set[str]) -> str:
    """As the file holds them: one a line, in their order."""
    return json.dumps(sorted(templates), ensure_ascii=False, indent=0) + "\n"


def files() -> list[Path]:
    """The translations there are."""
    return sorted(FOLDER.glob("*.ts"))


def update(path: Path, words: set[words_of_window.Words]) -> None:
    """Make the file hold exactly these texts; what is translated stays so."""
    with tempfile.TemporaryDirectory() as folder:
        listing = Path(folder, "words.py")
        lines = (
            f"QCoreApplication.translate({quoted(context)}, {quoted(text)})"
            for context, text in sorted(words)
        )
        listing.write_text("\n".join(lines), encoding="utf-8")
        call("pyside6-lupdate", *HOW, "-extensions", "py", str(listing), "-ts", str(path))


def pack_all() -> None:
    """Pack every translation, so that nothing older goes into what is built."""
    for path in files():
        pack(path, path.with_suffix(".qm"))


def pack(path: Path, packed: Path) -> None:
    """Make what the window loads out of what people edit; a window that has the old one open keeps it."""
    made = packed.with_suffix(".new")
    call("pyside6-lrelease", "-silent", "-nounfinished", str(path), "-qm", str(made))
    made.replace(packed)


def quoted(text: str) -> str:
    """As a Python literal that lupdate reads: double quotes, characters as they are."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def messages(path: Path) -> Iterator[Message]:
    """What a .ts file holds."""
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            said = message.find("translation")
            text, state = (said.text or "", said.get("type", "")) if said is not None else ("", "unfinished")
            yield Message(name, message.findtext("source") or "", text, state)


def call(program: str, *arguments: str) -> None:
    subprocess.run([str(SCRIPTS / program), *arguments], check=True)  # noqa: S603


if __name__ == "__main__":
    sys.exit(main())
