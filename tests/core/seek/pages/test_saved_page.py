"""Saved pages say which address they had, each browser in its own way."""

from __future__ import annotations

import pytest

from pkm_desktop.core.errors import ImportFileError
from pkm_desktop.core.seek.pages.saved_page import is_saved_page, is_web_archive, read_saved_page

NOTED = "<!-- saved from url=(0019)https://a.example/x -->"


@pytest.mark.parametrize(
    "html",
    [
        f"<!DOCTYPE html>\n{NOTED}\n<html><body>x",
        "<html><!--\n Page saved with SingleFile \n url: https://a.example/x \n saved date: now\n-->",
        '<html><head><link rel="canonical" href="https://a.example/x"></head>',
        '<html><head><meta property="og:url" content="https://a.example/x"></head>',
        f'{NOTED}<html><head><link rel="canonical" href="https://other.example/"></head>',
        '<html><head><link rel="canonical" href="/x"><meta property="og:url" content="https://a.example/x">',
    ],
)
def test_the_address_of_a_saved_page(html: str) -> None:
    page = read_saved_page(html.encode())
    assert (page.url, page.body) == ("https://a.example/x", html.encode())


@pytest.mark.parametrize(
    "html",
    [
        "<html><body>x",
        "<html><!-- saved from url=(0023)file:///home/me/x.html -->",
        '<html><link rel="canonical" href="javascript:alert(1)">',
        "",
    ],
)
def test_a_page_without_an_address_is_said_so(html: str) -> None:
    with pytest.raises(ImportFileError, match="which address"):
        read_saved_page(html.encode())


def test_recognising() -> None:
    assert is_saved_page(b"\xef\xbb\xbf<!DOCTYPE html><html>")
    assert is_saved_page("<!doctype HTML>".encode("utf-16"))
    assert not is_saved_page(b"<rss version='2.0'>")
    assert not is_saved_page(b"words about <html>")
    assert is_web_archive(b"From: <Saved by Blink>\r\nSubject: x\r\n")
    assert not is_web_archive(b"From: me@x.example\r\n\r\nFrom: <Saved by nobody>\r\n")


def test_a_web_archive_without_a_page_in_it() -> None:
    data = (
        b"From: <Saved by Blink>\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n\r\nx\r\n--b--"
    )
    with pytest.raises(ImportFileError):
        read_saved_page(data)
