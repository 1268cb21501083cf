"""Settings of a target as a person gave them: complete, of known names, one line each."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import SplitResult, urlsplit

from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.model.targets import Setting, TargetKind
from pkm_desktop.core.model.text import one_line


def filled(kind: TargetKind, settings: Mapping[str, str]) -> dict[str, str]:
    """Every open setting of the kind, defaults filled in; Rejected about the first that cannot be."""
    open_ones = [one for one in kind.settings if not one.secret]
    known = {one.name for one in open_ones}
    for name in settings:
        if any(one.secret and one.name == name for one in kind.settings):
            raise Rejected(
                f"“{name}” is a secret and is not kept with the settings.", hint="It is asked for instead."
            )
        if name not in known:
            raise Rejected(
                f"{kind.label} has no setting “{name}”.", hint=f"There are: {', '.join(sorted(known))}."
            )
    return {one.name: _value(one, settings.get(one.name, "")) for one in open_ones}


def _value(setting: Setting, given: str) -> str:
    value = one_line(given).strip() or setting.default
    if setting.required and not value:
        raise Rejected(f"“{setting.label}” is missing.", hint=f"Give {setting.name}=… {setting.hint}".strip())
    if setting.choices and value and value not in setting.choices:
        raise Rejected(
            f"“{setting.label}” cannot be “{value}”.", hint=f"Choose one of: {', '.join(setting.choices)}."
        )
    return value


def web_address(setting: str, value: str) -> str:
    """An https address (http only to this very computer) without a login in it; Rejected otherwise."""
    parts = _split(setting, value)
    if parts.scheme not in ("https", "http") or not parts.hostname:
        raise Rejected(f"“{setting}” is no web address: {value}", hint="It begins with https://")
    if parts.username or parts.password:
        raise Rejected(f"“{setting}” has a login in it.", hint="Leave it out; the secret is asked for.")
    if parts.scheme == "http" and not is_this_computer(parts.hostname):
        raise Rejected(
            f"“{setting}” is not encrypted.", hint="Use https://, so that nobody reads your password."
        )
    return value


def _split(setting: str, value: str) -> SplitResult:
    try:
        parts = urlsplit(value)
        _ = parts.port
    except ValueError as error:
        raise Rejected(f"“{setting}” is no web address.", hint="It begins with https://") from error
    return parts


def is_this_computer(host: str) -> bool:
    """Whether a server is named that can only be on this computer."""
    import ipaddress

    if host.lower().rstrip(".") == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
