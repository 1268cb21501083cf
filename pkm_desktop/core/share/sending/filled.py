"""Settings of a target as a person gave them: complete, of known names, one line each."""

from __future__ import annotations

from collections.abc import Mapping

from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.model.targets import Setting, TargetKind
from pkm_desktop.core.model.text import one_line
from pkm_desktop.core.share.sending.addresses import is_host, web_address


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
    if setting.form == "address" and value:
        web_address(setting.label, value)
    if setting.form == "host" and value and not is_host(value):
        raise Rejected(
            f"“{setting.label}” names no server that can be: “{value}”.",
            hint=f"Give its name alone, {setting.hint}.",
        )
    return value


def whole_secret(kind: TargetKind, secret: str) -> str:
    """The secret as it is kept; Rejected, without it, where it has to be an address and is none."""
    setting = next((one for one in kind.settings if one.secret), None)
    if setting is None or setting.form != "address":
        return secret
    return web_address(setting.label, secret.strip(), secret=True)
