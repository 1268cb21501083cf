"""One run of a command: its library, what it prints, and which code it ends with."""

from __future__ import annotations

import functools
import inspect
import json
import os
import re
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, get_type_hints

import typer

from pkm_desktop.core.errors import PkmError, Rejected
from pkm_desktop.core.library import Library, open_library
from pkm_desktop.core.model.progress import Progress, silent

DONE, KNOWN, USAGE, IN_PART, BUG, STOPPED = 0, 1, 2, 3, 70, 130


@dataclass
class Run:
    """What one command line asked for in general, and what it opened."""

    folder: Path | None = None
    as_json: bool = False
    quiet: bool = False
    verbose: bool = False
    code: int = DONE
    opened: list[Library] = field(default_factory=list)

    def library(self) -> Library:
        """The library, open for writing."""
        return self._open(readonly=False)

    def reader(self) -> Library:
        """The library for looking things up: works beside an open window."""
        return self._open(readonly=True)

    def _open(self, *, readonly: bool) -> Library:
        library = open_library(self.folder, readonly=readonly)
        self.opened.append(library)
        return library

    def give(self, value: object, *lines: str) -> None:
        """The result: `value` as one JSON document with --json, else the lines."""
        if self.as_json:
            document = json.dumps(value, ensure_ascii=False, indent=1, default=str)
            # JSON is UTF-8 whatever the terminal speaks; half a surrogate pair becomes its JSON escape.
            self.hand_out(document.encode("utf-8", "backslashreplace") + b"\n")
        elif not self.quiet and sys.stdout is not None:
            text = "".join(f"{line}\n" for line in lines)
            self.hand_out(text.encode(sys.stdout.encoding, "backslashreplace"))

    def hand_out(self, content: bytes) -> None:
        """Bytes on stdout, all of them or a sentence why not."""
        if sys.stdout is None:  # closed by whoever started us: nobody wants the result
            return
        try:
            sys.stdout.buffer.write(content)
            sys.stdout.buffer.flush()
        except BrokenPipeError:
            _stop_talking()
        except OSError as error:
            _stop_talking()
            raise Rejected(
                f"The command was carried out, but its result cannot be written ({error.strerror})."
            ) from error

    def tell(self, sentence: str, *, code: int | None = None) -> None:
        """A message for the person, on stderr; `code` is the exit code it brings."""
        if sys.stderr is not None:
            print(sentence, file=sys.stderr)
        if code is not None:
            self.code = code

    def progress(self) -> Progress:
        """A bar on a terminal; nothing where nobody watches."""
        if self.quiet or self.as_json or sys.stderr is None or not sys.stderr.isatty():
            return silent
        from pkm_desktop.cli.bar import terminal_bar

        return terminal_bar()

    def close(self) -> None:
        """Close what was opened."""
        for library in self.opened:
            library.close()


Command = Callable[..., None]
_UNREADABLE = re.compile("[\udc80-\udcff]")  # how Python keeps bytes that it could not decode
GENERAL: dict[str, tuple[Any, Any]] = {
    "library": (
        Annotated[Path | None, typer.Option("--library", help="The library's folder.", readable=False)],
        None,
    ),
    "json": (Annotated[bool, typer.Option("--json", help="Print one JSON document.")], False),
    "quiet": (Annotated[bool, typer.Option("--quiet", help="Print errors only.")], False),
    "verbose": (Annotated[bool, typer.Option("--verbose", help="Say more, with details of errors.")], False),
}


def command(app: typer.Typer, name: str, **settings: Any) -> Callable[[Command], Command]:
    """Register a function `(run, …)` as a command that takes the general options too."""

    def register(function: Command) -> Command:
        app.command(name, **settings)(_with_general_options(function))
        return function

    return register


def _with_general_options(function: Command) -> Command:
    hints = get_type_hints(function, include_extras=True)
    for hint in hints.values():
        for detail in getattr(hint, "__metadata__", ()):
            detail.readable = False  # a file that cannot be read gets our sentence, not Typer's
    own = [
        parameter.replace(annotation=hints[parameter.name])
        for parameter in list(inspect.signature(function).parameters.values())[1:]
    ]
    general = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
        for name, (annotation, default) in GENERAL.items()
    ]

    @functools.wraps(function)
    def wrapped(ctx: typer.Context, **values: Any) -> None:
        run = _general(ctx.obj, {name: values.pop(name) for name in GENERAL})
        given = {name: _as_text(value) for name, value in values.items()}
        raise typer.Exit(run_safely(run, functools.partial(function, run, **given)))

    context = inspect.Parameter("ctx", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)
    parameters = [
        context,
        *(parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY) for parameter in own),
        *general,
    ]
    wrapped.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    wrapped.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    del wrapped.__wrapped__  # Typer would look through it and miss the general options
    return wrapped


def _as_text(value: Any) -> Any:
    """Words the shell gave us in another encoding than it says: readable again, or visibly not."""
    if isinstance(value, str):
        return os.fsencode(value).decode("utf-8", "replace") if _UNREADABLE.search(value) else value
    return type(value)(map(_as_text, value)) if isinstance(value, list | tuple) else value


def _general(before: Run | None, after: dict[str, Any]) -> Run:
    run = before or Run()
    return Run(
        folder=after["library"] or run.folder,
        as_json=after["json"] or run.as_json,
        quiet=after["quiet"] or run.quiet,
        verbose=after["verbose"] or run.verbose,
    )


def _stop_talking() -> None:
    """Whoever read our output has gone, as `head` does: what is left leads nowhere (docs, library/signal)."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def run_safely(run: Run, work: Callable[[], None]) -> int:
    """Do the work; known problems become a sentence and 1, bugs a report and 70."""
    try:
        work()
    except PkmError as error:
        run.tell(str(error), code=KNOWN)
        if run.verbose:
            traceback.print_exc()
    except KeyboardInterrupt:
        run.tell("Stopped. What was finished until then stays.", code=STOPPED)
    except typer.Exit:
        raise
    except Exception:
        traceback.print_exc()
        run.tell("That is a bug in PKM Desktop. Nothing you saved before is affected.", code=BUG)
    finally:
        run.close()
    return run.code
