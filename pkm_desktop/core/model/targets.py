"""Ways out that a person has set up: a mail server, a wiki, a folder, a chat channel."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from pkm_desktop.core.model.digests import Delivery
from pkm_desktop.core.model.values import dataclass

TARGET_KINDS = ("smtp", "mediawiki", "dokuwiki", "confluence", "folder", "slack", "teams")


@dataclass(frozen=True)
class Target:
    """A configured way out. `settings` holds texts by name and never a secret; that is in the keyring."""

    id: int
    name: str
    kind: str  # one of TARGET_KINDS
    settings: Mapping[str, str] = field(default_factory=dict)
    secret_key: str = ""  # where the keyring has its password or token; '' without one


@dataclass(frozen=True)
class Setting:
    """One thing to fill in for a kind of target, as a form or the command line shows it."""

    name: str
    label: str
    hint: str = ""
    required: bool = False
    secret: bool = False
    choices: tuple[str, ...] = ()
    default: str = ""
    form: str = ""  # what it has to be: '' anything | 'address' on the web | 'host' name of a server


@dataclass(frozen=True)
class TargetKind:
    """A kind of way out: what it needs to know, and the format that goes there."""

    name: str
    label: str
    format: str
    settings: tuple[Setting, ...]
    tested: str = ""  # '' when it was run against the real service; else what to know


@dataclass(frozen=True)
class TargetTest:
    """What trying a target out has shown, in words a person can act on."""

    ok: bool
    text: str
    hint: str = ""


@dataclass(frozen=True)
class Waiting:
    """A mail that has not come to a happy end, and what it belongs to."""

    delivery: Delivery
    publication_id: int
    target: str
    issue_id: int
    issue: str  # 'Facilitators #38'
    title: str
