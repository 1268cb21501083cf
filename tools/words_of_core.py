"""The sentences of core that reach a person, found in the code: errors, checks, labels of undo, reasons.

Core speaks English and knows no Qt. What it can say is collected here as templates, `{0}` and `{1}` standing
for what is filled in; `ui/words/core_words.py` finds the template of a sentence again and says it translated.
"""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterator

from tools.environment import ROOT
from tools.words_of_window import called

CORE = ROOT / "pkm_desktop" / "core"
ALIKE = (CORE.parent / "ui" / "keys" / "own_keys.py",)  # raises sentences, too, before there are widgets
# What these say goes into files and mails, to other programs or to the terminal, never into the window.
ELSEWHERE = (
    "commands/demo",
    "commands/parts",
    "commands/sense/vault_export",
    "commands/sense/vault_layout",
    "model/common_words",
    "model/pairs",
    "model/values",
    "practice/report",
    "seek/pages/linked_data",
    "seek/pages/page_",
    "seek/text/plaintext",
    "seek/text/reshape",
    "seek/text/sanitize",
    "seek/feeds/site_table",
    "seek/web/transfer",
    "sense/vault",
    "share/brought_markdown",
    "share/formats",
    "share/labels",
    "share/reply_text",
    "share/success_report",
    "share/template_trials",
    "share/text",
    "share/tokens",
    "store/seek/browsers",
    "store/migrations/v",
)
SAID_BY = {
    "writing": (0, 1),
    "Setting": (1, 3),
    "Template": (2, 3),
}  # arguments, be they single words
BUGS = ("AssertionError", "AttributeError", "FrozenInstanceError", "RuntimeError", "TypeError")  # for the log
LABELS = ("label", "undo")  # names of what undo is called
# Put together from so small parts that they are not found as one sentence.
COMPOSED = """
Keep 1 item
Keep {0} items
Drop 1 item
Drop {0} items
Read later: 1 item
Read later: {0} items
Put back 1 item
Put back {0} items
Put aside until {0}: 1 item
Put aside until {0}: {1} items
1 item
{0} items
1 annotation
a highlight
A highlight
{0} had changed both there and here; yours {1} kept.
{0} brought before {1} not in this file any more; nothing was deleted.
"""
KINDS = """
item note highlight source community issue entry tag topic team network feed section person response
publication read unread on off items notes highlights sources verified sent failed conflict unknown pending
draft published corrected private public confidential members changed created deleted was were is are
"""  # single words that are filled in
# Reports that a person hands on: what is given to `say` in them is translated, and recognised nowhere.
HANDED_ON = ("practice/report", "share/success_report")
HEADING = re.compile(r"^## ([^{}\n]+)$", re.MULTILINE)  # a question in a template for notes
FILLED = re.compile(r"\{\w*\}")
NOT_WORDS = re.compile(
    r"[<>\\|=_\n]|\b(SELECT|WHERE|AND|NOT|DESC|NULL|LIKE|IN|AS|INDEXED|BEGIN)\b|^[a-z-]+/|\w\.\w+ |;\w|\w;$"
    r"|^(LOGIN|PLAIN|Basic|Bearer|Digest) \{"
    r"|^(SEARCH was refused|basic auth|already exists|capture door|capture fetch|link check|Kim Lee)$"
)
SENTENCE = re.compile(r"^[A-Z“\d{„].*\w.*[.?!](”)?$")


def in_core() -> set[str]:
    """Every template, with `{0}`, `{1}` … where core fills something in."""
    found = {*COMPOSED.strip().splitlines(), *KINDS.split()}
    for path in (*CORE.rglob("*.py"), *ALIKE):
        name = path.relative_to(CORE if CORE in path.parents else CORE.parent).as_posix()
        if not name.startswith(ELSEWHERE):
            found |= set(templates_of(path.read_text(encoding="utf-8"), whole=not name.startswith("store/")))
    return found


