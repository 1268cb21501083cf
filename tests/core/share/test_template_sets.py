"""The person's own templates: copied, found wanting with file and line, and never able to free a text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.share import template_sets, templates
from pkm_desktop.core.share.layout import lay_out
from pkm_desktop.core.share.render import FORMATS, render
from tests.core.share import samples

EDITION = lay_out(replace(samples.full(), title="<b>&[[x]]"), samples.SENDER, mail=True)


def test_a_copy_of_ours_has_no_faults_and_makes_the_same_bytes(tmp_path: Path) -> None:
    folder = template_sets.folder_of(tmp_path, "mine")
    assert template_sets.copy(folder) == template_sets.ours()
    assert template_sets.names(tmp_path) == ("mine",)
    assert template_sets.faults(folder) == ()
    own = replace(samples.SENDER, templates=folder)
    for each in FORMATS:
        assert render(samples.full(), each.name, own) == render(samples.full(), each.name, samples.SENDER)


def test_copying_again_leaves_what_was_edited(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    template_sets.copy(folder, ["page.html.j2"])
    (folder / "page.html.j2").write_text("<p>{{ edition.title }}</p>")
    assert "page.html.j2" not in template_sets.copy(folder)
    assert render(samples.issue(), "page", replace(samples.SENDER, templates=folder)).text == (
        "<p>Making sense in company</p>"
    )


def test_what_a_set_lacks_is_ours(tmp_path: Path) -> None:
    own = replace(samples.SENDER, templates=tmp_path)
    assert render(samples.issue(), "text", own) == render(samples.issue(), "text", samples.SENDER)


@pytest.mark.parametrize("name", ["", "..", "../x", "a/b", "a\\b", ".hidden", "a.", "x" * 61, "a\x00b", "c:"])
def test_only_plain_names_are_names_of_sets(tmp_path: Path, name: str) -> None:
    with pytest.raises(Rejected, match="cannot be the name"):
        template_sets.folder_of(tmp_path, name)


def test_only_our_templates_can_be_copied(tmp_path: Path) -> None:
    with pytest.raises(Rejected, match=r"There is no template “\.\./x”"):
        template_sets.copy(tmp_path, ["../x"])


@pytest.mark.parametrize(
    ("source", "line", "words"),
    [
        ("a\n{{ edition.titel }}", 2, "there is no “titel” in edition"),
        ("a\n\n{% for x in edition.parts %}", 3, "Unexpected end of template"),
        ("{{ edition.title | safe }}", 1, "No filter named 'safe'"),
        ("{{ edition.title | urlize }}", 1, "No filter named 'urlize'"),
        ("\n{{ edition.__class__.__mro__ }}", 2, "unsafe"),
        ("\n{{ edition.lay_out.__globals__ }}", 2, "there is no “lay_out”"),
        ("{{ 'x' * 1000000000 }}", 1, "too long"),
        ("{{ 9 ** 9 ** 9 }}", 1, "too long"),
        ("\n{% for x in range(99999) %}{{ edition.title * 100 }}{% endfor %}", 0, "too long"),
        ("\n{% include 'page.html.j2' %}", 2, "maximum recursion"),
        ("{% include '../../settings.toml' %}", 1, "settings.toml"),
        ("{% if edition.published %}\n{{ edition.published + 1 }}{% endif %}", 2, "unsupported operand"),
    ],
)
def test_a_fault_is_named_with_file_and_line(tmp_path: Path, source: str, line: int, words: str) -> None:
    (tmp_path / "page.html.j2").write_text(source)
    (found,) = template_sets.faults(tmp_path)
    assert (found.file, found.line) == ("page.html.j2", line)
    assert words in found.text


def test_a_file_that_is_no_text_or_no_template_of_ours(tmp_path: Path) -> None:
    (tmp_path / "page.html.j2").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "edition.txt.j2").write_text("x" * (template_sets.LONGEST + 1))
    (tmp_path / "other.html.j2").write_text("a")
    found = {fault.file: fault.text for fault in template_sets.faults(tmp_path)}
    assert found["page.html.j2"] == "it is not UTF-8 text"
    assert "longer than" in found["edition.txt.j2"]
    assert "the name of no format" in found["other.html.j2"]


@pytest.mark.parametrize(
    "source",
    [
        "{% autoescape false %}{{ edition.title }}{% endautoescape %}",
        "{% autoescape false %}{{ '%s' | format(edition.title) }}{% endautoescape %}",
        "{% set t = edition.title %}{% filter upper %}{{ t }}{% endfilter %}",
        "{{ [edition.title] | join('') }}",
        "{{ edition.title | replace('z', 'y') }}",
        "{% macro m(x) %}{{ x }}{% endmacro %}{{ m(edition.title) }}",
    ],
)
def test_no_template_can_make_markup_of_a_text(tmp_path: Path, source: str) -> None:
    (tmp_path / "mine.html.j2").write_text(source)
    made = templates.fill("mine.html.j2", EDITION, folder=tmp_path)
    assert "<" not in made
    assert "&lt;" in made.lower()


def test_text_formats_know_no_safe_text_either(tmp_path: Path) -> None:
    (tmp_path / "mine.mediawiki.j2").write_text("{% autoescape true %}{{ edition.title }}{% endautoescape %}")
    assert "[[" not in templates.fill("mine.mediawiki.j2", EDITION, folder=tmp_path)
