"""The ways out a person has set up: their icons, and one line about where each leads."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Outcome
from pkm_desktop.core.model.progress import Stop
from pkm_desktop.core.model.targets import Target, TargetKind, TargetTest

ICONS = {
    "smtp": "mail",
    "mediawiki": "book-open",
    "dokuwiki": "book-open",
    "confluence": "book-open",
    "folder": "folder",
    "slack": "message-circle",
    "teams": "message-circle",
}


def kind_label(kind: str) -> str:
    """What a kind of way out is called."""
    translate = QCoreApplication.translate
    labels = {
        "smtp": translate("Share", "Mail server"),
        "mediawiki": translate("Share", "MediaWiki"),
        "dokuwiki": translate("Share", "DokuWiki"),
        "confluence": translate("Share", "Confluence"),
        "folder": translate("Share", "Folder with a site"),
        "slack": translate("Share", "Slack"),
        "teams": translate("Share", "Microsoft Teams"),
    }
    return labels.get(kind, kind)


def place(target: Target) -> str:
    """Where it leads: a server, an address or a folder; '' where that is the secret."""
    return next(
        (target.settings[name] for name in ("host", "url", "folder") if target.settings.get(name)), ""
    )


def about(target: Target) -> str:
    """'Mail server · smtp.example.org'."""
    return " · ".join(filter(None, [kind_label(target.kind), place(target)]))


def kinds() -> tuple[TargetKind, ...]:
    """All kinds with what has to be filled in. Off the GUI thread: it loads what sends."""
    from pkm_desktop.core.commands.share import targets

    return targets.kinds()


def targets_of(library: Library) -> tuple[Target, ...]:
    """Those that are set up, in the order they were added."""
    from pkm_desktop.core.commands.share import targets

    return targets.targets(library)


def tested(library: Library, name: str, stop: Stop) -> TargetTest:
    """Try one out, in words."""
    from pkm_desktop.core.commands.share import targets

    return targets.test_target(library, name, stop=stop)


def removed(library: Library, name: str) -> Outcome[int]:
    """Forget one and its secret."""
    from pkm_desktop.core.commands.share import targets

    return targets.remove_target(library, name)
