"""The digest templates: sandboxed Jinja, strict about names, and errors that name template and line."""

from __future__ import annotations

import re
import traceback
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pkm_desktop.core.errors import PublishError
from pkm_desktop.core.paths import resource
from pkm_desktop.core.share import markups
from pkm_desktop.core.share.edition import Edition
from pkm_desktop.core.share.text import text_direction

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jinja2.sandbox import ImmutableSandboxedEnvironment as Environment

SUFFIX = ".j2"
LONGEST = 4 * 1024 * 1024  # letters that a filled template may have
# By the part of the name before '.j2'; whatever is not named here is HTML and escaped as such.
_MARKUPS = {
    ".txt": markups.TEXT,
    ".md": markups.MARKDOWN,
    ".obsidian": markups.MARKDOWN,
    ".hugo": markups.POST,
    ".jekyll": markups.POST,
    ".logseq": markups.LOGSEQ,
    ".mediawiki": markups.MEDIAWIKI,
    ".dokuwiki": markups.DOKUWIKI,
}
_NO_ATTRIBUTE = re.compile(r"'[\w.]*?(\w+) object' has no attribute '(\w+)'")
_UNSAFE = ("safe", "urlize", "pprint", "random")  # would let foreign text act, or one issue look two ways


class TemplateBroken(PublishError):
    """A template that cannot be filled: which file, which line (0: all of it) and why."""

    def __init__(self, file: str, line: int, reason: str) -> None:
        self.file, self.line, self.reason = file, line, reason
        super().__init__(
            f"The template is broken ({reason}).",
            subject=f"{file}, line {line}" if line else file,
            hint="Mend it or use another format.",
        )


def fill(name: str, edition: Edition, *, folder: Path | None = None, **more: Any) -> str:
    """The template `name` with an edition in it, from `folder` where that has it, else ours.

    TemplateBroken names template and line. Whatever a template does, text stays text: what it prints is
    escaped unless one of our filters made it.
    """
    from jinja2 import TemplateError

    environment = _environment(folder, Path(name.removesuffix(SUFFIX)).suffix)
    try:
        return _bounded(environment.get_template(name).generate(edition=edition, **more))
    except UnicodeDecodeError as error:
        raise TemplateBroken(name, 0, "it is not UTF-8 text") from error
    except (TemplateError, *_OF_VALUES) as error:
        file, line = _place(name, error)
        if not isinstance(error, TemplateError) and not line:
            raise
        raise TemplateBroken(file, line, _in_words(error)) from error


_OF_VALUES = (
    TypeError, ValueError, ArithmeticError, LookupError, AttributeError, RecursionError, MemoryError,
)  # fmt: skip


def _bounded(pieces: Iterable[str]) -> str:
    from jinja2 import TemplateRuntimeError

    made, length = [], 0
    for piece in pieces:
        made.append(piece)
        length += len(piece)
        if length > LONGEST:
            raise TemplateRuntimeError("what it makes is too long")
    return "".join(made)


@lru_cache(maxsize=32)
def _environment(folder: Path | None, kind: str) -> Environment:
    from jinja2 import FileSystemLoader, StrictUndefined

    from pkm_desktop.core.share.template_sandbox import Sandbox, html_text

    markup = _MARKUPS.get(kind)
    environment = Sandbox(
        loader=FileSystemLoader([*filter(None, [folder]), resource("digests")]),
        undefined=StrictUndefined,
        autoescape=markup is None,
        finalize=markup.finalize if markup else html_text,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    for name in _UNSAFE:
        environment.filters.pop(name)
    environment.filters["direction"] = text_direction
    if markup:
        environment.filters.update(markup.all_filters())
    return environment


def _in_words(error: Exception) -> str:
    unknown = _NO_ATTRIBUTE.search(str(error))
    if unknown:
        return f"there is no “{unknown[2]}” in {unknown[1].lower()}"
    return str(error).rstrip(".") or type(error).__name__


def _place(name: str, error: Exception) -> tuple[str, int]:
    """The template and line an error came from; line 0 if it came from our own code."""
    line = getattr(error, "lineno", None)
    if line:
        return str(getattr(error, "name", None) or name), int(line)
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if frame.filename.endswith(SUFFIX):
            return Path(frame.filename).name, int(frame.lineno or 0)
    return name, 0
