"""Front matter: the YAML at the head of posts and notes, written by a library, every text in quotes."""

from __future__ import annotations

import sys
from collections.abc import Mapping

Value = str | int | bool | tuple[str, ...]


class _Name(str):
    """A key: one of our own words, which need no quotes."""

    __slots__ = ()


def front_matter(values: Mapping[str, Value]) -> str:
    """The block between its two rules. What is '' or empty is left out.

    Texts stand in double quotes, so that no reader takes 'no', '12:30' or '2026-01-09' for something else.
    """
    import yaml

    class Dumper(yaml.SafeDumper):  # type: ignore[misc]  # yaml has no types
        """Quotes texts, writes keys and numbers plainly, makes no references."""

        def ignore_aliases(self, data: object) -> bool:
            return True

    Dumper.add_representer(
        str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"')
    )
    Dumper.add_representer(
        _Name, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", str(text))
    )
    kept = {
        _Name(name): list(value) if isinstance(value, tuple) else value
        for name, value in values.items()
        if value not in ("", ())
    }
    block = yaml.dump(kept, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=sys.maxsize)
    return f"---\n{block}---\n\n"
