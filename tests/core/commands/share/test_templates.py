"""Own templates for digests: a community's issues look like them, and a broken one stops them in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from pkm_desktop.core.commands.share import curate, publish, templates
from pkm_desktop.core.errors import NotFound, PublishError, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.digests import Issue


@pytest.fixture
def issue(library: Library) -> Issue:
    templates.copy_template(library, "mine", files=["page.html.j2"])
    community = curate.add_community(library, "Facilitators").value
    curate.edit_community(library, community.id, template="mine")
    return curate.new_issue(library, community.id, title="Hello <you>").value


def page_of(library: Library) -> Path:
    return library.folder / "templates" / "mine" / "page.html.j2"


def test_sets_are_listed_with_who_uses_them(library: Library, issue: Issue) -> None:
    curate.add_community(library, "Team")
    ours, mine = templates.template_sets(library)
    assert (ours.name, ours.folder, ours.communities) == ("", None, ("Team",))
    assert "mail.html.j2" in ours.files
    assert (mine.name, mine.files, mine.communities) == ("mine", ("page.html.j2",), ("Facilitators",))


def test_an_issue_looks_like_its_communitys_templates(library: Library, issue: Issue) -> None:
    page_of(library).write_text("<p>{{ edition.title }}</p>", encoding="utf-8")
    assert templates.check_template(library, "mine") == ()
    assert publish.render(library, issue.id, "page").text == "<p>Hello &lt;you&gt;</p>"
    assert publish.render(library, issue.id, "text").text.startswith("Facilitators")


def test_a_broken_template_stops_its_format_and_no_other(library: Library, issue: Issue) -> None:
    page_of(library).write_text("a\n{{ edition.titel }}", encoding="utf-8")
    with pytest.raises(PublishError, match=r"page.html.j2, line 2: The template is broken \(there is no"):
        publish.render(library, issue.id, "page")
    (fault,) = templates.check_template(library, "mine")
    assert (fault.file, fault.line) == ("page.html.j2", 2)
    assert publish.render(library, issue.id, "html").content


def test_a_set_that_has_gone_is_said(library: Library, issue: Issue) -> None:
    page_of(library).unlink()
    page_of(library).parent.rmdir()
    with pytest.raises(PublishError, match=r"Facilitators: There is no set of templates “mine”"):
        publish.render(library, issue.id, "text")
    with pytest.raises(NotFound):
        templates.check_template(library, "mine")


def test_a_set_has_a_plain_name(library: Library) -> None:
    with pytest.raises(Rejected, match="cannot be the name"):
        templates.copy_template(library, "../mine")
