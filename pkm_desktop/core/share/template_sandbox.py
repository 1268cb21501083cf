"""What a template may not do: reach Python, print text as markup, or make strings without end."""

from __future__ import annotations

from collections.abc import Sized
from typing import Any

from jinja2 import TemplateRuntimeError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

_MOST = 100_000  # times that a text may be repeated


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, with multiplication and powers that stay small."""

    intercepted_binops = frozenset(["*", "**"])

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """The product of two values; a power, or a repetition without measure, breaks the template."""
        long = any(isinstance(side, Sized) for side in (left, right))
        if operator == "**" or (long and max(_size(left), _size(right)) > _MOST):
            raise TemplateRuntimeError("it makes something too long")
        return super().call_binop(context, operator, left, right)


def html_text(value: Any) -> Markup:
    """What `{{ … }}` prints into HTML: escaped even where a template has switched that off."""
    return escape(value)


def _size(value: Any) -> int:
    return abs(value) if isinstance(value, int) else len(value) if isinstance(value, Sized) else 0
