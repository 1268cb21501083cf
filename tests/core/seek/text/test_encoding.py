"""Bytes of unknown origin made text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pkm_desktop.core.seek.text.encoding import decode, decode_or_guess, known_codec

TEXT = "<p>Größe “é” — straße</p>"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("header", ["", "text/html; charset=iso-8859-1", "text/xml; charset=utf-8"])
def test_unicode_is_seen_whatever_is_declared(codec: str, header: str) -> None:
    assert decode(TEXT.encode(codec), content_type=header).text == TEXT


@pytest.mark.parametrize(
    ("body", "header"),
    [
        (TEXT.encode("cp1252"), "text/html; charset=ISO-8859-1"),
        (b'<meta charset="windows-1252">' + TEXT.encode("cp1252"), ""),
        (b'<?xml version="1.0" encoding="windows-1252"?>' + TEXT.encode("cp1252"), ""),
        (TEXT.encode("cp1252"), "text/html; charset=no-such-thing"),
    ],
)
def test_declared_code_pages_are_used(body: bytes, header: str) -> None:
    assert decode(body, content_type=header).text.endswith(TEXT)


def test_stray_bytes_in_utf_8_are_read_one_by_one() -> None:
    decoded = decode(b"gut " + b"\x93alt\x94 " + "größer".encode())
    assert decoded.text == "gut “alt” größer"
    assert not decoded.clean


@pytest.mark.parametrize(
    "label", ["utf-7", "zlib_codec", "rot13", "unicode_escape", "punycode", "idna", "../../etc", "", "\x00"]
)
def test_codecs_that_are_no_charsets_are_not_used(label: str) -> None:
    assert known_codec(label) == ""


@pytest.mark.parametrize(
    ("codec", "text"),
    [
        ("gb2312", "正确使用词语，今天我们来看一看这个问题的答案，正确使用词语。"),
        ("shift_jis", "日本語の文章をここに書きます。これはテストです。"),
        ("koi8-r", "Русский текст для проверки кодировки страницы, который достаточно длинный"),
    ],
)
def test_undeclared_encodings_are_guessed(codec: str, text: str) -> None:
    assert decode_or_guess(f"<html><body><p>{text * 3}</p>".encode(codec)).text.count(text) == 3


def test_a_label_nobody_knows_does_not_hinder_the_guess() -> None:
    text = "Русский текст для проверки кодировки страницы, который достаточно длинный"
    page = b"<meta charset='u\xd7f-8'><p>" + (text * 3).encode("koi8-r")
    assert text in decode_or_guess(page).text


@given(st.binary(max_size=200), st.text(max_size=30))
def test_any_bytes_become_text(body: bytes, label: str) -> None:
    assert isinstance(decode(body, content_type=f"text/html; charset={label}").text, str)
