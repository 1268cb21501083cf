"""Every text of the window that can be translated, found in the code: its context and its English words.

`lupdate` reads `self.tr()` in classes, but not which context a module's own `_tr()` stands for, nor what
core says. So the code is read here, and `lupdate` gets a plain list.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tools.environment import ROOT

WINDOW = ROOT / "pkm_desktop" / "ui"
SHORT = ("tr", "_tr")  # (text); the context follows from where it is called
LONG = ("translate", "QT_TRANSLATE_NOOP")  # (context, text)
Words = tuple[str, str]  # context, text


@dataclass
class Found:
    """What reading one or more modules gave."""

    words: set[Words] = field(default_factory=set)
    problems: list[str] = field(default_factory=list)


def in_window() -> Found:
    """All texts of the window, and the calls whose text or context cannot be told from the code."""
    found = Found()
    trees = {name_of(path): ast.parse(path.read_text(encoding="utf-8")) for path in WINDOW.rglob("*.py")}
    helpers = {name: dict(helpers_of(tree)) for name, tree in trees.items()}
    for name, tree in sorted(trees.items()):
        _Reader(name, tree, helpers, found).visit(tree)
    return found


def name_of(path: Path) -> str:
    """The dotted name of a module."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def helpers_of(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """The `tr` or `_tr` a module or one of its classes defines, each with the context it stands for."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name in SHORT:
            for call in ast.walk(node):
                if isinstance(call, ast.Call) and called(call) == "translate" and is_text(call.args[0]):
                    yield node.name, text_of(call.args[0])


def called(call: ast.Call) -> str:
    """The last part of what is called."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def text_of(node: ast.AST) -> str:
    return str(node.value) if isinstance(node, ast.Constant) else ""


class _Reader(ast.NodeVisitor):
    """Goes through one module and remembers in which class it is."""

    def __init__(self, name: str, tree: ast.Module, helpers: dict[str, dict[str, str]], found: Found) -> None:
        self._name, self._found, self._helpers = name, found, helpers
        self._class = ""
        self._brought = dict(imports_of(tree))

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        outer, self._class = self._class, node.name
        self.generic_visit(node)
        self._class = outer

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        name = called(node)
        if name in LONG and len(node.args) > 1 and is_text(node.args[0]):
            self._take(node, text_of(node.args[0]), node.args[1], table=name == "translate")
        elif name in SHORT and node.args:
            self._take(node, self._context(node.func), node.args[0])

    def _take(self, call: ast.Call, context: str, text: ast.expr, *, table: bool = False) -> None:
        if is_text(text) and context:
            self._found.words.add((context, text_of(text)))
        elif not context or not (table and isinstance(text, ast.Name | ast.Attribute)):
            self._found.problems.append(f"{self._name}:{call.lineno} {ast.unparse(call)}")

    def _context(self, func: ast.expr) -> str:
        own = self._helpers[self._name]
        if isinstance(func, ast.Name):
            return own.get(func.id) or self._brought_context(func.id)
        if not (isinstance(func, ast.Attribute) and isinstance(func.value, ast.Name)):
            return ""
        if func.value.id == "self":
            return own.get(func.attr, "") if func.attr == "_tr" else self._class
        module = self._brought.get(func.value.id, "")
        return self._helpers.get(module, {}).get(func.attr, "")

    def _brought_context(self, name: str) -> str:
        module, _, original = self._brought.get(name, "").rpartition(".")
        return self._helpers.get(module, {}).get(original, "")


def imports_of(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """What names of other modules are called here: own name → dotted name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                yield alias.asname or alias.name, f"{node.module}.{alias.name}"
