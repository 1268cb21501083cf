"""The digest templates: sandboxed Jinja, strict about names, and errors that name template and line."""

from __future__ import annotations

import traceback
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pkm_desktop.core.errors import PublishError
from pkm_desktop.core.paths import resource
from pkm_desktop.core.share import markups
from pkm_desktop.core.share.edition import Edition

if TYPE_CHECKING:
    from jinja2.sandbox import ImmutableSandboxedEnvironment as Environment

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


def fill(name: str, edition: Edition, *, folder: Path | None = None, **more: Any) -> str:
    """The template `name` with an edition in it. PublishError with template and line if it is broken."""
    from jinja2 import TemplateError

    environment = _environment(folder or resource("digests"), Path(name.removesuffix(".j2")).suffix)
    try:
        return environment.get_template(name).render(edition=edition, **more)
    except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError) as error:
        if not isinstance(error, TemplateError) and not _line_in(name, error):
            raise
        raise PublishError(
            f"The template is broken ({error}).",
            subject=f"{name}, line {_line_in(name, error)}",
            hint="Mend it or use another format.",
        ) from error


@lru_cache(maxsize=16)
def _environment(folder: Path, kind: str) -> Environment:
    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    markup = _MARKUPS.get(kind)
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(folder),
        undefined=StrictUndefined,
        autoescape=markup is None,
        finalize=markup.finalize if markup else None,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    if markup:
        environment.filters.update(markup.all_filters())
    return environment


def _line_in(name: str, error: Exception) -> int:
    """The line of the template an error came from; 0 if it came from our own code."""
    line = getattr(error, "lineno", None)
    if line:
        return int(line)
    frames = [
        frame for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename).name == name
    ]
    return int(frames[-1].lineno or 0) if frames else 0