def handed_on() -> set[str]:
    """The texts of reports, as they stand in the code."""
    found = set()
    for name in HANDED_ON:
        tree = ast.parse((CORE / f"{name}.py").read_text(encoding="utf-8"))
        calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call) and called(node) == "say")
        found |= {str(ast.literal_eval(call.args[0])) for call in calls}
    return found


def labels() -> set[str]:
    """What undo calls the steps that commands take."""
    found = set()
    for path in (CORE / "commands").rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        named = set(labels_in(tree))
        for node in ast.walk(tree):
            if id(node) in named:
                found |= {numbered(text) for text in variants(node) if letters_in(numbered(text)) > 2}
    return found


def templates_of(code: str, *, whole: bool = True) -> Iterator[str]:
    """What one module can say; of a module that speaks SQL only what are sentences (not `whole`)."""
    tree = ast.parse(code)
    passed = set(not_said(tree))
    named = set(labels_in(tree))
    for node in ast.walk(tree):
        if id(node) in passed or not isinstance(node, ast.JoinedStr | ast.Constant):
            continue
        for text in variants(node):
            template = numbered(text)
            yield from HEADING.findall(text)
            if is_said(template, whole=whole) or (id(node) in named and letters_in(template) > 2):
                yield template.strip()


def not_said(tree: ast.AST) -> Iterator[int]:
    """Docstrings, what bugs say, and the pieces of an f-string, which is taken as a whole."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and called(node.exc) in BUGS:
            yield from (id(part) for part in ast.walk(node.exc))
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[0] if node.body else None
            if isinstance(first, ast.Expr):
                yield id(first.value)
        if isinstance(node, ast.JoinedStr):
            yield from (id(value) for value in node.values if isinstance(value, ast.Constant))


def labels_in(tree: ast.AST) -> Iterator[int]:
    """What is given to `library.writing(…)` or put into a name for it, be it a single word."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            begin, end = SAID_BY.get(called(node), (0, 0))
            yield from (id(argument) for argument in node.args[begin:end] if is_words(argument))
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in LABELS:
            yield from (id(part) for part in branches(node.value) if is_words(part))


def is_words(node: ast.AST) -> bool:
    """Whether this is a text: plain, or one with something filled in."""
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


def branches(node: ast.expr) -> list[ast.expr]:
    return [node.body, node.orelse] if isinstance(node, ast.IfExp) else [node]


def variants(node: ast.AST) -> Iterator[str]:
    """The text with `{}` for what is filled in; each choice written into an f-string gives one."""
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str):
            yield node.value
    elif isinstance(node, ast.JoinedStr):
        for parts in itertools.product(*(pieces(value) for value in node.values)):
            yield "".join(parts)


def pieces(value: ast.expr) -> tuple[str, ...]:
    """What may stand at one place of an f-string."""
    if isinstance(value, ast.Constant):
        return (str(value.value),)
    inner = value.value if isinstance(value, ast.FormattedValue) else value
    if isinstance(inner, ast.IfExp) and all(isinstance(part, ast.Constant) for part in branches(inner)):
        return tuple(str(part.value) for part in branches(inner) if isinstance(part, ast.Constant))
    return ("{}",)


def numbered(text: str) -> str:
    """`{}` and `{name}` as `{0}`, `{1}` in their order."""
    count = itertools.count()
    return FILLED.sub(lambda _: f"{{{next(count)}}}", text)


def letters_in(template: str) -> int:
    """How many letters are fixed: what is nearly all holes would be found in everything."""
    return len(re.findall(r"[^\W\d_]", FILLED.sub("", template)))


def is_said(template: str, *, whole: bool) -> bool:
    """Whether this is meant for a person: a sentence, or some words with nothing technical in them."""
    if letters_in(template) < 4 or NOT_WORDS.search(template) or len(template) > 400:
        return False
    if SENTENCE.match(template) and " " in template:
        return True
    words = r"[^\W\d_]{2,} [^\W\d_“]|\} [^\W\d_]{2,}|[^\W\d_]{2,} [“{]"
    return whole and bool(re.search(words, template.strip()))
