"""XML from strangers before a parser sees it."""

from __future__ import annotations

import time

import pytest

from pkm_desktop.core.seek.text.xmltext import root_name, tidied, without_junk


def test_the_dtd_goes_and_simple_entities_are_filled_in() -> None:
    dtd = '<!DOCTYPE x [<!ENTITY ns "http://n.example/"> <!ENTITY e SYSTEM "file:///x">]>'
    text = f'<?xml version="1.0"?>{dtd}<x y="&ns;">&e;</x>'
    assert tidied(text) == '<x y="http://n.example/">&amp;e;</x>'


def test_entities_do_not_multiply() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "' + "A" * 500 + '">]><x>' + "&a;" * 100_000 + "</x>"
    assert len(tidied(bomb)) < 2_000_000
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    assert tidied(laughs) == "<x>&amp;b;</x>"


def test_comments_go_but_not_out_of_cdata() -> None:
    assert tidied("<a><!-- x --><![CDATA[<!-- y -->]]></a>") == "<a><![CDATA[<!-- y -->]]></a>"
    assert tidied("<a><!-- x</a>") == "<a> x</a>"


def test_impossible_characters_are_replaced() -> None:
    assert (
        tidied("<a>&#xD800;&#x110000;&#0;&#65;\x00\x0b&#99999999999;</a>")
        == "<a>\ufffd\ufffd\ufffd&#65;\ufffd</a>"
    )


def test_a_tag_with_hundreds_of_attributes_loses_them() -> None:
    attributes = " ".join(f'a{number}="vvvvvvvvvvvv"' for number in range(1000))
    assert tidied(f"<a><b {attributes}>x</b></a>") == "<a><b>x</b></a>"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("<rss version='2.0'>", "rss"),
        ("  <?xml-stylesheet href='x'?>\n<rdf:RDF>", "rdf"),
        ("<atom:feed>", "feed"),
        ("<HTML>", "html"),
        ("words", ""),
    ],
)
def test_the_root_tells_what_it_is(text: str, name: str) -> None:
    assert root_name(text) == name


def test_warnings_before_the_feed_are_cut_off() -> None:
    assert without_junk("<br />\n<b>Warning</b>: x\n<?xml version='1.0'?><rss version='2.0'>").startswith(
        "<?xml"
    )
    assert without_junk("<html><body>rss</body></html>").startswith("<html>")


@pytest.mark.parametrize("piece", ["<!--", "<![CDATA[", "<!", "&#x", "<a b='"])
def test_floods_take_linear_time(piece: str) -> None:
    started = time.process_time()
    tidied("<rss>" + piece * 200_000)
    assert time.process_time() - started < 3


def test_stray_ampersands_are_what_they_look_like() -> None:
    assert tidied("<x>AT&T &eacute;&nbsp;&bogus; &amp; &#233; &LT;</x>") == (
        "<x>AT&amp;T é\xa0&amp;bogus; &amp; &#233; &lt;</x>"
    )
    assert tidied("<x>a&b<![CDATA[a&b &eacute;]]>a&b<![CDATA[&c") == (
        "<x>a&amp;b<![CDATA[a&b &eacute;]]>a&amp;b<![CDATA[&c"
    )
