"""Handing on one thing: what one keeps to oneself stays."""

from __future__ import annotations

import pytest

from pkm_desktop.core.commands.sense import annotate
from pkm_desktop.core.commands.share.quick_share import FORMATS, share_text
from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from tests.core.commands.shelf import put_item


def test_an_item_is_handed_on_without_what_was_noted_on_it(library: Library) -> None:
    item = put_item(library, "Sense-making", url="https://ada:pw@example.org/a?utm_source=x&id=3")
    annotate.say_why(library, item, "PRIVATECANARY", other_view="PRIVATECANARY")
    annotate.write_note(library, "PRIVATECANARY", item_id=item)
    mark = annotate.highlight(library, item, "Nothing else does.", comment="PRIVATECANARY").value
    for ref in (Ref("item", item), Ref("highlight", mark.id)):
        for name in FORMATS:
            text = share_text(library, ref, name, why="For you.")
            assert "PRIVATECANARY" not in text
            assert "utm_source" not in text
            assert "ada:pw" not in text
    assert share_text(library, Ref("highlight", mark.id), "markdown", why="For you.") == (
        "[Sense-making](https://example.org/a?id=3) (Ada Okafor, Learning in the Open)\n\nFor you.\n\n"
        "> Nothing else does.\n"
    )


def test_a_note_gives_its_title_or_nothing(library: Library) -> None:
    titled = annotate.write_note(library, "PRIVATECANARY", title="A claim").value
    assert share_text(library, Ref("note", titled.id), "markdown") == "**A claim**\n"
    untitled = annotate.write_note(library, "PRIVATECANARY").value
    with pytest.raises(Rejected, match="its text is private"):
        share_text(library, Ref("note", untitled.id), "text")
    with pytest.raises(Rejected):
        share_text(library, Ref("issue", 1), "text")
    with pytest.raises(NotFound):
        share_text(library, Ref("item", 99), "text")
