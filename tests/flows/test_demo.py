"""The sample library: one turn of seek, sense and share."""

from __future__ import annotations

import email
import email.policy
import re

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.demo import demo_folder, make_demo
from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.commands.sense import recall
from pkm_desktop.core.commands.sense.find import find
from pkm_desktop.core.commands.share import curate
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import ItemFilter


@pytest.mark.parametrize(
    ("language", "words"), [("en", "sense-making"), ("de", "verstehen"), ("fi", "sense")]
)
def test_the_sample_goes_round_once(library: Library, language: str, words: str) -> None:
    sample = make_demo(library, language=language).value
    assert len(browse.sources(library)) == 5
    assert sample.items == 15
    assert sample.notes == len(recall.notes(library, limit=100))
    assert browse.counts(library).inbox >= 4
    newest = browse.item_rows(library, browse.item_ids(library, ItemFilter(view="all"))[:3])
    assert all((library.clock() - row.when).total_seconds() < 3 * 3600 for row in newest)
    assert find(library, words).hits
    assert len(recall.highlights(library)) == 4
    first, following = reversed(curate.issues(library, curate.communities(library)[0].id))
    assert (first.status, following.status) == ("published", "draft")
    assert {path.suffix for path in sample.files} == {".eml", ".txt", ".md", ".html"}
    assert curate.issue(library, first.id).problems == ()
    assert upkeep.check(library) == ()


def test_the_german_sample_speaks_german_only(library: Library) -> None:
    sample = make_demo(library, language="de").value
    assert curate.communities(library)[0].lang == "de"
    (draft,) = (path for path in sample.files if path.suffix == ".eml")
    mail = email.message_from_bytes(draft.read_bytes(), policy=email.policy.default)
    text = mail.get_body(("plain",))
    assert text is not None
    told = text.get_content()
    assert "Eine Frage an euch" in told
    assert not re.search(r"\b(the|and|you)\b", told)
    assert not any("[[" in note.body and not note.links for note in recall.notes(library))


def test_what_leaves_holds_the_whys_and_no_private_note(library: Library) -> None:
    sample = make_demo(library).value
    out = b"".join(path.read_bytes() for path in sample.files)
    (draft,) = (path for path in sample.files if path.suffix == ".eml")
    mail = email.message_from_bytes(draft.read_bytes(), policy=email.policy.default)
    text = mail.get_body(("plain",))
    assert text is not None
    assert "steal the closing line" in " ".join(text.get_content().split())
    assert b"Not for anybody else" not in out
    assert b"utm_source" not in out


def test_the_sample_never_mixes_with_what_is_there(library: Library) -> None:
    curate.add_community(library, "Mine")
    with pytest.raises(Rejected, match="in use already"):
        make_demo(library)
    assert browse.sources(library) == ()


def test_each_sample_gets_a_fresh_folder() -> None:
    from pkm_desktop.core.library import open_library

    first = demo_folder()
    open_library(first).close()
    assert demo_folder() != first
