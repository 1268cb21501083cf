"""Who hears whom where an issue goes out: check panel, banner, publish dialog, actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from pkm_desktop.ui.printing.printing import Gather, offer_printing

if TYPE_CHECKING:
    from pkm_desktop.ui.printing.printed import Printed
    from pkm_desktop.ui.share.stage import ShareStage


def connect(stage: ShareStage) -> None:
    """Join what sends with the parts of the stage."""
    going, checks, doings = stage.going_out, stage.preview.checks, stage.doings
    checks.fix_wanted.connect(going.fix)
    checks.stop_wanted.connect(going.stop_links)
    going.asking.connect(checks.show_asking)
    going.asked.connect(checks.show_asked)
    going.publish_wanted.connect(doings.publish)
    going.file_asked.connect(doings.handle_file)
    doings.other_wanted.connect(lambda what, publication: _other(stage, what, publication))
    stage.preview.copied.connect(lambda label: _copied(stage, label))
    stage.composer.banner.archive_wanted.connect(going.show_left)
    _actions(stage)


def _actions(stage: ShareStage) -> None:
    actions, going, preview = stage.desk.actions, stage.going_out, stage.preview
    drafted = lambda: stage.is_draft  # noqa: E731 (asked for each time)
    shown = lambda: stage.issue is not None  # noqa: E731
    copy = preview.copy_as
    for name, run, when in (
        ("check_links", lambda: _check(stage), drafted),
        ("mend_issue", lambda: _flushed(stage, going.mend), drafted),
        (
            "copy_rich",
            lambda: _flushed(stage, lambda: copy("html", QCoreApplication.translate("GoingOut", "E-mail"))),
            shown,
        ),
        (
            "copy_markdown",
            lambda: _flushed(
                stage, lambda: copy("markdown", QCoreApplication.translate("GoingOut", "Markdown"))
            ),
            shown,
        ),
        ("send_to_self", lambda: _flushed(stage, going.send_to_self), shown),
        ("open_draft", lambda: _flushed(stage, going.open_draft), shown),
        ("correct_issue", stage.edits.reopen, lambda: stage.issue is not None and not stage.is_draft),
        ("what_left", going.show_left, lambda: bool(stage.issue and stage.issue.publications)),
    ):
        actions.on(name, run, owner=stage.work, when=when)
    offer_printing(stage.desk, stage.work, lambda: _printed(stage), shown)


def _printed(stage: ShareStage) -> Gather:
    """The issue in the form that is in front; the pages of a PDF would be pictures."""
    issue, library = stage.issue, stage.desk.library
    number, title = (issue.id, issue.title) if issue else (0, "")
    name = "page" if stage.preview.format == "pdf" else stage.preview.format

    def read() -> Printed:
        from pkm_desktop.core.commands.share import publish
        from pkm_desktop.ui.printing.printed import Printed

        return Printed(title, publish.preview(library, number, name), dressed=True)

    return read


def _check(stage: ShareStage) -> None:
    """Ask the links, and go to what is known to be wrong already."""
    _flushed(stage, stage.going_out.check_links)
    stage.preview.checks.list.begin()


def _flushed(stage: ShareStage, run: object) -> None:
    """What is being typed is stored first."""
    stage.composer.sheet.flush()
    run()  # type: ignore[operator]


def _copied(stage: ShareStage, label: str) -> None:
    """Who copies a draft mostly sends it by hand: one press notes that."""
    name, going = stage.preview.copied_format, stage.going_out
    said = QCoreApplication.translate("GoingOut", "{version} copied").format(version=label)
    note = (QCoreApplication.translate("GoingOut", "Note it as sent"), lambda: going.note_sent(name))
    stage.desk.window.toast(said, action=note if stage.is_draft else None)


def _other(stage: ShareStage, what: str, publication: object) -> None:
    going = stage.going_out
    if what == "outbox":
        going.show_outbox()
    elif what == "conflict":
        going.show_conflict(publication)  # type: ignore[arg-type]
    elif what == "setup":
        going.show_way(publication.target)  # type: ignore[attr-defined]
    else:
        going.show_ways()
