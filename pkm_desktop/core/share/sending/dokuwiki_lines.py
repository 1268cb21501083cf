"""The two lines to a DokuWiki's remote API: calls out, values back, refusals in words."""

from __future__ import annotations

import json
from typing import Any

from pkm_desktop.core.errors import PublishError
from pkm_desktop.core.share import escape
from pkm_desktop.core.share.sending.web import Answer, Web
from pkm_desktop.core.share.sending.web_failures import Lost

_OFF = "An administrator can switch it on under “remote” and “remoteuser” in the configuration."
SWITCHED_OFF = -32605
NO_SUCH_METHOD = (-32601, -32603)
_CODES = {
    111: ("Your login may not read this page.", "Ask an administrator."),
    112: ("Your login may not edit this page.", "Ask an administrator."),
    133: ("Somebody is editing this page right now.", "Try again when they are done."),
    134: ("The wiki blocks a word of this issue.", "Take it out, or paste the text yourself."),
}


class Absent(Exception):
    """The wiki does not have this line."""


class NotSaved(PublishError):
    """The wiki answered, and did not save."""


class Fault(PublishError):
    """The wiki said no, with a number."""

    def __init__(self, code: int, words: str) -> None:
        message, hint = _CODES.get(code, ("", ""))
        super().__init__(message or f"The wiki did not do it: {_short(words) or code}", hint=hint)
        self.code = code


class JsonLine:
    """`lib/exe/jsonrpc.php`, JSON-RPC 2.0."""

    def __init__(self, web: Web, base: str) -> None:
        self._web = web
        self._url = f"{base}/lib/exe/jsonrpc.php"

    def call(self, method: str, **values: object) -> Any:
        """One call. Absent where this line does not exist, Fault for a no."""
        said = {"jsonrpc": "2.0", "id": "pkm", "method": method, "params": values}
        answer = self._web.ask(
            "POST",
            self._url,
            body=json.dumps(said).encode(),
            headers={"Content-Type": "application/json"},
        )
        found = answer.json()
        if isinstance(found, dict) and ("result" in found or "error" in found):
            error = found.get("error")
            if isinstance(error, dict) and error.get("code"):
                if error["code"] == SWITCHED_OFF:
                    raise _switched_off()
                _refused(answer, self._web.host)
                raise Fault(_code(error["code"]), str(error.get("message", "")))
            return found.get("result")
        _refused(answer, self._web.host)
        if answer.status in (404, 405, 501) or answer.status < 400:  # a page of the wiki, not of this line
            raise Absent
        raise Lost(f"{self._web.host} is in trouble (HTTP {answer.status}).", hint="Try again later.")


class XmlLine:
    """`lib/exe/xmlrpc.php`. The release of 2022 says no with an empty struct."""

    def __init__(self, web: Web, base: str) -> None:
        self._web = web
        self._url = f"{base}/lib/exe/xmlrpc.php"

    def call(self, method: str, *values: Any) -> Any:
        """One call. Fault for a no that comes as one."""
        from xmlrpc.client import dumps  # noqa: S411 (answers are read by defusedxml's parser below)

        body = dumps(values, method, encoding="utf-8", allow_none=False)
        answer = self._web.ask(
            "POST", self._url, body=body.encode(), headers={"Content-Type": "text/xml; charset=utf-8"}
        )
        _refused(answer, self._web.host)
        if answer.status >= 500:
            raise Lost(f"{self._web.host} is in trouble (HTTP {answer.status}).", hint="Try again later.")
        if not answer.body.lstrip().startswith(b"<?xml") and not answer.body.lstrip().startswith(b"<methodR"):
            raise Lost(
                f"At this address of {self._web.host} is no remote API of a DokuWiki (HTTP {answer.status}).",
                hint=f"Look at the address. {_OFF}",
            )
        return _read(answer.body, self._web.host)


def _read(body: bytes, host: str) -> Any:
    from xml.parsers.expat import ExpatError
    from xmlrpc import client  # noqa: S411 (with defusedxml's parser)

    from defusedxml.common import DefusedXmlException
    from defusedxml.xmlrpc import DefusedExpatParser

    values = client.Unmarshaller()  # dates stay texts: some wikis write them in a way Python does not read
    parser = DefusedExpatParser(values)  # no entities, no document types
    try:
        parser.feed(body)
        parser.close()
        found: Any = values.close()
    except client.Fault as fault:
        if fault.faultCode in (-32605, -32604):
            raise PublishError("The remote API of this wiki is switched off.", hint=_OFF) from fault
        raise Fault(_code(fault.faultCode), str(fault.faultString)) from fault
    except (
        ExpatError,
        DefusedXmlException,
        client.ResponseError,
        ValueError,
        LookupError,
        TypeError,
    ) as error:
        raise Lost(f"{host} gave an answer that cannot be read.", hint="Try again later.") from error
    return found[0] if found else None


def _switched_off() -> PublishError:
    return PublishError("The remote API of this wiki is switched off.", hint=_OFF)


def _refused(answer: Answer, host: str) -> None:
    if answer.status == 401:
        raise PublishError(
            f"{host} does not take this login.",
            hint="Look at the name and the password, or make a new token.",
        )
    if answer.status == 403:
        raise PublishError(
            f"{host} does not let this login use the remote API, or not for this page.",
            hint=f"Ask an administrator. {_OFF}",
        )


def _code(value: object) -> int:
    return value if isinstance(value, int) else 0


def _short(words: str) -> str:
    line = escape.line(words)
    return line if len(line) <= 200 else f"{line[:199]}…"
